/** The narrative behind the front matter: its sections, its links, and the Log, whose entries are data. */
import type { Span } from '../text/span.ts'
import { type Wikilink, wikilinksIn } from '../text/wikilink.ts'
import type { Dossier } from './parse.ts'

/** A level-2 heading, and the text below it up to the next one. Places are offsets in the file. */
export type BodySection = { readonly title: string; readonly heading: Span; readonly content: Span }

/** What happened at a contact: we learned something, told them something, or met. */
export type LogVerb = 'learned' | 'told' | 'met'

/** A line of the Log. */
export type LogEntry = {
  readonly span: Span
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly verb: LogVerb
  /** The customer's people, as written. */
  readonly people: readonly string[]
  /** Ours who were there. */
  readonly ours: readonly string[]
  readonly text: string
}

/** A Markdown link or picture (no wikilink): what it leads to, and where that is written. */
export type BodyLink = { readonly target: string; readonly span: Span }

/** Reads the headings of level 2 outside code and comments. */
export const sectionsOf = (dossier: Dossier): readonly BodySection[] => sectionsIn(dossier, plainLines(dossier))

function sectionsIn({ body }: Dossier, lines: readonly Line[]): readonly BodySection[] {
  const headings = lines.flatMap(({ text, start }) => {
    const match = /^ {0,3}##[ \t]+(.+?)(?:[ \t]+#+)?[ \t]*$/.exec(text)
    return match?.[1] === undefined ? [] : [{ title: match[1], heading: { start, end: start + text.length } }]
  })
  return headings.map(({ title, heading }, index) => ({
    title,
    heading,
    content: { start: heading.end, end: headings[index + 1]?.heading.start ?? body.end },
  }))
}

const entry =
  /^\s*[-*+][ \t]+(\d{4}-\d{2}-\d{2})[ \t]+(learned|told|met|得知|告知|会面)(?:[ \t]+|(?=[:：（(]))([^:：]*?)[ \t]*[:：][ \t]*(.*)$/iu

const verbs: Readonly<Record<string, LogVerb>> = { 得知: 'learned', 告知: 'told', 会面: 'met' }

/** The entries of the Log; other lines there are prose and left alone. */
export function logOf(dossier: Dossier): readonly LogEntry[] {
  const lines = plainLines(dossier)
  const logs = sectionsIn(dossier, lines).filter(({ title }) => /^(?:log|往来记录)$/iu.test(title.trim()))
  return lines
    .filter(({ start }) => logs.some(({ content }) => start >= content.start && start < content.end))
    .flatMap(({ text, start }) => {
      const match = entry.exec(text)
      if (match === null) return []
      const [, date = '', verb = '', who = '', said = ''] = match
      const brackets = /[（(]([^）)]*)[）)]/u.exec(who)
      return [
        {
          span: { start, end: start + text.length },
          date,
          verb: verbs[verb] ?? (verb.toLowerCase() as LogVerb),
          people: namesIn(who.replace(/[（(][^）)]*[）)]/u, '')),
          ours: namesIn(brackets?.[1] ?? ''),
          text: said,
        },
      ]
    })
}

// The target of a link: `](target "title")`, or `[label]: target` on a line of its own (`[^1]:` is a footnote).
const inlineTarget =
  /(?<!\\)\]\([ \t]{0,9}(<[^<>]*>|(?:\\.|[^\s()\\]|\((?:\\.|[^\s()\\])*\))*)(?:[ \t]{1,9}(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]{0,9}\)/g
const definedTarget = /^ {0,3}\[(?!\^)(?:\\.|[^\\\]])+\]:[ \t]*(<[^<>]*>|\S+)/g

/** The links of the body, outside code and comments, in their order. */
export function linksOf(dossier: Dossier): readonly BodyLink[] {
  // Most bodies have none, and are not looked at line by line.
  if (!/\](?:\(|:)/.test(dossier.text.slice(dossier.body.start, dossier.body.end))) return []
  return plainLines(dossier).flatMap(({ text, start }) => {
    const shown = withoutCode(text)
    return [...shown.matchAll(inlineTarget), ...shown.matchAll(definedTarget)].map(match => {
      const [whole, written = ''] = match
      const target = start + match.index + whole.indexOf(written, whole.indexOf(']') + 2)
      return {
        target: written.replace(/^<|>$/g, '').replace(/\\([!-/:-@[-`{-~])/g, '$1'),
        span: { start: target, end: target + written.length },
      }
    })
  })
}

/** The wikilinks of the body, outside code and comments, in their order. */
export function wikilinksOf(dossier: Dossier): readonly (Wikilink & { readonly span: Span })[] {
  if (!dossier.text.includes('[[', dossier.body.start)) return []
  return plainLines(dossier).flatMap(({ text, start }) =>
    wikilinksIn(withoutCode(text)).map(({ at, ...link }) => ({
      ...link,
      span: { start: start + at, end: start + at + link.whole.length },
    })),
  )
}

const namesIn = (text: string): readonly string[] =>
  text
    .split(/[,，、]/u)
    .map(name => name.trim())
    .filter(name => name !== '')

type Line = { readonly text: string; readonly start: number }

/** The lines of the body outside fenced code and HTML comments: what stands there is no heading, link or entry. */
function plainLines({ text, body }: Dossier): readonly Line[] {
  const lines: Line[] = []
  const lastClosing = text.lastIndexOf('-->')
  let fence: string | undefined
  let commentEnd = body.start
  for (const match of text.slice(body.start, body.end).matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)) {
    const start = body.start + match.index
    const line = blankTo(match[0].replace(/[\r\n]+$/, ''), commentEnd - start)
    const mark = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1]
    if (fence !== undefined) {
      if (mark?.startsWith(fence) === true && line.trim() === mark) fence = undefined
    } else if (mark !== undefined) fence = mark
    else {
      const shown = withoutComments(line, opening => {
        const from = start + opening + '<!--'.length
        return from > lastClosing ? undefined : text.indexOf('-->', from) + '-->'.length - start
      })
      commentEnd = Math.max(commentEnd, start + shown.hiddenTo)
      lines.push({ text: shown.text, start })
    }
  }
  return lines
}

/** Hides the comments that begin in a line. `closingOf` tells where one ends, counted from the line's beginning. */
function withoutComments(
  line: string,
  closingOf: (opening: number) => number | undefined,
): { readonly text: string; readonly hiddenTo: number } {
  if (!line.includes('<!--')) return { text: line, hiddenTo: 0 }
  let shown = ''
  let hiddenTo = 0
  const next = new RegExp(`${code.source}|(<!--)`, 'g')
  for (let match = next.exec(line); match !== null; match = next.exec(line)) {
    if (match[1] === undefined) continue
    const closing = closingOf(match.index)
    const before = shown + line.slice(hiddenTo, match.index)
    // Only where it begins a line does a comment that nobody closes hide all that follows.
    if (closing === undefined && before.trim() !== '') break
    hiddenTo = closing ?? Number.POSITIVE_INFINITY
    next.lastIndex = Math.min(hiddenTo, line.length)
    shown = before.padEnd(next.lastIndex)
  }
  return { text: shown + line.slice(hiddenTo), hiddenTo }
}

const code = /```.+?```|``.+?``|`[^`]+`/g

const withoutCode = (line: string): string => line.replace(code, found => ' '.repeat(found.length))

/** The text with spaces up to an index: what stands behind keeps its place. */
const blankTo = (text: string, end: number): string => (end <= 0 ? text : text.slice(end).padStart(text.length))
