/** How a doubtful fact is named, and what is to be done about it, in the words that the rules and the views share. */
import { whomWords } from '../schema/words.ts'
import { dayWords } from '../text/day-said.ts'
import { shownName } from '../text/name.ts'
import { valueAt } from '../text/path.ts'
import type { Language, Words } from '../text/phrase.ts'
import type { Account } from './account.ts'
import type { Doubt } from './doubts.ts'
import { nameOfItem } from './item-name.ts'
import { decidersOf } from './projects.ts'
import { isQuiet } from './quiet.ts'
import { valueWords } from './value-words.ts'

/** The value as one says it; of those who decide their names. */
export function doubtedValue(account: Account, { path, field, pillar, project }: Doubt): Words {
  if (typeof path.at(-1) === 'number') {
    const name = nameOfItem(account, path)
    return { zh: name, en: name }
  }
  if (pillar === 'decider' && project !== undefined) {
    const names = decidersOf(project).map(({ name }) => name)
    return { zh: names.join('、'), en: names.join(', ') }
  }
  return valueWords(field, valueAt(account.value, path), account.today)
}

/** Who said it, as it is shown. */
export const saidBy = ({ source }: Doubt): string => (source === undefined ? '' : shownName(source))

/** Why it is doubted: who said it and when, and that it is hearsay, or old. */
export function whyDoubted({ today }: Account, doubt: Doubt): Words {
  const { isUnsure, isAged, since } = doubt
  const day = since === undefined ? { zh: '', en: '' } : dayWords({ first: since, last: since }, today)
  const behind = (language: Language, ...parts: readonly string[]): string => {
    const told = parts.filter(part => part !== '').join(language === 'zh' ? '，' : ', ')
    if (told === '') return ''
    return language === 'zh' ? `（${told}）` : ` (${told})`
  }
  const source = saidBy(doubt)
  if (isUnsure) {
    return {
      zh: `只是听说${behind('zh', source, day.zh)}${isAged ? '，也该再问一遍' : ''}`,
      en: `only hearsay${behind('en', source, day.en)}${isAged ? ', and time to ask again' : ''}`,
    }
  }
  return {
    zh: `还是 ${day.zh}的消息${behind('zh', source)}，该再问一遍`,
    en: `as of ${day.en}${behind('en', source)}, time to ask again`,
  }
}

/** Whom to ask: by name, else the sort of person; nobody once the tender is out. */
export function whomToAsk(account: Account, { person, whom, project }: Doubt): Words {
  if (person !== undefined) return { zh: person.shown, en: person.shown }
  if (project !== undefined && isQuiet(account, project)) return inWriting
  const [sort] = whom
  return sort === undefined ? { zh: '', en: '' } : whomWords[sort]
}

const inWriting: Words = { zh: '只能书面澄清', en: 'in writing only' }

/** What to do: whom to ask what. */
export function howToConfirm(account: Account, doubt: Doubt): Words {
  const { project, person, ask = { zh: '', en: '' } } = doubt
  if (project !== undefined && isQuiet(account, project)) {
    return {
      zh: '标书已发，不能再约人谈：要核，只能走书面澄清。',
      en: 'The tender is out and nobody may be called: confirm it by a written clarification.',
    }
  }
  const whom = whomToAsk(account, doubt)
  const name = person === undefined ? whom : { zh: ` \`${person.shown}\``, en: `\`${person.shown}\`` }
  if (doubt.isAskedAgain) {
    return {
      zh: `再向${name.zh} 核一遍${isOnPaper(doubt) ? '，最好看到文件' : ''}${ask.zh === '' ? '。' : `：${ask.zh}`}`,
      en: `Ask ${name.en} again${isOnPaper(doubt) ? ', best to see it in writing' : ''}${ask.en === '' ? '.' : `: ${ask.en}`}`,
    }
  }
  return {
    zh: `${name.zh === '' ? '去核实' : `去问${name.zh}`}${ask.zh === '' ? '。' : `：${ask.zh}`}`,
    en: `${name.en === '' ? 'Confirm it' : `Ask ${name.en}`}${ask.en === '' ? '.' : `: ${ask.en}`}`,
  }
}

/** Whether there is, or should be, a paper that says so: a sum, a date, how they buy; not what somebody thinks. */
const isOnPaper = ({ pillar, field }: Doubt): boolean =>
  (pillar !== undefined && pillar !== 'decider') || field?.kind === 'amount' || field?.kind === 'day'
