/** Numbers as people write them, where there is but one way to read them; everything else is left to be asked again. */

const units: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 千: 1e3, 百: 1e2 }

/**
 * Reads `1,200,000`, `1，200`, `２００`, `350万`, `3.5亿`, `1,200 万`, `¥3.5亿`, `200万元`; undefined for anything that
 * might be meant otherwise (`1.200`, `about 2m`, `12,5`).
 */
export function amountOf(written: string): number | undefined {
  const text = written
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^[¥￥]/, '')
    .replace(/元$/, '')
  const match = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?([万亿千百]?)$/.exec(text)
  if (match === null) return undefined
  const [, sign = '', whole = '', fraction = '', unit = ''] = match
  const digits = `${sign}${whole.replaceAll(',', '')}${fraction}`
  const factor = units[unit]
  // `1.200` is a thousand for some and one point two for others; with a unit behind it nobody doubts.
  if (factor === undefined && /^\.\d{3}$/.test(fraction)) return undefined
  return factor === undefined ? Number(digits) : Math.round(Number(digits) * factor * 1e4) / 1e4
}
