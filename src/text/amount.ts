/** Numbers as people write them, where there is but one way to read them; everything else is left to be asked again. */
import { halfWidth } from './half-width.ts'

const powers: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 }

/**
 * Reads `1,200,000`, `1，200`, `２００`, `350万`, `3.5亿`, `1,200 万`, `¥3.5亿`, `200万元`; undefined for anything that
 * might be meant otherwise (`1.200`, `about 2m`, `12,5`, `3 4`), and for what a double cannot hold.
 */
export function amountOf(written: string): number | undefined {
  const text = halfWidth(written)
    .trim()
    .replace(/^¥\s*/, '')
    .replace(/\s*元$/, '')
  const match = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*([百千万亿]?)$/.exec(text)
  if (match === null) return undefined
  const [, sign = '', whole = '', fraction = '', unit = ''] = match
  const power = powers[unit]
  // `1.200` is a thousand for some and one point two for others; with a unit behind it nobody doubts.
  if (power === undefined && /^\.\d{3}$/.test(fraction)) return undefined
  const number = Number(`${sign}${whole.replaceAll(',', '')}${fraction}e${power ?? 0}`)
  return Math.abs(number) > Number.MAX_SAFE_INTEGER ? undefined : number
}
