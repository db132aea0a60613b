/** `kam help`: commands and topics. */
import { afterAll, describe, expect, it } from 'vitest'
import { formats } from '../../src/reporters/diagnostics/index.ts'
import { workspace } from '../helpers/workspace.ts'

describe('kam help', () => {
  const nowhere = workspace({}, { atEnd: afterAll })
  const help = (...args: readonly string[]) => nowhere.kam(['help', ...args])

  it('lists the commands and the topics', async () => {
    const { stdout, exit } = await help()
    expect(exit).toBe(0)
    expect(stdout).toMatch(/^ {2}show <account> {2,}one account to read/m)
    expect(stdout).toContain(`
Topics (kam help <topic>):
  exit-codes    what 0, 1 and 2 mean at the end of a run
  environment   the variables that kam heeds
  formats       how each command can print its result
  paths         how the path of a field is written

Options:
`)
    expect((await help('--lang', 'zh')).stdout).toContain('\n主题（kam help <主题>）：\n  exit-codes    退出码')
  })

  it('is whole where its option stands before a command', async () => {
    const { kam } = workspace({})
    const [whole, before] = await Promise.all([kam(['--help']), kam(['-h', 'new'])])
    expect(before.stdout).toBe(whole.stdout)
  })

  it('still shows the page of a command', async () => {
    const [page, flag] = [await help('get'), await nowhere.kam(['get', '--help'])]
    expect(page.stdout).toContain('kam get <account> [path]')
    expect(page).toEqual(flag)
  })

  it('has a page of its own, with examples', async () => {
    const { stdout } = await help('--help')
    expect(stdout).toMatch(/^Usage: kam help \[command\|topic\] \[options\]\n\nHelp for a command, or on a topic\n/)
    expect(stdout).toMatch(/\n\nExamples:\n {2}kam help check\n {6}\S.*\n {2}kam help paths\n {6}\S.*\n$/)
    expect((await help('--help', '--lang', 'zh')).stdout).toContain('\n\n例子：\n  kam help check\n      ')
  })

  it('has no command line broken in two', async () => {
    for (const lang of ['zh', 'en']) {
      const { stdout } = await nowhere.kam(['help', 'paths', '--lang', lang], { env: { COLUMNS: '60' } })
      expect(stdout).toMatch(/^ {2}kam get \S+ 'projects\[\S+\]\.budget'$/m)
    }
  })

  it('tells the exit codes', async () => {
    expect((await help('exit-codes', '--lang', 'zh')).stdout).toMatch(/^退出码\n {2}0 {4}办完了/)
    expect((await help('exit-codes')).stdout).toMatch(/^Exit codes\n {2}0 {4}done;/)
  })

  it('tells the environment variables', async () => {
    expect((await help('environment', '--lang', 'zh')).stdout).toMatch(/^环境变量\n {2}KAM_LANG +语言/)
    expect((await help('environment')).stdout).toMatch(/^ {2}KAM_TODAY +the day that counts as today/m)
  })

  it('tells every format of check, and those of the other commands', async () => {
    const { stdout } = await help('formats')
    for (const { id, says } of formats) expect(stdout).toMatch(new RegExp(`^  ${id} +${says.en.slice(0, 20)}`, 'm'))
    expect(stdout).toMatch(/^ {2}show {2,}pretty, json$/m)
    expect((await help('formats', '--lang', 'zh')).stdout).toMatch(/^ {2}get {2,}plain、json$/m)
  })

  it('tells how paths are written', async () => {
    expect((await help('paths', '--lang', 'zh')).stdout).toContain('projects[核心系统].budget')
    expect((await help('paths')).stdout).toContain('projects[Archive].budget')
  })

  it('answers a misspelt topic or command with the nearest', async () => {
    expect(await help('exitcodes', '--lang', 'zh')).toEqual({
      stdout: '',
      stderr: 'kam: 没有 `exitcodes` 这个主题。\n  是不是 `kam help exit-codes`？\n',
      exit: 2,
    })
    expect(await help('reprot')).toEqual({
      stdout: '',
      stderr: 'kam: There is no command `reprot`.\n  Did you mean `kam report`?\n',
      exit: 2,
    })
    expect(await help('nonsense')).toEqual({
      stdout: '',
      stderr: 'kam: There is no command `nonsense`.\n  To see how it is used: kam --help\n',
      exit: 2,
    })
  })
})
