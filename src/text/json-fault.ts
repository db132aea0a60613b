/** Where a text stops being JSON: the parsers of Node tell it in words that differ from version to version, or not at all. */

type Wanted = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end' | 'nothing'

const space = /[ \t\n\r]*/y
const token =
  /[{}[\],:]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/** The offset of the first character that JSON (RFC 8259) does not allow there; undefined where all of it is JSON. */
export function jsonFault(text: string): number | undefined {
  const open: string[] = []
  let wanted: Wanted = 'value'
  let at = 0
  for (;;) {
    at += lengthOf(space, text, at)
    if (at >= text.length) return wanted === 'nothing' ? undefined : text.length
    const length = lengthOf(token, text, at)
    const found = text.slice(at, at + length)
    const next: Wanted | undefined = length === 0 ? undefined : step(found, wanted, open)
    if (next === undefined) return at
    wanted = next
    at += length
  }
}

function lengthOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length ?? 0
}

/** What is wanted behind a token; undefined where that token is not wanted itself. `open` holds the brackets around it. */
function step(found: string, wanted: Wanted, open: string[]): Wanted | undefined {
  const behind = (): Wanted => (open.length === 0 ? 'nothing' : ', or end')
  const isEnd = wanted === ', or end'
  if (found === '}' || found === ']') {
    const mayClose = isEnd || wanted === (found === '}' ? 'key or }' : 'value or ]')
    return mayClose && open.pop() === (found === '}' ? '{' : '[') ? behind() : undefined
  }
  if (found === ',') return isEnd ? (open.at(-1) === '{' ? 'key' : 'value') : undefined
  if (found === ':') return wanted === ':' ? 'value' : undefined
  if (wanted === 'key' || wanted === 'key or }') return found.startsWith('"') ? ':' : undefined
  if (wanted !== 'value' && wanted !== 'value or ]') return undefined
  if (found !== '{' && found !== '[') return behind()
  open.push(found)
  return found === '{' ? 'key or }' : 'value or ]'
}
