/** A dossier is found by its file's name: the account's, as `kam new` would have written it. */
import { itemsOf } from '../account/account.ts'
import { fileNameFor, shownName, unlink } from '../text/name.ts'
import { dossierRule, sentence } from './rule.ts'

export default dossierRule({
  id: 'file-name',
  severity: 'info',
  why: {
    zh: '同事找档案，先看文件名。客户改了名、文件是从别处抄来的，文件名就对不上了；名字里有 # 之类的符号，链接还会断。',
    en: 'Colleagues look for a dossier by its file name. After a change of name, or when the file was copied from another, the two no longer agree; and signs such as # break links.',
  },
  bad: {
    zh: '=== accounts/新建文档 2.md\n---\nkam: 1\naccount: 澜江银行\nstage: establish\n---\n\n## 客户\n\n## 竞争对手\n\n## 项目\n\n## 往来记录\n',
    en: '=== accounts/Untitled 2.md\n---\nkam: 1\naccount: Corvane Assurances\nstage: establish\n---\n\n## Customer\n\n## Competitors\n\n## Projects\n\n## Log\n',
  },
  good: {
    zh: '=== accounts/澜江银行.md\n---\nkam: 1\naccount: 澜江银行\nstage: establish\n---\n\n## 客户\n\n## 竞争对手\n\n## 项目\n\n## 往来记录\n',
    en: '=== accounts/Corvane Assurances.md\n---\nkam: 1\naccount: Corvane Assurances\nstage: establish\n---\n\n## Customer\n\n## Competitors\n\n## Projects\n\n## Log\n',
  },
  givesWayTo: ['schema', 'placeholder-left'],
  sentences: {
    other: sentence<{ file: string; name: string; wanted: string }>({
      message: {
        zh: ({ file, wanted }) => `文件名是 \`${file}\`，按客户名称应当是 \`${wanted}\`。`,
        en: ({ file, wanted }) => `The file is called \`${file}\`; by its account it should be \`${wanted}\`.`,
      },
      help: {
        zh: ({ name, wanted }) => `把文件改名为 \`${wanted}\`；要是平时就叫他 \`${name}\`，把它写进 \`aliases\`。`,
        en: ({ name, wanted }) =>
          `Rename it to \`${wanted}\`, or add \`${name}\` to \`aliases\` if they go by that name.`,
      },
    }),
    signs: sentence<{ file: string; signs: string; wanted: string }>({
      message: {
        zh: ({ file, signs }) =>
          `文件名 \`${file}\` 里${signs === '' ? '多了空格或点' : `有 \`${signs}\``}，放进链接会断，有的电脑也打不开。`,
        en: ({ file, signs }) =>
          `The file name \`${file}\` has ${signs === '' ? 'spaces or dots' : `\`${signs}\``} in it, which breaks links and fails on some computers.`,
      },
      help: {
        zh: ({ wanted }) => `把文件改名为 \`${wanted}\`。`,
        en: ({ wanted }) => `Rename it to \`${wanted}\`.`,
      },
    }),
  },
  *check({ dossier, name, value }) {
    if (name === '') return
    const file = dossier.file.slice(dossier.file.lastIndexOf('/') + 1)
    const base = file.replace(/\.md$/i, '')
    // Nearly all are called as they should be, and need no closer look.
    if (sameFile(name, base) && /^[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*$/u.test(base)) return
    const names = [value['account'], ...itemsOf(value['aliases']).map(({ item }) => item)]
    const allowed = names.flatMap(one => (typeof one === 'string' ? fileNames(one) : []))
    if (allowed.some(one => sameFile(one, base))) return
    const at = dossier.front.at(['account'], 'value')
    const wanted = `${fileNameFor(name)}.md`
    const safe = fileNameFor(base)
    if (sameFile(safe, base)) yield { at, path: ['account'], say: 'other', args: { file, name: base, wanted } }
    else yield { at, path: ['account'], say: 'signs', args: { file, signs: lostSigns(base, safe), wanted } }
  },
})

/** The signs that a safe name has lost, each once. */
function lostSigns(base: string, safe: string): string {
  return [...new Set(base)].filter(sign => !safe.includes(sign) && sign.trim() !== '' && sign !== '.').join('')
}

/** A wikilink's target is the name of a file. */
const fileNames = (name: string): readonly string[] => [fileNameFor(shownName(name)), fileNameFor(unlink(name).target)]

// Whether case and composed letters make two names differ depends on the disk.
const sameFile = (one: string, other: string): boolean => foldFile(one) === foldFile(other)
const foldFile = (name: string): string => name.normalize('NFC').toLowerCase()
