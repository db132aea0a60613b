/** Whole numbers in Chinese characters, as they are spoken: `三百万`, `一千零五十`, `一万二`. */

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
}
const otherWritings: Readonly<Record<string, string>> = { 拾: '十', 佰: '百', 仟: '千', 萬: '万', 億: '亿', 〇: '零' }
const digit = '[一壹二贰两三叁四肆五伍六陆七柒八捌九玖]'
const isDigit = new RegExp(`^${digit}$`, 'u')
const isShortened = new RegExp(`[百千]${digit}$`, 'u')

// 零 stands where places are left out; people forget it before 百 (一万五百), so it is asked for nowhere.
const belowTenThousand = new RegExp(`^(?:(${digit})千)?零?(?:(${digit})百)?零?(?:(${digit})?(十))?零?(${digit})?$`, 'u')

/**
 * Reads a number in Chinese characters; undefined for anything else, above all for what may mean several: `三五百`
 * (three to five hundred), `几百`, `百万` (millions), `三五`.
 */
export function chineseNumber(written: string): number | undefined {
  const text = written.replace(/[拾佰仟萬億〇]/gu, sign => otherWritings[sign] ?? sign)
  if (text === '零') return 0
  if (text.startsWith('零') || text.endsWith('零') || text.includes('零零')) return undefined
  return above(text, '亿', 1e8, part => above(part, '万', 1e4, section)) ?? shortened(text)
}

/** What stands in front of the last `unit` counts so many times; behind it something smaller may follow. */
function above(
  text: string,
  unit: string,
  size: number,
  read: (text: string) => number | undefined,
): number | undefined {
  const at = text.lastIndexOf(unit)
  if (at === -1) return read(text)
  const many = read(text.slice(0, at))
  const rest = text.slice(at + 1)
  // 一万二 is no ten thousand and two: that has a 零 in it.
  if (isDigit.test(rest)) return undefined
  const more = rest === '' ? 0 : read(rest.replace(/^零/, ''))
  return many === undefined || more === undefined || many === 0 ? undefined : many * size + more
}

/** 一万二 is twelve thousand, 三千五 three thousand five hundred: a last digit counts tenths of the unit before it. */
function shortened(text: string): number | undefined {
  const [, front = '', unit = '', last = ''] = new RegExp(`^(.+)([百千万亿])(${digit})$`, 'u').exec(text) ?? []
  const number = front === '' || last === '两' ? undefined : chineseNumber(front + unit)
  const size = { 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 }[unit]
  return number === undefined || size === undefined ? undefined : number + (worthOf(last) * size) / 10
}

function section(text: string): number | undefined {
  const match = belowTenThousand.exec(text)
  if (match === null || text === '') return undefined
  const [, thousands, hundreds, tens, ten, ones] = match
  // 两 stands before larger units, or alone: 两千, 两百, 两; twenty is 二十, and twelve 十二.
  if (tens === '两' || (ones === '两' && text !== '两')) return undefined
  if (isShortened.test(text)) return undefined
  const tensValue = ten === undefined ? 0 : worthOf(tens, 1)
  return worthOf(thousands) * 1000 + worthOf(hundreds) * 100 + tensValue * 10 + worthOf(ones)
}

const worthOf = (sign: string | undefined, absent = 0): number => (sign === undefined ? absent : (digits[sign] ?? 0))
