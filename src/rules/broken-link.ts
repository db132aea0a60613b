/** Links and pictures in the narrative lead to files that are there. */
import { linksOf } from '../dossier/body.ts'
import { fileLinked, resolved } from '../dossier/link-target.ts'
import { sentence, spotOf, type World, workspaceRule } from './rule.ts'

export default workspaceRule({
  id: 'broken-link',
  severity: 'warning',
  why: {
    zh: '拜访前夜点开附件，才发现文件早搬走了。链接断了没人会说，除非有人去点。',
    en: 'The evening before the visit one opens the minutes, and the file has long been moved. Nobody hears a link break, unless somebody tries it.',
  },
  bad: {
    zh: '---\nkam: 1\naccount: Example\nstage: establish\n---\n\n## 客户\n\n组织架构见[附图](附件/架构.png)。\n\n## 竞争对手\n\n## 项目\n\n## 往来记录\n',
    en: '---\nkam: 1\naccount: Example\nstage: establish\n---\n\n## Customer\n\nWho sits where: [chart](files/chart.png)\n\n## Competitors\n\n## Projects\n\n## Log\n',
  },
  good: {
    zh: '---\nkam: 1\naccount: Example\nstage: establish\n---\n\n## 客户\n\n官网：[年报](https://www.example.com/annual)；[自己](example.md)\n\n## 竞争对手\n\n## 项目\n\n## 往来记录\n',
    en: '---\nkam: 1\naccount: Example\nstage: establish\n---\n\n## Customer\n\nTheir [annual report](https://www.example.com/annual); [this page](example.md)\n\n## Competitors\n\n## Projects\n\n## Log\n',
  },
  sentences: {
    broken: sentence<{ target: string; meant: string }>({
      message: {
        zh: ({ target }) => `链接指向 \`${target}\`，可是没有这个文件。`,
        en: ({ target }) => `The link leads to \`${target}\`, but there is no such file.`,
      },
      help: {
        zh: ({ meant }) =>
          meant === ''
            ? '把文件放回去，或者改对链接：从这份档案所在的文件夹算起，以 `/` 开头的从工作区算起。'
            : `是不是 \`${meant}\`？链接从这份档案所在的文件夹算起，以 \`/\` 开头的从工作区算起。`,
        en: ({ meant }) =>
          `${meant === '' ? 'Put the file there or mend the link.' : `Did you mean \`${meant}\`?`} Links begin at the dossier's folder, those with a \`/\` in front at the workspace.`,
      },
    }),
    address: sentence<{ target: string }>({
      message: {
        zh: ({ target }) => `\`${target}\` 是网址，这样写会被当成旁边的一个文件。`,
        en: ({ target }) => `\`${target}\` is an address on the web, but written like this it is taken for a file.`,
      },
      help: {
        zh: ({ target }) => `写全：\`https://${target}\`。`,
        en: ({ target }) => `Write it in full: \`https://${target}\`.`,
      },
    }),
  },
  collect: ({ dossier }) => {
    const links = linksOf(dossier).flatMap(({ target, span }) => {
      const linked = fileLinked(dossier.file, target)
      return linked === undefined ? [] : [{ ...linked, spot: spotOf(dossier, span) }]
    })
    return links.length === 0 ? undefined : { links }
  },
  *judge(facts, world) {
    for (const { file, fact } of facts) {
      for (const link of fact.links) {
        const { spot, written } = link
        if (isThere(world, link.file)) continue
        if (/^www\./i.test(written)) yield { file, spot, say: 'address', args: { target: written } }
        else yield { file, spot, say: 'broken', args: { target: written, meant: meantFile(world, written) } }
      }
    }
  },
})

/** On some disks a name with composed letters and one with single accents are two. A note may be named without its ending. */
const isThere = ({ exists }: World, file: string): boolean =>
  file === '' || ['', '.md'].some(end => ['NFC', 'NFD'].some(form => exists((file + end).normalize(form))))

/** A path from the workspace that lacks its slash. */
function meantFile(world: World, written: string): string {
  const fromRoot = written.startsWith('/') ? undefined : resolved('', written)
  return fromRoot !== undefined && isThere(world, fromRoot) ? `/${fromRoot}` : ''
}
