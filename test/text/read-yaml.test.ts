import { describe, expect, it } from 'vitest'
import { readYaml } from '../../src/text/read-yaml.ts'
import { readFullYaml } from '../../src/text/yaml.ts'
import { nodeAt, plainValue } from '../../src/text/yaml-tree.ts'

const plainOf = async (text: string): Promise<unknown> => {
  const { root } = await readYaml(text)
  return root && plainValue(root)
}

describe('a text', () => {
  it('of the plain subset is read', async () => {
    expect(await plainOf('owner: 方遥\nteam: [佟山]\n')).toEqual({ owner: '方遥', team: ['佟山'] })
  })

  it('beyond the plain subset is read as well', async () => {
    expect(await plainOf('a: &x 方遥\nb: *x\n')).toEqual({ a: '方遥', b: '方遥' })
  })

  it('has its places counted from the offset, whoever reads it', async () => {
    const places = await Promise.all(
      ['a: 1\nb: 2\n', 'a: 1\n"b": 2\n'].map(async text => {
        const { root } = await readYaml(text, 100)
        return root && nodeAt(root, ['b'])?.span.start
      }),
    )
    expect(places).toEqual([108, 110])
  })

  it('with a fault has that fault', async () => {
    expect(await readYaml('a: 1\nb: @two\n', 100)).toEqual({
      root: undefined,
      problems: [{ kind: 'syntax', code: 'special', span: { start: 108, end: 109 } }],
    })
  })

  it('with equal keys is read, and has that problem', async () => {
    const { root, problems } = await readYaml('a: 1\na: 2\n')
    expect([root !== undefined, problems.map(({ kind }) => kind)]).toEqual([true, ['duplicate-key']])
  })
})

describe('the same answer is given, whichever reader is asked,', () => {
  it.each([
    ['to a field name of 1,024 characters', `a: 1\n${'b'.repeat(1024)}: 2\n`],
    ['to a field name of 1,025 characters', `a: 1\n${'b'.repeat(1025)}: 2\n`],
    ['to 60,000 fields', Array.from({ length: 60_000 }, (_, n) => `k${n}: 1\n`).join('')],
    ['to a list of 60,000 items', `a: [${'1, '.repeat(60_000)}1]\n`],
    ['to lists thirty deep', `a: ${'['.repeat(30)}${']'.repeat(30)}\n`],
    ['to lists fifty deep', `a: ${'['.repeat(50)}${']'.repeat(50)}\n`],
    ['to lists seventy deep', `a: ${'['.repeat(70)}${']'.repeat(70)}\n`],
    ['to a wide space at the end of a value', 'a: 方遥\u3000\nb: 1\n'],
    ['to an empty text', ''],
    ['to a comment alone', '# nothing yet\n'],
  ])('%s', async (_, text) => {
    expect(await readYaml(text)).toEqual(readFullYaml(text))
  })
})
