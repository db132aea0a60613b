/** Whether a pre-commit hook can be written here, or somebody else looks after the hooks. */
import { fill, type Language, phrase } from '../text/phrase.ts'
import { yamlScalar } from '../text/yaml-scalar.ts'
import { freshHook, hookCommand, placeInHook, runsKam } from './hook.ts'
import type { Advice, Surroundings, Write } from './surroundings.ts'

/** What can be done about the hook: nothing (no git, or there already), our own file, a change to somebody's, or only advice. */
export type HookChance =
  | { readonly kind: 'none' | 'present' }
  | { readonly kind: 'ours'; readonly write: Write }
  | { readonly kind: 'foreign'; readonly write: Write; readonly advice: Advice }
  | { readonly kind: 'elsewhere'; readonly advice: Advice }

const hookFile = 'pre-commit'

/** What can be done about the hook here. */
export function hookChance(around: Surroundings, language: Language): HookChance {
  const { hooks, folder, textOf } = around
  if (hooks === undefined) return { kind: 'none' }
  const before = textOf('hooks', hookFile)
  const placed = before === undefined ? undefined : placeInHook(before, folder, language)
  if (placed?.kind === 'same') return { kind: 'present' }
  const write = { base: 'hooks', file: hookFile, isProgram: true } as const
  if (placed?.kind === 'ours' && before !== undefined) {
    return { kind: 'ours', write: { ...write, text: placed.text, before } }
  }

  const managed = managedBy(around, before ?? '')
  if (managed !== undefined) return managed
  const at = `${hooks.folder}/${hookFile}`
  const line = `${hookCommand(folder)} || exit $?`
  if (hooks.isSet) return { kind: 'elsewhere', advice: { says: fill(texts.hooksPath, { file: at }), lines: [line] } }
  if (before === undefined) return { kind: 'ours', write: { ...write, text: freshHook(folder, language) } }
  const advice = { says: fill(texts.foreign, { file: at }), lines: [line] }
  return placed?.kind === 'foreign' && hooks.isPlain
    ? { kind: 'foreign', write: { ...write, text: placed.text, before }, advice }
    : { kind: 'elsewhere', advice }
}

/** A program that writes hooks itself and would overwrite ours. */
type Manager = {
  readonly name: string
  readonly files: readonly string[]
  readonly lines: (command: string) => readonly string[]
  readonly runs: (around: Surroundings, hook: string) => boolean
}

const managers: readonly Manager[] = [
  {
    name: 'husky',
    files: ['.husky/pre-commit'],
    lines: command => [command],
    runs: ({ hooks }) => hooks?.isSet === true && /(?:^|\/)\.husky(?:\/|$)/.test(hooks.folder),
  },
  {
    name: 'lefthook',
    files: ['lefthook.yml', 'lefthook.yaml', '.lefthook.yml', '.lefthook.yaml'],
    lines: command => ['pre-commit:', '  commands:', '    kam:', `      run: ${yamlScalar(command)}`],
    runs: (_, hook) => /\blefthook\b/i.test(hook),
  },
  {
    name: 'pre-commit',
    files: ['.pre-commit-config.yaml'],
    lines: command => [
      '  - repo: local',
      '    hooks:',
      '      - id: kam-check',
      '        name: kam check',
      `        entry: ${yamlScalar(command)}`,
      '        language: system',
      '        pass_filenames: false',
    ],
    runs: (_, hook) => /pre-commit\.com/.test(hook),
  },
]

function managedBy(around: Surroundings, hook: string): HookChance | undefined {
  for (const { name, files, lines, runs } of managers) {
    const file = files.find(one => around.textOf('repository', one) !== undefined)
    if (file === undefined && !runs(around, hook)) continue
    if (file !== undefined && runsKam(around.textOf('repository', file) ?? '')) return { kind: 'present' }
    const says = fill(texts.managed, { name, file: file ?? files[0] ?? '' })
    return { kind: 'elsewhere', advice: { says, lines: lines(hookCommand(around.folder)) } }
  }
  return undefined
}

const texts = {
  managed: phrase<{ name: string; file: string }>({
    zh: ({ name, file }) => `这个仓库的 git 钩子由 ${name} 管，kam 不另写；请在 ${file} 里加上：`,
    en: ({ name, file }) => `${name} looks after the git hooks here, so kam writes none. Add to ${file}:`,
  }),
  hooksPath: phrase<{ file: string }>({
    zh: ({ file }) => `git 的 core.hooksPath 指到了别处，kam 不往里写；请在 ${file} 里加一行：`,
    en: ({ file }) => `git's core.hooksPath leads elsewhere, and kam writes nothing there. Add a line to ${file}:`,
  }),
  foreign: phrase<{ file: string }>({
    zh: ({ file }) => `${file} 已经有了，没有改动它；要在提交前检查，请在它靠前的地方加一行：`,
    en: ({ file }) =>
      `${file} exists already and was left as it is. For a check before commits add a line near its top:`,
  }),
}
