/** Several names in one sentence. */
import type { Language } from './phrase.ts'

/** `A`, `A and B`, `A, B and C`; in Chinese all with 、 between them. */
export function listed(names: readonly string[], language: Language): string {
  if (language === 'zh') return names.join('、')
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

/** The same with each name set apart from the words around it. */
export const listedNames = (names: readonly string[], language: Language): string =>
  listed(
    names.map(name => `\`${name}\``),
    language,
  )
