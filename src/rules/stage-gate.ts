/** An account may be in a stage only when all that the stages before it require is known. */
import { writePath } from '../account/account.ts'
import { missingAtGate } from '../account/expectation.ts'
import { stageWords } from '../schema/words.ts'
import type { Words } from '../text/phrase.ts'
import { dossierRule, sentence } from './rule.ts'

export default dossierRule({
  id: 'stage-gate',
  severity: 'error',
  why: {
    zh: '关系分三步走：建立、稳定、加强。前一步该弄清的事还没弄清，就不能算进了下一步；标得高了，只会让人以为这家客户没有风险。',
    en: 'A relationship is established, then made stable, then strengthened. Who has not learnt what one step demands is not yet in the next; a stage that is set too high only hides the danger.',
  },
  bad: {
    zh: '---\nkam: 1\naccount: 澜江银行\nstage: stabilize\n---\n',
    en: '---\nkam: 1\naccount: Corvane\nstage: stabilize\n---\n',
  },
  good: {
    zh: '---\nkam: 1\naccount: 澜江银行\nstage: establish\n---\n',
    en: '---\nkam: 1\naccount: Corvane\nstage: establish\n---\n',
  },
  givesWayTo: 'all',
  sentences: {
    missing: sentence<{ label: Words; stage: Words; field: string; ask: Words }>({
      message: {
        zh: ({ label, stage, field }) => `还缺“${label.zh}”（\`${field}\`），不能算进入${stage.zh}阶段。`,
        en: ({ label, stage, field }) =>
          `${label.en} (\`${field}\`) is missing; without it an account is not in ${stage.en}.`,
      },
      help: {
        zh: ({ ask }) => (ask.zh === '' ? '' : `去问：${ask.zh}`),
        en: ({ ask }) => (ask.en === '' ? '' : `Ask: ${ask.en}`),
      },
    }),
  },
  *check(account) {
    for (const expected of missingAtGate(account, account.stage)) {
      yield {
        at: account.dossier.front.at(expected.path, 'key'),
        path: expected.path,
        say: 'missing',
        args: {
          label: expected.expectation.label,
          stage: stageWords[account.stage],
          field: writePath(account, expected.path),
          ask: expected.expectation.ask ?? { zh: '', en: '' },
        },
      }
    }
  },
})
