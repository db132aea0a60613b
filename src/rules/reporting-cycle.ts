/** Somebody stands at the top: who reports to whom cannot come back to where it began. */
import { type Account, textAt } from '../account/account.ts'
import { circlesAmong } from '../account/circles.ts'
import { type Person, peopleOf } from '../account/people.ts'
import { shownName, writingsOf } from '../text/name.ts'
import type { Path } from '../text/path.ts'
import { dossierRule, sentence } from './rule.ts'

export default dossierRule({
  id: 'reporting-cycle',
  severity: 'error',
  why: {
    zh: '汇报关系要能一路走到顶，才知道这件事最后到谁那里。绕成一个圈，必有一条写反了，找人就会找错。',
    en: 'Lines of reporting lead to the top, and so to whoever decides in the end. Where they run in a circle one of them is the wrong way round, and we call on the wrong person.',
  },
  bad: {
    zh: 'customer:\n  people:\n    - name: 李敏\n      reports_to: 陈刚\n    - name: 陈刚\n      reports_to: 李敏',
    en: 'customer:\n  people:\n    - name: Li Min\n      reports_to: Chen Gang\n    - name: Chen Gang\n      reports_to: Li Min',
  },
  good: {
    zh: 'customer:\n  people:\n    - name: 李敏\n      reports_to: 陈刚\n    - name: 陈刚\n      level: executive',
    en: 'customer:\n  people:\n    - name: Li Min\n      reports_to: Chen Gang\n    - name: Chen Gang\n      level: executive',
  },
  givesWayTo: ['schema', 'unquoted-link', 'placeholder-left'],
  sentences: {
    circle: sentence<{ names: readonly string[] }>({
      message: {
        zh: ({ names }) => `汇报关系绕成了圈：${names.map(one => `\`${one}\``).join(' → ')}。`,
        en: ({ names }) => `Reporting runs in a circle: ${names.map(one => `\`${one}\``).join(' → ')}.`,
      },
      help: {
        zh: () => '有一条写反了。问一句：他的年终考核谁打分？',
        en: () => "One of them is the wrong way round. Ask who signs each one's appraisal.",
      },
    }),
    self: sentence<{ name: string }>({
      message: {
        zh: ({ name }) => `\`${name}\` 的上级写成了自己。`,
        en: ({ name }) => `\`${name}\` is given as their own superior.`,
      },
      help: {
        zh: ({ name }) => `${name} 归谁管就写谁；上面没有人了，\`reports_to\` 就空着。`,
        en: () => 'Name who stands above; for somebody at the very top leave `reports_to` empty.',
      },
    }),
  },
  *check(account) {
    const people = peopleOf(account)
    for (const circle of circlesAmong(people, superiorOf(account, people))) {
      const names = circle.map(({ name }) => shownName(name))
      const path: Path = [...(circle[0]?.path ?? []), 'reports_to']
      const place = { at: account.dossier.front.at(path, 'value'), path }
      const [name = ''] = names
      yield names.length === 1
        ? { ...place, say: 'self', args: { name } }
        : { ...place, say: 'circle', args: { names: [...names, name] } }
    }
  },
})

/** To whom somebody reports; nobody where two bear the name, for then it is not known which of them is meant. */
function superiorOf(account: Account, people: readonly Person[]): (person: Person) => Person | undefined {
  const bearers = new Map<string, Person[]>()
  for (const person of people)
    for (const writing of person.writings) bearers.set(writing, [...(bearers.get(writing) ?? []), person])
  return ({ path }) => {
    const superior = textAt(account.value, [...path, 'reports_to'])
    if (superior === undefined) return undefined
    const meant = new Set(writingsOf(superior).flatMap(writing => bearers.get(writing) ?? []))
    return meant.size === 1 ? [...meant][0] : undefined
  }
}
