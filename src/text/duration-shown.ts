/** How long something has lasted, as people say it: in days, then in months, then in years. */
import { type Language, plural } from './phrase.ts'

/** `54 天`, `8 个月`, `3 年`; `54 days`, `8 months`, `3 years`. */
export function durationText(days: number, language: Language): string {
  const months = Math.round(days / daysOfMonth)
  if (days < 60) return language === 'zh' ? `${days} 天` : plural(days, 'day')
  if (months < 24) return language === 'zh' ? `${months} 个月` : plural(months, 'month')
  const years = Math.floor(months / 12)
  return language === 'zh' ? `${years} 年` : plural(years, 'year')
}

const daysOfMonth = 365.25 / 12
