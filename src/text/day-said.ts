/** Days as people say them in a sentence: without the year where there is no doubt about it. */
import { daysBetween, weekdayOf } from './calendar.ts'
import type { Days } from './day.ts'
import type { Language, Words } from './phrase.ts'

/**
 * `6 月 30 日`, `2028 年 3 月`, `1 季度`; `30 June`, `March 2028`, `the first quarter`. In both languages it
 * begins with a digit or a letter: put a space before it.
 */
export function dayWords(days: Days, today: string): Words {
  const isNear = days.first.slice(0, 4) === today.slice(0, 4) || Math.abs(daysBetween(today, days.first)) <= halfYear
  return isNear ? wordsOf(days, { zh: '', en: '' }) : datedWords(days)
}

/** The same always with its year, where that may be what is wrong. */
export function datedWords(days: Days): Words {
  const year = days.first.slice(0, 4)
  return wordsOf(days, { zh: `${year} 年 `, en: ` ${year}` })
}

/** An answer to when: `on 30 June`, `in March`, `in the first quarter`; in Chinese nothing is added. */
export const whenWords = (days: Days, today: string): Words => asAnswer(days, dayWords(days, today))

/** The same always with its year. */
export const whenDated = (days: Days): Words => asAnswer(days, datedWords(days))

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

const asAnswer = ({ first, last }: Days, { zh, en }: Words): Words => ({
  zh,
  en: `${first === last ? 'on' : 'in'} ${en}`,
})

function wordsOf({ first, last }: Days, { zh: zhYear, en: enYear }: Words): Words {
  const [, month = '', day = ''] = first.split('-')
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
