import { expect, it } from 'vitest'
import { informantFor } from '../../src/account/informants.ts'
import { projectsOf } from '../../src/account/projects.ts'
import { account } from '../helpers/catalog.ts'

/** Who is asked about a project with one seat at its table, that of 童越. */
async function asked(people: string, process = ''): Promise<string | undefined> {
  const one = await account(`customer: { people: [${people}] }
projects: [{ name: 影像平台升级, committee: [{ person: 童越, part: evaluates }]${process} }]
`)
  const [project] = projectsOf(one)
  return project && informantFor(one, project)?.shown
}

const met = 'met: 2026-11-18'

it('is the one who tells us the truth, before one who only fights for us', async () => {
  expect(await asked(`{ name: 陶然, roles: [champion], ${met} }, { name: 易寒, roles: [coach], ${met} }`)).toBe('易寒')
})

it('is whoever sits at the table, before others whom we know as well', async () => {
  expect(await asked(`{ name: 米娜, strength: 4, ${met} }, { name: 童越, strength: 4, ${met} }`)).toBe('童越')
})

it('is nobody whom we have not met, who has left, or who is against us', async () => {
  expect(
    await asked(
      `{ name: 米娜, roles: [coach] }, { name: 易寒, roles: [coach], ${met}, left: 2026-11-20 }, { name: 侯立, attitude: opponent, ${met} }`,
    ),
  ).toBeUndefined()
})

it('is nobody of the table once the tender is out', async () => {
  const out = ', decision_date: 2027-01-22, process: { steps: [{ step: 发标, kind: tender, done: 2026-11-20 }] }'
  expect(await asked(`{ name: 童越, roles: [coach], ${met} }, { name: 米娜, ${met} }`, out)).toBe('米娜')
})
