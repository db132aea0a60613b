/**
 * A fast reader for the plain YAML that dossiers are made of: block maps and lists, one-line values, quotes without
 * escapes, brackets on one line, simple block texts. It is strict: at the first thing it does not know it gives up, and the
 * full reader takes over; what it does read, it reads exactly as that one does, places included (a property test holds it
 * to that). Reading a dossier so takes a tenth of the time.
 */
import type { YamlEntry, YamlNode } from './yaml-tree.ts'

/** Reads a text, or gives undefined where it has anything but the plain subset in it. Places count from `offset`. */
export function readPlainYaml(text: string, offset: number): YamlNode | undefined {
  // Tabs, lone carriage returns and what cannot be seen have rules of their own.
  if (text.length > longest || strange.test(text)) return undefined
  try {
    return new PlainReader(text, offset).whole()
  } catch (error) {
    if (error === handOver) return undefined
    throw error
  }
}

const strange = /[^\n\r\x20-\x7e\u00a0-\u2027\u2030-\ufefe\uff00-\ufffd]|\r(?!\n)/

const handOver = new Error('not plain YAML')

const deepest = 40

// What is larger is counted first, by the full reader.
const longest = 200_000
const mostLines = 8_000
const mostValues = 20_000
const longestKey = 1_000

/** A line that is neither empty nor only a comment. */
type Line = { readonly start: number; readonly end: number; readonly indent: number }

class PlainReader {
  readonly #text: string
  readonly #offset: number
  readonly #lines: readonly Line[]
  #next = 0
  #values = 0

  constructor(text: string, offset: number) {
    this.#text = text
    this.#offset = offset
    this.#lines = linesIn(text)
  }

  whole(): YamlNode {
    const first = this.#lines[0]
    if (first === undefined || first.indent !== 0 || this.#lines.length > mostLines) throw handOver
    const root = this.#block(first, 0)
    if (this.#next < this.#lines.length) throw handOver
    return root
  }

  /** The map or list that begins with this line. */
  #block(line: Line, depth: number): YamlNode {
    if (depth > deepest) throw handOver
    return this.#isItem(line.start + line.indent)
      ? this.#list(line.indent, depth)
      : this.#map(line.indent, line.start + line.indent, depth)
  }

  #isItem(at: number): boolean {
    const behind = this.#text.charCodeAt(at + 1)
    return (
      this.#text.charCodeAt(at) === dash &&
      (behind === space || behind === lineFeed || behind === carriageReturn || at + 1 >= this.#text.length)
    )
  }

  /** A map whose keys stand in column `indent`; the first one at `start`, which may stand behind the dash of an item. */
  #map(indent: number, start: number, depth: number): YamlNode {
    const entries: YamlEntry[] = []
    const keys = new Set<string>()
    let at = start
    for (;;) {
      const line = this.#lines[this.#next]
      if (line === undefined) throw handOver
      const entry = this.#entry(line, at, indent, depth)
      if (keys.has(entry.key) || entry.key === '__proto__') throw handOver
      keys.add(entry.key)
      entries.push(entry)
      const following = this.#lines[this.#next]
      if (following === undefined || following.indent < indent) break
      if (following.indent > indent) throw handOver
      at = following.start + indent
      if (this.#isItem(at)) break
    }
    return { kind: 'map', span: { start: start + this.#offset, end: endOf(entries, this.#offset) }, entries }
  }

  #entry(line: Line, at: number, indent: number, depth: number): YamlEntry {
    const { name, end } = this.#key(line, at)
    const keySpan = { start: at + this.#offset, end: end + this.#offset }
    return { key: name, keySpan, value: this.#value(line, end + 1, indent, depth, end) }
  }

  /** A key and where it ends; its colon stands right behind it. */
  #key(line: Line, at: number): { readonly name: string; readonly end: number } {
    const sign = this.#text.charCodeAt(at)
    if (sign === doubleQuote || sign === singleQuote) {
      const node = this.#quoted(at, line.end, sign === doubleQuote ? '"' : "'")
      const end = node.span.end - this.#offset
      if (!/^:(?=[ \r\n]|$)/.test(this.#text.slice(end, end + 2)) || node.kind !== 'scalar') throw handOver
      return { name: String(node.value), end }
    }
    keyPattern.lastIndex = at
    const name = keyPattern.exec(this.#text)?.[1]
    if (
      name === undefined ||
      at + name.length >= line.end ||
      literals.test(name) ||
      name.endsWith(' ') ||
      name.length > longestKey
    )
      throw handOver
    return { name, end: at + name.length }
  }

  /** What stands behind a colon: on its line, or as a block below it. */
  #value(line: Line, from: number, indent: number, depth: number, keyEnd: number): YamlNode {
    const at = this.#skipSpaces(from, line.end)
    this.#next += 1
    const isEmpty = at >= line.end || (this.#text.charCodeAt(at) === hash && at > from)
    if (!isEmpty) return this.#inline(line, at, indent, depth)
    const below = this.#lines[this.#next]
    if (
      below !== undefined &&
      (below.indent > indent || (below.indent === indent && this.#isItem(below.start + indent)))
    ) {
      return this.#block(below, depth + 1)
    }
    return { kind: 'scalar', span: { start: keyEnd + this.#offset, end: keyEnd + this.#offset }, value: null }
  }

  #list(indent: number, depth: number): YamlNode {
    const items: YamlNode[] = []
    const first = this.#lines[this.#next]
    for (;;) {
      const line = this.#lines[this.#next]
      if (line === undefined || line.indent < indent) break
      const dashAt = line.start + indent
      if (line.indent > indent) throw handOver
      if (!this.#isItem(dashAt)) break
      items.push(this.#item(line, dashAt, indent, depth))
    }
    const start = (first?.start ?? 0) + indent + this.#offset
    return { kind: 'list', span: { start, end: items.at(-1)?.span.end ?? start }, items }
  }

  #item(line: Line, dashAt: number, indent: number, depth: number): YamlNode {
    const at = this.#skipSpaces(dashAt + 1, line.end)
    if (at >= line.end) return this.#itemBelow(dashAt, indent, depth)
    if (this.#text.charCodeAt(at) === hash || this.#isItem(at)) throw handOver
    keyPattern.lastIndex = at
    const key = keyPattern.exec(this.#text)?.[1]
    if (key !== undefined && at + key.length < line.end && this.#text.charCodeAt(at) !== openBrace) {
      return this.#map(at - line.start, at, depth + 1)
    }
    this.#next += 1
    return this.#inline(line, at, indent, depth)
  }

  /** An item whose content begins on the next line, or that is empty. */
  #itemBelow(dashAt: number, indent: number, depth: number): YamlNode {
    this.#next += 1
    const below = this.#lines[this.#next]
    if (below === undefined || below.indent <= indent) return this.#scalar(dashAt + 1, dashAt + 1, null)
    return this.#block(below, depth + 1)
  }

  /** A value on one line. What follows must not be its continuation. */
  #inline(line: Line, at: number, indent: number, depth: number): YamlNode {
    const sign = this.#text.charCodeAt(at)
    if (sign === pipe || sign === greater) return this.#blockText(at, line, indent)
    const node = this.#oneLine(at, line.end, depth, false)
    const rest = this.#skipSpaces(node.span.end - this.#offset, line.end)
    const isComment = this.#text.charCodeAt(rest) === hash && rest > node.span.end - this.#offset
    if (rest < line.end && !isComment) throw handOver
    const following = this.#lines[this.#next]
    if (following !== undefined && following.indent > indent) throw handOver
    return node
  }

  #oneLine(at: number, end: number, depth: number, inFlow: boolean): YamlNode {
    if (depth > deepest) throw handOver
    switch (this.#text.charCodeAt(at)) {
      case doubleQuote:
        return this.#quoted(at, end, '"')
      case singleQuote:
        return this.#quoted(at, end, "'")
      case openBracket:
        return this.#flowList(at, end, depth + 1)
      case openBrace:
        return this.#flowMap(at, end, depth + 1)
      default:
        return this.#plain(at, end, inFlow)
    }
  }

  #quoted(at: number, end: number, quote: '"' | "'"): YamlNode {
    const pattern = quote === '"' ? inDoubleQuotes : inSingleQuotes
    pattern.lastIndex = at + 1
    const inside = pattern.exec(this.#text)?.[1]
    if (inside === undefined || at + inside.length + 2 > end) throw handOver
    const value = quote === '"' ? inside.replace(/\\(.)/g, '$1') : inside.replaceAll("''", "'")
    return this.#scalar(at, at + inside.length + 2, value)
  }

  #plain(at: number, end: number, inFlow: boolean): YamlNode {
    const pattern = inFlow ? plainInFlow : plainInBlock
    pattern.lastIndex = at
    const match = pattern.exec(this.#text)
    if (match === null || at + match[0].length > end) throw handOver
    const written = match[0].trimEnd()
    // A wide space at the end belongs to the text for some readers and not for others.
    if (
      written === '' ||
      written.endsWith(':') ||
      /\s$/u.test(this.#text.slice(at, at + match[0].length).replace(/ +$/, ''))
    )
      throw handOver
    return this.#scalar(at, at + written.length, coreValue(written))
  }

  #flowList(at: number, end: number, depth: number): YamlNode {
    const items: YamlNode[] = []
    let position = this.#skipSpaces(at + 1, end)
    while (this.#text.charCodeAt(position) !== closeBracket) {
      const item = this.#oneLine(position, end, depth, true)
      items.push(item)
      position = this.#afterItem(item.span.end - this.#offset, end, closeBracket)
    }
    return { kind: 'list', span: { start: at + this.#offset, end: position + 1 + this.#offset }, items }
  }

  #flowMap(at: number, end: number, depth: number): YamlNode {
    const entries: YamlEntry[] = []
    const keys = new Set<string>()
    let position = this.#skipSpaces(at + 1, end)
    while (this.#text.charCodeAt(position) !== closeBrace) {
      flowKeyPattern.lastIndex = position
      const key = flowKeyPattern.exec(this.#text)?.[1]
      if (key === undefined || keys.has(key) || key === '__proto__' || literals.test(key)) throw handOver
      keys.add(key)
      const valueAt = this.#skipSpaces(position + key.length + 1, end)
      const value = this.#oneLine(valueAt, end, depth, true)
      entries.push({
        key,
        keySpan: { start: position + this.#offset, end: position + key.length + this.#offset },
        value,
      })
      position = this.#afterItem(value.span.end - this.#offset, end, closeBrace)
    }
    return { kind: 'map', span: { start: at + this.#offset, end: position + 1 + this.#offset }, entries }
  }

  /** The place of the next item, or of the closing bracket. */
  #afterItem(from: number, end: number, close: number): number {
    const at = this.#skipSpaces(from, end)
    if (at >= end) throw handOver
    const sign = this.#text.charCodeAt(at)
    if (sign === close) return at
    if (sign !== comma) throw handOver
    const next = this.#skipSpaces(at + 1, end)
    if (next >= end || this.#text.charCodeAt(next) === comma || this.#text.charCodeAt(next) === hash) throw handOver
    return next
  }

  /** `|` and `>`, with `-` or nothing behind, without empty lines; of `>` also without deeper ones, which are not folded. */
  #blockText(at: number, line: Line, indent: number): YamlNode {
    const header = this.#text.slice(at, line.end)
    if (!/^[|>]-?$/.test(header)) throw handOver
    const first = this.#lines[this.#next]
    if (first === undefined || first.indent <= indent || linesBetween(this.#text, line.end, first.start) !== 1)
      throw handOver
    const texts: string[] = []
    let last = line
    for (
      let below = this.#lines[this.#next];
      below !== undefined && below.indent > indent;
      below = this.#lines[this.#next]
    ) {
      // A comment or an empty line in between is part of the text; this reader left it out.
      const isDeeper = below.indent > first.indent
      if (
        below.indent < first.indent ||
        (isDeeper && header[0] === '>') ||
        linesBetween(this.#text, last.end, below.start) !== 1
      )
        throw handOver
      const whole = lineEnd(this.#text, below.start)
      const written = this.#text.slice(below.start + first.indent, whole)
      if (written !== written.trimEnd()) throw handOver
      texts.push(written)
      last = { ...below, end: whole }
      this.#next += 1
    }
    const behind = this.#lines[this.#next]?.start ?? this.#text.length
    // What looks like a comment behind the last line may be a line of the text itself.
    const isClean = this.#text.slice(last.end, behind).trim() === ''
    if (!isClean || linesBetween(this.#text, last.end, behind) > 1 || last.end >= this.#text.length) throw handOver
    const joined = texts.join(header[0] === '|' ? '\n' : ' ')
    return this.#scalar(at, last.end, header.endsWith('-') ? joined : `${joined}\n`)
  }

  #scalar(start: number, end: number, value: string | number | boolean | null): YamlNode {
    this.#values += 1
    if (this.#values > mostValues) throw handOver
    return { kind: 'scalar', span: { start: start + this.#offset, end: end + this.#offset }, value }
  }

  #skipSpaces(from: number, end: number): number {
    let at = from
    while (at < end && this.#text.charCodeAt(at) === space) at += 1
    return at
  }
}

const space = 32
const dash = 45
const hash = 35
const lineFeed = 10
const carriageReturn = 13
const pipe = 124
const greater = 62
const doubleQuote = 34
const singleQuote = 39
const openBracket = 91
const closeBracket = 93
const openBrace = 123
const closeBrace = 125
const comma = 44

// A key begins with a letter: numbers, quotes and signs have rules of their own. No colon and no sign of a comment in it.
const keyPattern = /([\p{L}_][^:#\n\r]*):(?=[ \r\n]|$)/uy
const flowKeyPattern = /([\p{L}_][^:#'"\n\r,[\]{}]*[^:#'"\n\r,[\]{} ]|[\p{L}_]):(?= )/uy

// A plain value begins with a letter, a digit or a sign that means nothing; `: ` and ` #` end it, and then it is not plain.
const plainInBlock =
  /(?:[\p{L}\p{N}\p{Sc}+./~_(<=$^;\\（《“‘「【—…·¥￥]|-(?=[\p{L}\p{N}.]))(?:[^:#\n\r]|:(?=[^ \n\r])|(?<! )#)*(?=[\r\n]| #|$)/uy
const plainInFlow =
  /(?:[\p{L}\p{N}\p{Sc}+./~_(<=$^;\\（《“‘「【—…·¥￥]|-(?=[\p{L}\p{N}.]))(?:[^:#\n\r,[\]{}]|:(?=[^ \n\r,[\]{}])|(?<! )#)*(?=[,\]}])/uy

// Of the escapes only `\\"` and `\\\\`; a line break in quotes is folded, and left to the full reader.
const inDoubleQuotes = /((?:[^"\\\n\r]|\\["\\])*)"/uy
const inSingleQuotes = /((?:[^'\n\r]|'')*)'(?!')/uy

const literals = /^(?:null|true|false|~)$/i

/** What the core schema of YAML 1.2 (10.3.2) makes of a plain scalar. */
function coreValue(text: string): string | number | boolean | null {
  const first = text.charCodeAt(0)
  const looksNumeric = (first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46
  if (!looksNumeric && text.length > 5) return text
  if (text === '~' || text === 'null' || text === 'Null' || text === 'NULL') return null
  if (text === 'true' || text === 'True' || text === 'TRUE') return true
  if (text === 'false' || text === 'False' || text === 'FALSE') return false
  if (!looksNumeric) return text
  // Octal, hexadecimal, endless and very long numbers are rare and have rules of their own.
  if (/^(?:0o|0x|[-+]?\.(?:inf|nan))/i.test(text) || (text.length > 15 && /^[-+]?[\d.]+$/.test(text))) throw handOver
  return /^[-+]?(?:\d+|(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?)$/.test(text) ? Number(text) : text
}

function linesIn(text: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  while (start < text.length) {
    const feed = text.indexOf('\n', start)
    const next = feed === -1 ? text.length : feed + 1
    let end = feed === -1 ? text.length : feed
    if (end > start && text.charCodeAt(end - 1) === carriageReturn) end -= 1
    let indent = 0
    while (start + indent < end && text.charCodeAt(start + indent) === space) indent += 1
    const first = text.charCodeAt(start + indent)
    if (start + indent < end && first !== hash) lines.push({ start, end: trimmed(text, end), indent })
    start = next
  }
  return lines
}

function trimmed(text: string, end: number): number {
  let at = end
  while (text.charCodeAt(at - 1) === space) at -= 1
  return at
}

function lineEnd(text: string, start: number): number {
  const feed = text.indexOf('\n', start)
  if (feed === -1) return text.length
  return text.charCodeAt(feed - 1) === carriageReturn ? feed - 1 : feed
}

function linesBetween(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

function endOf(entries: readonly YamlEntry[], offset: number): number {
  const last = entries.at(-1)
  if (last === undefined) return offset
  return last.value.span.end > last.keySpan.end ? last.value.span.end : last.keySpan.end + 1
}
