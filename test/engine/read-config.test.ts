import { describe, expect, it } from 'vitest'
import { type Config, defaultConfig } from '../../src/engine/config.ts'
import { configFrom, readConfigFile, rulesFor } from '../../src/engine/read-config.ts'
import { ownCatalog } from '../../src/io/package.ts'
import { rules as allRules } from '../../src/rules/index.ts'
import { dossierRule, numbersOf, type Rule } from '../../src/rules/rule.ts'
import { Failure } from '../../src/text/failure.ts'

const catalog = await ownCatalog('config')

const words = { zh: '', en: '' }
const clock: Rule = dossierRule({
  id: 'test-clock',
  severity: 'warning',
  settings: { days: { value: 30, says: words }, months: { value: 2, says: words } },
  why: words,
  bad: words,
  good: words,
  sentences: {},
  check: () => [],
})
const rules = [...allRules, clock]

/** What these files say together, the last one on top. */
async function configOf(...texts: readonly string[]): Promise<Config> {
  const files = texts.map((text, index) =>
    readConfigFile(`${index === texts.length - 1 ? '' : '../'}kam.config.yaml`, text, catalog),
  )
  return configFrom(await Promise.all(files), rules)
}

/** What is said about a config that is wrong: the sentence and the hint. */
async function refused(text: string): Promise<readonly (string | undefined)[]> {
  try {
    await configOf(text)
  } catch (error) {
    if (error instanceof Failure) return [error.words.en, error.hint?.en]
    throw error
  }
  return ['nothing']
}

describe('a config', () => {
  it('sets everything that can be set', async () => {
    const config = await configOf(`language: zh
accounts: 客户
ignore: [客户/**/会议/**]
currency: CNY
severity: { file-name: off, schema: warning, test-clock: error, section-missing: info }
settings: { test-clock: { days: 60 } }
limits: { front_matter: 5000 }
x_ours: anything
`)
    expect(config).toMatchObject({
      language: 'zh',
      accounts: '客户',
      globs: [],
      ignore: ['客户/**/会议/**'],
      currency: 'CNY',
      severity: { 'file-name': 'off', schema: 'warning', 'test-clock': 'error', 'section-missing': 'info' },
      numbers: { 'test-clock': { days: 60 } },
      frontMatterLimit: 5000,
    })
  })

  it.each([
    ['an empty file', ''],
    ['only comments', '# nothing yet\n'],
    ['an empty document', '---\n'],
    ['null', 'null\n'],
    ['an empty map', '{}\n'],
  ])('may say nothing: %s', async (_, text) => {
    expect(await configOf(text)).toEqual(defaultConfig)
  })

  it('may leave every setting empty', async () => {
    const text = 'language:\naccounts:\nignore:\ncurrency:\nseverity:\nsettings:\nlimits:\nextends:\nrules:\n'
    expect(await configOf(text)).toEqual(defaultConfig)
  })

  it('may leave single severities empty', async () => {
    expect((await configOf('severity: { file-name: }\n')).severity).toEqual({})
  })

  it('takes a rule of the team for known in its severities', async () => {
    const config = await configOf('severity: { own: error }\nrules: [{ id: own, require: [owner] }]\n')
    expect(config.severity).toEqual({ own: 'error' })
  })

  it('remembers where each value was set', async () => {
    expect((await configOf('currency: EUR\nlanguage: en\n', 'language: zh\n\nignore: [a]\n')).origins).toEqual({
      currency: '../kam.config.yaml:1:1',
      language: 'kam.config.yaml:1:1',
      ignore: 'kam.config.yaml:3:1',
    })
  })
})

describe('the folder of the dossiers', () => {
  it.each([
    ['accounts: sales', 'sales', []],
    ['accounts: ./sales/', 'sales', []],
    ['accounts: sales\\华东', 'sales/华东', []],
    ['accounts: .', '.', []],
    ['accounts: ./', '.', []],
    ['accounts: [sales]', 'sales', []],
    ['accounts: "sales/*.md"', 'sales', ['sales/*.md']],
    ['accounts: ["sales/*/key/*.md"]', 'sales', ['sales/*/key/*.md']],
    ['accounts: ["*/accounts/*.md"]', '.', ['*/accounts/*.md']],
    ['accounts: []', 'accounts', []],
  ])('%s', async (text, accounts, globs) => {
    expect(await configOf(text)).toMatchObject({ accounts, globs })
  })

  it.each(['..', '../other', 'a/../../b', '/etc', '~/x', 'C:\\x', '[a, ../b]', 'a/..'])(
    'may not lead out: %s',
    async place => {
      const outside = place.startsWith('[') ? '../b' : place.replaceAll('\\', '/')
      expect(await refused(`language: en\naccounts: ${place}\n`)).toEqual([
        `kam.config.yaml:2:11 \`accounts\` must be a folder inside the workspace; \`${outside}\` leads out of it.`,
        undefined,
      ])
    },
  )
})

describe('a config that is wrong', () => {
  it.each([
    [
      'an unknown setting',
      'langauge: zh',
      'kam.config.yaml:1:1 There is no setting `langauge`.',
      'Did you mean `language`?',
    ],
    [
      'a setting that is like none',
      'foo: 1',
      'kam.config.yaml:1:1 There is no setting `foo`.',
      'It can be: language, accounts, ignore, currency, severity, settings, limits, extends, rules.',
    ],
    [
      'an unknown limit',
      'limits:\n  front_mater: 5',
      'kam.config.yaml:2:3 There is no setting `front_mater`.',
      'Did you mean `front_matter`?',
    ],
    [
      'an unknown part of a team rule',
      'rules:\n  - id: a\n    requires: [owner]',
      'kam.config.yaml:3:5 There is no setting `requires`.',
      'Did you mean `require`?',
    ],
    [
      'a key that would reach a prototype',
      '__proto__: 1',
      'kam.config.yaml:1:1 The YAML cannot be read from here on.',
      undefined,
    ],
    [
      'another language',
      'language: fr',
      'kam.config.yaml:1:11 `language` does not take this value.',
      'It can be: zh, en.',
    ],
    [
      'another severity',
      'severity:\n  schema: warnig',
      'kam.config.yaml:2:11 `severity.schema` does not take this value.',
      'Did you mean `warning`?',
    ],
    [
      'a severity that YAML 1.1 would take',
      'severity: { file-name: false }',
      'kam.config.yaml:1:24 `severity.file-name` does not take this value.',
      'It can be: off, info, warning, error.',
    ],
    ['a number for a folder', 'accounts: 5', 'kam.config.yaml:1:11 `accounts` does not take this value.', undefined],
    ['a text for a list', 'ignore: a', 'kam.config.yaml:1:9 `ignore` does not take this value.', undefined],
    ['another currency', 'currency: yuan', 'kam.config.yaml:1:11 `currency` does not take this value.', undefined],
    [
      'a text for a number',
      'settings: { test-clock: { days: many } }',
      'kam.config.yaml:1:33 `settings.test-clock.days` does not take this value.',
      undefined,
    ],
    [
      'a limit below nothing',
      'limits: { front_matter: -1 }',
      'kam.config.yaml:1:25 `limits.front_matter` does not take this value.',
      undefined,
    ],
    ['a team rule without its id', 'rules:\n  - require: [owner]', 'kam.config.yaml:2:5 `id` is missing.', undefined],
    [
      'an id that is none',
      'rules: [{ id: Ours 1 }]',
      'kam.config.yaml:1:15 `rules[0].id` does not take this value.',
      undefined,
    ],
    ['a list', '- language: zh', 'kam.config.yaml:1:1 A config is made of lines such as `language: en`.', undefined],
    ['a text', 'zh', 'kam.config.yaml:1:1 A config is made of lines such as `language: en`.', undefined],
    [
      'a setting that stands twice',
      'language: zh\nlanguage: en',
      'kam.config.yaml:2:1 `language` stands here a second time.',
      undefined,
    ],
    [
      'a severity that stands twice',
      'severity:\n  schema: info\n  schema: off',
      'kam.config.yaml:3:3 `schema` stands here a second time.',
      undefined,
    ],
    [
      'a bracket that is not closed',
      'language: zh\nignore: [a',
      'kam.config.yaml:2:9 The YAML cannot be read from here on.',
      undefined,
    ],
    ['a tab', 'limits:\n\tfront_matter: 5', 'kam.config.yaml:2:1 The YAML cannot be read from here on.', undefined],
    [
      'an unknown rule',
      'severity: { schem: off }',
      'kam.config.yaml:1:13 There is no rule `schem`.',
      'Did you mean `schema`?',
    ],
    [
      'a rule that is like none',
      'severity: { constructor: off }',
      'kam.config.yaml:1:13 There is no rule `constructor`.',
      'All rules: kam explain',
    ],
    [
      'an unknown rule with numbers',
      'settings: { test-clok: { days: 5 } }',
      'kam.config.yaml:1:13 There is no rule `test-clok`.',
      'Did you mean `test-clock`?',
    ],
    [
      'an unknown number',
      'settings: { test-clock: { day: 5 } }',
      'kam.config.yaml:1:27 The rule `test-clock` has no number `day`.',
      'Did you mean `days`?',
    ],
    [
      'a number for a rule that has none',
      'settings: { schema: { days: 5 } }',
      'kam.config.yaml:1:23 The rule `schema` has no number `days`.',
      'It uses none.',
    ],
    [
      'a reading rule that is switched off',
      'severity: { yaml-syntax: off }',
      'kam.config.yaml:1:13 `yaml-syntax` tells that a file cannot be read; its severity cannot be changed.',
      undefined,
    ],
    [
      'a reading rule that is made softer',
      'severity: { encoding: info }',
      'kam.config.yaml:1:13 `encoding` tells that a file cannot be read; its severity cannot be changed.',
      undefined,
    ],
    [
      'a team rule of a name that is taken',
      'rules:\n  - id: schema',
      'kam.config.yaml:2:9 `schema` is a rule of kam itself; take another id.',
      undefined,
    ],
    [
      'a pattern that is none',
      'rules:\n  - id: own\n    path: owner\n    pattern: "["',
      'kam.config.yaml:4:14 This is no valid regular expression.',
      undefined,
    ],
    [
      'a team rule that demands nothing',
      'rules:\n  - id: own\n    when: { type: group }',
      'kam.config.yaml:2:9 `own` demands nothing.',
      'It needs require, or path with one of pattern, min, max, at_least, at_most, equals.',
    ],
    [
      'a path of which nothing is demanded',
      'rules:\n  - id: own\n    path: owner',
      'kam.config.yaml:2:9 `own` demands nothing.',
      'It needs require, or path with one of pattern, min, max, at_least, at_most, equals.',
    ],
    [
      'a limit without a path',
      'rules:\n  - id: own\n    require: [owner]\n    max: 5',
      'kam.config.yaml:4:5 With `max` goes `path`: the field that it looks at.',
      undefined,
    ],
    [
      'limits that nothing can keep to',
      'rules:\n  - id: own\n    path: projects.budget\n    min: 5\n    max: 2',
      'kam.config.yaml:4:10 `min` is above `max`; no number can be both.',
      undefined,
    ],
    [
      'a team rule that stands there twice',
      'rules:\n  - { id: own, require: [owner] }\n  - { id: own, require: [sponsor] }',
      'kam.config.yaml:3:11 The rule `own` stands here a second time.',
      undefined,
    ],
  ])('names the place: %s', async (_, text, sentence, hint) => {
    expect(await refused(`${text}\n`)).toEqual([sentence, hint])
  })

  it('says so in Chinese as well', async () => {
    await expect(configOf('langauge: zh\n')).rejects.toMatchObject({
      words: { zh: 'kam.config.yaml:1:1 没有 `langauge` 这个设置。' },
      hint: { zh: '是不是 `language`？' },
    })
  })

  it('lets the one reading rule be switched off that speaks of other files', async () => {
    expect((await configOf('severity: { not-a-dossier: off }\n')).severity).toEqual({ 'not-a-dossier': 'off' })
  })
})

describe('a config on top of another', () => {
  it('replaces what it sets and keeps the rest', async () => {
    const config = await configOf('language: en\ncurrency: EUR\naccounts: a\n', 'language: zh\n')
    expect(config).toMatchObject({ language: 'zh', currency: 'EUR', accounts: 'a' })
  })

  it('keeps what it leaves empty', async () => {
    expect(await configOf('currency: EUR\naccounts: a\n', 'currency:\naccounts:\n')).toMatchObject({
      currency: 'EUR',
      accounts: 'a',
    })
  })

  it('joins severities, numbers and what is ignored', async () => {
    const config = await configOf(
      'severity: { file-name: off, schema: info }\nsettings: { test-clock: { days: 5, months: 1 } }\nignore: [a]\n',
      'severity: { schema: error }\nsettings: { test-clock: { days: 9 } }\nignore: [b]\n',
    )
    expect(config).toMatchObject({
      severity: { 'file-name': 'off', schema: 'error' },
      numbers: { 'test-clock': { days: 9, months: 1 } },
      ignore: ['a', 'b'],
    })
  })

  it('replaces a folder by globs, and globs by a folder', async () => {
    expect(await configOf('accounts: a\n', 'accounts: ["b/*.md"]\n')).toMatchObject({
      accounts: 'b',
      globs: ['b/*.md'],
    })
    expect(await configOf('accounts: ["b/*.md"]\n', 'accounts: a\n')).toMatchObject({ accounts: 'a', globs: [] })
  })

  it('adds its rules, and replaces one of the same id', async () => {
    const { teamRules } = await configOf(
      'rules: [{ id: one, require: [a] }, { id: two, require: [b] }]\n',
      'rules: [{ id: two, require: [c] }, { id: three, require: [d] }]\n',
    )
    expect(teamRules.map(({ id, require }) => [id, ...require])).toEqual([
      ['one', 'a'],
      ['two', 'c'],
      ['three', 'd'],
    ])
  })

  it('may set the severity of a rule from below', async () => {
    const config = await configOf('rules: [{ id: own, require: [owner] }]\n', 'severity: { own: error }\n')
    expect(rulesFor(config, []).map(({ id, severity }) => [id, severity])).toEqual([['own', 'error']])
  })
})

describe('the rules as a config wants them', () => {
  it('are all of them where it says nothing', () => {
    expect(rulesFor(defaultConfig, rules)).toEqual(rules)
  })

  it('lack those that are switched off', async () => {
    const ids = rulesFor(await configOf('severity: { file-name: off }\n'), rules).map(({ id }) => id)
    expect(ids).toEqual(rules.map(({ id }) => id).filter(id => id !== 'file-name'))
  })

  it('are as severe as it says, even where a finding would be softer', async () => {
    const [rule] = rulesFor(await configOf('severity: { test-clock: error }\n'), [clock])
    expect(rule).toMatchObject({ severity: 'error', isSet: true })
  })

  it('use its numbers, and their own where it says nothing', async () => {
    const { numbers } = await configOf('settings: { test-clock: { days: 9 } }\n')
    expect(numbersOf(clock, numbers['test-clock'])).toEqual({ days: 9, months: 2 })
  })
})
