/** How a sitting asks here: with menus, or plainly for those who need it so. */
import type { Language } from '../text/phrase.ts'
import type { Questions } from './asking.ts'
import type { Host } from './host.ts'

/** Menus that are redrawn, or with `KAM_ACCESSIBLE` plain numbered questions. */
export async function questionsOn(host: Host, language: Language): Promise<Questions> {
  const wish = host.env['KAM_ACCESSIBLE'] ?? ''
  if (wish !== '' && wish !== '0') {
    const { plainQuestions } = await import('./plain-questions.ts')
    return plainQuestions(host, language)
  }
  const { menuQuestions } = await import('./prompts.ts')
  return menuQuestions(language)
}
