/** `kam list` as a user sees it: the accounts at a glance. */
import { expect, it } from 'vitest'
import { cells, schemaFaults } from '../helpers/outputs.ts'
import { body, dossier, fixture, workspace } from '../helpers/workspace.ts'

const files = {
  'accounts/Corvane.md': `---\nkam: 1\naccount: Corvane\ntype: economic\nstage: stabilize\nowner: "[[fang|Fang Yao]]"\n---\n${body}`,
  'accounts/澜江银行.md': dossier('澜江银行', 'status: prospect\n'),
  'accounts/kaputt.md': '---\nkam: 1\naccount: "Kaputt\n---\n',
  'accounts/周会.md': '# 周会\n',
}

it.each([
  [
    'en',
    `Account       Stage      Kind      Status    Manager   File
Corvane       Stabilize  Economic  Active    Fang Yao  accounts/Corvane.md
(unreadable)                                           accounts/kaputt.md
澜江银行      Establish            Prospect            accounts/澜江银行.md
`,
  ],
  [
    'zh',
    `客户        阶段      类别        状态      大客户经理  文件
Corvane     稳定关系  经济大客户  合作中    Fang Yao    accounts/Corvane.md
（读不了）                                              accounts/kaputt.md
澜江银行    建立关系              潜在客户              accounts/澜江银行.md
`,
  ],
])('shows each in a line, in %s', async (language, text) => {
  const { stdout, stderr, exit } = await workspace(files).kam(['list', '--lang', language])
  expect(stdout).toBe(text)
  expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 })
})

it('keeps to the schema of its JSON', async () => {
  const run = await workspace(files).kam(['list', '--format', 'json'])
  expect(schemaFaults(run, 'list')).toEqual([])
  expect(JSON.parse(run.stdout)).toEqual({
    kam: 'list',
    version: 1,
    dossiers: [
      {
        file: 'accounts/Corvane.md',
        account: 'Corvane',
        type: 'economic',
        stage: 'stabilize',
        status: 'active',
        owner: 'Fang Yao',
      },
      { file: 'accounts/kaputt.md', account: null, type: null, stage: null, status: null, owner: null },
      {
        file: 'accounts/澜江银行.md',
        account: '澜江银行',
        type: null,
        stage: 'establish',
        status: 'prospect',
        owner: null,
      },
    ],
  })
})

it.each(['80', '120', '160'])('fits %s columns', async COLUMNS => {
  const { kam } = fixture('portfolio')
  const runs = await Promise.all(['zh', 'en'].map(lang => kam(['list', '--lang', lang], { env: { COLUMNS } })))
  expect(runs.flatMap(({ stdout }) => stdout.split('\n')).filter(line => cells(line) > Number(COLUMNS))).toEqual([])
})
