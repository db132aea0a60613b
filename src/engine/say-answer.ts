/** Says back in full what was understood, so that a slip is seen at once. */
import type { Field } from '../schema/field.ts'
import type { Language } from '../text/phrase.ts'
import { sayDay, sayNumber } from '../text/say-back.ts'
import { isList, isMap, type Value } from '../text/yaml-value.ts'
import { bareLabel, valueTexts } from './show-value.ts'

/** A value as it is written, with what it means in brackets: `350000000 CNY（3.5 亿）`, `economic（经济大客户）`. */
export function sayAnswer(field: Field | undefined, value: Value, language: Language, currency?: string): string {
  if (isList(value))
    return value
      .filter(one => one !== null)
      .map(one => sayAnswer(field, one, language, currency))
      .join(language === 'zh' ? '、' : ', ')
  if (isMap(value)) {
    const known = Object.entries(value).filter(([, one]) => one !== null)
    const parts = known.map(
      ([name, one]) => `${nameOf(field, name, language)}${sayAnswer(field?.fields.get(name), one, language, currency)}`,
    )
    return parts.join(language === 'zh' ? '，' : ', ')
  }
  if (field?.kind === 'day' && typeof value === 'string') return besides(value, sayDay(value)[language], language)
  if (typeof value === 'number' && ['amount', 'count', 'number'].includes(field?.kind ?? '')) {
    const written = field?.kind === 'amount' && currency !== undefined ? `${value} ${currency}` : String(value)
    return besides(written, sayNumber(value)[language], language)
  }
  const shown = valueTexts(field, value, language).join('')
  return typeof value === 'number' ? shown : besides(String(value), shown, language)
}

const nameOf = (field: Field | undefined, name: string, language: Language): string => {
  const below = field?.fields.get(name)
  return `${below === undefined ? name : bareLabel(below, language)}${language === 'zh' ? '：' : ': '}`
}

/** What is said in other words stands behind what is written, in brackets; what is the same is said once. */
function besides(written: string, said: string, language: Language): string {
  if (said === written || said === '' || written.startsWith(said)) return written
  if (said.startsWith(written)) return said
  return language === 'zh' ? `${written}（${said}）` : `${written} (${said})`
}
