import { expect, it } from 'vitest'
import { callOf } from '../../src/account/introduction.ts'
import { personNamed } from '../../src/account/people.ts'
import { projectsOf } from '../../src/account/projects.ts'
import { account } from '../helpers/catalog.ts'

/** Who should call on the one who decides, and who can introduce us. */
async function call(decider: string, tender = '2027-03-22') {
  const one = await account(`owner: 沈砚
sponsor: { name: 裘岚 }
customer:
  people:
    - { name: 岑远, ${decider} }
    - { name: 贺兰, influences: [岑远], strength: 5, met: 2026-11-18 }
    - { name: 谷雨, reports_to: 岑远, strength: 3, met: 2026-11-04 }
projects:
  - name: 调度云二期
    committee: [{ person: 岑远, part: decides }]
    process: { steps: [{ step: 发标, kind: tender, due: ${tender} }] }
`)
  const [project] = projectsOf(one)
  const person = personNamed(one, '岑远')
  if (project === undefined || person === undefined) throw new Error('neither project nor person')
  const { ours, introducer, tender: until } = callOf(one, project, person)
  return { ours, introducer, until: until?.zh }
}

it('sends our executive to theirs, introduced by whoever has their ear and knows us best', async () => {
  expect(await call('level: executive')).toEqual({ ours: '裘岚', introducer: '贺兰', until: '3 月 22 日' })
})

it('sends the account manager to anybody else', async () => {
  expect(await call('level: manager')).toMatchObject({ ours: '沈砚' })
})

it('needs no introduction to somebody whom we have met', async () => {
  expect(await call('level: executive, met: 2026-10-13')).toMatchObject({ introducer: '' })
})

it('sets no end where the tender is out', async () => {
  expect(await call('level: executive', '2026-11-20')).toMatchObject({ until: undefined })
})
