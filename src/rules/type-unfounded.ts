/** What kind of key account a customer is says how it is worked; so the kind must rest on something. */
import { type Account, textAt } from '../account/account.ts'
import { isChoice } from '../account/choice.ts'
import { amountsByYear, yearlyOf } from '../account/money.ts'
import { openProjects, projectsOf } from '../account/projects.ts'
import { numberAt } from '../account/values.ts'
import { waiversOf } from '../account/waivers.ts'
import { type Path, valueAt } from '../text/path.ts'
import { dossierRule, sentence, statement } from './rule.ts'

const kindPath: Path = ['customer', 'profile', 'kind']

// A utility, a telecom operator or a research institute may well matter for what it is; these live from what they sell.
const commercialKinds = ['company', 'bank', 'insurer', 'manufacturer']

export default dossierRule({
  id: 'type-unfounded',
  severity: 'warning',
  craft: 1,
  why: {
    zh: '四类大客户养法不同：经济看买多少，重要看地位，集团看在不在我们的链条上，战略看将来。类别没有根据，力气就使错了地方。刚开始建立关系时只提示；该填还没填的，由完整度去问。',
    en: 'The four kinds are worked differently: by volume, by standing, by their place in our chain, by promise. A kind without ground puts the effort in the wrong place. While the relationship is only being established it is a hint; what simply has not been asked yet is left to completeness.',
  },
  bad: {
    zh: 'type: important\ncustomer:\n  profile: { kind: manufacturer }',
    en: 'type: important\ncustomer:\n  profile: { kind: manufacturer }',
  },
  good: {
    zh: 'type: important\ncustomer:\n  profile: { kind: hospital }',
    en: 'type: important\ncustomer:\n  profile: { kind: hospital }',
  },
  sentences: {
    important: sentence<{ kind: string }>({
      message: {
        zh: ({ kind }) => `标的是重要客户，单位性质却是 \`${kind}\`：党政军警、文教卫生、新闻一类才算。`,
        en: ({ kind }) =>
          `Marked important, but the organisation is \`${kind}\`: that kind is for government, army, police, education, health, press.`,
      },
      help: {
        zh: () => '买得多就改成 `economic`，看将来就改成 `strategic`；确实地位特殊，把 `kind` 写准。',
        en: () =>
          'If it is volume, write `economic`; if it is promise, `strategic`; if they do matter for what they are, give the right `kind`.',
      },
    }),
    strategic: statement({
      message: {
        zh: '标的是战略客户，可看不出将来能做什么、多大。',
        en: 'Marked strategic, but nothing says what could grow, or how large.',
      },
      help: {
        zh: '在 `growth.potential` 里补一条潜力：哪个部门、要什么、多少钱；补不出来就改类别。',
        en: 'Add one potential to `growth.potential`: which department, what need, how much; if there is none, change the kind.',
      },
    }),
    group: statement({
      message: {
        zh: '标的是集团客户，却看不出他在我们链条的哪一段，上面又是哪个集团。',
        en: 'Marked group, but nothing says where they stand in our chain, or to which group they belong.',
      },
      help: {
        zh: '补上 `qualification.value_chain` 或者 `parent`；两样都没有，就改类别。',
        en: 'Give `qualification.value_chain` or `parent`; if there is neither, change the kind.',
      },
    }),
    economic: statement({
      message: {
        zh: '标的是经济大客户，可记下来的采购额一分钱都没有。',
        en: 'Marked economic, yet what is recorded of their buying comes to nothing.',
      },
      help: {
        zh: '问采购这一类一年花多少，记进 `qualification.category_spend`；真没有量，就改类别。',
        en: 'Ask purchasing what they spend on the category and record it in `qualification.category_spend`; if there is no volume, change the kind.',
      },
    }),
  },
  *check(account) {
    const type = textAt(account.value, ['type'])
    const say = judgements.find(([kind, isUnfounded]) => kind === type && isUnfounded(account))?.[0]
    if (say === undefined || waiversOf(account)(['type'])) return
    const place = { at: account.dossier.front.at(['type'], 'value'), path: ['type'] }
    const softer = account.stage === 'establish' ? { severity: 'info' as const } : {}
    if (say === 'important') {
      yield { ...place, say, args: { kind: textAt(account.value, kindPath) ?? '' }, ...softer }
    } else yield { ...place, say, args: {}, ...softer }
  },
})

const judgements = [
  ['important', isCommercial],
  ['strategic', isWithoutPromise],
  [
    'group',
    (account: Account) => !isFilled(account, ['qualification', 'value_chain']) && !isFilled(account, ['parent']),
  ],
  ['economic', isWithoutVolume],
] as const

/** Of a kind that lives from what it sells. One that nobody knows may be anything. */
function isCommercial(account: Account): boolean {
  const kind = valueAt(account.value, kindPath)
  const field = account.catalog.field(kindPath)
  return commercialKinds.some(known => isChoice(field, kind, known))
}

/** Nothing to come, nothing that others have of it, and nothing in hand; and not because nobody has asked yet. */
function isWithoutPromise(account: Account): boolean {
  const ours = amountsByYear(account, 'spend')
  const hasOthers = yearlyOf(account, 'category_spend').some(
    ({ amount, year }) => amount === undefined || amount > (ours.get(year) ?? 0),
  )
  return (
    !isFilled(account, ['growth', 'potential']) &&
    !hasOthers &&
    openProjects(account).length === 0 &&
    isAnswered(account, ['qualification', 'category_spend']) &&
    (projectsOf(account).length > 0 || waiversOf(account)(['projects']))
  )
}

function isWithoutVolume(account: Account): boolean {
  const hasVolume = (['spend', 'category_spend'] as const).some(list =>
    yearlyOf(account, list).some(
      ({ amount = 0, path }) => amount > 0 || (numberAt(account.value, [...path, 'quantity']) ?? 0) > 0,
    ),
  )
  const isRecorded = isFilled(account, ['qualification', 'spend'])
  return !hasVolume && (isAnswered(account, ['qualification', 'category_spend']) || isRecorded)
}

const isFilled = (account: Account, path: Path): boolean => valueAt(account.value, path) !== undefined

/** Filled, or declared not applicable: nobody has still to ask. */
const isAnswered = (account: Account, path: Path): boolean => isFilled(account, path) || waiversOf(account)(path)
