/** The four sections that the narrative of every dossier has, in both languages, and what tells which of these it speaks. */
import { foldName } from '../text/name.ts'
import type { Language, Words } from '../text/phrase.ts'
import { sectionsOf } from './body.ts'
import type { Dossier } from './parse.ts'

const bodySections: readonly Words[] = [
  { zh: '客户', en: 'Customer' },
  { zh: '竞争对手', en: 'Competitors' },
  { zh: '项目', en: 'Projects' },
  { zh: '往来记录', en: 'Log' },
]

/** Those that a dossier does not have. */
export function missingSections(dossier: Dossier): readonly Words[] {
  const there = titlesOf(dossier)
  return bodySections.filter(section => !namesOf(section).some(title => there.includes(title)))
}

/** All titles under which a section goes: it is the same in both languages. */
export function titlesFor(title: string): readonly string[] {
  const section = bodySections.find(one => namesOf(one).includes(foldName(title)))
  return section === undefined ? [foldName(title)] : namesOf(section)
}

/** The titles of a dossier's sections, as they are compared. */
export const titlesOf = (dossier: Dossier): readonly string[] => sectionsOf(dossier).map(({ title }) => foldName(title))

/** The language of the headings; undefined where they tell none. */
export function languageOfHeadings(dossier: Dossier): Language | undefined {
  const there = titlesOf(dossier)
  if (bodySections.some(({ zh }) => there.includes(foldName(zh)))) return 'zh'
  return bodySections.some(({ en }) => there.includes(foldName(en))) ? 'en' : undefined
}

const namesOf = ({ zh, en }: Words): readonly string[] => [foldName(zh), foldName(en)]
