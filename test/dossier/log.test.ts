import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logOf } from '../../src/dossier/body.ts'
import { addEntry, entryLine, type NewEntry } from '../../src/dossier/log.ts'
import { applyEdits } from '../../src/text/edit.ts'
import { dossierOf } from '../helpers/catalog.ts'

const entry: NewEntry = {
  date: '2026-11-20',
  verb: 'told',
  people: ['李敏', '陆平'],
  ours: ['方遥'],
  text: '新款 已过认证',
}
const front = '---\nkam: 1\naccount: 澜江银行\nstage: establish\n---\n'

const added = async (text: string, one = entry, otherwise: 'zh' | 'en' = 'en') =>
  applyEdits(text, [addEntry(await dossierOf(text), one, otherwise)])

describe('an entry', () => {
  it('is written in the words of the language', () => {
    expect(entryLine(entry, 'zh')).toBe('- 2026-11-20 告知 李敏、陆平（方遥）：新款 已过认证')
    expect(entryLine({ ...entry, people: ['Ada Lind'] }, 'en')).toBe('- 2026-11-20 told Ada Lind (方遥): 新款 已过认证')
    expect(entryLine({ ...entry, people: [], ours: [], text: 'a\nb' }, 'en')).toBe('- 2026-11-20 told: a b')
  })

  it('stands before those that are older, and behind those that are newer', async () => {
    const log = '\n## 往来记录\n\n- 2026-11-23 会面 李敏：一\n- 2026-11-10 得知 李敏：二\n'
    expect((await added(front + log)).split('\n').slice(8)).toEqual([
      '- 2026-11-23 会面 李敏：一',
      '- 2026-11-20 告知 李敏、陆平（方遥）：新款 已过认证',
      '- 2026-11-10 得知 李敏：二',
      '',
    ])
  })

  it('goes behind all others and their lines, where it is the oldest', async () => {
    const log = '\n## Log\n\n- 2026-11-23 met Ada: one\n  more of it\n\nNotes, no entry.\n'
    expect(await added(front + log)).toContain(
      ': one\n  more of it\n- 2026-11-20 told 李敏, 陆平 (方遥): 新款 已过认证\n\nNotes',
    )
  })

  it('goes below the note of an empty Log', async () => {
    const log = '\n## 往来记录\n\n<!-- 新的在前 -->\n'
    expect(await added(front + log)).toBe(`${front}\n## 往来记录\n\n<!-- 新的在前 -->\n\n${entryLine(entry, 'zh')}\n`)
  })

  it.each([
    ['without a final line ending', '\n## 项目\n\n还没有', '\n## 项目\n\n还没有\n\n## Log\n\n'],
    ['with Windows line endings', '\r\n## 项目\r\n', '\r\n## 项目\r\n\r\n## Log\r\n\r\n'],
    ['without a body', '', '\n## Log\n\n'],
  ])('makes the section where there is none: a file %s', async (_, body, expected) => {
    const text = (body.includes('\r') ? front.replaceAll('\n', '\r\n') : front) + body
    const after = await added(text)
    expect(after.startsWith(text)).toBe(true)
    expect(after.slice(text.length - body.length)).toContain(expected.slice(body.length))
    expect(logOf(await dossierOf(after))).toHaveLength(1)
  })

  it('is read back as it was meant, and every byte that was there stays', async () => {
    const line = fc.constantFrom(
      '- 2026-11-23 会面 李敏：谈了预算',
      '- 2026-11-20 told Ada: x',
      '- 2026-01-05 得知：旧事',
      '  接着上一条',
      '',
      '随手一笔',
      '## 项目',
      '## 往来记录',
      '## Log',
      '<!-- 注 -->',
      '```',
    )
    const body = fc.array(line, { maxLength: 12 }).map(lines => lines.join('\n'))
    const date = fc.constantFrom('2026-11-23', '2026-11-21', '2025-01-01')
    await fc.assert(
      fc.asyncProperty(body, date, fc.boolean(), async (lines, day, windows) => {
        const text = windows ? (front + lines).replaceAll('\n', '\r\n') : front + lines
        const before = await dossierOf(text)
        const edit = addEntry(before, { ...entry, date: day }, 'zh')
        const after = applyEdits(text, [edit])
        expect(edit.start).toBe(edit.end)
        // What hides the end of the file (an open fence) hides the new entry as well.
        if (/```/.test(lines)) return
        const log = logOf(await dossierOf(after))
        expect(log).toHaveLength(logOf(before).length + 1)
        expect(log.filter(one => one.date === day && one.text === entry.text)).toMatchObject([
          { verb: 'told', people: ['李敏', '陆平'], ours: ['方遥'] },
        ])
      }),
      { numRuns: 1000 },
    )
  })
})
