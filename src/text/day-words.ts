/** Days as people say them to somebody who says back what he understood; `people.md` tells how doubts are settled. */
import { weekdayOf } from './calendar.ts'
import { daysOf, dayWritten } from './day.ts'
import type { Now, Sense } from './day-sense.ts'
import { englishDay, weekdayNumber } from './day-words-en.ts'
import { chineseDay } from './day-words-zh.ts'
import { halfWidth } from './half-width.ts'

/**
 * Reads `2026/3/1`, `3月10日`, `三月底`, `下周五`, `两周后`, `明年一季度`, `Q3 2026`, `next Friday`, `end of March`, `in 2 weeks` …
 * and gives the day, month or quarter in the dossier's form, whichever the words mean. Undefined for what may be meant
 * otherwise (`3/10`, `下周`, `月初`, `next week`), for a whole year, and for years that nobody plans for.
 */
export function dayMeant(written: string, now: Now): string | undefined {
  const text = halfWidth(written).replace(/ +/g, ' ').trim()
  const { rest, weekday } = withoutWeekday(text)
  const sense = dayWithoutYear.test(rest)
    ? undefined
    : (dayWritten(rest) ?? formOf(rest) ?? chineseDay(rest, now) ?? englishDay(rest, now))
  return isSensible(sense) && agreesWith(weekday, sense) ? sense : undefined
}

// 2026-3-1 is a day, but 03-10 or 3.10 may be of March or of October.
const dayWithoutYear = /^\d{1,2}[-/.]\d{1,2}$/

const signs = ['一', '二', '三', '四', '五', '六', '日']

/** A weekday in front of a day, or behind it in brackets, is no part of its name, but must be right. */
function withoutWeekday(text: string): { readonly rest: string; readonly weekday?: number } {
  const [, chinese, sign = ''] = /^(.+?) ?\((?:周|星期)([一二三四五六日])\)$/u.exec(text) ?? []
  if (chinese !== undefined) return { rest: chinese, weekday: signs.indexOf(sign) }
  const [, name, english] = /^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,? (.*\d.*)$/i.exec(text) ?? []
  return english === undefined ? { rest: text } : { rest: english, weekday: weekdayNumber(name) }
}

/** What stands in the dossier's own form already; a quarter may be written small. */
function formOf(text: string): Sense {
  const form = text.toUpperCase()
  return daysOf(form) === undefined ? undefined : form.replace(/T.*$/, '')
}

function isSensible(sense: Sense): sense is string {
  const days = sense === undefined ? undefined : daysOf(sense)
  return days !== undefined && days.first >= '1900' && days.last < '2200'
}

const agreesWith = (weekday: number | undefined, sense: string): boolean =>
  weekday === undefined || (daysOf(sense)?.first === sense && weekdayOf(sense) === weekday)
