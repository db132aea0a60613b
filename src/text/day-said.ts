/** Days as one says them in a sentence: no year where nobody would doubt it. */
import { daysBetween, weekdayOf } from './calendar.ts'
import type { Days } from './day.ts'
import type { Language } from './phrase.ts'

/** A day, month or quarter in words; `today` decides whether the year must be said. */
export function sayDays({ first, last }: Days, language: Language, today: string): string {
  if (first === last) return sayDay(first, language, today)
  const [year = '', month = ''] = first.split('-')
  const isMonth = first.slice(0, 7) === last.slice(0, 7)
  const quarter = Math.ceil(Number(month) / 3)
  if (isMonth) return language === 'zh' ? `${year} 年 ${Number(month)} 月` : `${months[Number(month) - 1]} ${year}`
  return language === 'zh' ? `${year} 年${quarters[quarter - 1]}季度` : `Q${quarter} ${year}`
}

/** A day `YYYY-MM-DD` in words. */
export function sayDay(day: string, language: Language, today: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const short =
    language === 'zh' ? `${Number(month)} 月 ${Number(date)} 日` : `${Number(date)} ${months[Number(month) - 1]}`
  if (Math.abs(daysBetween(day, today)) < clearWithoutYear) return short
  return language === 'zh' ? `${year} 年 ${short}` : `${short} ${year}`
}

/** Today with its weekday, at the head of a page. */
export function sayToday(today: string, language: Language): string {
  const words = [sayDay(today, language, today), sayWeekday(today, language)]
  return (language === 'zh' ? words : words.reverse()).join(' ')
}

/** The day of the week in words. */
export const sayWeekday = (day: string, language: Language): string => weekdays[language][weekdayOf(day) - 1] ?? ''

/** Whether nobody works on that day: a Saturday or a Sunday. */
export const isWeekend = (day: string): boolean => weekdayOf(day) > 5

// Further away, the same month of another year might be meant.
const clearWithoutYear = 300

const months = [
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
]
const quarters = ['一', '二', '三', '四']
const weekdays: Readonly<Record<Language, readonly string[]>> = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
}
