/** Days as people say them in a sentence: without the year where there is no doubt about it. */
import { daysBetween, weekdayOf } from './calendar.ts'
import type { Days } from './day.ts'
import type { Language, Words } from './phrase.ts'

/**
 * `6 月 30 日`, `2028 年 3 月`, `1 季度`; `30 June`, `March 2028`, `the first quarter`. In both languages it
 * begins with a digit or a letter: put a space before it.
 */
export function dayWords({ first, last }: Days, today: string): Words {
  const [year = '', month = '', day = ''] = first.split('-')
  const isNear = year === today.slice(0, 4) || Math.abs(daysBetween(today, first)) <= halfYear
  const zhYear = isNear ? '' : `${year} 年 `
  const enYear = isNear ? '' : ` ${year}`
  const index = Number(month) - 1
  if (first === last) {
    return {
      zh: `${zhYear}${index + 1} 月 ${Number(day)} 日`,
      en: `${Number(day)} ${monthNames[index]}${enYear}`,
    }
  }
  if (first.slice(0, 7) === last.slice(0, 7)) {
    return { zh: `${zhYear}${index + 1} 月`, en: `${monthNames[index]}${enYear}` }
  }
  const quarter = Math.floor(index / 3)
  return {
    zh: `${zhYear}${quarter + 1} 季度`,
    en: `the ${['first', 'second', 'third', 'fourth'][quarter]} quarter${enYear === '' ? '' : ` of${enYear}`}`,
  }
}

/** The same as an answer to when: `on 30 June`, `in March`, `in the first quarter`; in Chinese nothing is added. */
export function whenWords(days: Days, today: string): Words {
  const { zh, en } = dayWords(days, today)
  return { zh, en: `${days.first === days.last ? 'on' : 'in'} ${en}` }
}

/** `dayWords` in one language. */
export const sayDays = (days: Days, language: Language, today: string): string => dayWords(days, today)[language]

/** A day `YYYY-MM-DD` in words. */
export const sayDay = (day: string, language: Language, today: string): string =>
  sayDays({ first: day, last: day }, language, today)

/** Today with its weekday, at the head of a page. */
export function sayToday(today: string, language: Language): string {
  const words = [sayDay(today, language, today), sayWeekday(today, language)]
  return (language === 'zh' ? words : words.reverse()).join(' ')
}

/** The day of the week in words. */
export const sayWeekday = (day: string, language: Language): string => weekdays[language][weekdayOf(day)] ?? ''

/** Whether nobody works on that day: a Saturday or a Sunday. */
export const isWeekend = (day: string): boolean => weekdayOf(day) > 4

// Nearer than that, nobody takes one year's June for another's.
const halfYear = 183

/** The months in English. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
}
