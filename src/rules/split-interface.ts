/** A customer that buys centrally sees one face of ours; with two of them they ask the same people and quote two prices. */
import { textAt, writePath } from '../account/account.ts'
import { ownWritings } from '../account/vendors.ts'
import { shownName, writingsOf } from '../text/name.ts'
import { valueAt } from '../text/path.ts'
import { sentence, spotOf, workspaceRule } from './rule.ts'

export default workspaceRule({
  id: 'split-interface',
  severity: 'warning',
  why: {
    zh: '客户统一采购，我们却有两个人在跑：同一个采购部接到两个报价，谁说的都不算。大客户经理是唯一的接口。',
    en: 'They buy in one place, and two of ours call there: the same buyers get two quotations and believe neither. A key account has one interface, the account manager.',
  },
  bad: {
    zh: '=== accounts/澜江银行.md\n---\nkam: 1\naccount: 澜江银行\nstage: establish\nowner: 方遥\nqualification:\n  procurement: centralized\n---\n=== accounts/澜江银行苏州分行.md\n---\nkam: 1\naccount: 澜江银行苏州分行\nparent: 澜江银行\nstage: establish\nowner: 丁朗\nqualification:\n  procurement: centralized\n---\n',
    en: '=== accounts/Corvane Assurances.md\n---\nkam: 1\naccount: Corvane Assurances\nstage: establish\nowner: Ingrid Solvang\nqualification:\n  procurement: centralized\n---\n=== accounts/Corvane Nederland.md\n---\nkam: 1\naccount: Corvane Nederland\nparent: Corvane Assurances\nstage: establish\nowner: Piet Hanssen\nqualification:\n  procurement: centralized\n---\n',
  },
  good: {
    zh: '=== accounts/澜江银行.md\n---\nkam: 1\naccount: 澜江银行\nstage: establish\nowner: 方遥\nqualification:\n  procurement: centralized\n---\n=== accounts/澜江银行苏州分行.md\n---\nkam: 1\naccount: 澜江银行苏州分行\nparent: 澜江银行\nstage: establish\nowner: 丁朗\nqualification:\n  procurement: distributed\n---\n',
    en: '=== accounts/Corvane Assurances.md\n---\nkam: 1\naccount: Corvane Assurances\nstage: establish\nowner: Ingrid Solvang\nqualification:\n  procurement: centralized\n---\n=== accounts/Corvane Nederland.md\n---\nkam: 1\naccount: Corvane Nederland\nparent: Corvane Assurances\nstage: establish\nowner: Piet Hanssen\nqualification:\n  procurement: distributed\n---\n',
  },
  sentences: {
    split: sentence<{ owner: string; other: string; otherOwner: string; file: string }>({
      message: {
        zh: ({ owner, other, otherOwner }) =>
          `这里由 \`${owner}\` 负责；同一集团、同样统一采购的 \`${other}\` 由 \`${otherOwner}\` 负责。`,
        en: ({ owner, other, otherOwner }) =>
          `\`${owner}\` is in charge here, \`${otherOwner}\` of \`${other}\`, which belongs to the same group; both buy centrally.`,
      },
      help: {
        zh: ({ otherOwner, file }) =>
          `定一个人做唯一接口，比如并给 ${otherOwner}（\`${file}\`）；确实是各买各的，就把 \`procurement\` 改成 \`distributed\`。`,
        en: ({ otherOwner, file }) =>
          `Agree on one interface, such as ${otherOwner} (\`${file}\`); if this one does buy for itself, set \`procurement\` to \`distributed\`.`,
      },
    }),
  },
  collect: account => {
    const owner = textAt(account.value, ['owner'])
    const parent = textAt(account.value, ['parent'])
    const isOpen = textAt(account.value, ['status']) !== 'lost'
    return {
      name: account.name,
      writings: ownWritings(account),
      parents: parent === undefined ? [] : writingsOf(parent),
      buysCentrally: isOpen && valueAt(account.value, ['qualification', 'procurement']) === 'centralized',
      owner: owner === undefined ? '' : shownName(owner),
      owners: owner === undefined ? [] : writingsOf(owner),
      path: writePath(account, ['owner']),
      spot: spotOf(account.dossier, account.dossier.front.at(['owner'], 'value')),
    }
  },
  *judge(facts) {
    for (const group of groupsAmong(facts)) {
      const central = group.filter(({ fact }) => fact.buysCentrally && fact.owners.length > 0)
      const names = new Set(group.flatMap(({ fact }) => fact.writings))
      const head = central.find(({ fact }) => !fact.parents.some(parent => names.has(parent))) ?? central[0]
      for (const { file, fact } of central) {
        if (head === undefined || fact.owners.some(owner => head.fact.owners.includes(owner))) continue
        const args = { owner: fact.owner, other: head.fact.name, otherOwner: head.fact.owner, file: head.file }
        yield { file, spot: fact.spot, path: fact.path, say: 'split', args }
      }
    }
  },
})

type Member = { readonly fact: { readonly writings: readonly string[]; readonly parents: readonly string[] } }

/** Dossiers that hang together by their parents, whether the group has a dossier of its own or only a name. */
function groupsAmong<One extends Member>(facts: readonly One[]): readonly (readonly One[])[] {
  const above = new Map<string, string>()
  const topOf = (name: string): string => {
    let top = name
    for (let next = above.get(top); next !== undefined; next = above.get(top)) top = next
    // What was walked once is short the next time: ten thousand members of one group stay a moment's work.
    for (let at = name; at !== top; ) {
      const next = above.get(at) ?? top
      above.set(at, top)
      at = next
    }
    return top
  }
  for (const { fact } of facts) {
    const [first = '', ...others] = [...fact.writings, ...fact.parents]
    for (const other of others) {
      const [upper, lower] = [topOf(first), topOf(other)]
      if (upper !== lower) above.set(lower, upper)
    }
  }
  const groups = new Map<string, One[]>()
  for (const one of facts) {
    const name = one.fact.writings[0]
    if (name === undefined) continue
    const group = groups.get(topOf(name)) ?? []
    group.push(one)
    groups.set(topOf(name), group)
  }
  return [...groups.values()]
}
