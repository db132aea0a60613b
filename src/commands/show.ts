/** `kam show`: one dossier to read, in words instead of keys. */
import { accountPage } from '../engine/show-account.ts'
import { renderPage } from '../reporters/page.ts'
import { safeJson } from '../text/escape.ts'
import { defineCommand } from './command.ts'
import { accountArgument, accountNamed } from './named-account.ts'

export default defineCommand({
  name: 'show',
  group: 'look',
  summary: { zh: '看一家客户：知道什么，还缺什么', en: 'one account to read: what is known, what the gate still asks' },
  arguments: [accountArgument],
  options: {
    format: { kind: 'choice', choices: ['pretty', 'json'], says: { zh: '输出格式', en: 'how to print the result' } },
  },
  examples: [
    {
      line: { zh: 'kam show 中国银行', en: 'kam show "Bank of China"' },
      says: { zh: '整份档案', en: 'the whole dossier' },
    },
    {
      line: { zh: 'kam show 中行 --format json', en: 'kam show boc --format json' },
      says: { zh: '按简称找，给别的程序用', en: 'by its short name, for another program' },
    },
  ],

  async run([written = ''], { format }, context) {
    const account = await accountNamed(written, context)
    const { file, front } = account.dossier
    if (format === 'json') {
      const name = account.name === '' ? null : account.name
      return { text: safeJson({ kam: 'show', version: 1, file, account: name, facts: front.value }), exit: 0 }
    }
    const { host, language, width, paint } = context
    const view = { language, width, paint: await paint(), cut: host.showsTerminal }
    return { text: renderPage(accountPage(account, language), view), exit: 0 }
  },
})
