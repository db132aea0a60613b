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
    zh: ({ count, folder }) => `${folder} 里有 ${count} 份档案。
  kam next             手上最急的事；后面加客户名称，就是下次拜访问什么
  kam fill 客户名称    一问一答，把缺的补上
  kam log 客户名称     见了谁、听到什么，记一笔
  kam report           各份填了多少，还缺什么
  kam check            有没有写错、有没有要当心的
  kam new 客户名称     再建一份`,
    en: ({ count, folder }) => `${plural(count, 'dossier')} in ${folder}.
  kam next             what presses most; with an account, what to ask at the next visit
  kam fill "Name"      fill in what is missing, question by question
  kam log "Name"       note whom you met and what you heard
  kam report           how complete they are, and what is missing
  kam check            what is written wrongly, and where danger is
  kam new "Name"       start another one`,
  }),
  end: {
    zh: '全部命令：kam --help        Language: kam --lang en',
    en: 'All commands: kam --help    语言: kam --lang zh',
  },
}
