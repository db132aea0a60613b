/** The rivals in the project: what they have there, who sells for them, and how to play against them. */
import { type Account, itemsOf, textAt } from '../../../account/account.ts'
import { type Competitor, competitorsOf } from '../../../account/competitors.ts'
import type { Project } from '../../../account/projects.ts'
import { repsOf } from '../../../account/reps.ts'
import { daysAt, numberAt } from '../../../account/values.ts'
import { installedPath } from '../../../account/vendors.ts'
import { sayDays } from '../../../text/day-said.ts'
import { isWrittenAs, shownName, writingsOf } from '../../../text/name.ts'
import { valueAt } from '../../../text/path.ts'
import { type Language, phrase } from '../../../text/phrase.ts'
import { type PageRow, row } from '../../page.ts'

/** The rivals that a project names; without one all vendors among them. */
export function rivalsIn(account: Account, project: Project | undefined): readonly Competitor[] {
  const named = new Set(project?.competitors.flatMap(writingsOf) ?? [])
  const all = competitorsOf(account)
  const found = all.filter(({ writings }) => writings.some(writing => named.has(writing)))
  return (found.length > 0 ? found : all.filter(({ isVendor }) => isVendor)).slice(0, mostRivals)
}

const mostRivals = 2

export function rivalRows(account: Account, rival: Competitor, language: Language): readonly PageRow[] {
  const facts = valueAt(account.value, rival.path)
  const reps = repsOf(account)
    .filter(({ competitor, name }) => competitor.path[1] === rival.path[1] && name !== undefined)
    .map(({ name, style, relationship }) =>
      [name, style, relationship].filter(part => part !== undefined).join(language === 'zh' ? '，' : ', '),
    )
  const rows = [
    row(
      texts.there[language],
      [...installed(account, rival, language), ...satisfied(rival, language)].join(language === 'zh' ? '；' : '; '),
    ),
    row(texts.reps[language], ...reps),
    row(texts.play[language], textAt(facts, ['approach']) ?? ''),
  ]
  return rows.filter(({ lines: [line = ''] }) => line !== '')
}

function installed(account: Account, { writings }: Competitor, language: Language): readonly string[] {
  return itemsOf(valueAt(account.value, installedPath)).flatMap(({ item }) => {
    const vendor = textAt(item, ['vendor'])
    if (vendor === undefined || !isWrittenAs(vendor, writings)) return []
    const until = daysAt(item, ['until'])
    const args = {
      product: shownName(textAt(item, ['product']) ?? ''),
      quantity: numberAt(item, ['quantity']) ?? 0,
      condition: numberAt(item, ['condition']) ?? 0,
      until: until === undefined ? '' : sayDays(until, language, account.today),
    }
    return [texts.installed[language](args)]
  })
}

const satisfied = ({ satisfaction }: Competitor, language: Language): readonly string[] =>
  satisfaction === undefined ? [] : [texts.satisfied[language]({ score: satisfaction })]

const texts = {
  there: { zh: '在用', en: 'In use' },
  reps: { zh: '他们的人', en: 'Their people' },
  play: { zh: '怎么打', en: 'How to play' },
  installed: phrase<{ product: string; quantity: number; condition: number; until: string }>({
    zh: ({ product, quantity, condition, until }) =>
      [
        `${product}${quantity === 0 ? '' : ` ${quantity}`}`,
        condition === 0 ? '' : `状态 ${condition}`,
        until === '' ? '' : `维保到 ${until}`,
      ]
        .filter(part => part !== '')
        .join('，'),
    en: ({ product, quantity, condition, until }) =>
      [
        `${quantity === 0 ? '' : `${quantity} x `}${product}`,
        condition === 0 ? '' : `state ${condition} of 5`,
        until === '' ? '' : `support until ${until}`,
      ]
        .filter(part => part !== '')
        .join(', '),
  }),
  satisfied: phrase<{ score: number }>({
    zh: ({ score }) => `客户满意度 ${score}`,
    en: ({ score }) => `the customer gives them ${score} of 5`,
  }),
}
