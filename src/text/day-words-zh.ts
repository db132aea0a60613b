/** Days in Chinese words: `三月底`, `下周五`, `明年一季度`, `两周后`. How doubts are settled stands in `people.md`. */

import { daysLater, weekdayOf } from './calendar.ts'
import { chineseNumber } from './chinese-number.ts'
import { monthsLater } from './day.ts'
import {
  agreed,
  dayOf,
  endOf,
  monthFrom,
  monthOf,
  type Now,
  nearestYear,
  partsOf,
  presentEnd,
  quarterFrom,
  quarterOf,
  type Sense,
} from './day-sense.ts'

type Groups = readonly (string | undefined)[]
type Wording = { readonly shape: RegExp; readonly means: (groups: Groups, now: Now) => Sense }

const near: Readonly<Record<string, number>> = { 上上: -2, 上: -1, 本: 0, 这: 0, 当: 0, 下: 1, 下下: 2 }
const years: Readonly<Record<string, number>> = { 前: -2, 去: -1, 今: 0, 本: 0, 明: 1, 后: 2, 大后: 3 }
const daysAway: Readonly<Record<string, number>> = { 大前: -3, 前: -2, 昨: -1, 今: 0, 明: 1, 后: 2, 大后: 3 }

const wordings: readonly Wording[] = [
  {
    shape: /^(大前|前|昨|今|明|后|大后)[天日]$/u,
    means: ([word = ''], { today }) => daysLater(today, daysAway[word] ?? 0),
  },
  { shape: /^(\d{1,4})(天|日|周|个?星期|个?礼拜|个月|个?季度|年)[之以]?(后|前)$/u, means: away },
  { shape: /^半年[之以]?(后|前)$/u, means: ([side], now) => away(['6', '个月', side], now) },
  { shape: /^(上上|上|本|这|下下|下)?(个)?(周|星期|礼拜)([1-6日天])$/u, means: weekday },
  { shape: /^(上上|上|本|这|当|下下|下)(?:1?个)?月(?:份)?(.*)$/u, means: nearMonth },
  { shape: /^(上|本|这|下)(?:1?个|1)?季度?([底末])?$/u, means: nearQuarter },
  { shape: /^月[底末]$/u, means: (_, now) => presentEnd(monthFrom(now.today, 0), now) },
  { shape: /^季度?[底末]$/u, means: (_, now) => presentEnd(quarterFrom(now.today, 0), now) },
  { shape: /^年[底末]$/u, means: (_, now) => presentEnd(now.today.slice(0, 4), now) },
  { shape: /^(\d{1,2})[日号]$/u, means: ([day], now) => dayOfSomeMonth(Number(day), now) },
  {
    shape: /^(今|本|明|大后|后|去|前)年(.+)$/u,
    means: ([word = '', rest = ''], now) => inYear(partsOf(now.today).year + (years[word] ?? 0), rest),
  },
  { shape: /^(\d{4})年?(.+)$/u, means: ([year, rest = '']) => inYear(Number(year), rest) },
  // 27年3月 is spoken of the years around today; behind it stands a month, so it is no length of time.
  {
    shape: /^(\d{2})年(.+)$/u,
    means: ([year, rest = ''], { today }) => inYear(Number(today.slice(0, 2) + year), rest),
  },
  { shape: /^(.+)$/u, means: ([rest = ''], now) => nearestYear(now, year => partOf(year, rest)) },
]

/** What the words mean; undefined where they are none of these, or may mean several days. */
export function chineseDay(written: string, now: Now): Sense {
  const text = withDigits(written.replaceAll(' ', '').toLowerCase())
  for (const { shape, means } of wordings) {
    const match = shape.exec(text)
    if (match !== null) return means(match.slice(1), now)
  }
  return undefined
}

/** Numbers in characters become digits; what is no number stays (三四月), and is then not understood. */
const withDigits = (text: string): string =>
  text
    .replace(/[零〇一二三四五六七八九]{4}(?=年)/gu, year => [...year].map(sign => chineseNumber(sign) ?? sign).join(''))
    .replace(/[零〇一二两三四五六七八九十百]+/gu, run => String(chineseNumber(run) ?? run))

function away([count, unit = '', side]: Groups, { today }: Now): Sense {
  const many = Number(count) * (side === '后' ? 1 : -1)
  if (unit === '天' || unit === '日') return daysLater(today, many)
  if (unit.endsWith('年')) return monthsLater(today, many * 12)
  if (unit.endsWith('季度')) return monthsLater(today, many * 3)
  return unit === '个月' ? monthsLater(today, many) : daysLater(today, many * 7)
}

function weekday([word, counted, kind, sign = '']: Groups, now: Now): Sense {
  const { today, toward } = now
  const wanted = sign === '日' || sign === '天' ? 6 : Number(sign) - 1
  const inWeek = (weeks: number) => daysLater(today, weeks * 7 + wanted - weekdayOf(today))
  const ahead = inWeek(wanted > weekdayOf(today) ? 0 : 1)
  const back = inWeek(wanted < weekdayOf(today) ? 0 : -1)
  if (word !== undefined) {
    const there = inWeek(near[word] ?? 0)
    // 下个星期五 names the week; with 下个周五 some mean the next Friday that comes.
    if (counted === undefined || kind !== '周' || near[word] === 0) return there
    return agreed(there, word === '下' ? ahead : word === '上' ? back : undefined)
  }
  // On a Friday 周五 may be today or a week on.
  if (wanted === weekdayOf(today) || toward === 'either' || counted !== undefined) return undefined
  return toward === 'ahead' ? ahead : back
}

function nearMonth([word = '', rest = '']: Groups, { today }: Now): Sense {
  const month = monthFrom(today, near[word] ?? 0)
  const { year, month: number } = partsOf(`${month}-01`)
  if (rest === '') return month
  if (/^月?[底末]$/u.test(rest)) return endOf(month)
  const day = /^(\d{1,2})[日号]$/u.exec(rest)
  return day === null ? undefined : dayOf(year, number, Number(day[1]))
}

function nearQuarter([word = '', end]: Groups, { today }: Now): Sense {
  const quarter = quarterFrom(today, near[word] ?? 0)
  return end === undefined ? quarter : endOf(quarter)
}

/** The 10th without a month: the one to come, or the last that was. */
function dayOfSomeMonth(day: number, { today, toward }: Now): Sense {
  const there = Number(today.slice(8))
  const { year, month } = partsOf(`${monthFrom(today, toward === 'ahead' ? 1 : -1)}-01`)
  if (day === there) return today
  if (toward === 'either') return undefined
  const isThisMonth = toward === 'ahead' ? day > there : day < there
  return isThisMonth ? `${today.slice(0, 7)}-${String(day).padStart(2, '0')}` : dayOf(year, month, day)
}

/** A month, its end or a day of it, a quarter or its end: what can follow a year. */
const parts: readonly { readonly shape: RegExp; readonly at: (year: number, groups: Groups) => string }[] = [
  { shape: /^(\d{1,2})月(?:份)?$/u, at: (year, [month]) => monthOf(year, Number(month)) },
  { shape: /^(\d{1,2})月(\d{1,2})[日号]$/u, at: (year, [month, day]) => dayOf(year, Number(month), Number(day)) },
  { shape: /^(?:第?([1-4])季度?|q([1-4]))$/u, at: (year, [one, other]) => quarterOf(year, Number(one ?? other)) },
]

const inYear = (year: number, rest: string): Sense =>
  /^年?[底末]$/u.test(rest) ? endOf(String(year)) : partOf(year, rest)

function partOf(year: number, rest: string): Sense {
  const whole = rest.replace(/月?[底末]$/u, end => (/月月.$/u.test(rest) ? '' : end.slice(0, -1)))
  const part = parts.find(({ shape }) => shape.test(whole))
  const sense = part?.at(year, part.shape.exec(whole)?.slice(1) ?? [])
  return whole === rest ? sense : endOf(sense)
}
