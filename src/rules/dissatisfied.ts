/** A customer who is not satisfied with us has begun to leave; there has to be a plan before the next tender, not after it. */
import { type Account, itemsOf, textAt } from '../account/account.ts'
import { openActions } from '../account/actions.ts'
import { type Competitor, competitorsOf } from '../account/competitors.ts'
import { evidenceOf, isAged } from '../account/evidence.ts'
import { personNamed } from '../account/people.ts'
import { daysAt, isAhead, isPast, numberAt } from '../account/values.ts'
import { waiversOf } from '../account/waivers.ts'
import { shownName } from '../text/name.ts'
import { type Path, valueAt } from '../text/path.ts'
import { dossierRule, sentence } from './rule.ts'

const scores: Path = ['relationship', 'satisfaction']

export default dossierRule({
  id: 'dissatisfied',
  severity: 'warning',
  craft: 3,
  from: 'stabilize',
  why: {
    zh: '满意度低不丢人，低了没人管才丢客户。只看最近一次的分：两分以下，或者比给对手的分还低，又没有补救办法（`risk.plan`）和待办的事，就要说。对手的分放过了一年，只提一句。',
    en: "A low score is no disgrace; one that nobody acts on costs the customer. Only the newest counts: two or less, or below what they give a rival, with no plan in `risk` and no open action. Where the rival's score has aged it only mentions it.",
  },
  bad: {
    zh: '---\nkam: 1\naccount: 若水医院集团\nstage: stabilize\nrelationship:\n  satisfaction:\n    - { date: 2026-10-20, score: 2, why: 故障半年没根治 }\nwaived: { type: 略, owner: 略, sponsor: 略, qualification: 略, customer: 略, competitors: 略, projects: 略 }\n---\n',
    en: '---\nkam: 1\naccount: Hallam University Hospitals\nstage: stabilize\nrelationship:\n  satisfaction:\n    - { date: 2026-10-20, score: 2, why: The same fault for half a year }\nwaived: { type: cut, owner: cut, sponsor: cut, qualification: cut, customer: cut, competitors: cut, projects: cut }\n---\n',
  },
  good: {
    zh: 'relationship:\n  satisfaction:\n    - { date: 2026-10-20, score: 2, why: 故障半年没根治 }\n  risk: { level: early, plan: 方遥每周上门一次，两周内换掉控制器 }',
    en: 'relationship:\n  satisfaction:\n    - { date: 2026-10-20, score: 2, why: The same fault for half a year }\n  risk: { level: early, plan: A visit a week and a new controller by 4 December }',
  },
  settings: {
    score: {
      value: 2,
      says: { zh: '几分以下（含）算不满意', en: 'the score at which, and below which, they are not satisfied' },
    },
  },
  givesWayTo: ['schema', 'placeholder-left'],
  sentences: {
    low: sentence<{ by: string; score: number }>({
      message: {
        zh: ({ by, score }) => `${by === '' ? '客户' : `\`${by}\` `}只给我们 ${score} 分，却没有补救的办法。`,
        en: ({ by, score }) =>
          `${by === '' ? 'The customer gives' : `\`${by}\` gives`} us ${score} out of five, and there is no plan.`,
      },
      help: {
        zh: ({ by }) =>
          `这周上门去听${by === '' ? '' : ` \`${by}\` `}怎么说，别带方案；回来把补救办法写进 \`relationship.risk.plan\`。`,
        en: ({ by }) =>
          `Go and listen${by === '' ? '' : ` to \`${by}\``} this week, without slides; then write what you will do into \`relationship.risk.plan\`.`,
      },
    }),
    below: sentence<{ by: string; score: number; rival: string; theirs: number }>({
      message: {
        zh: ({ by, score, rival, theirs }) =>
          `${by === '' ? '客户' : `\`${by}\` `}给我们 ${score} 分，\`${rival}\` 却有 ${theirs} 分：再选一次，会选谁？`,
        en: ({ by, score, rival, theirs }) =>
          `${by === '' ? 'The customer gives' : `\`${by}\` gives`} us ${score}, but \`${rival}\` gets ${theirs}: whom would they choose again?`,
      },
      help: {
        zh: ({ by, rival }) =>
          `去问${by === '' ? '客户' : ` \`${by}\``}：\`${rival}\` 哪一点做得比我们好？能补的，定人定日子，写进 \`relationship.risk.plan\` 或 \`actions\`。`,
        en: ({ by, rival }) =>
          `Ask ${by === '' ? 'them' : `\`${by}\``} what \`${rival}\` does better; put what we can mend, who does it and by when into \`relationship.risk.plan\` or \`actions\`.`,
      },
    }),
  },
  *check(account, { score: threshold }) {
    const newest = newestScore(account)
    if (newest === undefined || waiversOf(account)(scores) || isCaredFor(account)) return
    const { path, score, by } = newest
    const at = account.dossier.front.at(path, 'value')
    if (score <= threshold) {
      yield { at, path, say: 'low', args: { by, score } }
      return
    }
    const rival = bestRival(account)
    if (rival?.satisfaction === undefined || rival.satisfaction <= score) return
    const args = { by, score, rival: shownName(rival.name), theirs: rival.satisfaction }
    yield { at, path, say: 'below', args, ...(isFresh(account, rival) ? {} : { severity: 'info' }) }
  },
})

type Score = { readonly path: Path; readonly score: number; readonly by: string; readonly day: string }

/** The score of the latest day; of several of one day the lowest. One that is dated ahead has not been given. */
function newestScore(account: Account): Score | undefined {
  const given = itemsOf(valueAt(account.value, scores)).flatMap(({ item, index }): Score[] => {
    const score = numberAt(item, ['score'])
    const days = daysAt(item, ['date'])
    if (score === undefined || (days !== undefined && isAhead(days, account.today))) return []
    const by = textAt(item, ['by']) ?? ''
    const shown = personNamed(account, by)?.shown ?? shownName(by)
    return [{ path: [...scores, index, 'score'], score, by: shown, day: days?.last ?? '' }]
  })
  return given.sort((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : one.score - other.score))[0]
}

/** Whether somebody does something about it: a plan, or an action that is open and not long forgotten. */
function isCaredFor(account: Account): boolean {
  if (textAt(account.value, ['relationship', 'risk', 'plan']) !== undefined) return true
  return openActions(account).some(({ by }) => by === undefined || !isPast(by, account.today))
}

/** The rival from another company with whom the customer is most satisfied. */
const bestRival = (account: Account): Competitor | undefined =>
  competitorsOf(account)
    .filter(({ isVendor }) => isVendor)
    .sort((one, other) => (other.satisfaction ?? 0) - (one.satisfaction ?? 0))[0]

function isFresh(account: Account, { path }: Competitor): boolean {
  const place = [...path, 'satisfaction']
  return !isAged(evidenceOf(account)(place).since, account.catalog.field(place)?.fresh, account.today)
}
