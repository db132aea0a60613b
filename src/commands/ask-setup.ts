/** The questions of `kam init`: at most four. */
import type { HookChance } from '../engine/hook-chance.ts'
import { type Answers, type Ci, cleanFolder, folderFault } from '../engine/setup.ts'
import type { Surroundings } from '../engine/surroundings.ts'
import { type Asked, askChoice, askText, askYes } from '../io/questions.ts'
import { fill, type Language, phrase } from '../text/phrase.ts'
import type { Context } from './command.ts'

/** The language of the workspace; nobody knows yet which one the reader speaks, so it is asked in both. */
export const askLanguage = ({ host, language }: Context): Promise<Language> =>
  askChoice(
    { zh: '语言 / Language', en: 'Language / 语言' },
    [
      { value: 'zh', label: { zh: '中文', en: '中文' } },
      { value: 'en', label: { zh: 'English', en: 'English' } },
    ],
    language,
    { host, language },
  )

/** The folder of the dossiers. */
export const askFolder = (suggested: string, asked: Asked): Promise<string> =>
  askText(texts.folder, asked, { suggested, faultOf: folder => folderFault(cleanFolder(folder)) })

/** Somebody's own hook is changed only where a person says yes to that very question. */
export async function askHook(
  chance: HookChance,
  { hooks }: Surroundings,
  isWanted: boolean,
  asked: Asked,
): Promise<Answers['hook']> {
  if (chance.kind === 'foreign') {
    const file = `${hooks?.folder ?? ''}/pre-commit`
    return (await askYes(fill(texts.foreignHook, { file }), asked)) ? 'write' : 'tell'
  }
  if (chance.kind !== 'ours' || isWanted) return 'tell'
  return (await askYes(texts.hook, asked, true)) ? 'tell' : 'none'
}

/** Who checks what is pushed. */
export const askCi = (suggested: Ci, asked: Asked): Promise<Ci> =>
  askChoice(
    texts.ci,
    [
      { value: 'github', label: { zh: 'GitHub', en: 'GitHub' } },
      { value: 'gitlab', label: { zh: 'GitLab', en: 'GitLab' } },
      { value: 'none', label: { zh: '不要', en: 'nowhere' } },
    ],
    suggested,
    asked,
  )

const texts = {
  folder: { zh: '客户档案放在哪个文件夹？', en: 'In which folder shall the dossiers lie?' },
  hook: {
    zh: '每次提交前检查暂存的档案吗？（写一个 git 钩子）',
    en: 'Check the staged dossiers before each commit? (writes a git hook)',
  },
  foreignHook: phrase<{ file: string }>({
    zh: ({ file }) => `已经有一个钩子 ${file}。把 kam 的几行加到它里面吗？`,
    en: ({ file }) => `There is a hook already, ${file}. Put kam's lines into it?`,
  }),
  ci: { zh: '推送以后，在哪里自动检查？', en: 'Where shall pushes be checked?' },
}
