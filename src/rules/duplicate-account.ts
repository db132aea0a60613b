/** One account, one dossier: two of them drift apart, and each knows half. */
import { itemsOf, writePath } from '../account/account.ts'
import { shownName, writingsOf } from '../text/name.ts'
import type { Path } from '../text/path.ts'
import { sentence, spotOf, workspaceRule } from './rule.ts'

export default workspaceRule({
  id: 'duplicate-account',
  severity: 'error',
  why: {
    zh: '同一个客户有两份档案，两个人各写各的，谁都只知道一半。',
    en: 'With two dossiers on one account two people write, and each of them knows half.',
  },
  bad: {
    zh: `=== accounts/澜江银行.md
---
kam: 1
account: 澜江银行
stage: establish
---
=== accounts/澜江.md
---
kam: 1
account: 澜江
aliases: [澜江银行]
stage: establish
---
`,
    en: `=== accounts/Corvane.md
---
kam: 1
account: Corvane
stage: establish
---
=== accounts/Corvane Group.md
---
kam: 1
account: Corvane Group
aliases: [Corvane]
stage: establish
---
`,
  },
  good: {
    zh: `=== accounts/澜江银行.md
---
kam: 1
account: 澜江银行
aliases: [澜江]
stage: establish
---
`,
    en: `=== accounts/Corvane.md
---
kam: 1
account: Corvane
aliases: [Corvane Group]
stage: establish
---
`,
  },
  sentences: {
    twice: sentence<{ name: string; other: string }>({
      message: {
        zh: ({ name, other }) => `\`${name}\` 已经有档案：\`${other}\`。`,
        en: ({ name, other }) => `\`${name}\` already has a dossier: \`${other}\`.`,
      },
      help: {
        zh: () => '是同一家，就并成一份；不是，就改掉名称或别名，叫人分得清。',
        en: () =>
          'If they are one customer, make one dossier of both; if not, change the name or alias so that they can be told apart.',
      },
    }),
  },
  collect: account => ({
    names: namesOf(account.value).map(({ name, path }) => ({
      name: shownName(name),
      writings: writingsOf(name),
      path: writePath(account, path),
      spot: spotOf(account.dossier, account.dossier.front.at(path, 'value')),
    })),
  }),
  *judge(facts) {
    const first = new Map<string, string>()
    for (const { file, fact } of facts) {
      const twice = fact.names.find(({ writings }) => writings.some(writing => (first.get(writing) ?? file) !== file))
      if (twice !== undefined) {
        const other =
          twice.writings.map(writing => first.get(writing)).find(known => known !== undefined && known !== file) ?? ''
        yield {
          file,
          spot: twice.spot,
          path: twice.path,
          others: [other],
          say: 'twice',
          args: { name: twice.name, other },
        }
      }
      for (const { writings } of fact.names)
        for (const writing of writings) first.set(writing, first.get(writing) ?? file)
    }
  },
})

function namesOf(value: Readonly<Record<string, unknown>>): readonly { name: string; path: Path }[] {
  const aliases = itemsOf(value['aliases']).map(({ item, index }) => ({ name: item, path: ['aliases', index] }))
  return [{ name: value['account'], path: ['account'] }, ...aliases].flatMap(({ name, path }) =>
    typeof name === 'string' ? [{ name, path }] : [],
  )
}
