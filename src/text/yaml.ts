/**
 * YAML 1.2 (core schema) as plain data with places. The only place that knows the `yaml` library.
 * Reading is safe against hostile text: what could take time or memory out of proportion is counted before and refused.
 */
import { type Document, isAlias, isMap, isScalar, isSeq, parseDocument, stringify, visit, type YAMLError } from 'yaml'
import type { Path } from './path.ts'
import type { Span } from './span.ts'
import type { UnsafeYaml, YamlEntry, YamlFault, YamlNode, YamlProblem, YamlReading } from './yaml-tree.ts'

// Far above what a dossier needs (the longest seen: 6 levels, 4,000 values), far below what costs time:
// 50,000 keys take the library 29 s, 20,000 aliases 32 s.
const deepest = 60
const mostValues = 50_000
const mostAliases = 200

/** Reads a text as one YAML document. All places are offsets in the text plus `offset`. Never throws for its content. */
export function readFullYaml(text: string, offset = 0): YamlReading {
  const place = (start: number, end: number): Span => ({ start: start + offset, end: Math.max(start, end) + offset })
  const unsafe = (what: UnsafeYaml, at: Span, detail = ''): YamlReading => ({
    root: undefined,
    problems: [{ kind: 'unsafe', what, detail, span: at }],
  })

  const control = controlCharacter.exec(text)
  if (control !== null) return unsafe('control', place(control.index, control.index + 1), nameOf(control[0]))
  const tooMuch = countBeforeParsing(text)
  if (tooMuch !== undefined) return unsafe(tooMuch.what, place(tooMuch.at, tooMuch.at + 1))

  const document = parseSafely(text)
  if (document === undefined) return unsafe('depth', place(0, 1))
  if (document.errors[0] !== undefined) return { root: undefined, problems: [syntaxProblem(document, text, place)] }
  const warning = document.warnings[0]
  if (warning !== undefined) {
    const [start, end] = warning.pos
    return unsafe('tag', place(start, Math.max(end, start + 1)), text.slice(start, end))
  }
  return toTree(document.contents, text, place)
}

/** Plain data as a block of YAML, ends with a line feed; for reading only: no dossier is ever printed back. */
export const yamlText = (value: unknown): string => stringify(value, { lineWidth: 0 })

// YAML 1.2 (5.1) allows none of these; they make a terminal do things.
const controlCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]/

const nameOf = (character: string): string => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`

type Place = (start: number, end: number) => Span
type Excess = { readonly what: UnsafeYaml; readonly at: number }

/** Counts what makes the library slow: nesting in brackets and in `- - -`, aliases. Quoted text is counted along; the bounds are wide. */
function countBeforeParsing(text: string): Excess | undefined {
  let depth = 0
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(depth - 1, 0)
    if (depth > deepest * 4) return { what: 'depth', at: index }
  }
  const compact = /(?:[-?:][ \t]+){60,}/.exec(text)
  if (compact !== null) return { what: 'depth', at: compact.index }
  const indented = deepIndent(text)
  if (indented !== undefined) return { what: 'depth', at: indented }
  const aliases = [...text.matchAll(/(?<=^|[\s,[{])\*[^\s,[\]{}*]+/g)]
  const last = aliases[mostAliases]
  return last === undefined ? undefined : { what: 'aliases', at: last.index }
}

/** Where lines stand deeper within each other than any dossier needs: the library calls itself for each level. */
function deepIndent(text: string): number | undefined {
  const levels: number[] = []
  for (const { 0: line, index } of text.matchAll(/^ *(?=[^ \r\n])/gm)) {
    while ((levels.at(-1) ?? -1) >= line.length) levels.pop()
    levels.push(line.length)
    if (levels.length > deepest * 4) return index
  }
  return undefined
}

function parseSafely(text: string) {
  try {
    // Equal keys are found below, in one pass: the library compares each with each.
    return parseDocument(text, { uniqueKeys: false, resolveKnownTags: false, prettyErrors: false })
  } catch (error) {
    // Indentation a thousand levels deep ends the library's stack.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

const faults: Readonly<Record<string, YamlFault>> = {
  TAB_AS_INDENT: 'tab',
  MISSING_CHAR: 'quote',
  BAD_INDENT: 'indent',
  BLOCK_AS_IMPLICIT_KEY: 'colon',
  MULTILINE_IMPLICIT_KEY: 'colon',
  BLOCK_IN_FLOW: 'bracket',
  BAD_ALIAS: 'alias',
  BAD_SCALAR_START: 'special',
  BAD_DQ_ESCAPE: 'escape',
  MULTIPLE_DOCS: 'documents',
  UNEXPECTED_TOKEN: 'other',
  KEY_OVER_1024_CHARS: 'key',
}

function syntaxProblem(document: Document, text: string, place: Place): YamlProblem {
  const [first] = document.errors
  const opened = openingOf(document, text)
  const isQuote = document.errors.some(({ code, message }) => code === 'MISSING_CHAR' && /quote/.test(message))
  const plain = first === undefined ? undefined : (wideColon(text) ?? starIn(text, first) ?? deeperLine(text, first))
  const code = opened === undefined ? (plain?.code ?? faultOf(first, text)) : isQuote ? 'quote' : 'bracket'
  const [start, end] = opened === undefined ? (plain?.pos ?? first?.pos ?? [0, 1]) : [opened, opened + 1]
  const lineEnd = text.indexOf('\n', start)
  const stop = Math.min(Math.max(end, start + 1), lineEnd <= start ? text.length : lineEnd)
  return { kind: 'syntax', code, span: place(start, stop) }
}

type Told = { readonly code: YamlFault; readonly pos: readonly [number, number] }

/** `owner：方遥`: the colon of a Chinese keyboard behind a key. In a text that can be read it is part of a word. */
function wideColon(text: string): Told | undefined {
  const found = /^[ ]*(?:- +)?[A-Za-z_]\w*[ ]*(：)/m.exec(text)
  if (found === null) return undefined
  const at = found.index + found[0].length - 1
  return { code: 'wide-colon', pos: [at, at + 1] }
}

/** A value that begins with `*` and goes on behind a space: the library stumbles over what follows. */
function starIn(text: string, { pos }: YAMLError): Told | undefined {
  const start = text.lastIndexOf('\n', pos[0] - 1) + 1
  const star = /(?:^|[:-][ ]+)(\*[^\s,\]}]+)[ ]/.exec(text.slice(start, lineEndAt(text, pos[0])))
  if (star?.[1] === undefined) return undefined
  const at = start + star.index + star[0].indexOf('*')
  return { code: 'alias', pos: [at, at + star[1].length] }
}

/** A key below a finished value, but further in: the library complains about the value. */
function deeperLine(text: string, { code, pos }: YAMLError): Told | undefined {
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' && code !== 'MULTILINE_IMPLICIT_KEY') return undefined
  const start = text.lastIndexOf('\n', pos[0] - 1) + 1
  const line = text.slice(start, lineEndAt(text, start))
  const next = text.slice(lineEndAt(text, start) + 1)
  const [, indent = '', key] = /^([ ]*)([^\s#-][^:\n]*):(?:\s|$)/.exec(next) ?? []
  const isBelowValue = /^[ ]*(?:- )?[^\s:]+:[ ]+[^\s#|>]/.test(line) && !/: .*: /.test(line)
  if (key === undefined || !isBelowValue || indent.length <= line.search(/\S/)) return undefined
  const at = lineEndAt(text, start) + 1 + indent.length
  return { code: 'indent', pos: [at, at + key.length] }
}

const lineEndAt = (text: string, from: number): number => {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}

/** Where a quote or bracket was opened that is never closed: there the fault is, not where the library gave up. */
function openingOf(document: Document, text: string): number | undefined {
  let found: number | undefined
  const closes = (node: { range?: [number, number, number] | null | undefined }, sign: string) =>
    node.range !== null &&
    node.range !== undefined &&
    node.range[1] - node.range[0] > 1 &&
    text[node.range[1] - 1] === sign
  visit(document, {
    Scalar(_, node) {
      const sign = node.type === 'QUOTE_DOUBLE' ? '"' : node.type === 'QUOTE_SINGLE' ? "'" : undefined
      if (sign !== undefined && !closes(node, sign)) found ??= node.range?.[0]
    },
    Collection(_, node) {
      const sign = node.flow === true ? (isMap(node) ? '}' : ']') : undefined
      if (sign !== undefined && !closes(node, sign)) found ??= node.range?.[0]
    },
  })
  return found
}

function faultOf(error: YAMLError | undefined, text: string): YamlFault {
  if (error === undefined) return 'other'
  const line = text.slice(text.lastIndexOf('\n', error.pos[0] - 1) + 1, error.pos[0] + 1)
  if (/^[ ]*\t/.test(line)) return 'tab'
  if (error.code === 'MISSING_CHAR' && /[\]}]|flow/.test(error.message)) return 'bracket'
  if (error.code === 'MISSING_CHAR' && !/quote/.test(error.message)) return 'colon'
  return faults[error.code] ?? 'other'
}

/** Ends the walk: what was found makes the whole text one that cannot be trusted. */
class Refused extends Error {
  readonly problem: YamlProblem

  constructor(problem: YamlProblem) {
    super(problem.kind)
    this.problem = problem
  }
}

const refused = (what: UnsafeYaml, span: Span, detail = ''): Refused =>
  new Refused({ kind: 'unsafe', what, detail, span })

/** Walks the library's nodes once: plain nodes with places, equal keys, unsafe keys, aliases expanded within bounds. */
function toTree(contents: unknown, text: string, place: Place): YamlReading {
  const problems: YamlProblem[] = []
  const anchors = new Map<string, unknown>()
  const open = new Set<unknown>()
  let values = 0

  const spanOf = (node: { range?: [number, number, number] | null | undefined }, from: number): Span => {
    const [start, end] = node.range ?? [from, from]
    return place(start, trimEnd(text, start, end))
  }

  /** The outermost reference that is being followed: what grows too large grows there. */
  let following: Span | undefined

  const convert = (node: unknown, from: number, depth: number, path: Path): YamlNode => {
    values += 1
    if (isAlias(node)) {
      const target = anchors.get(node.source)
      const span = spanOf(node, from)
      if (target === undefined) throw new Refused({ kind: 'syntax', code: 'alias', span })
      if (open.has(target)) throw refused('aliases', span, node.source)
      const outer = following
      following ??= span
      const copy = { ...convert(target, from, depth + 1, path), span }
      following = outer
      return copy
    }
    if (!isMap(node) && !isSeq(node) && !isScalar(node)) {
      return { kind: 'scalar', span: place(from, from), value: null }
    }
    // A value that is not written has no width; its place is right behind its key.
    const written = spanOf(node, from)
    const span = written.end > written.start ? written : place(from, from)
    if (depth > deepest) throw refused('depth', span)
    if (values > mostValues) throw following === undefined ? refused('size', span) : refused('aliases', following)
    if (node.anchor !== undefined) anchors.set(node.anchor, node)
    if (isScalar(node)) return { kind: 'scalar', span, value: scalarValue(node.value) }
    open.add(node)
    const tree: YamlNode = isSeq(node)
      ? {
          kind: 'list',
          span,
          items: node.items.map((item, index) => convert(item, behindDash(item, text), depth + 1, [...path, index])),
        }
      : { kind: 'map', span, entries: node.items.map(pair => toEntry(pair, depth, path)) }
    open.delete(node)
    // The library counts a comment behind the last value to the block.
    const whole = node.flow === true ? tree : { ...tree, span: { start: span.start, end: endOf(tree, span) } }
    if (whole.kind === 'map') problems.push(...equalKeys(whole.entries, path))
    return whole
  }

  const toEntry = (pair: { key: unknown; value: unknown }, depth: number, path: Path): YamlEntry => {
    const key = pair.key
    const keySpan = isScalar(key) || isMap(key) || isSeq(key) || isAlias(key) ? spanOf(key, 0) : place(0, 0)
    const name = isScalar(key)
      ? String(key.value ?? '')
      : text.slice(keySpan.start - place(0, 0).start, keySpan.end - place(0, 0).start)
    if (name === '__proto__') throw refused('prototype', keySpan, name)
    if (isScalar(key) && key.anchor !== undefined) anchors.set(key.anchor, key)
    const behindKey = keySpan.end - place(0, 0).start
    return { key: name, keySpan, value: convert(pair.value, behindKey, depth + 1, [...path, name]) }
  }

  try {
    const root = convert(contents, 0, 0, [])
    return { root, problems: problems.sort((one, other) => one.span.start - other.span.start) }
  } catch (error) {
    if (error instanceof Refused) return { root: undefined, problems: [error.problem] }
    throw error
  }
}

/** The place of an item that is empty: right behind its dash, whatever white space follows. */
function behindDash(item: unknown, text: string): number {
  return isScalar(item) ? text.lastIndexOf('-', (item.range?.[0] ?? 0) - 1) + 1 : 0
}

/** Where a block ends: with its last value, or the colon of its last key. */
function endOf(tree: YamlNode, span: Span): number {
  if (tree.kind === 'scalar') return span.end
  if (tree.kind === 'list') return tree.items.at(-1)?.span.end ?? span.end
  const last = tree.entries.at(-1)
  if (last === undefined) return span.end
  return Math.max(last.value.span.end, last.keySpan.end + 1)
}

function equalKeys(entries: readonly YamlEntry[], path: Path): readonly YamlProblem[] {
  const seen = new Map<string, Span>()
  const found: YamlProblem[] = []
  for (const { key, keySpan } of entries) {
    const first = seen.get(key)
    if (first === undefined) seen.set(key, keySpan)
    else found.push({ kind: 'duplicate-key', key, span: keySpan, first, path: [...path, key] })
  }
  return found
}

/** A number too large for a double, a big integer or a symbol cannot come from the core schema, but types say so. */
const scalarValue = (value: unknown): string | number | boolean | null =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null

/** A block value's range reaches to the next key; people mean the text without the white space behind it. */
function trimEnd(text: string, start: number, end: number): number {
  let stop = end
  while (stop > start && /[ \t\r\n]/.test(text[stop - 1] ?? '')) stop -= 1
  return stop
}
