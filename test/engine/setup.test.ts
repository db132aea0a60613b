/** What is written to set a workspace up, by what is there already. */
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { editorSchema } from '../../src/engine/editor-schema.ts'
import { freshHook, placeInHook } from '../../src/engine/hook.ts'
import { hookChance } from '../../src/engine/hook-chance.ts'
import { readConfigFile } from '../../src/engine/read-config.ts'
import { type Answers, ciFound, cleanFolder, folderFault, setUp } from '../../src/engine/setup.ts'
import type { Base, Surroundings } from '../../src/engine/surroundings.ts'
import { ownCatalog, ownParts } from '../../src/io/package.ts'
import { languages } from '../../src/text/phrase.ts'

type There = Partial<Record<Base, Readonly<Record<string, string>>>>

/** A place with these files; its workspace is the repository itself unless `folder` says otherwise. */
function place(there: There = {}, more: Partial<Surroundings> = {}): Surroundings {
  const files = (base: Base) => there[base] ?? {}
  return {
    folder: '.',
    textOf: (base, file) => files(base)[file],
    isInUse: (base, folder) => Object.keys(files(base)).some(file => file.startsWith(`${folder}/`)),
    hooks: { folder: '.git/hooks', isSet: false, isPlain: true },
    ...more,
  }
}

const usual: Answers = { language: 'en', accounts: 'accounts', hook: 'tell', ci: 'none' }

const plan = (around: Surroundings, answers: Partial<Answers> = {}) =>
  setUp(around, { ...usual, ...answers }, { parts: ownParts(), version: '1.2.3' })

const written = (around: Surroundings, answers: Partial<Answers> = {}) =>
  plan(around, answers).writes.map(({ base, file }) => `${base}: ${file}`)

const textFor = (file: string, answers: Partial<Answers> = {}, around = place()): string =>
  plan(around, answers).writes.find(write => write.file === file)?.text ?? ''

describe('what is written', () => {
  it('is a config with its schema, the folder and the hook', () => {
    expect(written(place())).toEqual([
      'workspace: kam.config.yaml',
      'workspace: .kam/config.schema.json',
      'workspace: accounts/.gitkeep',
      'workspace: .gitignore',
      'hooks: pre-commit',
    ])
  })

  it('is no hook where there is no git, or where none is wanted', () => {
    expect(written(place({}, { hooks: undefined }))).not.toContain('hooks: pre-commit')
    expect(written(place(), { hook: 'none' })).not.toContain('hooks: pre-commit')
  })

  it.each(['github', 'gitlab', 'none'] as const)('is nothing the second time, with CI %s', ci => {
    const { writes } = plan(place(), { ci })
    const there = (base: Base) =>
      Object.fromEntries(writes.filter(write => write.base === base).map(({ file, text }) => [file, text]))
    const after = place({ workspace: there('workspace'), repository: there('repository'), hooks: there('hooks') })
    expect(plan(after, { ci })).toEqual({ writes: [], advice: [] })
  })

  it('never touches a config that is there', () => {
    const around = place({ workspace: { 'kam.config.yaml': 'language: zh\n', 'accounts/a.md': '' } })
    expect(written(around, { hook: 'none' })).toEqual(['workspace: .gitignore'])
  })

  it('brings the copy of the schema up to date where the config uses it', () => {
    const config = '# yaml-language-server: $schema=.kam/config.schema.json\n'
    const around = place({ workspace: { 'kam.config.yaml': config, '.kam/config.schema.json': '{}' } })
    expect(plan(around, { hook: 'none' }).writes[0]).toMatchObject({ file: '.kam/config.schema.json', before: '{}' })
  })
})

describe('the config', () => {
  const accounts = '客户 #1/重点'

  it.each(languages)('is read by kam as it was meant, in %s', async language => {
    const text = textFor('kam.config.yaml', { language, accounts })
    const { value } = await readConfigFile('kam.config.yaml', text, await ownCatalog('config'))
    expect(value).toEqual({ language, accounts })
  })

  it.each(languages)('has examples that hold once their # is taken away, in %s', async language => {
    const text = textFor('kam.config.yaml', { language, accounts }).replace(/^# (?=[a-z]+: )/gm, '')
    const { value } = await readConfigFile('kam.config.yaml', text, await ownCatalog('config'))
    expect(Object.keys(value as object)).toEqual(['language', 'accounts', 'currency', 'ignore', 'severity'])
  })

  it('points editors at its schema in the first line', () => {
    expect(textFor('kam.config.yaml').split('\n')[0]).toBe('# yaml-language-server: $schema=.kam/config.schema.json')
  })
})

describe('the schema for editors', () => {
  const schema = (language: 'zh' | 'en') => JSON.parse(editorSchema(ownParts(), language)) as object

  it('accepts a good config, and nothing else', () => {
    const validate = new Ajv({ strict: false }).compile(schema('en'))
    expect(validate({ language: 'zh', accounts: 'a', severity: { schema: 'off' }, currency: 'CNY' })).toBe(true)
    expect(validate({ langauge: 'zh' })).toBe(false)
    expect(validate({ severity: { schema: 'loud' } })).toBe(false)
    expect(validate({ currency: 'yuan' })).toBe(false)
  })

  it('needs no other file, and holds nothing that draft 7 does not know', () => {
    expect(editorSchema(ownParts(), 'zh')).not.toMatch(/\$ref|x-kam|2020-12/)
  })

  it.each([
    ['zh', '语言'],
    ['en', 'Language'],
  ] as const)('speaks %s', (language, title) => {
    expect(schema(language)).toMatchObject({ properties: { language: { title } } })
  })
})

describe('the folder of the dossiers', () => {
  it.each(['', '/etc', '..', 'a/../b', '.', '.hidden', '_drafts', 'a/_b', 'C:/x', 'a*', 'node_modules', 'a\nb'])(
    'cannot be %j',
    folder => expect(folderFault(cleanFolder(folder))).toBeDefined(),
  )

  it.each([
    ['./客户/', '客户'],
    ['sales\\accounts', 'sales/accounts'],
    [' key accounts ', 'key accounts'],
  ])('may be %j', (typed, folder) => {
    expect(cleanFolder(typed)).toBe(folder)
    expect(folderFault(folder)).toBeUndefined()
  })
})

describe('the hook beside another one', () => {
  const theirs = '#!/bin/bash\nset -u\nexec ./their-check "$@"\n'

  it('stands in front, where `exec` cannot keep it from running, and leaves the rest as it is', () => {
    const placed = placeInHook(theirs, '.', 'en')
    if (placed.kind !== 'foreign') throw new Error(placed.kind)
    const [shebang, ...rest] = theirs.split('\n')
    const block = freshHook('.', 'en').replace('#!/bin/sh\n', '')
    expect(placed.text).toBe(`${shebang}\n${block}${rest.join('\n')}`)
  })

  it('is there already the second time', () => {
    const placed = placeInHook(theirs, '.', 'en')
    expect(placed.kind === 'foreign' && placeInHook(placed.text, '.', 'en')).toEqual({ kind: 'same' })
  })

  it('takes the place of an older one of ours, and of nothing else', () => {
    const old = '#!/bin/sh\nbefore\n# kam check (.): begin\nold kam\n# kam check (.): end\nafter\n'
    const block = freshHook('.', 'en').replace('#!/bin/sh\n', '')
    expect(placeInHook(old, '.', 'en')).toEqual({ kind: 'ours', text: `#!/bin/sh\nbefore\n${block}after\n` })
  })

  it('has room for a second workspace', () => {
    const placed = placeInHook(freshHook('华东', 'zh'), '华南', 'zh')
    if (placed.kind !== 'ours') throw new Error(placed.kind)
    expect(placeInHook(placed.text, '华东', 'zh')).toEqual({ kind: 'same' })
    expect(placeInHook(placed.text, '华南', 'zh')).toEqual({ kind: 'same' })
  })

  it('is left alone where the hook calls kam by itself', () => {
    expect(placeInHook('#!/bin/sh\nnpx kam check --staged\n', '.', 'en')).toEqual({ kind: 'same' })
  })

  it.each(['#!/usr/bin/env python3\n', '#!/usr/bin/fish\n', 'no shebang\n', ''])('has no place in %j', hook => {
    expect(placeInHook(hook, '.', 'en')).toEqual({ kind: 'not-shell' })
  })

  it.each(['#!/bin/sh\n', '#!/usr/bin/env bash\n', '#!/bin/zsh -e\n', '#! /bin/dash\n'])('has a place in %j', hook => {
    expect(placeInHook(`${hook}theirs\n`, '.', 'en').kind).toBe('foreign')
  })
})

describe('whether a hook can be written', () => {
  const foreign = { hooks: { 'pre-commit': '#!/bin/sh\ntheirs\n' } }
  const advice = (around: Surroundings) => {
    const chance = hookChance(around, 'en')
    return chance.kind === 'elsewhere' ? [chance.advice.says.en, ...chance.advice.lines] : [chance.kind]
  }

  it('is only said, and nothing changed, where a person has not agreed to change a hook', () => {
    expect(plan(place(foreign), { hook: 'tell' }).writes.map(({ base }) => base)).not.toContain('hooks')
    expect(plan(place(foreign), { hook: 'tell' }).advice).toHaveLength(1)
    expect(plan(place(foreign), { hook: 'write' }).writes.at(-1)).toMatchObject({ base: 'hooks', file: 'pre-commit' })
  })

  it('is no where git looks elsewhere', () => {
    const hooks = { folder: '/home/fang/hooks', isSet: true, isPlain: false }
    expect(advice(place({}, { hooks }))).toEqual([
      "git's core.hooksPath leads elsewhere, and kam writes nothing there. Add a line to /home/fang/hooks/pre-commit:",
      'kam check --staged || exit $?',
    ])
  })

  it('is no where a hook is a link to a file of somebody', () => {
    const hooks = { folder: '.git/hooks', isSet: false, isPlain: false }
    expect(advice(place(foreign, { hooks }))[1]).toBe('kam check --staged || exit $?')
  })

  it.each([
    ['husky', {}, { folder: '.husky/_', isSet: true, isPlain: false }, '.husky/pre-commit', 'kam check --staged'],
    ['lefthook', { 'lefthook.yml': '' }, undefined, 'lefthook.yml', '      run: kam check --staged'],
    [
      'pre-commit',
      { '.pre-commit-config.yaml': 'repos: []' },
      undefined,
      '.pre-commit-config.yaml',
      '        entry: kam check --staged',
    ],
  ])('is left to %s', (name, repository, hooks, file, line) => {
    const around = place({ repository }, hooks === undefined ? {} : { hooks })
    const [says, ...lines] = advice(around)
    expect(says).toContain(`${name} looks after`)
    expect(says).toContain(`Add to ${file}:`)
    expect(lines).toContain(line)
  })

  it('is settled once their config runs kam', () => {
    const around = place({ repository: { 'lefthook.yml': 'pre-commit:\n  jobs:\n    - run: kam check --staged\n' } })
    expect(hookChance(around, 'en')).toEqual({ kind: 'present' })
  })

  it('names the folder of the workspace, whatever it is called', () => {
    const around = place(foreign, { folder: "it's 华东" })
    const chance = hookChance(around, 'en')
    expect(chance.kind === 'foreign' && chance.advice.lines).toEqual([
      "kam --cwd 'it'\\''s 华东' check --staged || exit $?",
    ])
  })
})

describe('the CI of a repository', () => {
  it.each([
    ['none', {}],
    ['github', { '.github/dependabot.yml': '' }],
    ['gitlab', { '.gitlab-ci.yml': 'test:\n  script: [make]\n' }],
    ['gitlab', { '.gitlab-ci.yml': '', '.github/dependabot.yml': '' }],
    ['done', { '.github/workflows/kam.yml': '' }],
    ['done', { '.gitlab-ci.yml': 'include: { local: .gitlab/kam.yml }\n' }],
  ])('seems to be %s', (found, repository) => {
    expect(ciFound(place({ repository }))).toBe(found)
  })

  it('is never changed, only told what to add', () => {
    const around = place({ repository: { '.gitlab-ci.yml': 'test:\n  script: [make]\n' } })
    const { writes, advice } = plan(around, { ci: 'gitlab', hook: 'none' })
    expect(writes.map(({ file }) => file)).not.toContain('.gitlab-ci.yml')
    expect(advice.flatMap(({ lines }) => lines)).toEqual(['include:', '  - local: .gitlab/kam.yml'])
  })

  it('checks with the version that set it up', () => {
    expect(textFor('.github/workflows/kam.yml', { ci: 'github' })).toContain('KAM_PACKAGE: kam@1.2.3')
    expect(textFor('.gitlab/kam.yml', { ci: 'gitlab' })).toContain('KAM_PACKAGE: kam@1.2.3')
  })
})
