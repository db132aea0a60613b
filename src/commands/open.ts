/** `kam open`: one dossier in the user's editor, checked when he comes back. */
import { join } from 'node:path'
import { edit } from '../io/editor.ts'
import check from './check.ts'
import { defineCommand } from './command.ts'
import { accountArgument, readingNamed } from './named-account.ts'

export default defineCommand({
  name: 'open',
  group: 'daily',
  summary: { zh: '用编辑器打开一份档案，改完就检查', en: 'open a dossier in your editor, and check it on return' },
  arguments: [accountArgument],
  options: {
    all: { kind: 'flag', says: { zh: '全部列出，不截短', en: 'show everything, cut nothing' } },
  },
  examples: [
    {
      line: { zh: 'kam open 中国银行', en: 'kam open "Bank of China"' },
      says: {
        zh: '用 KAM_EDITOR、VISUAL 或 EDITOR 里的编辑器',
        en: 'in the editor that KAM_EDITOR, VISUAL or EDITOR names',
      },
    },
    {
      line: { zh: 'KAM_EDITOR="code --wait" kam open zgyh', en: 'KAM_EDITOR="code --wait" kam open boc' },
      says: {
        zh: '这一次用 VS Code，关上窗口再检查',
        en: 'this time in VS Code; it is checked when its window is closed',
      },
    },
  ],

  async run([written = ''], { all }, context) {
    const workspace = await context.workspace()
    const { file } = await readingNamed(written, workspace)
    const path = join(workspace.root, file)
    await edit(path, context.host)
    return check.run([path], { ...plainCheck, all }, context)
  },
})

/** `kam check` with no option given. */
const plainCheck: Parameters<typeof check.run>[1] = {
  format: [],
  all: false,
  staged: false,
  since: undefined,
  stage: undefined,
  stdin: false,
  'stdin-filename': undefined,
  fix: false,
  'dry-run': false,
  'max-warnings': undefined,
  baseline: undefined,
  'update-baseline': false,
}
