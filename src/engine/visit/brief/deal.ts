/** The project that is decided next: why, where it stands, and who leads by the customer's own criteria. */
import { type Account, textAt } from '../../../account/account.ts'
import type { Project, Step } from '../../../account/projects.ts'
import { sayDays, whenWords } from '../../../text/day-said.ts'
import { valueAt } from '../../../text/path.ts'
import { type Language, phrase } from '../../../text/phrase.ts'
import { type PageRow, row } from '../../page.ts'

export function dealRows(account: Account, project: Project, language: Language): readonly PageRow[] {
  const facts = valueAt(account.value, project.path)
  const text = (name: string): string => textAt(facts, [name]) ?? ''
  const rows = [
    row(texts.what[language], text('plan')),
    row(texts.why[language], text('problem')),
    row(texts.trigger[language], text('trigger')),
    row(texts.solution[language], text('solution')),
    row(texts.where[language], progress(account, project, language)),
    row(texts.criteria[language], scores(project, language)),
    row(texts.step[language], nextStep(account, project, language)),
  ]
  return rows.filter(({ lines: [line = ''] }) => line !== '')
}

/** The last step that is done, and all that are to come. */
function progress({ today }: Account, { steps, decision }: Project, language: Language): string {
  const done = steps.filter(step => step.done !== undefined).at(-1)
  const open = steps.filter(step => step.done === undefined)
  const words = [
    ...(done === undefined ? [] : [stepWords(done, language, today, true)]),
    ...open.map(step => stepWords(step, language, today, false)),
  ]
  if (words.length === 0 && decision !== undefined)
    return texts.decided[language]({ day: whenWords(decision, today)[language] })
  return words.join(' > ')
}

function stepWords({ step, due, done }: Step, language: Language, today: string, isDone: boolean): string {
  const day = isDone ? done : due
  const when = day === undefined ? '' : sayDays(day, language, today)
  return isDone ? texts.done[language]({ step, when }) : `${step}${when === '' ? '' : ` ${when}`}`
}

/** The weighted sums on both sides, and the criteria that decide: ours and theirs. Nothing where the rival is not scored. */
function scores({ criteria }: Project, language: Language): string {
  const scored = criteria.flatMap(({ criterion, weight, ours, rival }) =>
    ours === undefined || rival === undefined ? [] : [{ criterion, weight, ours, rival }],
  )
  if (scored.length === 0) return ''
  const total = (score: (one: (typeof scored)[number]) => number) =>
    scored.reduce((sum, one) => sum + score(one) * one.weight, 0)
  const sums = { ours: total(one => one.ours), rival: total(one => one.rival), most: total(() => 5) }
  const gaps = [...scored].sort(
    (one, other) => (other.ours - other.rival) * other.weight - (one.ours - one.rival) * one.weight,
  )
  const ahead = gaps.filter(({ ours, rival }) => ours > rival).slice(0, 2)
  const behind = gaps.filter(({ ours, rival }) => ours < rival).slice(-2)
  const marks = [...ahead, ...behind].map(({ criterion, ours, rival }) => `${criterion} ${ours}:${rival}`)
  return [texts.sums[language](sums), ...marks].join(language === 'zh' ? '，' : ', ')
}

/** What had better not be talked about: the criteria by which the rival leads. */
export const losingPoints = ({ criteria }: Project): readonly string[] =>
  criteria
    .filter(({ ours, rival }) => ours !== undefined && rival !== undefined && rival > ours)
    .map(({ criterion }) => criterion)

function nextStep({ today }: Account, { nextStep: step }: Project, language: Language): string {
  if (step?.what === undefined) return ''
  const comma = language === 'zh' ? '，' : ', '
  return [step.what, step.who ?? '', step.by === undefined ? '' : sayDays(step.by, language, today)]
    .filter(part => part !== '')
    .join(comma)
}

const texts = {
  what: { zh: '买什么', en: 'What' },
  why: { zh: '为什么', en: 'Why' },
  trigger: { zh: '为什么现在', en: 'Why now' },
  solution: { zh: '我方方案', en: 'Our answer' },
  where: { zh: '走到哪', en: 'Where it is' },
  criteria: { zh: '按他们的标准', en: 'By their criteria' },
  step: { zh: '下一步', en: 'Next step' },
  decided: phrase<{ day: string }>({ zh: ({ day }) => `${day}定`, en: ({ day }) => `decided ${day}` }),
  done: phrase<{ step: string; when: string }>({
    zh: ({ step, when }) => `${step}已完${when === '' ? '' : ` ${when}`}`,
    en: ({ step, when }) => `${step} done${when === '' ? '' : ` ${when}`}`,
  }),
  sums: phrase<{ ours: number; rival: number; most: number }>({
    zh: ({ ours, rival, most }) => `我们 ${ours} 分，对手 ${rival} 分（满分 ${most}）`,
    en: ({ ours, rival, most }) => `we have ${ours}, they ${rival} of ${most}`,
  }),
}
