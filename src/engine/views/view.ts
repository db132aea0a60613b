/** A view: one calculation over all dossiers that `kam report` shows. It gives its data and a sheet; how they look is not its affair. */
import type { Account } from '../../account/account.ts'
import type { Language, Words } from '../../text/phrase.ts'
import type { Sheet } from './sheet.ts'

/** What of a sheet is asked for. */
export type SheetOptions = {
  readonly language: Language
  /** List what is missing, with its questions. */
  readonly missing: boolean
  /** At most so many of a long list; the rest as a count. */
  readonly limit: number
}

/** A file that should be a dossier and cannot be read. */
export type Unreadable = { readonly file: string }

export type ReportView<Fact, Data> = {
  readonly id: string
  readonly summary: Words
  /** Which options of `kam report` mean something to it, beside those that every view takes. */
  readonly takes: readonly ('missing' | 'fail-under')[]
  /** What the view takes from one account, as plain data. */
  readonly collect: (account: Account) => Fact
  readonly conclude: (facts: readonly Fact[], unreadable: readonly Unreadable[]) => Data
  /** The content of `--format json`. */
  readonly json: (data: Data, language: Language) => Readonly<Record<string, unknown>>
  readonly sheet: (data: Data, options: SheetOptions) => Sheet
  /** The share, 0 to 1, that `--fail-under` asks; undefined where there is nothing to measure. */
  readonly score: (data: Data) => number | undefined
}

/** A view whose fact and data are its own affair: a list holds them all. */
export type View = Pick<ReportView<never, never>, 'id' | 'summary' | 'takes'> & {
  readonly collect: (account: Account) => unknown
  readonly conclude: (facts: readonly unknown[], unreadable: readonly Unreadable[]) => Conclusion
}

/** What a view has to say, in the forms in which it can be said. */
export type Conclusion = {
  readonly json: (language: Language) => Readonly<Record<string, unknown>>
  readonly sheet: (options: SheetOptions) => Sheet
  readonly score: number | undefined
}

/** Makes a view that a list can hold. */
export const listed = <Fact, Data>(view: ReportView<Fact, Data>): View => ({
  id: view.id,
  summary: view.summary,
  takes: view.takes,
  collect: view.collect,
  conclude: (facts, unreadable) => {
    // They come from the view's own `collect`.
    const data = view.conclude(facts as readonly Fact[], unreadable)
    return {
      json: language => view.json(data, language),
      sheet: options => view.sheet(data, options),
      score: view.score(data),
    }
  },
})
