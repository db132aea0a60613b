import { expect, it } from 'vitest'
import { valueWords } from '../../src/account/value-words.ts'
import { catalog, today } from '../helpers/catalog.ts'

const project = ['projects', 0]

it.each([
  ['an amount', [...project, 'budget'], 26000000, { zh: '2600 万', en: '26 m' }],
  ['a choice', [...project, 'process', 'method'], 'open_tender', { zh: '公开招标', en: 'Open tender' }],
  ['a day', [...project, 'decision_date'], '2027-03-10', { zh: '3 月 10 日', en: '10 March' }],
  ['a name in brackets', ['owner'], '[[fang|方遥]]', { zh: '方遥', en: '方遥' }],
  [
    'a paragraph',
    [...project, 'problem'],
    '高峰容量不足要限流，扩容必须停机四小时，业务和监管都不能接受',
    { zh: '', en: '' },
  ],
  ['a list', ['aliases'], ['澜行'], { zh: '', en: '' }],
] as const)('says %s', (_, path, value, words) => {
  expect(valueWords(catalog.field(path), value, today)).toEqual(words)
})
