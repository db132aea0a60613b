/** What people read exists in every language, side by side; a missing one does not compile. */

export const languages = ['zh', 'en'] as const

/** A language that `kam` speaks. */
export type Language = (typeof languages)[number]

/** A text in every language. */
export type Words = Readonly<Record<Language, string>>

/** A sentence with gaps: for each language a function from the gaps' values to the text. */
export type Phrase<Args> = Readonly<Record<Language, (args: Args) => string>>

/** Declares a sentence with gaps; it exists so that the gaps' types stand in front of the sentence. */
export const phrase = <Args>(texts: Phrase<Args>): Phrase<Args> => texts

/** Fills the gaps of a sentence in every language. */
export const fill = <Args>(sentence: Phrase<Args>, args: Args): Words => ({
  zh: sentence.zh(args),
  en: sentence.en(args),
})

/** The same where the values themselves differ by language: a day, an amount, a label. */
export const inBoth = <Args>(sentence: Phrase<Args>, args: (language: Language) => Args): Words => ({
  zh: sentence.zh(args('zh')),
  en: sentence.en(args('en')),
})

/** `word` for one, `word` + s (or `plural`) for any other count; English only, Chinese has no plural. */
export const plural = (count: number, word: string, many = `${word}s`): string =>
  `${count} ${count === 1 ? word : many}`
