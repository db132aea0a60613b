/** All commands, in the order of the help. Each is loaded when it is asked for. */
import type { Command } from './command.ts'

/** A command by its name; options' types are known inside its own file only. */
export type Entry = { readonly name: string; readonly load: () => Promise<{ readonly default: Command }> }

// A command is called only with the options that it declares, by the parser that reads the same declaration.
const entry = (name: string, load: () => Promise<{ readonly default: unknown }>): Entry => ({
  name,
  load: load as Entry['load'],
})

export const commands: readonly Entry[] = [
  entry('new', () => import('./new.ts')),
  entry('add', () => import('./add.ts')),
  entry('fill', () => import('./fill.ts')),
  entry('log', () => import('./log.ts')),
  entry('next', () => import('./next.ts')),
  entry('brief', () => import('./brief.ts')),
  entry('set', () => import('./set.ts')),
  entry('unset', () => import('./unset.ts')),
  entry('promote', () => import('./promote.ts')),
  entry('rename', () => import('./rename.ts')),
  entry('list', () => import('./list.ts')),
  entry('show', () => import('./show.ts')),
  entry('open', () => import('./open.ts')),
  entry('get', () => import('./get.ts')),
  entry('report', () => import('./report.ts')),
  entry('check', () => import('./check.ts')),
  entry('explain', () => import('./explain.ts')),
  entry('upgrade', () => import('./upgrade.ts')),
  entry('init', () => import('./init.ts')),
  entry('schema', () => import('./schema.ts')),
  entry('config', () => import('./config.ts')),
]
