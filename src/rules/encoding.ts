/** A dossier is UTF-8 text: one writing that every editor, every system and git agree on. */
import { readingRule, statement } from './rule.ts'

export default readingRule({
  id: 'encoding',
  why: {
    zh: '档案要在 Windows、Mac、git 和网页上都读得出来，只有 UTF-8 做得到。用 GBK 存的中文，到了别人那里就是乱码。',
    en: 'A dossier has to read the same on Windows, on a Mac, in git and on the web; only UTF-8 does. Chinese saved as GBK is garbled on the next machine.',
  },
  // GBK as an editor shows it that takes it for Latin-1: the bytes of 方遥.
  bad: { zh: 'owner: ·½Ò£', en: 'owner: ·½Ò£' },
  good: { zh: 'owner: 方遥', en: 'owner: Fang Yao' },
  sentences: {
    gbk: statement({
      message: {
        zh: '文件不是 UTF-8 编码（看起来是 GBK），读不了。',
        en: 'This file is not UTF-8; it looks like GBK.',
      },
      help: {
        zh: '用编辑器另存为 UTF-8。VS Code：点右下角的编码，选“通过编码重新打开”GBK，再“通过编码保存”UTF-8。',
        en: 'Save it as UTF-8. In VS Code: click the encoding at the bottom right, reopen with GBK, then save with UTF-8.',
      },
    }),
    'utf-16': statement({
      message: {
        zh: '文件是 UTF-16 编码（Windows 记事本叫“Unicode”），读不了。',
        en: 'This file is UTF-16 (Windows Notepad calls it "Unicode").',
      },
      help: {
        zh: '用编辑器另存为 UTF-8。',
        en: 'Save it as UTF-8.',
      },
    }),
    binary: statement({
      message: {
        zh: '文件里有二进制内容，不是文本。',
        en: 'This file holds binary data, it is not text.',
      },
      help: {
        zh: '可能是别的文件改了名：Word、Excel 文档要先另存为文本。',
        en: 'It may be another file under this name: Word and Excel documents must be saved as text first.',
      },
    }),
    refused: statement({
      message: {
        zh: '文件读不了：系统不给看，或者它是一个断了的链接。',
        en: 'This file cannot be read: the system refuses it, or it is a broken link.',
      },
      help: {
        zh: '检查文件的权限；不要的话就删掉。',
        en: 'Look at its permissions, or delete it.',
      },
    }),
    unknown: statement({
      message: {
        zh: '文件不是 UTF-8 编码，从这一行起读不了。',
        en: 'This file is not UTF-8; it cannot be read from this line on.',
      },
      help: {
        zh: '用编辑器另存为 UTF-8。',
        en: 'Save it as UTF-8.',
      },
    }),
  },
  find: problem => (problem.kind === 'encoding' ? { at: problem.span, say: problem.looksLike, args: {} } : undefined),
})
