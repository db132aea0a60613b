/** `kam` alone: says what is here and what to do next. Never an error. */
import { diskSource } from '../io/source.ts'
import { findWorkspace } from '../io/workspace.ts'
import { phrase, plural } from '../text/phrase.ts'
import type { Context, Outcome } from './command.ts'

export async function greet({ host, language }: Context): Promise<Outcome> {
  const workspace = await findWorkspace(host)
  const count = workspace === undefined ? 0 : (await diskSource(workspace)).files.length
  const here =
    workspace === undefined || count === 0
      ? texts.empty[language]
      : texts.here[language]({ count, folder: workspace.config.accounts })
  return { text: `${texts.title[language]}\n\n${here}\n\n${texts.end[language]}\n`, exit: 0 }
}

const texts = {
  title: {
    zh: 'kam：大客户档案，一个客户一个 Markdown 文件',
    en: 'kam: key-account dossiers, one Markdown file per account',
  },
  empty: {
    zh: '这里还没有档案。建第一份：\n  kam new 中国银行\n手上有客户表（CSV、XLSX），就一起建：\n  kam new --from 客户表.xlsx',
    en: 'There is no dossier here yet. Start the first:\n  kam new "Bank of China"\nor all that are in a sheet (CSV, XLSX):\n  kam new --from accounts.xlsx',
  },
  here: phrase<{ count: number; folder: string }>({
    zh: ({ count, folder }) =>
      `${folder} 里有 ${count} 份档案。\n  kam report --missing   还缺什么，下次去问什么\n  kam check              有没有写错的地方\n  kam list               客户一览\n  kam new 客户名称       再建一份`,
    en: ({ count, folder }) =>
      `${plural(count, 'dossier')} in ${folder}.\n  kam report --missing   what is missing, and what to ask next\n  kam check              what is written wrongly\n  kam list               the accounts at a glance\n  kam new "Name"         start another one`,
  }),
  end: {
    zh: '全部命令：kam --help        Language: kam --lang en',
    en: 'All commands: kam --help    语言: kam --lang zh',
  },
}
