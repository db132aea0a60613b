/** What a body holds, where code and comments hide it, and where each thing stands. */
import { describe, expect, it } from 'vitest'
import { linksOf, logOf, sectionsOf } from '../../src/dossier/body.ts'
import { type Dossier, parseDossier } from '../../src/dossier/parse.ts'

const dossierWith = async (body: string, newline = '\n'): Promise<Dossier> => {
  const text = `---\nkam: 1\naccount: 澜江银行\nstage: establish\n---\n${body}`.replaceAll('\n', newline)
  const { dossier } = await parseDossier('accounts/a.md', new TextEncoder().encode(text))
  if (dossier === undefined) throw new Error('no dossier')
  return dossier
}

const titles = async (body: string): Promise<readonly string[]> =>
  sectionsOf(await dossierWith(body)).map(({ title }) => title)

const targets = async (body: string): Promise<readonly string[]> =>
  linksOf(await dossierWith(body)).map(({ target }) => target)

describe('sections', () => {
  it('are the headings of level 2, with closing signs or indented a little', async () => {
    expect(await titles('# 澜江银行\n\n## 客户\n\n### 三条经验\n\n  ## 项目 ##\n\n#### C\n\n## C#\n')).toEqual([
      '客户',
      '项目',
      'C#',
    ])
  })

  it('reach to the next heading, the last to the end', async () => {
    const dossier = await dossierWith('## Customer\nquick\n## Log\nslow\n')
    expect(sectionsOf(dossier).map(({ content }) => dossier.text.slice(content.start, content.end))).toEqual([
      '\nquick\n',
      '\nslow\n',
    ])
  })

  it.each([
    ['fenced code', '```\n## no\n```\n## yes'],
    ['fenced code with signs that are no end', '````md\n```\n## no\n~~~\n````\n## yes'],
    ['a comment', '<!--\n## no\n-->\n## yes'],
    ['a comment that begins in a sentence', 'ask him <!-- who?\n## no\n--> soon\n## yes'],
    ['a comment behind another', '<!-- a --> b <!-- c\n## no\n-->\n## yes'],
    ['a comment that nobody closes', '## yes\n<!--\n## no'],
  ])('do not stand in %s', async (_, body) => {
    expect(await titles(body)).toEqual(['yes'])
  })

  it.each([
    ['a comment sign in fenced code', '```html\n<!-- \n```\n## yes'],
    ['a comment sign in code', 'write `<!--` in front\n\n## yes'],
    ['a comment sign within a sentence', 'an arrow <!-- like this\n\n## yes'],
    ['a fence within a comment', '<!--\n```\n-->\n## yes'],
    ['code in three signs on one line', '```kam check``` first\n\n## yes'],
  ])('are not hidden by %s', async (_, body) => {
    expect(await titles(body)).toEqual(['yes'])
  })
})

describe('links', () => {
  it.each([
    ['a link', '[合同](附件/合同.pdf)', ['附件/合同.pdf']],
    ['a picture in a link', '[![架构](pic/a.png)](a.drawio)', ['pic/a.png', 'a.drawio']],
    ['brackets in the text', '[minutes [draft]](m.md)', ['m.md']],
    ['a text that goes over two lines', 'see [the long\ntext](m.md)', ['m.md']],
    ['a title', '[a](m.md "Minutes (draft)") [b](n.md \'N\') [c](o.md (O))', ['m.md', 'n.md', 'o.md']],
    ['angle brackets', '[a](<my file.pdf>)', ['my file.pdf']],
    ['parentheses', '[a](plan_(v2).pdf)', ['plan_(v2).pdf']],
    ['escaped signs', '[a](plan_\\(v2.pdf)', ['plan_(v2.pdf']],
    ['a definition', '[plan]: files/plan.pdf "Plan"\n[^1]: a footnote', ['files/plan.pdf']],
    ['nothing in it', '[a]()', ['']],
  ])('are read with %s', async (_, body, expected) => {
    expect(await targets(body)).toEqual(expected)
  })

  it.each([
    ['code', '`[a](b.md)` and ``[a`](c.md)``'],
    ['fenced code', '~~~\n[a](b.md)\n~~~'],
    ['a comment', '<!-- [a](b.md) -->'],
    ['an escaped bracket', 'a\\](b.md)'],
    ['a wikilink', '[[张伟]] ![[plan.png]]'],
    ['a task', '- [ ] call (again)'],
  ])('do not stand in %s', async (_, body) => {
    expect(await targets(body)).toEqual([])
  })

  it('have the place of what they lead to', async () => {
    const dossier = await dossierWith('see <!-- x --> [a.md](a.md) and\n[b]: <b c.md>\n')
    expect(linksOf(dossier).map(({ span }) => [span.start, dossier.text.slice(span.start, span.end)])).toEqual([
      [dossier.text.indexOf('(a.md)') + 1, 'a.md'],
      [dossier.text.indexOf('<b c'), '<b c.md>'],
    ])
  })
})

describe('the Log', () => {
  const entries = async (lines: string) => logOf(await dossierWith(`## Log\n\n${lines}\n`))

  it('gives each entry its date, verb, people and those of ours', async () => {
    const [entry] = await entries('- 2026-11-10 告知 李敏、陈刚（赵航，方遥）：新款已过认证')
    expect(entry).toMatchObject({
      date: '2026-11-10',
      verb: 'told',
      people: ['李敏', '陈刚'],
      ours: ['赵航', '方遥'],
      text: '新款已过认证',
    })
  })

  it('knows both languages, in any order', async () => {
    expect((await entries('* 2026-01-02 Met Li Min: a\n- 2026-11-02 得知：b')).map(({ verb }) => verb)).toEqual([
      'met',
      'learned',
    ])
  })

  it('leaves prose, other sections and hidden lines alone', async () => {
    const body =
      '## Projects\n- 2026-11-10 met Li Min: no\n## Log\n- soon met Li Min: no\n<!--\n- 2026-11-10 met Li Min: no\n-->\n'
    expect(logOf(await dossierWith(body))).toEqual([])
  })

  it('has the place of each entry, with CRLF as well', async () => {
    const dossier = await dossierWith('## Log\n\n- 2026-11-10 met Li Min: yes\n', '\r\n')
    expect(logOf(dossier).map(({ span }) => dossier.text.slice(span.start, span.end))).toEqual([
      '- 2026-11-10 met Li Min: yes',
    ])
  })
})
