import { describe, expect, it } from 'vitest'
import { mentionsIn } from '../../src/account/mentions.ts'
import { account } from '../helpers/catalog.ts'

const people = (names: readonly string[]) =>
  account(`customer:\n  people:\n${names.map(name => `    - name: "${name}"\n`).join('')}`)

const named = async (text: string, ...names: readonly string[]) =>
  mentionsIn(await people(names), text).map(({ person }) => person.shown)

describe('the people whom a text names', () => {
  it('finds Chinese names between other characters, in the order of the text', async () => {
    expect(await named('约裘总见岑远，材料先给魏仲平看', '魏仲平', '岑远', '蓝田')).toEqual(['岑远', '魏仲平'])
  })

  it('knows people by their first or last name, as whole words', async () => {
    expect(
      await named('Send Bruno the figures, Adamczyk too', 'Bruno Castellani', 'Gregor Adamczyk', 'Ada Lindqvist'),
    ).toEqual(['Bruno Castellani', 'Gregor Adamczyk'])
  })

  it('knows both writings of a wikilink', async () => {
    expect(await named('给李敏送样机', '[[li-min|李敏]]')).toEqual(['李敏'])
  })

  it('tells what stands around a name', async () => {
    const [mention] = mentionsIn(await people(['石磊']), '给石磊一份实测')
    expect([mention?.before, mention?.after]).toEqual(['给', '一份实测'])
  })
})
