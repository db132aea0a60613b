/** The headings that `--fix` appends: in the right language, as headings, and no more than are missing. */
import { describe, expect, it } from 'vitest'
import { inspect } from '../../../src/engine/inspect.ts'
import { ownCatalog } from '../../../src/io/package.ts'
import rule from '../../../src/rules/section-missing.ts'
import { applyEdits } from '../../../src/text/edit.ts'
import { today } from '../../helpers/kam.ts'

const catalog = await ownCatalog()

const diagnose = async (text: string) => {
  const bytes = new TextEncoder().encode(text)
  const { diagnostics } = await inspect('accounts/a.md', bytes, { catalog, rules: [rule], today })
  return diagnostics[0]
}

/** The text as it is after the fix; undefined where there is none. */
const fixed = async (text: string): Promise<string | undefined> => {
  const fix = (await diagnose(text))?.fix
  return fix === undefined ? undefined : applyEdits(text, fix)
}

const front = (account: string): string => `---\nkam: 1\naccount: ${account}\nstage: establish\n---\n`

describe('the fix of section-missing', () => {
  it('appends what is missing, in the order of a template', async () => {
    const text = `${front('Corvane')}\n## Customer\n\nquick\n`
    expect(await fixed(text)).toBe(`${text}\n## Competitors\n\n## Projects\n\n## Log\n`)
  })

  it('speaks the language of the sections that are there', async () => {
    const text = `${front('Corvane')}\n## 客户\n\n## 项目\n\n## 往来记录\n`
    expect(await fixed(text)).toBe(`${text}\n## 竞争对手\n`)
  })

  it.each([
    ['Chinese for a Chinese name', front('澜江银行'), '## 客户'],
    ['Chinese for a Chinese body', `${front('Corvane')}\n方遥在跑\n`, '## 客户'],
    ['English for the rest', `${front('Corvane')}\nIngrid calls\n`, '## Customer'],
  ])('is %s, where there is no section at all', async (_, text, heading) => {
    expect((await fixed(text))?.slice(text.length).trim().split('\n')[0]).toBe(heading)
  })

  it.each([
    ['a file that ends with its fence', front('Corvane').trimEnd(), '\n\n## Customer\n\n'],
    ['a last line without an end', `${front('Corvane')}\nIngrid calls`, '\n\n## Customer\n\n'],
    ['empty lines at the end', `${front('Corvane')}\nIngrid calls\n\n`, '## Customer\n\n'],
    ['Windows lines', front('Corvane').replaceAll('\n', '\r\n'), '\r\n## Customer\r\n\r\n'],
  ])('leaves one empty line behind %s', async (_, text, added) => {
    expect((await fixed(text))?.slice(text.length, text.length + added.length)).toBe(added)
  })

  it('leaves nothing to fix', async () => {
    const text = await fixed(`${front('Corvane')}\n## Projects`)
    expect(text === undefined ? 'no fix' : await diagnose(text)).toBeUndefined()
  })

  it('is not offered behind a comment that nobody closes', async () => {
    const text = `${front('Corvane')}\n## Customer\n\n<!-- later\n`
    expect(await diagnose(text)).toMatchObject({ rule: 'section-missing', line: 7 })
    expect(await fixed(text)).toBeUndefined()
  })
})
