/** Days as one says them in a sentence: no year where nobody would doubt it. */
import { weekdayOf } from './calendar.ts'
import type { Days } from './day.ts'
import { dayWords } from './day-shown.ts'
import type { Language } from './phrase.ts'

/** A day, month or quarter in words; `today` decides whether the year must be said. */
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

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
}
