/** `kam fill` on a real terminal, to the end of a dossier, as somebody who knows nothing of YAML. */
import { describe, expect, it } from 'vitest'
import { catalog } from '../helpers/catalog.ts'
import { checked, reported } from '../helpers/outputs.ts'
import { keys, type Terminal, terminal } from '../helpers/terminal.ts'
import { dossier, type Workspace, workspace } from '../helpers/workspace.ts'

type Language = 'zh' | 'en'

/** What is typed, by the field; of a menu the first answer is taken, unless another stands in `choices`. */
const typed: Readonly<Record<string, string>> = {
  owner: '方遥',
  reviewed: '11月16日',
  next_review: '2027-02',
  'qualification.category_spend': '2025',
  'qualification.category_spend[].amount': '4100万',
  'qualification.category_spend[].quantity': '220',
  'qualification.category_spend[].unit': '台',
  'qualification.spend': '2025',
  'qualification.spend[].amount': '1,860万',
  'qualification.spend[].margin': '430万',
  'qualification.spend[].target': '1800万',
  'qualification.investment': '2025',
  'qualification.challenges': '支付高峰容量吃紧',
  'qualification.value': '扩容不停机',
  'qualification.references': '南浦农商行',
  'qualification.references[].product': '双活存储',
  'qualification.references[].outcome': '两年零中断',
  'customer.profile.headcount': '2.1万',
  'customer.profile.revenue': '386亿',
  'customer.profile.locations': '南京、苏州',
  'customer.organization.structure': '总行、分行、支行三级',
  'customer.channels': '025-5550 1000',
  'customer.channels[].note': '总机',
  'customer.departments.using': '支付清算部',
  'customer.departments.purchasing': '集中采购中心',
  'customer.departments.support': '数据中心',
  'customer.people': '蒋衡',
  'customer.people[].title': '副行长',
  'customer.people[].reports_to': '顾维桢',
  'customer.people[].met': '昨天',
  'customer.installed_base': '天目服务器',
  'customer.installed_base[].vendor': '岱岳科技',
  'customer.installed_base[].quantity': '186',
  'customer.installed_base[].use': '渠道系统',
  'customer.business.summary': '对公和零售',
  'customer.business.performance': '稳',
  'customer.business.direction': '支付翻番',
  'customer.industry.name': '银行',
  'customer.industry.position': '省内第二',
  'customer.industry.trends': '同城双活',
  competitors: '岱岳科技',
  'competitors[].usage': '支付平台',
  'competitors[].background': '老厂商',
  'competitors[].comparison': '在线扩容',
  'competitors[].comparison[].theirs': '停机四小时',
  'competitors[].comparison[].ours': '不停机',
  'competitors[].strengths': '价格低',
  'competitors[].weaknesses': '扩容要停机',
  'competitors[].approach': '写进必备项',
  projects: '支付平台改造',
  'projects[].plan': '服务器四十台',
  'projects[].problem': '高峰限流',
  'projects[].opened': '2026-03-12',
  'projects[].solution': '双轨并行',
  'projects[].criteria': '在线扩容',
  'projects[].timeline': '发标',
  'projects[].timeline[].date': '2027-06-15',
  'projects[].decision_date': '2027-09-10',
  'projects[].budget': '2600万',
  'projects[].process.steps': '技术交流',
  'projects[].process.steps[].owner': '江枫',
  'projects[].process.steps[].due': '2026-10-16',
  'projects[].process.steps[].done': '2026-10-15',
  'projects[].next_step': '交演练报告',
  'projects[].next_step.who': '佟山',
  'projects[].next_step.by': '2027-01-15',
  team: '佟山',
  'team[].role': '方案经理',
  'team[].expertise': '双活',
  'team[].until': '2027-12-31',
}

/** Which answer of a menu is taken, counted from 0. */
const choices: Readonly<Record<string, number>> = {
  'customer.people[].level': 3,
  'qualification.admission.status': 2,
}

/** The committee is asked for twice: who decides (a menu by then), and who else takes part. */
const whoElse: Readonly<Record<Language, string>> = { zh: '还有谁参与', en: 'Who else has a say' }

const labelOf = (path: string, language: Language): string =>
  catalog.field(path.replaceAll('[]', '').split('.'))?.label[language] ?? path

/** The label in front of a question, and what it is about before that. */
const heads: Readonly<Record<Language, RegExp>> = {
  zh: /\n([^\n]*：)?([^\n]*?)(?:（转段条件）)? · 连这条还有 \d+ 条\n/,
  en: /\n([^\n]*: )?([^\n]*?)(?: \(the gate needs it\))? · \d+ to go, this one included\n/,
}

/** Answers every question that is put; gives how many there were. */
async function answerAll(run: Terminal, language: Language): Promise<number> {
  const lines = new Map(Object.entries(typed).map(([path, text]) => [labelOf(path, language), text]))
  lines.set(whoElse[language], '梅兰')
  const menus = new Map(Object.entries(choices).map(([path, index]) => [labelOf(path, language), index]))
  for (let asked = 0; ; asked += 1) {
    const head = await run.matches(heads[language])
    if (head === undefined) return asked
    const [, about = '', label = ''] = head
    const isOurs = about.startsWith(labelOf('qualification.investment', language))
    const text = isOurs && label === labelOf('qualification.investment[].amount', language) ? '60万' : lines.get(label)
    if (text !== undefined) {
      const shown = await run.matches(/\? |❯|◯/)
      // Where the dossier knows names already, the question is a menu of them, above which stands to skip it.
      const isMenu = shown?.[0] === '❯'
      run.type(shown === undefined ? '' : `${isMenu ? keys.down : ''}${text}${keys.enter}`)
      continue
    }
    const menu = await run.matches(/❯ ?◯|◯|❯/)
    if (menu?.[0].includes('◯') === true) run.type(keys.space)
    else run.type(keys.down.repeat(1 + (menus.get(label) ?? 0)))
    run.type(keys.enter)
  }
}

const started = async (language: Language): Promise<Workspace> => {
  const place = workspace()
  await place.kam(['new', '云港银行', '--lang', language])
  return place
}

describe.each(['zh', 'en'] as const)('a sitting in %s', language => {
  it('goes to the end of a dossier: complete, and nothing wrong with it', async () => {
    const { root, kam } = await started(language)
    const run = terminal(['fill', '云港银行', '--lang', language], { cwd: root, columns: 120 })
    const asked = await answerAll(run, language)
    expect([await run.ends(), asked > 60]).toEqual([0, true])
    const [account] = reported(await kam(['report', '--format', 'json'])).dossiers
    expect(account).toMatchObject({ score: 1, missing: [] })
    const { diagnostics } = checked(await kam(['check', '--format', 'json']))
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([])
  })
})

const small = { 'accounts/a.md': dossier('云港银行', 'type: economic\nowner:   # 谁\nqualification:\n') }
const inChinese = ['fill', '云港', '--lang', 'zh', '--quick']

describe('a sitting', () => {
  it('says what was saved when it is interrupted, and loses nothing', async () => {
    const { root, read } = workspace(small)
    const run = terminal(inChinese, { cwd: root })
    await run.shows('第一个电话打给我们哪一位？')
    run.type(`方遥${keys.enter}`)
    await run.shows('-> owner = 方遥')
    await run.shows('今天拿得出来吗？')
    run.type(keys.interrupt)
    await run.shows('已保存 1 条。')
    await run.shows('kam fill "云港银行"')
    expect(await run.ends()).toBe(130)
    expect(read('accounts/a.md')).toBe(small['accounts/a.md'].replace('owner:   # 谁', 'owner: 方遥   # 谁'))
  })

  it('records hearsay with who said it', async () => {
    const { root, read } = workspace(small)
    const run = terminal(inChinese, { cwd: root })
    await run.shows('第一个电话打给我们哪一位？')
    run.type(`~方遥${keys.enter}`)
    await run.shows('听谁说的？')
    run.type(keys.enter)
    await run.shows('写个名字，或者从哪儿听来的')
    run.type(`李敏${keys.enter}`)
    await run.shows('-> owner = 方遥，听李敏说的')
    run.type(keys.interrupt)
    await run.ends()
    expect(read('accounts/a.md')).toContain(
      'evidence:\n  owner:\n    source: 李敏\n    date: 2026-11-23\n    sure: heard\n',
    )
  })

  it('waives with a reason, explains, goes back, and asks again for what is not understood', async () => {
    const { root, read } = workspace({ 'accounts/a.md': dossier('云港银行', 'type: economic\n') })
    const run = terminal([...inChinese, '--section', 'account'], { cwd: root })
    await run.shows('第一个电话打给我们哪一位？')
    run.type(`?${keys.enter}`)
    await run.shows('大客户经理（唯一接口）')
    await run.shows('第一个电话打给我们哪一位？')
    run.type(`-${keys.enter}`)
    await run.shows('为什么不适用？')
    run.type(`还没定人${keys.enter}`)
    await run.shows('-> owner 不适用：还没定人')
    expect(await run.ends()).toBe(0)
    expect(read('accounts/a.md')).toContain('waived:\n  owner: 还没定人\n')
  })

  it('takes nothing from a menu by Enter alone, and understands the signs of a line there', async () => {
    const { root, read } = workspace(small)
    const run = terminal([...inChinese, '--section', 'qualification'], { cwd: root })
    await run.shows('今天拿得出来吗？')
    await run.shows('❯ （跳过）\n  高\n  中\n  低\n  ~ 只是听说')
    run.type(`?${keys.enter}`)
    await run.shows('分量（1–3）')
    await run.shows('❯ （跳过）')
    run.type(keys.enter)
    await run.shows('谁签合同、谁付款？')
    await run.shows('❯ （跳过）')
    run.type(`不知道${keys.enter}`)
    await run.shows('这次买完，下一次什么时候？')
    await run.shows('❯ （跳过）')
    run.type(`<${keys.enter}`)
    await run.shows('谁签合同、谁付款？')
    await run.shows('❯ （跳过）')
    run.type(`-${keys.enter}`)
    await run.shows('为什么不适用？')
    run.type(`-${keys.enter}`)
    await run.shows('谁签合同、谁付款？')
    await run.shows('❯ （跳过）')
    run.type(`-${keys.enter}`)
    await run.shows('为什么不适用？')
    run.type(`不买这一类${keys.enter}`)
    await run.shows('-> qualification.procurement 不适用：不买这一类')
    await run.shows('这次买完，下一次什么时候？')
    await run.shows('❯ （跳过）')
    run.type(`~${keys.enter}`)
    await run.shows('这次买完，下一次什么时候？')
    await run.shows('❯ （跳过）')
    run.type(`持${keys.enter}`)
    await run.shows('听谁说的？')
    run.type(`李敏${keys.enter}`)
    await run.shows('-> qualification.purchase_pattern = recurring（持续采购），听李敏说的')
    await run.shows('说的是哪一年？')
    run.type(`不清楚${keys.enter}`)
    await run.shows('已保存 2 条。')
    expect(await run.ends()).toBe(0)
    expect(read('accounts/a.md')).toMatch(/qualification:\n {2}purchase_pattern: recurring\n\w/)
    expect(read('accounts/a.md')).toContain('waived:\n  qualification.procurement: 不买这一类\n')
  })

  it('gives an item another name when its question is put again, and goes on with all that belongs to it', async () => {
    const { root, read } = workspace(small)
    const run = terminal(['fill', '云港', '--lang', 'zh'], { cwd: root })
    await run.shows('第一个电话打给我们哪一位？')
    for (const question of ['他明年要用的', '总部统一买', '前三年']) {
      run.type(keys.enter)
      await run.shows(question)
      await run.shows('（跳过）')
    }
    run.type(keys.enter)
    await run.shows('说的是哪一年？')
    run.type(`2024${keys.enter}`)
    await run.shows('花了多少钱？')
    run.type(`<${keys.enter}`)
    await run.shows('说的是哪一年？')
    run.type(`2025${keys.enter}`)
    await run.shows('2025：金额')
    run.type(`3000万${keys.enter}`)
    await run.shows('一共买了多少？')
    run.type(`<${keys.enter}`)
    await run.shows('花了多少钱？')
    run.type(`4000万${keys.enter}`)
    await run.shows('一共买了多少？')
    run.type(`q${keys.enter}`)
    expect(await run.ends()).toBe(0)
    expect(read('accounts/a.md')).toMatch(/category_spend:\n +- year: 2025\n +amount: 40000000\n\S/)
  })

  it('puts plain numbered questions for those who need them', async () => {
    const { root, read } = workspace(small)
    const run = terminal(inChinese, { cwd: root, env: { KAM_ACCESSIBLE: '1' } })
    await run.shows('第一个电话打给我们哪一位？')
    run.type('方遥\n')
    await run.shows('1. 高\n  2. 中\n  3. 低\n')
    await run.shows('写序号：')
    run.type('2\n')
    await run.shows('-> qualification.product_fit = medium（中）')
    await run.shows('写序号：')
    run.type('？\n')
    await run.shows('问谁')
    await run.shows('写序号：')
    run.type('\n')
    await run.shows('前三年每年都买吗？')
    await run.shows('写序号：')
    run.type('\u0004')
    await run.shows('已保存 2 条。')
    await run.ends()
    expect(read('accounts/a.md')).toContain('  product_fit: medium\n')
  })

  it('needs a terminal', async () => {
    const { kam } = workspace(small)
    const { stderr, exit } = await kam(inChinese)
    expect([stderr, exit]).toEqual([
      'kam: kam fill 要在终端里一问一答；在别处用：kam set "云港银行" 路径=值，还缺什么：kam report --missing\n',
      2,
    ])
  })
})
