/** Writing in the Log: a new entry goes in front of those that are older, in the words of the file. */
import type { Edit } from '../text/edit.ts'
import { type LogVerb, logOf, sectionsOf } from './body.ts'
import type { Dossier } from './parse.ts'

/** An entry that is to be written. */
export type NewEntry = {
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly verb: LogVerb
  readonly people: readonly string[]
  readonly ours: readonly string[]
  readonly text: string
}

/** The language of the Log: that of its heading, else of its entries, else `otherwise`. */
export function logLanguage(dossier: Dossier, otherwise: 'zh' | 'en'): 'zh' | 'en' {
  const title = sectionsOf(dossier).find(({ title }) => isLog(title))?.title
  if (title !== undefined) return /^log$/i.test(title.trim()) ? 'en' : 'zh'
  const [entry] = logOf(dossier)
  if (entry === undefined) return otherwise
  return /得知|告知|会面/.test(dossier.text.slice(entry.span.start, entry.span.end)) ? 'zh' : 'en'
}

/** The entry as a line of the Log. White space in its text is folded: an entry is one line. */
export function entryLine({ date, verb, people, ours, text }: NewEntry, language: 'zh' | 'en'): string {
  const said = text.replace(/\s+/gu, ' ').trim()
  if (language === 'zh') {
    const who = `${people.join('、')}${ours.length === 0 ? '' : `（${ours.join('、')}）`}`
    return `- ${date} ${chinese[verb]}${who === '' ? '' : ` ${who}`}：${said}`.trimEnd()
  }
  const who = [people.join(', '), ours.length === 0 ? '' : `(${ours.join(', ')})`].filter(part => part !== '').join(' ')
  return `- ${date} ${verb}${who === '' ? '' : ` ${who}`}: ${said}`.trimEnd()
}

const chinese: Readonly<Record<LogVerb, string>> = { learned: '得知', told: '告知', met: '会面' }

/** Puts the entry into the Log, newest first; where there is no Log, the section is added at the end. */
export function addEntry(dossier: Dossier, entry: NewEntry, otherwise: 'zh' | 'en'): Edit {
  const { text } = dossier
  const ending = /\r\n/.test(text) ? '\r\n' : '\n'
  const language = logLanguage(dossier, otherwise)
  const line = entryLine(entry, language)
  const older = logOf(dossier).find(({ date }) => date <= entry.date)
  if (older !== undefined) return at(lineStart(text, older.span.start), line + ending)
  const oldest = logOf(dossier).at(-1)
  if (oldest !== undefined) return at(endOfItem(text, oldest.span.end), ending + line)
  const section = sectionsOf(dossier).find(({ title }) => isLog(title))
  if (section !== undefined) {
    const content = text.slice(section.heading.start, section.content.end).trimEnd()
    return at(section.heading.start + content.length, ending + ending + line)
  }
  const gap = /(?:\r?\n){2}$/.test(text) ? '' : /\n$/.test(text) ? ending : ending + ending
  const heading = language === 'zh' ? '## 往来记录' : '## Log'
  return at(text.length, gap + [heading, '', line, ''].join(ending))
}

/** The end of a list item: lines that are set in belong to it. */
const endOfItem = (text: string, offset: number): number =>
  offset + (/^(?:\r?\n[ \t]+\S[^\r\n]*)*/.exec(text.slice(offset))?.[0].length ?? 0)

const at = (offset: number, text: string): Edit => ({ start: offset, end: offset, text })

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1

const isLog = (title: string): boolean => /^(?:log|往来记录)$/iu.test(title.trim())
