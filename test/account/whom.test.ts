import { expect, it } from 'vitest'
import { askable, bestAsked } from '../../src/account/whom.ts'
import type { Whom } from '../../src/schema/field.ts'
import { account } from '../helpers/catalog.ts'

const yaml = `customer:
  departments: { purchasing: ["[[wz|物资部]]"] }
  people:
    - { name: 谷雨, department: 物资部, level: manager, attitude: neutral }
    - { name: 汪洁, level: manager, roles: [finance] }
    - { name: 魏仲平, level: manager, attitude: supporter }
    - { name: 贺兰, level: manager, attitude: neutral, strength: 5 }
    - { name: 郎敬, level: executive, attitude: opponent }
`

const asked = async (...whom: readonly Whom[]) => {
  const one = await account(yaml)
  return bestAsked(one, whom, askable(one))?.shown
}

it('asks the sort of person that is named first', async () => {
  expect(await asked('finance', 'manager')).toBe('汪洁')
})

it('knows a buyer by the department', async () => {
  expect(await asked('purchasing')).toBe('谷雨')
})

it('asks, among those of one sort, whoever stands nearest to us', async () => {
  expect(await asked('manager')).toBe('贺兰')
})

it('asks nobody who is against us, and of our own side nobody there', async () => {
  expect([await asked('executive'), await asked('us')]).toEqual([undefined, undefined])
})
