/** What is to be said at the end of a section: what is missing there for the gate, and what is waived, with the reason. */

import { expectationsOf } from '../account/expectation.ts'
import { resolveSteps } from '../account/written-path.ts'
import type { Path } from '../text/path.ts'
import { phrase } from '../text/phrase.ts'
import { type PageRow, row } from './page.ts'
import { isSection } from './sections.ts'
import { itemName, type Reader } from './show-item.ts'
import { isRecord, labelOf, valueTexts } from './show-value.ts'

const texts = {
  missing: { zh: '转段条件还缺', en: 'Missing for the gate' },
  waived: { zh: '不适用', en: 'Not applicable' },
  colon: { zh: '：', en: ': ' },
  of: phrase<{ item: string; label: string }>({
    zh: ({ item, label }) => `${item}：${label}`,
    en: ({ item, label }) => `${item}: ${label}`,
  }),
}

/** Gives the remarks on a section by its name; `account` is that of the facts which stand in none. */
export function remarksOf(reader: Reader): (section: string) => readonly PageRow[] {
  const { account, language } = reader
  const expected = expectationsOf(account)
  const waived = waivedIn(reader)
  return section => {
    const gaps = (expected.find(({ name }) => name === section)?.items ?? [])
      .filter(({ state, expectation }) => state === 'missing' && expectation.gate)
      .map(({ path, expectation }) => gapName(reader, path, expectation.label[language]))
    const reasons = waived.filter(one => one.section === section).map(({ text }) => text)
    return [
      ...(gaps.length === 0 ? [] : [{ ...row(texts.missing[language], ...gaps), mark: 'warning' as const }]),
      ...(reasons.length === 0 ? [] : [{ ...row(texts.waived[language], ...reasons), mark: 'dim' as const }]),
    ]
  }
}

/** A written path in words: the item in which it stands, and the label of the field. */
export function placeName({ account, language }: Reader, written: string): string {
  const path = resolveSteps(account, written)?.filter(step => step !== '*')
  const field = path === undefined ? undefined : account.catalog.field(path)
  if (path === undefined || field === undefined) return written
  const item = itemName(account, path, language)
  if (item === '') return labelOf(field, language)
  return typeof path.at(-1) === 'number' ? item : texts.of[language]({ item, label: labelOf(field, language) })
}

function gapName({ account, language }: Reader, path: Path, label: string): string {
  const item = itemName(account, path, language)
  return item === '' ? label : texts.of[language]({ item, label })
}

type Waiver = { readonly section: string; readonly text: string }

function waivedIn(reader: Reader): readonly Waiver[] {
  const { account, language } = reader
  const waived = account.value['waived']
  if (!isRecord(waived)) return []
  return Object.entries(waived).map(([written, reason]) => {
    const why = valueTexts(undefined, reason, language).join(', ')
    const top = /^[^.[]*/.exec(written)?.[0] ?? written
    const field = account.catalog.field([top])
    const section = field !== undefined && isSection(field) ? top : 'account'
    // Of a whole section its heading says what is waived.
    return { section, text: section === written ? why : placeName(reader, written) + texts.colon[language] + why }
  })
}
