/** Whoever is named anywhere as one of the customer's people must be found among them. */
import { peopleOf } from '../account/people.ts'
import { referencesTo } from '../account/references.ts'
import { shownName, writingsOf } from '../text/name.ts'
import { nearest } from '../text/nearest.ts'
import { related } from '../text/path.ts'
import { dossierRule, sentence } from './rule.ts'

export default dossierRule({
  id: 'unknown-person',
  severity: 'error',
  why: {
    zh: '决策链上写着一个名字，通讯录里却没有这个人：要么写错了字，要么我们对他一无所知。两种情况都要马上知道。',
    en: 'A name in the decision that stands nowhere among the people is either misspelt or somebody of whom we know nothing. Both must be known at once.',
  },
  bad: {
    zh: 'customer:\n  people:\n    - name: 李敏\n      reports_to: 陈刚',
    en: 'customer:\n  people:\n    - name: Li Min\n      reports_to: Chen Gang',
  },
  good: {
    zh: 'customer:\n  people:\n    - name: 李敏\n      reports_to: 陈刚\n    - name: 陈刚',
    en: 'customer:\n  people:\n    - name: Li Min\n      reports_to: Chen Gang\n    - name: Chen Gang',
  },
  givesWayTo: ['schema', 'unquoted-link'],
  sentences: {
    unknown: sentence<{ name: string; field: string; meant: string }>({
      message: {
        zh: ({ name, field }) => `\`${field}\` 里的 \`${name}\` 不在 \`customer.people\`（关键人）里。`,
        en: ({ name, field }) => `\`${name}\` in \`${field}\` is not among \`customer.people\`.`,
      },
      help: {
        zh: ({ name, meant }) =>
          meant === ''
            ? `把 ${name} 加进关键人：姓名、部门、层级。`
            : `是不是 \`${meant}\`？不是的话，把 ${name} 加进关键人。`,
        en: ({ name, meant }) =>
          meant === ''
            ? `Add ${name} to the people: name, department, level.`
            : `Did you mean \`${meant}\`? If not, add ${name} to the people.`,
      },
    }),
  },
  *check(account) {
    const peoplePath = ['customer', 'people']
    // Where the list itself cannot be read, every name would be unknown: one fault, told once.
    if (account.faults.some(({ path }) => path.length <= 3 && related(path, peoplePath))) return
    const people = peopleOf(account)
    const known = new Set(people.flatMap(person => person.writings))
    for (const { path, name } of referencesTo(account, 'person')) {
      if (writingsOf(name).some(writing => known.has(writing))) continue
      const meant =
        nearest(
          shownName(name),
          people.map(person => shownName(person.name)),
        ) ?? ''
      const field = account.catalog.field(path)?.path ?? ''
      yield {
        at: account.dossier.front.at(path, 'value'),
        path,
        say: 'unknown',
        args: { name: shownName(name), field, meant },
      }
    }
  },
})
