/** What a template of another tool should have filled in, and did not. */
import type { Path } from '../text/path.ts'
import type { Span } from '../text/span.ts'
import type { YamlNode } from '../text/yaml-tree.ts'
import { dossierRule, sentence } from './rule.ts'

export default dossierRule({
  id: 'placeholder-left',
  severity: 'warning',
  why: {
    zh: '从别的工具套模板建的档案，常留下没有替换掉的 {{...}}。看着像填了，其实什么也没有：统计时照样算缺。',
    en: 'A file made from the template of another tool often keeps its {{...}}. It looks as if something stood there; nothing does, and reports count it as missing.',
  },
  bad: { zh: 'owner: "{{owner}}"', en: 'owner: "{{owner}}"' },
  good: { zh: 'owner: 方遥', en: 'owner: Fang Yao' },
  givesWayTo: ['schema'],
  sentences: {
    left: sentence<{ field: string; placeholder: string }>({
      message: {
        zh: ({ field, placeholder }) => `\`${field}\` 还是模板里的 \`${placeholder}\`，没有填。`,
        en: ({ field, placeholder }) => `\`${field}\` still says \`${placeholder}\`, as the template left it.`,
      },
      help: {
        zh: ({ field }) => `知道就填上；不知道就空着：\`${field}:\`。`,
        en: ({ field }) => `Write what you know, or leave it empty: \`${field}:\`.`,
      },
    }),
  },
  *check({ dossier }) {
    if (!dossier.text.includes('{{')) return
    for (const { path, at, placeholder } of placeholdersIn(dossier.front.root, [], dossier.text)) {
      const field = String(path.findLast(step => typeof step === 'string') ?? '')
      yield { at, path, say: 'left', args: { field, placeholder } }
    }
  },
})

type Placeholder = { readonly path: Path; readonly at: Span; readonly placeholder: string }

function* placeholdersIn(node: YamlNode, path: Path, text: string): Generator<Placeholder> {
  // Without quotes `{{owner}}` is a map in a map to YAML.
  const written = node.kind === 'scalar' ? node.value : text.slice(node.span.start, node.span.end)
  const placeholder = typeof written === 'string' ? written.trim() : ''
  if (/^\{\{[^{}]*\}\}$/.test(placeholder)) yield { path, at: node.span, placeholder }
  else if (node.kind === 'map') {
    for (const { key, value } of node.entries) yield* placeholdersIn(value, [...path, key], text)
  } else if (node.kind === 'list') {
    for (const [index, item] of node.items.entries()) yield* placeholdersIn(item, [...path, index], text)
  }
}
