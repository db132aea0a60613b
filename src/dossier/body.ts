/** The narrative behind the front matter: its sections, its links, and the Log, whose entries are data. */
import type { Span } from '../text/span.ts'
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

/** A Markdown link or picture with a target of its own (no wikilink). */
export type BodyLink = { readonly target: string; readonly span: Span }

/** Reads the headings of level 2 outside code and comments. */
export function sectionsOf(dossier: Dossier): readonly BodySection[] {
  const lines = plainLines(dossier)
  const headings = lines.flatMap(({ text, start }) => {
    const match = /^##[ \t]+(.+?)[ \t]*#*[ \t]*$/.exec(text)
    return match?.[1] === undefined ? [] : [{ title: match[1], heading: { start, end: start + text.length } }]
  })
  return headings.map(({ title, heading }, index) => ({
    title,
    heading,
    content: { start: heading.end, end: headings[index + 1]?.heading.start ?? dossier.body.end },
  }))
}

const entry =
  /^\s*[-*+][ \t]+(\d{4}-\d{2}-\d{2})[ \t]+(learned|told|met|得知|告知|会面)(?:[ \t]+|(?=[:：（(]))([^:：]*?)[ \t]*[:：][ \t]*(.*)$/iu

const verbs: Readonly<Record<string, LogVerb>> = { 得知: 'learned', 告知: 'told', 会面: 'met' }

/** The entries of the Log; other lines there are prose and left alone. */
export function logOf(dossier: Dossier): readonly LogEntry[] {
  const logs = sectionsOf(dossier).filter(({ title }) => /^(?:log|往来记录)$/iu.test(title.trim()))
  return plainLines(dossier)
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

/** The links of the body, outside code and comments. */
export function linksOf(dossier: Dossier): readonly BodyLink[] {
  return plainLines(dossier).flatMap(({ text, start }) =>
    [
      ...text
        .replace(/`[^`]*`/g, code => ' '.repeat(code.length))
        .matchAll(/!?\[[^\]]*\]\(\s*(<[^>]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+["'(][^)]*)?\)/g),
    ].map(match => ({
      target: (match[1] ?? '').replace(/^<|>$/g, ''),
      span: { start: start + match.index, end: start + match.index + match[0].length },
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
  const hidden = text
    .slice(body.start, body.end)
    .replace(/<!--[\s\S]*?(?:-->|$)/g, comment => comment.replace(/[^\r\n]/g, ' '))
  const lines: Line[] = []
  let fence: string | undefined
  for (const match of hidden.matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)) {
    const line = match[0].replace(/[\r\n]+$/, '')
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (fence === undefined && mark !== undefined) fence = mark
    else if (fence !== undefined) fence = mark?.startsWith(fence) === true && line.trim() === mark ? undefined : fence
    else lines.push({ text: line, start: body.start + match.index })
  }
  return lines
}
