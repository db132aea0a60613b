/** What a command is: its words, its arguments and options as data, and a function from these to an outcome. */
import type { Host } from '../io/host.ts'
import type { Workspace } from '../io/workspace.ts'
import type { Paint } from '../reporters/paint.ts'
import type { Language, Words } from '../text/phrase.ts'

/** The exit codes of section 3: done, found something, cannot go on, interrupted. */
export type Exit = 0 | 1 | 2 | 130

/** What a command did: text for standard output, talk for standard error. */
export type Outcome = { readonly text?: string; readonly talk?: readonly string[]; readonly exit: Exit }

type Described = { readonly says: Words }

/** An option. `value` is how its value is called in the help. */
export type OptionSpec =
  | (Described & { readonly kind: 'flag'; readonly short?: string })
  | (Described & { readonly kind: 'text'; readonly value: string; readonly short?: string })
  | (Described & { readonly kind: 'choice'; readonly choices: readonly string[] })
  | (Described & { readonly kind: 'list'; readonly value: string })
  /** A value that may be left out; with `never`, there is also `--no-...`. */
  | (Described & { readonly kind: 'optional'; readonly value: string; readonly never: Words })
  | (Described & { readonly kind: 'number'; readonly value: string; readonly least: number; readonly most: number })

export type OptionSpecs = Readonly<Record<string, OptionSpec>>

/** The values of a command's options, as its specs promise. */
export type OptionValues<Specs extends OptionSpecs> = {
  readonly [Name in keyof Specs]: Specs[Name] extends { kind: 'flag' }
    ? boolean
    : Specs[Name] extends { kind: 'choice'; choices: readonly (infer Choice)[] }
      ? Choice | undefined
      : Specs[Name] extends { kind: 'number' }
        ? number | undefined
        : Specs[Name] extends { kind: 'list' }
          ? readonly string[]
          : Specs[Name] extends { kind: 'optional' }
            ? string | boolean | undefined
            : string | undefined
}

/** An argument; `[name]` may be left out, `[names...]` may be several. */
export type ArgumentSpec = { readonly name: string; readonly says: Words }

/** A command line that one would really type, with what it is for. */
export type Example = { readonly line: Words; readonly says: Words }

export type Group = 'daily' | 'look' | 'check' | 'setup'

/** What a command may use: the world, and the answers to what every command asks. */
export type Context = {
  readonly host: Host
  readonly language: Language
  /** The language of machine formats: it never follows the locale. */
  readonly machineLanguage: Language
  readonly today: string
  readonly width: number
  readonly quiet: boolean
  readonly paint: () => Promise<Paint>
  /** The workspace; a Failure where there is none. */
  readonly workspace: () => Promise<Workspace>
}

export type Command<Specs extends OptionSpecs = OptionSpecs> = {
  readonly name: string
  readonly group: Group
  readonly summary: Words
  readonly arguments: readonly ArgumentSpec[]
  readonly options: Specs
  readonly examples: readonly Example[]
  readonly run: (args: readonly string[], options: OptionValues<Specs>, context: Context) => Promise<Outcome>
}

/** Declares a command; its options' types follow from their specs. */
export const defineCommand = <const Specs extends OptionSpecs>(command: Command<Specs>): Command<Specs> => command
