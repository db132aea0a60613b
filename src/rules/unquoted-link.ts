/** A name as a wikilink needs quotes; without them YAML reads a list in a list, and the name is gone. */
import { bareLinksIn } from '../account/links.ts'
import { yamlScalar } from '../text/yaml-scalar.ts'
import { dossierRule, sentence } from './rule.ts'

export default dossierRule({
  id: 'unquoted-link',
  severity: 'error',
  why: {
    zh: '在 Obsidian 里名字写成 [[张伟]] 很方便，可是在 YAML 里方括号是列表，不加引号，名字就读不出来了。',
    en: 'In Obsidian a name is quickly written as [[Zhang Wei]]; but in YAML brackets make a list, and without quotes the name cannot be read.',
  },
  bad: { zh: 'owner: [[张伟]]', en: 'owner: [[Zhang Wei]]' },
  good: { zh: 'owner: "[[张伟]]"', en: 'owner: "[[Zhang Wei]]"' },
  sentences: {
    bare: sentence<{ name: string }>({
      message: {
        zh: ({ name }) => `\`[[${name}]]\` 没有加引号，会被读成列表。`,
        en: ({ name }) => `\`[[${name}]]\` stands without quotes and is read as a list in a list.`,
      },
      help: {
        zh: ({ name }) => `写成 \`"[[${name}]]"\`。`,
        en: ({ name }) => `Write \`"[[${name}]]"\`.`,
      },
    }),
  },
  *check(account) {
    for (const { path, name } of bareLinksIn(account)) {
      const at = account.dossier.front.at(path, 'value')
      yield { at, path, say: 'bare', args: { name }, fix: [{ ...at, text: yamlScalar(`[[${name}]]`) }] }
    }
  },
})
