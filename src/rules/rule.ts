/** What a rule is. Each stands in a file of its own with its words and examples, and in one line of `index.ts`. */
import type { Account } from '../account/account.ts'
import type { Problem } from '../dossier/parse.ts'
import type { Stage } from '../schema/field.ts'
import type { Edit } from '../text/edit.ts'
import type { Lines } from '../text/lines.ts'
import type { Path } from '../text/path.ts'
import type { Phrase, Words } from '../text/phrase.ts'
import type { Span } from '../text/span.ts'

/** How much a diagnostic weighs; `off` only in a config. */
export type Severity = 'error' | 'warning' | 'info'

/** The gaps of a sentence, as plain JSON: a diagnostic can be cached and cross a thread before it is put into words. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain }
export type Args = { readonly [key: string]: Plain }

/** What a rule says in one case: the message, and help where there is more to do than the message says (may be empty). */
export type Sentence<A> = { readonly message: Phrase<A>; readonly help?: Phrase<A> }

/** Declares a sentence with gaps; their types stand in front of it. */
export const sentence = <A extends Args>(texts: Sentence<A>): Sentence<A> => texts

type NoGaps = { readonly [key: string]: never }

/** Declares a sentence without gaps. */
export const statement = ({ message, help }: { readonly message: Words; readonly help?: Words }): Sentence<NoGaps> => ({
  message: { zh: () => message.zh, en: () => message.en },
  ...(help === undefined ? {} : { help: { zh: () => help.zh, en: () => help.en } }),
})

/** The sentences of a rule by name. `never` takes any gaps: whoever fills them knows which. */
export type Sentences = Readonly<Record<string, Sentence<never>>>

type ArgsOf<S> = S extends Sentence<infer A> ? A : never

/** Something seen in one file. */
export type Finding<S extends Sentences = Sentences> = {
  readonly [Name in keyof S & string]: {
    readonly at: Span
    /** The field that it is about, or that is not there. */
    readonly path?: Path
    /** Other fields for which it speaks, too: the one that a misspelt key was meant to be. */
    readonly about?: readonly Path[]
    readonly say: Name
    readonly args: ArgsOf<S[Name]>
    /** What sets it right, where there is one right answer: edits of the file's text. */
    readonly fix?: readonly Edit[]
    /** The line must not be quoted: what it holds must not be spread further. */
    readonly isSecret?: boolean
    /** Softer than the rule's own severity, where the danger is far. */
    readonly severity?: Severity
  }
}[keyof S & string]

/** A finding whose sentence is known by name only. */
export type AnyFinding = {
  readonly at: Span
  readonly path?: Path
  readonly about?: readonly Path[]
  readonly say: string
  readonly args: Args
  readonly fix?: readonly Edit[]
  readonly isSecret?: boolean
  readonly severity?: Severity
}

/** A place as people read it, for findings that are made after the text is gone; `source` is its first line. */
export type Spot = {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly source: string
}

/** The place of a span, as people read it. */
export function spotOf({ lines }: { readonly lines: Lines }, { start, end }: Span): Spot {
  const from = lines.at(start)
  const to = lines.at(end)
  const source = lines.text(from.line)
  return {
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    source: source.slice(0, from.column + longestSource),
  }
}

// A dossier may hold a paragraph on one line; more than this behind the place is never shown.
const longestSource = 400

/** Something seen across dossiers. */
export type WorkspaceFinding = {
  readonly file: string
  readonly spot: Spot
  readonly path?: string
  /** The other dossiers that have a part in it: whoever looks at one of them is told, too. */
  readonly others?: readonly string[]
  readonly say: string
  readonly args: Args
}

/** What a workspace rule may ask about the files around the dossiers. */
export type World = {
  /** Whether a file or folder of that name (from the workspace, with `/`) is there. */
  readonly exists: (file: string) => boolean
}

/** A number that a rule uses and a team may set in its config. */
export type Setting = { readonly value: number; readonly says: Words }

/** The numbers of a rule by name, as they hold. */
export type Numbers = Readonly<Record<string, number>>

/** A fact that a workspace rule took from one dossier. */
export type Collected<Fact> = { readonly file: string; readonly fact: Fact }

type Settings = Readonly<Record<string, Setting>>

type Common<S extends Sentences, N extends Settings = Settings> = {
  readonly id: string
  readonly severity: Severity
  /** A team has set its severity: findings that would be softer are as severe as that. */
  readonly isSet?: boolean
  /** The numbers it uses, with their defaults. */
  readonly settings?: N
  /**
   * A rule of the craft, and how much it weighs among them (3: money or the customer is at stake now). It advises on how the
   * account is worked, not on how the dossier is written, and is silent about accounts that are lost.
   */
  readonly craft?: 1 | 2 | 3
  /** The stage from which it applies; before that nobody can be blamed. */
  readonly from?: Stage
  /** It watches a clock, and clocks stand still for accounts that are dormant. */
  readonly isClock?: true
  /** Why it matters, as one would tell a new colleague. */
  readonly why: Words
  /**
   * What is wrong, and the same set right. YAML that stands behind `kam account stage`, a whole file
   * that begins with `---`, or for a workspace rule several files, each behind a line `=== accounts/name.md`.
   */
  readonly bad: Words
  readonly good: Words
  readonly sentences: S
  /** A fault is told once: at a place where one of these rules speaks, this one is silent. */
  readonly givesWayTo?: readonly string[] | 'all'
}

/** Speaks about what keeps a file from being read. */
export type ReadingRule = Common<Sentences> & {
  readonly scope: 'file'
  readonly find: (problem: Problem) => AnyFinding | undefined
}

/** Looks at one account. */
export type DossierRule = Common<Sentences> & {
  readonly scope: 'dossier'
  readonly check: (account: Account, numbers: Numbers) => Iterable<AnyFinding>
}

/** Looks at all accounts together: a small plain fact from each, then a verdict across them. */
export type WorkspaceRule = Common<Sentences> & {
  readonly scope: 'workspace'
  readonly collect: (account: Account) => Plain | undefined
  readonly judge: (facts: readonly Collected<Plain>[], world: World, numbers: Numbers) => Iterable<WorkspaceFinding>
}

/** Speaks about what a team has accepted; found where diagnostics are accepted, not by the rule itself. */
export type AcceptanceRule = Common<Sentences> & { readonly scope: 'acceptance' }

export type Rule = ReadingRule | DossierRule | WorkspaceRule | AcceptanceRule

// The three makers check a rule's findings against its sentences, then forget which they are: a list holds them all.
// The casts give up just that knowledge; nothing else does.

export const readingRule = <const S extends Sentences>(
  rule: Omit<Common<S>, 'severity'> & {
    readonly severity?: Severity
    readonly find: (problem: Problem) => Finding<S> | undefined
  },
): ReadingRule => ({ severity: 'error', ...rule, scope: 'file' }) as unknown as ReadingRule

export const dossierRule = <const S extends Sentences, const N extends Settings = Record<never, never>>(
  rule: Common<S, N> & {
    readonly check: (account: Account, numbers: { readonly [Name in keyof N]: number }) => Iterable<Finding<S>>
  },
): DossierRule => ({ ...rule, scope: 'dossier' }) as unknown as DossierRule

export const workspaceRule = <
  const S extends Sentences,
  Fact extends Plain,
  const N extends Settings = Record<never, never>,
>(
  rule: Common<S, N> & {
    readonly collect: (account: Account) => Fact | undefined
    readonly judge: (
      facts: readonly Collected<Fact>[],
      world: World,
      numbers: { readonly [Name in keyof N]: number },
    ) => Iterable<WorkspaceFinding & { readonly say: keyof S }>
  },
): WorkspaceRule => ({ ...rule, scope: 'workspace' }) as unknown as WorkspaceRule

export const acceptanceRule = (rule: Common<Sentences>): AcceptanceRule => ({ ...rule, scope: 'acceptance' })

/** The numbers of a rule as they hold: a team's, else the rule's own. */
export const numbersOf = ({ settings }: Rule, ours: Numbers = {}): Numbers =>
  settings === undefined
    ? {}
    : Object.fromEntries(Object.entries(settings).map(([name, { value }]) => [name, ours[name] ?? value]))
