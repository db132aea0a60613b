/** How a doubtful fact is named, and what is to be done about it, in the words that the rules and the views share. */
import { whomWords } from '../schema/words.ts'
import { shownName } from '../text/name.ts'
import { type Path, valueAt } from '../text/path.ts'
import type { Words } from '../text/phrase.ts'
import type { Account } from './account.ts'
import type { Doubt } from './doubts.ts'
import { decidersOf } from './projects.ts'
import { isQuiet } from './quiet.ts'
import { valueWords } from './value-words.ts'

/** The value as one says it; of those who decide their names. */
export function doubtedValue(account: Account, { path, field, pillar, project }: Doubt): Words {
  if (typeof path.at(-1) === 'number') {
    const name = keyOf(account, path)
    return { zh: name, en: name }
  }
  if (pillar === 'decider' && project !== undefined) {
    const names = decidersOf(project).map(({ name }) => name)
    return { zh: names.join('、'), en: names.join(', ') }
  }
  return valueWords(field, valueAt(account.value, path), account.today)
}

/** The item in which a fact stands: whose attitude, which project's budget. Empty where there is none. */
export function itemOf(account: Account, path: Path): string {
  const end = path.slice(0, -1).findLastIndex(step => typeof step === 'number')
  return end === -1 ? '' : keyOf(account, path.slice(0, end + 1))
}

function keyOf({ value, catalog }: Account, item: Path): string {
  const key = catalog.field(item)?.key
  const name = key === undefined ? undefined : valueAt(value, [...item, key])
  return typeof name === 'string' || typeof name === 'number' ? shownName(String(name)) : ''
}

/** Who said it, as it is shown. */
export const saidBy = ({ source }: Doubt): string => (source === undefined ? '' : shownName(source))

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
