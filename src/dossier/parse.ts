/** From the bytes of a file to a dossier: decoding, fences, front matter. What is wrong becomes a problem, never an exception. */
import { byteOrderMark, type Lines, linesOf } from '../text/lines.ts'
import type { Path } from '../text/path.ts'
import { readYaml } from '../text/read-yaml.ts'
import type { Span } from '../text/span.ts'
import {
  keySpanAt,
  nodeAt,
  type UnsafeYaml,
  type YamlFault,
  type YamlNode,
  type YamlReading,
} from '../text/yaml-tree.ts'

/** One file about one account. */
export type Dossier = {
  /** Path from the workspace, with `/`. */
  readonly file: string
  readonly text: string
  readonly lines: Lines
  readonly front: FrontMatter
  /** The narrative behind the front matter. */
  readonly body: Span
}

/** The facts of a dossier, as plain data and with their places. */
export type FrontMatter = {
  readonly root: YamlNode
  /** Plain data without what is not known yet (`null`, `""`, `[]`, `{}`); empty list items are null and keep their index. */
  readonly value: Readonly<Record<string, unknown>>
  /** Where the YAML stands, without its fences. */
  readonly span: Span
  /** The place of a value or of its key; for what is not there, of the key of its nearest parent that is. */
  readonly at: (path: Path, part: 'key' | 'value') => Span
}

/** What keeps a file from being read, or makes its facts doubtful. */
export type Problem =
  | {
      readonly kind: 'encoding'
      readonly looksLike: 'gbk' | 'utf-16' | 'binary' | 'unknown' | 'refused'
      readonly span: Span
    }
  | {
      readonly kind: 'fence'
      readonly fault: 'language' | 'unclosed' | 'trailing'
      readonly detail: string
      readonly span: Span
    }
  | { readonly kind: 'conflict'; readonly span: Span }
  | { readonly kind: 'syntax'; readonly code: YamlFault; readonly span: Span }
  | {
      readonly kind: 'duplicate-key'
      readonly key: string
      readonly firstLine: number
      readonly path: Path
      readonly span: Span
    }
  | { readonly kind: 'unsafe'; readonly what: UnsafeYaml; readonly detail: string; readonly span: Span }
  | { readonly kind: 'foreign'; readonly why: 'no-front-matter' | 'other-keys'; readonly span: Span }

/** A file as read: the dossier, unless the problems do not allow one. */
export type Reading = {
  readonly file: string
  readonly lines: Lines
  readonly problems: readonly Problem[]
  readonly dossier: Dossier | undefined
}

/** Bounds that a team may move. */
export type Limits = { readonly frontMatter: number }

export const defaultLimits: Limits = { frontMatter: 1_048_576 }

// A file with one of these is meant as a dossier. `type`, `status`, `owner`, `stage`, `tags` alone make none: vaults are full of them.
const ownKeys = ['kam', 'account', 'qualification', 'customer', 'competitors', 'projects', 'relationship', 'growth']

/**
 * Reads a file. Nothing in it is executed, whatever its front matter says it is written in.
 * Without bytes, because the system refused them, it is a file with that problem.
 */
export async function parseDossier(
  file: string,
  bytes: Uint8Array | undefined,
  limits: Limits = defaultLimits,
): Promise<Reading> {
  const { text, problem } = bytes === undefined ? refused : decode(bytes)
  const lines = linesOf(text)
  const unread = (...problems: Problem[]): Reading => ({ file, lines, problems, dossier: undefined })
  if (problem !== undefined) return unread(problem)

  const conflicts = conflictsIn(text)
  if (conflicts.length > 0) return unread(...conflicts)

  const fences = await findFences(text)
  if (fences.kind === 'none') return unread({ kind: 'foreign', why: 'no-front-matter', span: firstLine(text) })
  if (fences.kind === 'broken') return unread(fences.problem)

  const { front, body } = fences
  if (front.end - front.start > limits.frontMatter) {
    return unread({ kind: 'unsafe', what: 'size', detail: '', span: firstLine(text) })
  }
  const reading = await readYaml(text.slice(front.start, front.end), front.start)
  const problems = asProblems(reading, lines)
  if (reading.root === undefined) return unread(...problems)
  if (!isDossier(reading.root)) {
    return unread({ kind: 'foreign', why: 'other-keys', span: firstLine(text) })
  }
  return { file, lines, problems, dossier: { file, text, lines, front: frontMatter(reading.root, front), body } }
}

const refused: Decoded = { text: '', problem: { kind: 'encoding', looksLike: 'refused', span: { start: 0, end: 0 } } }

type Decoded = { readonly text: string; readonly problem?: Problem }

/** Bytes to text. What is not UTF-8 is decoded as what it looks like, so that its lines can be shown, and is a problem. */
function decode(bytes: Uint8Array): Decoded {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (wide) {
    const text = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
    return { text, problem: { kind: 'encoding', looksLike: 'utf-16', span: firstLine(text) } }
  }
  const strict = decodeAs('utf-8', bytes)
  if (strict?.includes('\0') === false) return { text: strict }
  if (strict !== undefined) {
    return {
      text: strict,
      problem: { kind: 'encoding', looksLike: 'binary', span: lineAround(strict, strict.indexOf('\0')) },
    }
  }
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const badLine = linesOf(lenient).at(lenient.indexOf('\uFFFD')).line
  const gbk = decodeAs('gb18030', bytes)
  const text = gbk ?? lenient
  return {
    text,
    problem: { kind: 'encoding', looksLike: gbk === undefined ? 'unknown' : 'gbk', span: nthLine(text, badLine) },
  }
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

const conflictStart = /^<{7}(?: .*)?$/gm

/** One problem for each region that git left marked; a lone row of signs is none. */
function conflictsIn(text: string): readonly Problem[] {
  const starts = [...text.matchAll(conflictStart)]
  if (starts.length === 0) return []
  const middle = [...text.matchAll(/^={7}\r?$/gm)].at(-1)?.index ?? -1
  const end = [...text.matchAll(/^>{7}(?: |\r?$)/gm)].at(-1)?.index ?? -1
  return starts
    .filter(({ index }) => index < middle && index < end)
    .map(({ index }) => ({ kind: 'conflict', span: lineAround(text, index) }))
}

type Fences =
  | { readonly kind: 'none' }
  | { readonly kind: 'broken'; readonly problem: Problem }
  | { readonly kind: 'found'; readonly front: Span; readonly body: Span }

/** The front matter and the body of a text, whatever they say; undefined where there are no two fences. */
export async function splitDossier(text: string): Promise<{ readonly front: Span; readonly body: Span } | undefined> {
  const fences = await findFences(text)
  return fences.kind === 'found' ? fences : undefined
}

/** Finds the two `---`. Two exact ones are found at a glance; every other shape is left to gray-matter, which costs twenty times more. */
async function findFences(text: string): Promise<Fences> {
  const start = text.startsWith(byteOrderMark) ? 1 : 0
  const opening = /^---(?!-)([^\r\n]*)(\r\n|\n|$)/.exec(text.slice(start))
  if (opening === null) return { kind: 'none' }
  const language = (opening[1] ?? '').trim()
  // gray-matter runs what `---js` holds, whatever its options say: no language but YAML comes that far.
  if (language !== '' && !/^ya?ml$/i.test(language)) {
    return { kind: 'broken', problem: { kind: 'fence', fault: 'language', detail: language, span: firstLine(text) } }
  }
  const frontStart = start + opening[0].length
  const exact = opening[1] === '' ? exactClosing(text, frontStart) : undefined
  return exact ?? (await splitByGrayMatter(text, frontStart))
}

/** The closing fence, where the first line that begins with `---` is nothing but that. */
export function exactClosing(text: string, frontStart: number): Extract<Fences, { kind: 'found' }> | undefined {
  const from = frontStart - 1
  const fence = text.indexOf('\n---', Math.max(from, 0))
  if (fence === -1) return undefined
  const rest = /^(?:\r?\n|$)/.exec(text.slice(fence + 4, fence + 6))
  if (rest === null) return undefined
  const end = Math.max(text[fence - 1] === '\r' ? fence - 1 : fence, frontStart)
  return {
    kind: 'found',
    front: { start: frontStart, end },
    body: { start: fence + 4 + rest[0].length, end: text.length },
  }
}

async function splitByGrayMatter(text: string, frontStart: number): Promise<Fences> {
  const { default: matter } = await import('gray-matter')
  // It is never shown the language that the file names: an exact fence is put in the place of the first line.
  // Options are never left out: without them it remembers by text, and a text that threw once comes back empty.
  const nothing = { parse: () => ({}), stringify: () => '' }
  const split = matter(`---\n${text.slice(frontStart)}`, { language: 'yaml', engines: { yaml: nothing } })
  const matterEnd = frontStart + Math.max(split.matter.length - 1, 0)
  const front = { start: frontStart, end: text[matterEnd - 1] === '\r' ? matterEnd - 1 : matterEnd }
  const fence = text.startsWith('---', frontStart) ? frontStart : text.indexOf('\n---', matterEnd) + 1
  const broken = (fault: 'unclosed' | 'trailing', span: Span, detail = ''): Fences => ({
    kind: 'broken',
    problem: { kind: 'fence', fault, detail, span },
  })
  if (fence === 0) return broken('unclosed', firstLine(text))
  const line = lineAround(text, fence)
  const behind = text.slice(fence + 3, line.end).trim()
  if (behind !== '') return broken('trailing', line, behind)
  const bodyStart = /^(?:\r\n|\n)/.exec(text.slice(line.end))?.[0].length ?? 0
  return { kind: 'found', front, body: { start: line.end + bodyStart, end: text.length } }
}

function asProblems({ problems }: YamlReading, lines: Lines): readonly Problem[] {
  return problems.map(problem =>
    problem.kind === 'duplicate-key'
      ? { ...problem, kind: 'duplicate-key', firstLine: lines.at(problem.first.start).line }
      : problem,
  )
}

const isDossier = (root: YamlNode): boolean =>
  root.kind === 'map' && root.entries.some(({ key }) => ownKeys.includes(key))

function frontMatter(root: YamlNode, span: Span): FrontMatter {
  const value = knownIn(root)
  return {
    root,
    value: isRecord(value) ? value : {},
    span,
    at(path, part) {
      for (let length = path.length; length > 0; length -= 1) {
        const there = path.slice(0, length)
        const found = length === path.length && part === 'value' ? nodeAt(root, there)?.span : keySpanAt(root, there)
        // The place of an empty value has no width; its key says more.
        if (found !== undefined && found.end > found.start) return found
        const key = keySpanAt(root, there)
        if (key !== undefined) return key
      }
      return root.kind === 'map' && root.entries[0] !== undefined ? root.entries[0].keySpan : span
    },
  }
}

/** The plain data of a node without what means "not known yet", everywhere: undefined where nothing is left. */
function knownIn(node: YamlNode): unknown {
  if (node.kind === 'scalar') return isUnknown(node.value) ? undefined : node.value
  if (node.kind === 'list') {
    const items = node.items.map(item => knownIn(item) ?? null)
    return items.every(item => item === null) ? undefined : items
  }
  const known: Record<string, unknown> = {}
  for (const { key, value } of node.entries) {
    const rest = knownIn(value)
    // Of a key that stands twice the last one counts, also where it is empty.
    if (rest === undefined) delete known[key]
    else put(known, key, rest)
  }
  return Object.keys(known).length === 0 ? undefined : known
}

/** Sets a key like any other, also `__proto__`, which an assignment would take for the prototype. */
function put(map: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true })
  else map[key] = value
}

/** `{{name}}` is what another tool's template left: nobody has filled it. */
function isUnknown(value: unknown): boolean {
  if (typeof value !== 'string') return value === null
  return value.trim() === '' || (value.includes('{{') && /^\s*\{\{.*\}\}\s*$/s.test(value))
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const firstLine = (text: string): Span => lineAround(text, 0)

function lineAround(text: string, offset: number): Span {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
  const length = /^[^\r\n]*/.exec(text.slice(start))?.[0].length ?? 0
  return { start, end: start + length }
}

function nthLine(text: string, line: number): Span {
  let start = 0
  for (let count = 1; count < line; count += 1) start = text.indexOf('\n', start) + 1
  return lineAround(text, start)
}
