/** What a topic of `kam help` is: a page in each language. */
import type { Page } from '../../engine/page.ts'
import type { Language } from '../../text/phrase.ts'

export type Topic = { readonly page: (language: Language) => Page | Promise<Page> }
