/** `kam log`: one line after a visit. */
import { describe, expect, it } from 'vitest'
import { dossier, workspace } from '../helpers/workspace.ts'

const people =
  'customer:\n  departments: { purchasing: [采购中心] }\n  people: [{ name: 陆平, department: 采购中心, level: manager }]\n'
const files = { 'accounts/澜江银行.md': dossier('澜江银行', people).replace('## Log', '## 往来记录') }
const chinese = { env: { KAM_LANG: 'zh' } }

describe('kam log', () => {
  it('writes the entry, says it, and what to do next', async () => {
    const { kam, read } = workspace(files)
    const run = await kam(['log', '澜江', '--learned', '陆平', '技术分六成'], chinese)
    expect(run).toEqual({
      stdout: '- 2026-11-23 得知 陆平：技术分六成\n',
      stderr: '里面有定了的事实，就写进字段：kam set 澜江银行 路径=值\n接下来问什么：kam next 澜江银行\n',
      exit: 0,
    })
    expect(read('accounts/澜江银行.md')).toBe(
      `${files['accounts/澜江银行.md'].trimEnd()}\n\n- 2026-11-23 得知 陆平：技术分六成\n`,
    )
    expect((await kam(['check'], chinese)).exit).toBe(0)
  })

  it('finds in one line whom somebody met', async () => {
    const { stdout } = await workspace(files).kam(
      ['log', '澜江', '昨天见陆平，他说技术分六成', '--ours', '方遥'],
      chinese,
    )
    expect(stdout).toBe('- 2026-11-22 会面 陆平（方遥）：他说技术分六成\n')
  })

  it('says who is not among the people', async () => {
    const { stderr } = await workspace(files).kam(['log', '澜江', '--met', '--with', '陆萍', '谈合同'], chinese)
    expect(stderr.split('\n')[0]).toBe('关键人里没有 `陆萍`，是不是 `陆平`？')
  })

  it('takes a name behind the option, too', async () => {
    const { kam } = workspace(files)
    const { stdout } = await kam(['log', '澜江', '新款已过认证', '--told', '陆平'], chinese)
    expect(stdout).toBe('- 2026-11-23 告知 陆平：新款已过认证\n')
  })

  it('adds nobody, and says how somebody new is added', async () => {
    const { kam } = workspace(files)
    const { stdout, stderr } = await kam(['log', '澜江', '--learned', '李总：下周五去演示'], chinese)
    expect(stdout).toBe('- 2026-11-23 得知 李总：下周五去演示\n')
    expect(stderr.split('\n')[0]).toBe('关键人里没有 `李总`；要加：kam add 澜江银行 person 李总')
    expect((await kam(['add', '澜江银行', 'person', '李总'], chinese)).exit).toBe(0)
  })

  it('keeps the words of an entry that begin like one', async () => {
    const { kam } = workspace(files)
    expect((await kam(['log', '澜江', '--learned', '预算：三千万'], chinese)).stdout).toBe(
      '- 2026-11-23 得知：预算：三千万\n',
    )
    expect((await kam(['log', '澜江', '--told', '李总：已经发货'], chinese)).stdout).toBe(
      '- 2026-11-23 告知：李总：已经发货\n',
    )
  })

  it('shows what it would write', async () => {
    const { kam, read } = workspace(files)
    const { stdout } = await kam(['log', '澜江', '--told', '新款已过认证', '--dry-run'], chinese)
    expect(stdout).toContain('+- 2026-11-23 告知：新款已过认证\n')
    expect(read('accounts/澜江银行.md')).toBe(files['accounts/澜江银行.md'])
  })

  it.each([
    [['--met', '--told', 'x'], 'Only one of --learned, --told and --met can be used.'],
    [['x', '--date', 'in 2 weeks'], '2026-12-07 is still to come; the Log tells what has happened.'],
    [['x', '--date', 'soon'], '`soon` is no day that can be understood.'],
    [
      ['--met', '--with', '陆平（兼）', 'x'],
      '`陆平（兼）` holds a sign that parts names in the Log (comma, colon, bracket).',
    ],
    [[], 'Please say what happened: kam log account "met whom, and what was said"'],
  ])('refuses %j', async (args, message) => {
    const { kam, read } = workspace(files)
    const { stderr, exit } = await kam(['log', '澜江', ...args], { env: { KAM_LANG: 'en' } })
    expect([stderr.split('\n')[0], exit]).toEqual([`kam: ${message}`, 2])
    expect(read('accounts/澜江银行.md')).toBe(files['accounts/澜江银行.md'])
  })
})
