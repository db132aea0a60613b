/** Whatever is said of a department is said of one that the customer has. */
import type { Account } from '../account/account.ts'
import { departmentsPath, listedDepartments, unitsOf, unitsPath } from '../account/departments.ts'
import { meantName } from '../account/meant.ts'
import { peopleOf } from '../account/people.ts'
import { type Reference, referencesTo } from '../account/references.ts'
import { shownName, writingsOf } from '../text/name.ts'
import { type Path, related, valueAt } from '../text/path.ts'
import { dossierRule, sentence } from './rule.ts'

export default dossierRule({
  id: 'unknown-department',
  severity: 'error',
  why: {
    zh: '谁用、谁买、谁维护，是三个部门。人挂在一个清单里没有的部门下面，要么是写错了，要么这个部门我们还没摸清。',
    en: 'Who uses, who buys and who supports are three departments. Somebody in a department that stands on no list is either misplaced, or belongs to one of which we know nothing.',
  },
  bad: {
    zh: 'customer:\n  departments:\n    using: [放射科]\n    support: [信息科]\n  people:\n    - name: 梁静\n      department: 信息处',
    en: 'customer:\n  departments:\n    using: [Claims]\n    support: [IT Operations]\n  people:\n    - name: Odile Perrin\n      department: IT Operation',
  },
  good: {
    zh: 'customer:\n  departments:\n    using: [放射科]\n    support: [信息科]\n  people:\n    - name: 梁静\n      department: 信息科',
    en: 'customer:\n  departments:\n    using: [Claims]\n    support: [IT Operations]\n  people:\n    - name: Odile Perrin\n      department: IT Operations',
  },
  givesWayTo: ['schema', 'unquoted-link', 'placeholder-left'],
  sentences: {
    unknown: sentence<{ name: string; meant: string }>({
      message: {
        zh: ({ name }) => `客户的部门里没有 \`${name}\`。`,
        en: ({ name }) => `\`${name}\` is not among the customer's departments.`,
      },
      help: {
        zh: ({ name, meant }) =>
          `${meant === '' ? '' : `是不是 \`${meant}\`？不是的话，`}把 ${name} 加进 \`customer.departments\`：使用、采购、维护，都不是就归其他（other）。`,
        en: ({ name, meant }) =>
          `${meant === '' ? 'Add' : `Did you mean \`${meant}\`? If not, add`} ${name} to \`customer.departments\`: using, purchasing, support, or else other.`,
      },
    }),
  },
  *check(account) {
    if (listCannotBeRead(account)) return
    const listed = listedDepartments(account)
    if (listed.length === 0) return
    const departments = [...listed, ...unitsOf(account)]
    const known = new Set(departments.flatMap(({ writings }) => writings))
    for (const reference of referencesTo(account, 'department')) {
      const { path, name } = reference
      if (writingsOf(name).some(writing => known.has(writing)) || isFromOutside(account, reference)) continue
      const meant =
        meantName(
          shownName(name),
          departments.map(one => shownName(one.name)),
        ) ?? ''
      yield {
        at: account.dossier.front.at(path, 'value'),
        path,
        say: 'unknown',
        args: { name: shownName(name), meant },
      }
    }
  },
})

/** Where the lists themselves are at fault, every name would be unknown: one fault, told once. */
const listCannotBeRead = ({ faults }: Account): boolean =>
  faults.some(({ path }) => related(path, departmentsPath) || (related(path, unitsPath) && isAboutNames(path)))

/** A fault of the units as a whole, of one as a whole, or of its name. */
const isAboutNames = (path: Path): boolean => path.length <= unitsPath.length + 1 || path.at(-1) === 'name'

/** Somebody of another organisation (design institute, tender agent) has a department there, not at the customer. */
function isFromOutside(account: Account, { path }: Reference): boolean {
  const around = valueAt(account.value, path.slice(0, -1))
  if (valueAt(around, ['organization']) !== undefined) return true
  const person = valueAt(around, ['person'])
  if (typeof person !== 'string') return false
  const writings = writingsOf(person)
  return peopleOf(account).some(
    one => one.writings.some(writing => writings.includes(writing)) && hasOrganization(account, one.path),
  )
}

const hasOrganization = ({ value }: Account, person: Path): boolean =>
  valueAt(value, [...person, 'organization']) !== undefined
