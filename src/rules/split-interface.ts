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
          `一个集团、统一采购，却有两个接口：这里是 \`${owner}\`，\`${other}\` 那边是 \`${otherOwner}\`。`,
        en: ({ owner, other, otherOwner }) =>
          `Two interfaces for one group that buys centrally: \`${owner}\` here, \`${otherOwner}\` at \`${other}\`.`,
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
      if (head === undefined) continue
      for (const { file, fact } of central) {
        // Of two dossiers on one account `duplicate-account` speaks.
        if (meet(fact.owners, head.fact.owners) || meet(fact.writings, head.fact.writings)) continue
        const args = { owner: fact.owner, other: head.fact.name, otherOwner: head.fact.owner, file: head.file }
        yield { file, spot: fact.spot, path: fact.path, say: 'split', args }
      }
    }
  },
})

const meet = (some: readonly string[], others: readonly string[]): boolean => some.some(one => others.includes(one))

type Member = {
  readonly file: string
  readonly fact: { readonly writings: readonly string[]; readonly parents: readonly string[] }
}

/** Dossiers that hang together by their parents, whether the group has a dossier of its own or only a name. */
function groupsAmong<One extends Member>(facts: readonly One[]): readonly (readonly One[])[] {
  const fileOf = new Map<string, string>()
  for (const { file, fact } of facts)
    for (const writing of fact.writings) if (!fileOf.has(writing)) fileOf.set(writing, file)

  const above = new Map<string, string>()
  for (const { file, fact } of facts) {
    for (const parent of fact.parents) {
      const [upper, lower] = [topOf(fileOf.get(parent) ?? `parent ${parent}`, above), topOf(file, above)]
      if (upper !== lower) above.set(lower, upper)
    }
  }
  const groups = new Map<string, One[]>()
  for (const one of facts) {
    const top = topOf(one.file, above)
    groups.set(top, groups.get(top) ?? [])
    groups.get(top)?.push(one)
  }
  return [...groups.values()]
}

/** The end of a chain. What was walked once is short the next time: ten thousand members of one group stay a moment's work. */
function topOf(start: string, above: Map<string, string>): string {
  let top = start
  for (let next = above.get(top); next !== undefined; next = above.get(top)) top = next
  for (let at = start; at !== top; ) {
    const next = above.get(at) ?? top
    above.set(at, top)
    at = next
  }
  return top
}
