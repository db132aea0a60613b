/** A team's own schemas on top of ours, and what is said of one that is broken: file, line, reason, and exit 2. */
import { mkdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dossier, workspace } from '../helpers/workspace.ts'

const bank = dossier('Harbour Bank', 'customer:\n  profile:\n    branches: twelve\n')

const file = 'schemas/customer.schema.json'

/** Lines of a patch that adds a field to the profile of a customer; `field` is line 3. */
const patch = (field: string) => `{ "properties": {
  "profile": { "properties": {
    "branches": ${field}
  } } } }
`

const withPatch = (text: string | Uint8Array, name = file) =>
  workspace({ 'accounts/Harbour Bank.md': bank, [name]: text })

describe('an overlay', () => {
  it('adds a field that is checked like ours', async () => {
    const place = withPatch(patch('{ "type": "integer", "x-kam": { "label": { "zh": "网点数", "en": "Branches" } } }'))
    expect((await place.kam(['check', '--format', 'compact'])).stdout).toBe(
      'accounts/Harbour Bank.md:7:15: error schema `branches` is text (`twelve`) here; it takes a whole number.\n',
    )
    expect((await place.kam(['explain', 'customer.profile.branches', '--lang', 'zh'])).stdout).toContain('网点数')
    expect((await place.kam(['schema', 'customer'])).stdout).toContain('"branches"')
  })

  it('takes a field away, and one that asks for nothing changes nothing', async () => {
    const gone = await withPatch(patch('null').replace('branches', 'website')).kam([
      'explain',
      'customer.profile.website',
    ])
    expect(gone.exit).toBe(2)
    const { stdout } = await withPatch('{}').kam(['check', '--format', 'compact'])
    expect(stdout).toContain('There is no field `branches`')
  })
})

describe('a broken overlay ends the run', () => {
  it.each([
    ['no JSON', '{ "properties":\n  { "profile": }\n}', `${file}:2:16 This is no valid JSON from here on.`],
    ['a comma too many', '{\n  "title": "x",\n}', `${file}:3:1 This is no valid JSON from here on.`],
    ['nothing at all', '', `${file}:1:1 This is no valid JSON from here on.`],
    ['a list', '\n[]', `${file}:2:1 An overlay is an object of JSON: { "properties": { ... } }.`],
    [
      'a type that there is not',
      patch('{\n      "type": "intger" }'),
      `${file}:4:7 \`properties.profile.properties.branches.type\` is not as JSON Schema wants it.\n  It can be: array, boolean, integer, null, number, object, string.`,
    ],
    [
      'a reference into the net',
      patch('{\n      "$ref": "https://example.com/x.json" }'),
      `${file}:4:7 \`https://example.com/x.json\` leads nowhere.\n  It can only lead to the schemas of kam, such as types.schema.json#/$defs/text; all of them: kam schema --bundle`,
    ],
    [
      'a reference to nothing',
      patch('{\n      "$ref": "types.schema.json#/$defs/txt" }'),
      `${file}:4:7 \`types.schema.json#/$defs/txt\` leads nowhere.\n  It can only lead to the schemas of kam, such as types.schema.json#/$defs/text; all of them: kam schema --bundle`,
    ],
    [
      'a pattern that is none',
      patch('{\n      "type": "string", "pattern": "(" }'),
      `${file}:4:25 \`(\` is no valid regular expression.`,
    ],
    [
      'an annotation that means nothing',
      patch('{\n      "type": "string", "x-kam": { "stge": "establish" } }'),
      `${file}:4:36 \`x-kam\` has no \`stge\`; it has: label, ask, whom, stage, weight, gate, first, fresh, key, refers, when, values, among.\n  Did you mean \`stage\`?`,
    ],
    [
      'a stage that there is not',
      patch('{\n      "type": "string", "x-kam": { "stage": "never" } }'),
      `${file}:4:36 \`stage\` is establish, stabilize or strengthen.`,
    ],
  ])('%s', async (_, text, sentence) => {
    const place = withPatch(text)
    for (const command of [['check'], ['explain'], ['schema', 'customer'], ['report']]) {
      expect([command, await place.kam(command)]).toEqual([
        command,
        { stdout: '', stderr: `kam: ${sentence}\n`, exit: 2 },
      ])
    }
  })

  it('of a part that there is not', async () => {
    const { stderr, exit } = await withPatch('{}', 'schemas/customr.schema.json').kam(['check'])
    expect([stderr, exit]).toEqual([
      'kam: schemas/customr.schema.json: kam has no schema `customr`.\n  Did you mean customer.schema.json?\n',
      2,
    ])
  })

  it('that is a folder', async () => {
    const place = workspace({ 'accounts/Harbour Bank.md': bank })
    mkdirSync(place.path(file), { recursive: true })
    expect(await place.kam(['check', '--lang', 'zh'])).toEqual({
      stdout: '',
      stderr: `kam: ${file} 读不了（EISDIR）。\n`,
      exit: 2,
    })
  })

  it('that is not UTF-8', async () => {
    const place = withPatch(Buffer.from('{ "title": "\xd6\xd0" }', 'latin1'))
    expect(await place.kam(['check'])).toEqual({
      stdout: '',
      stderr: `kam: ${file} is not UTF-8; save it as UTF-8.\n`,
      exit: 2,
    })
  })

  it('in Chinese as well', async () => {
    const { stderr } = await withPatch(patch('{ "pattern": "(" }')).kam(['check', '--lang', 'zh'])
    expect(stderr).toBe(`kam: ${file}:3:19 \`(\` 不是正确的正则表达式。\n`)
  })
})

describe('a field of a team may be called like a keyword', () => {
  it.each(['pattern', '$ref', 'x-kam'])('%s', async name => {
    const place = withPatch(patch('{ "type": "string" }').replace('branches', name))
    expect((await place.kam(['check', '--format', 'compact'])).exit).toBe(1)
  })
})

it('a file called schemas is no overlay', async () => {
  expect((await workspace({ 'accounts/a.md': dossier('a'), schemas: 'x' }).kam(['check'])).exit).toBe(0)
})
