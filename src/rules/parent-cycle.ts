/** A group has one head: parents cannot lead back to where they began. */
import { textAt, writePath } from '../account/account.ts'
import { circlesAmong } from '../account/circles.ts'
import { ownWritings } from '../account/vendors.ts'
import { writingsOf } from '../text/name.ts'
import { sentence, spotOf, workspaceRule } from './rule.ts'

export default workspaceRule({
  id: 'parent-cycle',
  severity: 'error',
  why: {
    zh: '报表按集团往上汇总。两家互相写成对方的上级，钱和项目就不知道算在谁头上。',
    en: 'Reports roll up to the group. Where two accounts are each the parent of the other, nobody knows under whom their money and projects belong.',
  },
  bad: {
    zh: '=== accounts/澜江控股.md\n---\nkam: 1\naccount: 澜江控股\nparent: 澜江银行\nstage: establish\n---\n=== accounts/澜江银行.md\n---\nkam: 1\naccount: 澜江银行\nparent: 澜江控股\nstage: establish\n---\n',
    en: '=== accounts/Brennwald Holding.md\n---\nkam: 1\naccount: Brennwald Holding\nparent: Brennwald Werke\nstage: establish\n---\n=== accounts/Brennwald Werke.md\n---\nkam: 1\naccount: Brennwald Werke\nparent: Brennwald Holding\nstage: establish\n---\n',
  },
  good: {
    zh: '=== accounts/澜江控股.md\n---\nkam: 1\naccount: 澜江控股\nstage: establish\n---\n=== accounts/澜江银行.md\n---\nkam: 1\naccount: 澜江银行\nparent: 澜江控股\nstage: establish\n---\n',
    en: '=== accounts/Brennwald Holding.md\n---\nkam: 1\naccount: Brennwald Holding\nstage: establish\n---\n=== accounts/Brennwald Werke.md\n---\nkam: 1\naccount: Brennwald Werke\nparent: Brennwald Holding\nstage: establish\n---\n',
  },
  sentences: {
    circle: sentence<{ names: readonly string[] }>({
      message: {
        zh: ({ names }) => `上级集团绕成了圈：${names.map(one => `\`${one}\``).join(' → ')}。`,
        en: ({ names }) => `Parents run in a circle: ${names.map(one => `\`${one}\``).join(' → ')}.`,
      },
      help: {
        zh: () => '查一查股权或主管关系，谁在最上面，谁的 `parent` 就空着。',
        en: () => 'Look up who owns whom; whoever stands at the top has no `parent`.',
      },
    }),
    self: sentence<{ name: string }>({
      message: {
        zh: ({ name }) => `\`${name}\` 的上级集团写成了自己。`,
        en: ({ name }) => `\`${name}\` is given as its own parent.`,
      },
      help: {
        zh: () => '写它上面的集团；没有，`parent` 就空着。',
        en: () => 'Name the group above it; if there is none, leave `parent` empty.',
      },
    }),
  },
  collect: account => {
    const parent = textAt(account.value, ['parent'])
    if (parent === undefined) return undefined
    return {
      name: account.name,
      writings: ownWritings(account),
      parents: writingsOf(parent),
      path: writePath(account, ['parent']),
      spot: spotOf(account.dossier, account.dossier.front.at(['parent'], 'value')),
    }
  },
  *judge(facts) {
    type Collected = (typeof facts)[number]
    const byWriting = new Map<string, Collected>()
    for (const one of facts)
      for (const writing of one.fact.writings) if (!byWriting.has(writing)) byWriting.set(writing, one)
    const parentOf = ({ fact }: Collected) =>
      fact.parents.map(writing => byWriting.get(writing)).find(found => found !== undefined)

    for (const circle of circlesAmong(facts, parentOf)) {
      const [first] = circle
      if (first === undefined) continue
      const { file, fact } = first
      const place = { file, spot: fact.spot, path: fact.path }
      const names = circle.map(one => one.fact.name)
      yield names.length === 1
        ? { ...place, say: 'self', args: { name: fact.name } }
        : { ...place, say: 'circle', args: { names: [...names, fact.name] } }
    }
  },
})
