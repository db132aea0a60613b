import { describe, expect, it } from 'vitest'
import { changeDossier } from '../../src/engine/change-dossier.ts'
import { tellRefusal } from '../../src/engine/refusal.ts'
import type { Wish } from '../../src/engine/wish.ts'
import { rules } from '../../src/rules/index.ts'
import { catalog, frontMatter, today } from '../helpers/catalog.ts'

const standing = { catalog, today, rules, file: 'accounts/a.md', currency: 'CNY' }

const changed = (yaml: string, ...wishes: readonly Wish[]) => changeDossier(frontMatter(yaml), wishes, standing)

/** The front matter behind `kam`, `account` and `stage`. */
async function front(yaml: string, ...wishes: readonly Wish[]): Promise<string> {
  const result = await changed(yaml, ...wishes)
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.refusal))
  return result.text.replace(/^---\nkam: 1\naccount: 澜江银行\nstage: establish\n/, '').replace(/---\n$/, '')
}

async function refusal(yaml: string, ...wishes: readonly Wish[]) {
  const result = await changed(yaml, ...wishes)
  if (result.kind === 'changed') throw new Error(result.text)
  return result.refusal
}

const set = (path: string, answer: string): Wish => ({ kind: 'set', path, answer })

const people = 'customer:\n  people:\n    - name: 李敏\n      title: 处长\n    - name: 严素'

describe('a fact', () => {
  it('is put where the schemas have it', async () => {
    expect(
      await front(
        'owner: 方遥\nprojects:\n  - name: 核心',
        set('next_review', '2027-Q1'),
        set('projects[核心].budget', '2m'),
      ),
    ).toBe('owner: 方遥\nnext_review: 2027-Q1\nprojects:\n  - name: 核心\n    budget: 2000000\n')
  })

  it('finds its item by key or index, however the key is written', async () => {
    expect(
      await front(people, set('customer.people[ 李敏 ].level', '高层'), set('customer.people[1].level', 'user')),
    ).toBe(
      'customer:\n  people:\n    - name: 李敏\n      title: 处长\n      level: executive\n    - name: 严素\n      level: user\n',
    )
  })

  it('makes the item that its path names, and may speak of it again', async () => {
    const result = await changed(
      people,
      set('customer.people[陆平].title', '总经理'),
      set('customer.people[陆平].level', '高层'),
    )
    expect(result).toMatchObject({
      done: [
        { path: 'customer.people[陆平].title', isNew: true },
        { path: 'customer.people[陆平].level', isNew: false },
      ],
    })
    expect(result).toHaveProperty(
      'text',
      expect.stringContaining('    - name: 陆平\n      title: 总经理\n      level: executive\n'),
    )
  })

  it('makes an item whose key is a number', async () => {
    expect(await front('owner: 方遥', set('qualification.spend["2025"].amount', '350万'))).toBe(
      'owner: 方遥\nqualification:\n  spend:\n    - year: 2025\n      amount: 3500000\n',
    )
  })

  it('fills the empty item of a template', async () => {
    expect(
      await front('projects:\n  - name: # what\n    budget: # how much', set('projects[核心].budget', '3.5亿')),
    ).toBe('projects:\n  - name: 核心 # what\n    budget: 350000000 # how much\n')
  })

  it('takes one of several texts', async () => {
    const yaml = 'customer:\n  departments:\n    using: [科技部, 运营部]'
    expect(
      await front(
        yaml,
        set('customer.departments.using[运营部]', '营运部'),
        set('customer.departments.using[2]', '数据部'),
      ),
    ).toBe('customer:\n  departments:\n    using: [科技部, 营运部, 数据部]\n')
  })

  it("takes a team's own field as it stands", async () => {
    expect(await front('', set('x_region', '华东'), set('x_rank', '3'))).toBe('x_region: 华东\nx_rank: 3\n')
  })

  it('ends the waiver of its field', async () => {
    expect(await front('waived:\n  owner: 还没定\n  growth: 太早', set('owner', '方遥'))).toBe(
      'owner: 方遥\nwaived:\n  growth: 太早\n',
    )
  })

  it('keeps where it comes from, in the place of what was known of it', async () => {
    const wish: Wish = { ...set('projects[0].budget', '2m'), origin: { source: '李敏', sure: 'heard' } } as Wish
    expect(
      await front(
        'projects:\n  - name: 核心\nevidence:\n  "projects[核心].budget": { source: 网上, sure: heard }',
        wish,
      ),
    ).toBe(
      'projects:\n  - name: 核心\n    budget: 2000000\nevidence:\n  "projects[核心].budget": { source: 李敏, date: 2026-11-23, sure: heard }\n',
    )
  })
})

describe('what is taken away', () => {
  it('leaves its line where a comment explains it', async () => {
    expect(
      await front(
        'owner: 方遥 # who\n# when\nreviewed: 2026-03\nsponsor:\n  name: 顾衡',
        ...unset('owner', 'reviewed', 'sponsor'),
      ),
    ).toBe('owner: # who\n# when\nreviewed:\n')
  })

  it('goes whole as an item, with what was said about its origin', async () => {
    const evidence = 'evidence:\n  customer.people[李敏].title: { source: 名片 }\n'
    expect(await front(`${people}\n${evidence}`, ...unset('customer.people[李敏]'))).toBe(
      'customer:\n  people:\n    - name: 严素\n',
    )
  })

  it('was not there: nothing changes', async () => {
    const result = await changed('owner: 方遥', ...unset('sponsor.name'))
    expect(result).toMatchObject({ kind: 'changed', text: frontMatter('owner: 方遥'), done: [{ before: undefined }] })
  })
})

const unset = (...paths: readonly string[]): readonly Wish[] => paths.map(path => ({ kind: 'unset', path }))

describe('what is accepted', () => {
  const waive = (path: string, reason?: string): Wish => ({ kind: 'waive', path, reason })
  const silence = (rule: string, path?: string, reason?: string): Wish => ({ kind: 'silence', rule, path, reason })

  it('is waived with its reason, under the path as kam writes it', async () => {
    expect(
      await front(people, waive('customer.people[0].met', '见不到'), waive('customer.people[].reports_to', '不问')),
    ).toBe(`${people}\nwaived:\n  "customer.people[李敏].met": 见不到\n  "customer.people[].reports_to": 不问\n`)
  })

  it('is waived once, however its path is written', async () => {
    const yaml = `${people}\nwaived:\n  customer.people[0].met: 见不到`
    expect(await front(yaml, waive('customer.people[李敏].met', '在国外'))).toBe(
      `${people}\nwaived:\n  customer.people[0].met: 在国外\n`,
    )
  })

  it('is silenced, everywhere or about a path', async () => {
    expect(
      await front('', silence('section-missing', undefined, '正文不用'), silence('stage-gate', 'projects', '等年报')),
    ).toBe(
      'silenced:\n  - rule: section-missing\n    reason: 正文不用\n  - rule: stage-gate\n    path: projects\n    reason: 等年报\n',
    )
  })

  it('is ended, and leaves nothing', async () => {
    const yaml =
      'owner: 方遥\nwaived:\n  growth: 太早\nsilenced:\n  - { rule: stage-gate, path: projects, reason: 等 }\n'
    expect(await front(yaml, waive('growth'), silence('stage-gate', 'projects'))).toBe('owner: 方遥\n')
  })

  it.each([
    [waive('grwoth', 'x'), 'unknown'],
    [waive('growth', ' '), 'no-reason'],
    [silence('stage-gat', undefined, 'x'), 'unknown-rule'],
    [silence('encoding', undefined, 'x'), 'never-silent'],
    [silence('stage-gate', 'project', 'x'), 'unknown'],
  ])('is refused where it says nothing: %j', async (wish, kind) => {
    expect(await refusal('', wish)).toMatchObject({ kind })
  })
})

describe('a wish is refused', () => {
  it.each([
    [set('projects[0]', 'x'), 'unclear'],
    [set('projects.budget', '2m'), 'which-item'],
    [set('projects[].budget', '2m'), 'which-item'],
    [set('projects[3].budget', '2m'), 'no-item'],
    [set('project[核心].budget', '2m'), 'unknown'],
    [set('owner..x', '2m'), 'no-path'],
    [set('projects[核心].budget', 'lots'), 'unclear'],
    [set('customer.people[李敏].met', '昨天或前天'), 'unclear'],
    [set('qualification.spend[那一年].amount', '2m'), 'unclear'],
    [set('owner.name', '方遥'), 'unknown'],
    [{ kind: 'put', path: 'stage', value: 'x' } as const, 'invalid'],
    [{ kind: 'put', path: 'projects[核心]', value: { nmae: 'x' } } as const, 'invalid'],
    [{ kind: 'unset', path: 'stage' } as const, 'invalid'],
    [{ kind: 'unset', path: 'projects[大数据]' } as const, 'no-item'],
  ])('that cannot be meant: %j', async (wish, kind) => {
    expect(await refusal('projects:\n  - name: 核心', wish)).toMatchObject({ kind })
  })

  it('where two items bear the name', async () => {
    const yaml = 'projects:\n  - name: 核心\n  - name: "[[核心]]"'
    expect(await refusal(yaml, set('projects[核心].budget', '2m'))).toMatchObject({
      kind: 'ambiguous',
      items: ['projects[0]', 'projects[1]'],
    })
  })

  it('where the value is shared by an anchor', async () => {
    const yaml = 'sponsor: &us { name: 顾衡 }\nx_copy: *us'
    expect(await refusal(yaml, set('sponsor.name', '方遥'))).toMatchObject({ kind: 'uneditable', why: 'shared' })
  })

  it('with all the others of its call', async () => {
    expect(await refusal('', set('owner', '方遥'), set('type', 'big'))).toMatchObject({ path: 'type' })
  })

  it('says what may have been meant', async () => {
    const told = await refusal(people, set('customer.people[李敏].titel', 'x'))
    if (told.kind === 'invalid') throw new Error('invalid')
    expect(tellRefusal(told)).toEqual({
      words: {
        zh: '没有 `customer.people[李敏].titel` 这个字段。',
        en: 'There is no field `customer.people[李敏].titel`.',
      },
      hint: { zh: '是不是：customer.people[李敏].title', en: 'Did you mean: customer.people[李敏].title' },
    })
  })

  it('keeps quiet about what was wrong before', async () => {
    expect(await front('reviewed: 2026/3/1\nownre: x', set('owner', '方遥'))).toContain('owner: 方遥\n')
  })
})

describe('an item', () => {
  it('is added behind the others', async () => {
    const item = { name: '陆平', level: 'executive' }
    expect(await front(people, { kind: 'add', list: 'customer.people', item })).toBe(
      `${people}\n    - name: 陆平\n      level: executive\n`,
    )
  })
})
