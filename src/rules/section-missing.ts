/** The four sections of the narrative, so that everybody finds the story of a project, or the Log, where he looks for it. */
import { sectionsOf } from '../dossier/body.ts'
import { languageOfHeadings, missingSections } from '../dossier/body-sections.ts'
import type { Dossier } from '../dossier/parse.ts'
import type { Edit } from '../text/edit.ts'
import type { Language } from '../text/phrase.ts'
import type { Span } from '../text/span.ts'
import { dossierRule, sentence } from './rule.ts'

export default dossierRule({
  id: 'section-missing',
  severity: 'info',
  why: {
    zh: '数据说有什么，正文说来龙去脉。四节标题人人一样，接手的人一翻就到；往来记录没有这个标题，程序也读不到。',
    en: 'The facts say what is; the body tells the story. Where all dossiers have the same four headings, whoever takes one over finds his way, and kam finds the Log.',
  },
  bad: {
    zh: '---\nkam: 1\naccount: Example\nstage: establish\n---\n\n## 客户\n\n## 项目\n\n## 往来记录\n',
    en: '---\nkam: 1\naccount: Example\nstage: establish\n---\n\n## Customer\n\n## Projects\n\n## Log\n',
  },
  good: {
    zh: '---\nkam: 1\naccount: Example\nstage: establish\n---\n\n## 客户\n\n## 竞争对手\n\n## 项目\n\n## 往来记录\n',
    en: '---\nkam: 1\naccount: Example\nstage: establish\n---\n\n## Customer\n\n## Competitors\n\n## Projects\n\n## Log\n',
  },
  sentences: {
    missing: sentence<{ headings: readonly string[] }>({
      message: {
        zh: ({ headings }) =>
          `正文里没有 ${headings.map(one => `\`${one}\``).join('、')} 这${headings.length > 1 ? '几' : '一'}节。`,
        en: ({ headings }) =>
          `The body has no section${headings.length > 1 ? 's' : ''} ${headings.map(one => `\`${one}\``).join(', ')}.`,
      },
      help: {
        zh: () => '把标题加在正文里，下面暂时空着也行。',
        en: ({ headings }) => `Add the heading${headings.length > 1 ? 's' : ''}; there may be nothing below yet.`,
      },
    }),
  },
  *check({ dossier, name }) {
    const missing = missingSections(dossier)
    if (missing.length === 0) return
    const language = languageOf(dossier, name)
    const headings = missing.map(section => `## ${section[language]}`)
    const edit = append(dossier.text, headings)
    // Behind a comment or code that nobody closes, a heading would be none.
    const helps = missingSections(withText(dossier, dossier.text + edit.text)).length === 0
    yield { at: placeIn(dossier), say: 'missing', args: { headings }, ...(helps ? { fix: [edit] } : {}) }
  },
})

const withText = (dossier: Dossier, text: string): Dossier => ({
  ...dossier,
  text,
  body: { start: dossier.body.start, end: text.length },
})

/** That of the sections that are there; else Chinese for whoever writes Chinese. */
const languageOf = (dossier: Dossier, name: string): Language =>
  languageOfHeadings(dossier) ?? (/\p{Script=Han}/u.test(name + dossier.text.slice(dossier.body.start)) ? 'zh' : 'en')

/** The last heading, or the fence behind which the first one is to come. */
function placeIn(dossier: Dossier): Span {
  const last = sectionsOf(dossier).at(-1)
  if (last !== undefined) return last.heading
  const fence = dossier.text.indexOf('---', dossier.front.span.end)
  return { start: fence, end: fence + 3 }
}

function append(text: string, headings: readonly string[]): Edit {
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  const before = /(?:\r?\n){2}$/.test(text) ? '' : text.endsWith('\n') ? newline : newline + newline
  const added = headings.map(heading => heading + newline).join(newline)
  return { start: text.length, end: text.length, text: before + added }
}
