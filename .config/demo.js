/** `npm run demo`: the main job in a new folder, each command printed as one would type it. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const locale =
  process.env.KAM_LANG ||
  process.env.LC_ALL ||
  process.env.LC_MESSAGES ||
  process.env.LANG ||
  Intl.DateTimeFormat().resolvedOptions().locale
const language = /^zh/i.test(locale) ? 'zh' : 'en'

const words = {
  en: {
    account: 'Harbour Bank',
    start: 'One command starts a dossier:',
    copy: 'Three dossiers of a running team are put beside it. Is everything written as it should be?',
    report: 'One of them has faults that a person would overlook. And how much do we know of each account?',
    missing: 'What to ask next, most important first:',
    end: folder => `That was the whole of it. The dossiers lie in ${folder}: look at them.
For your own accounts, once:    npm install --global .
then, in a folder of your own:  kam new "Your account"`,
    dossiers: [
      ['portfolio', 'Corvane Assurances.md'],
      ['portfolio', 'Vistula Mobile.md'],
      ['faulty', 'five-faults.md', 'Ostrava Glass.md'],
    ],
  },
  zh: {
    account: '云港银行',
    start: '一条命令建一份档案：',
    copy: '旁边放上一个团队正在用的三份档案。有没有写错的地方？',
    report: '其中一份有几处人眼容易漏掉的毛病。再看每家客户我们知道多少：',
    missing: '下次去该问什么，最要紧的在前：',
    end: folder => `这就是全部。档案在 ${folder}，打开看看。
给自己的客户建档，先装一次：  npm install --global .
然后在自己的文件夹里：        kam new 客户名称`,
    dossiers: [
      ['portfolio', '越城电网.md'],
      ['portfolio', '东海电信.md'],
      ['faulty', '五个毛病.md', '云溪市第二人民医院.md'],
    ],
  },
}[language]

const folder = mkdtempSync(join(tmpdir(), 'kam-demo-'))

say(words.start)
kam('new', words.account)
for (const [workspace, file, name = file] of words.dossiers) {
  copyFileSync(join(root, 'test/fixtures', workspace, 'accounts', file), join(folder, 'accounts', name))
}
say(words.copy)
kam('check')
say(words.report)
kam('report')
say(words.missing)
kam('report', '--missing')
say(words.end(folder))

function say(text) {
  console.log(`\n${text}\n`)
}

function kam(...args) {
  const typed = args.map(arg => (/^[\w-]+$/.test(arg) || language === 'zh' ? arg : `"${arg}"`))
  console.log(`$ ${['kam', ...typed].join(' ')}`)
  const { status } = spawnSync(process.execPath, [join(root, 'bin/kam.js'), ...args], {
    cwd: folder,
    stdio: 'inherit',
    // The dossiers of the example were written in November 2026.
    env: { ...process.env, KAM_LANG: language, KAM_TODAY: '2026-11-23' },
  })
  if (status !== 0 && status !== 1) process.exit(status ?? 2)
}
