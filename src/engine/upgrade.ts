/** Bringing an older dossier up to today's template: what that expects is added, empty, and nothing that is there is touched. */
import { readAccount } from '../account/account.ts'
import { isAsked } from '../account/expectation.ts'
import { waiversOf } from '../account/waivers.ts'
import { sectionsOf } from '../dossier/body.ts'
import { languageOfHeadings, titlesFor, titlesOf } from '../dossier/body-sections.ts'
import { type Dossier, parseDossier } from '../dossier/parse.ts'
import { applyEdits, type Edit } from '../text/edit.ts'
import { foldName } from '../text/name.ts'
import type { Path } from '../text/path.ts'
import type { Language } from '../text/phrase.ts'
import { graftsFor } from '../text/yaml-graft.ts'
import type { YamlText } from '../text/yaml-layout.ts'
import { noGuide, sameValue, type Value } from '../text/yaml-value.ts'
import type { Diagnostic } from './diagnostic.ts'
import { inspect, type Standard } from './inspect.ts'

/** The text with what it lacked, and how much that is; the same text where it lacked nothing. */
export type Upgraded = { readonly text: string; readonly fields: number; readonly sections: number }

/** The template of each language. */
export type TemplateIn = (language: Language) => string

type Addition = { readonly edit: Edit; readonly fields: number; readonly sections: number }

/**
 * Adds what the template has and the dossier lacks. Whatever would change a fact, or what a check says, is left out: an
 * addition counts only when that is proven. Undefined for what is no dossier that can be trusted.
 */
export async function upgraded(
  file: string,
  text: string,
  { templateIn, otherwise, standard }: { templateIn: TemplateIn; otherwise: Language; standard: Standard },
): Promise<Upgraded | undefined> {
  const { dossier, problems } = await parseDossier(file, new TextEncoder().encode(text), standard.limits)
  if (dossier === undefined || problems.length > 0) return undefined
  const template = await dossierOf(templateIn(languageOf(dossier, otherwise)))
  const additions = [...missingFields(dossier, template, standard), ...missingSections(dossier, template)]
  if (additions.length === 0) return { text, fields: 0, sections: 0 }
  const proof = await proofFor(dossier, standard)
  const kept = (await proof(additions)) ? additions : await provenAmong(additions, proof)
  return {
    text: withAll(text, kept),
    fields: kept.reduce((sum, { fields }) => sum + fields, 0),
    sections: kept.reduce((sum, { sections }) => sum + sections, 0),
  }
}

async function dossierOf(template: string): Promise<Dossier> {
  const { dossier } = await parseDossier('template.md', new TextEncoder().encode(template))
  if (dossier === undefined) throw new Error('a template is no dossier')
  return dossier
}

/** The language of its headings, else of its comments. */
function languageOf(dossier: Dossier, otherwise: Language): Language {
  const { text, front } = dossier
  const comments = text.slice(front.span.start, front.span.end).match(/(?<=^|\s)#.*$/gm) ?? []
  const said = comments.length === 0 ? otherwise : /\p{Script=Han}/u.test(comments.join('')) ? 'zh' : 'en'
  return languageOfHeadings(dossier) ?? said
}

/** Not what a team's schemas have taken out, nor what is declared not applicable, or is not asked of such an account. */
function missingFields(dossier: Dossier, template: Dossier, standard: Standard): readonly Addition[] {
  const account = readAccount(dossier, standard)
  const isWaived = waiversOf(account)
  const isWanted = (path: Path) => {
    if (path.some(step => String(step).startsWith('x_'))) return true
    if (standard.catalog.field(path) === undefined || isWaived(path)) return false
    // An item that is yet to be written may become one of which it is asked.
    return path.some(step => typeof step === 'number') || isAsked(account, path)
  }
  return graftsFor(yamlOf(dossier), yamlOf(template), isWanted).map(({ edit, fields }) => ({
    edit,
    fields,
    sections: 0,
  }))
}

const yamlOf = ({ text, front }: Dossier): YamlText => ({
  text,
  root: front.root,
  ...front.span,
  blockTexts: true,
  guide: noGuide,
})

/** A section goes before the next one of the template that is there, else to the end. */
function missingSections(dossier: Dossier, template: Dossier): readonly Addition[] {
  const there = titlesOf(dossier)
  const wanted = sectionsOf(template)
  const ending = dossier.text.includes('\r\n') ? '\r\n' : '\n'
  let isFirstAtEnd = true
  return wanted.flatMap(({ title, heading, content }, index): readonly Addition[] => {
    if (titlesFor(title).some(one => there.includes(one))) return []
    const written = template.text.slice(heading.start, content.end).trimEnd().replaceAll(/\r?\n/g, ending)
    const next = wanted.slice(index).find(one => titlesFor(one.title).some(name => there.includes(name)))
    const place = sectionsOf(dossier).find(
      one => next !== undefined && titlesFor(next.title).includes(foldName(one.title)),
    )
    if (place !== undefined) return [section(place.heading.start, `${written}${ending}${ending}`)]
    const gap = isFirstAtEnd ? gapAtEnd(dossier.text, ending) : ending
    isFirstAtEnd = false
    return [section(dossier.text.length, `${gap}${written}${ending}`)]
  })
}

const section = (at: number, text: string): Addition => ({ edit: { start: at, end: at, text }, fields: 0, sections: 1 })

const gapAtEnd = (text: string, ending: string): string =>
  /(?:\r?\n){2}$/.test(text) ? '' : text.endsWith('\n') ? ending : ending + ending

const withAll = (text: string, additions: readonly Addition[]): string =>
  applyEdits(
    text,
    additions.map(({ edit }) => edit),
  )

type Proof = (additions: readonly Addition[]) => Promise<boolean>

/** Whether a dossier says the same facts with some additions, has their sections, and is not found at fault for anything new. */
async function proofFor(dossier: Dossier, standard: Standard): Promise<Proof> {
  const { file, text } = dossier
  const told = await signsOf(file, text, standard)
  return async additions => {
    const after = withAll(text, additions)
    const reading = await parseDossier(file, new TextEncoder().encode(after), standard.limits)
    if (reading.dossier === undefined || reading.problems.length > 0) return false
    // The facts of a dossier are plain data: what a tree holds.
    if (!sameValue(reading.dossier.front.value as Value, dossier.front.value as Value)) return false
    const count = additions.reduce((sum, { sections }) => sum + sections, 0)
    if (sectionsOf(reading.dossier).length !== sectionsOf(dossier).length + count) return false
    const left = [...told]
    return (await signsOf(file, after, standard)).every(sign => {
      const at = left.indexOf(sign)
      if (at !== -1) left.splice(at, 1)
      return at !== -1
    })
  }
}

async function signsOf(file: string, text: string, standard: Standard): Promise<readonly string[]> {
  const { diagnostics } = await inspect(file, new TextEncoder().encode(text), standard)
  return diagnostics.map(signOf)
}

/** A diagnostic wherever its line has moved to. */
const signOf = ({ rule, path, say }: Diagnostic): string => JSON.stringify([rule, path, say])

/** One after the other, those that are proven together with the ones before them. */
async function provenAmong(additions: readonly Addition[], isProven: Proof): Promise<readonly Addition[]> {
  let kept: readonly Addition[] = []
  for (const addition of additions) {
    if (await isProven([...kept, addition])) kept = [...kept, addition]
  }
  return kept
}
