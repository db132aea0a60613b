/** Writing one value as YAML. */
import { readPlainYaml } from './plain-yaml.ts'

/** Where a value is to stand: only behind a colon or dash, or (`anywhere`) inside brackets, too, where commas end it. */
export type ScalarPlace = 'block' | 'anywhere'

/**
 * A value as one inline YAML value: plain where every reader of YAML 1.1 or 1.2 takes it for that text, else in quotes.
 * Line breaks and what cannot be seen are written as escapes.
 */
export function yamlScalar(value: string | number | boolean, place: ScalarPlace = 'anywhere'): string {
  if (typeof value !== 'string') return String(value)
  if (isPlain(value, place)) return value
  const isQuiet = !/['\\]|[^\P{C}\p{Co}]|[\p{Zl}\p{Zp}]/u.test(value) && value.includes('"')
  return isQuiet ? `'${value}'` : JSON.stringify(value).replace(invisible, unicodeEscape)
}

const invisible = /[^\P{C}\p{Co}]|[\p{Zl}\p{Zp}]/gu

const unicodeEscape = (character: string): string =>
  [...Array(character.length).keys()]
    .map(index => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
    .join('')

// What some reader takes for a truth value, a number, a date or nothing: all that is made of the signs of numbers, and these words.
const old = /^[-+.]?\d[\da-fobxtz_.,:+ -]*$|^[-+.]|^(?:y|n|yes|no|on|off|true|false|null|~|<<|=)$/i

/** Whether the text stands for itself without quotes. */
function isPlain(text: string, place: ScalarPlace): boolean {
  if (text === '' || text !== text.trim() || old.test(text) || /[^\P{C}\p{Co}]/u.test(text)) return false
  // Braces are quoted everywhere: other tools' templates stand in them.
  if (place === 'block' ? /[{}]/.test(text) : /[,[\]{}]/.test(text)) return false
  const read = readPlainYaml(`a: ${text}\n`, 0)
  const node = read?.kind === 'map' ? read.entries[0]?.value : undefined
  return node?.kind === 'scalar' && node.value === text
}
