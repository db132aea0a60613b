/** What must not stand in a file that many can read and git keeps for ever: identity numbers, bank cards, passwords, keys. */
import type { Account } from '../account/account.ts'
import { isDay } from '../text/day.ts'
import type { Path } from '../text/path.ts'
import type { Span } from '../text/span.ts'
import type { YamlNode } from '../text/yaml-tree.ts'
import { dossierRule, sentence } from './rule.ts'

type Masked = { readonly masked: string }

export default dossierRule({
  id: 'sensitive-data',
  severity: 'warning',
  why: {
    zh: '档案人人能看，git 还会一直留着每个旧版本。身份证号、银行卡号、密码写进来，就收不回去了；客户知道了，信任也没了。',
    en: 'A dossier is read by many, and git keeps every version of it. An identity number, a bank card or a password that is written here cannot be called back; nor can the trust of a customer who hears of it.',
  },
  bad: {
    zh: 'customer:\n  people:\n    - name: 李敏\n      notes: 身份证 11010519491231002X，办门禁用',
    en: 'customer:\n  channels:\n    - kind: website\n      value: https://suppliers.example.com\n      note: "user kam-sales, password: Spring#2026"',
  },
  good: {
    zh: 'customer:\n  people:\n    - name: 李敏\n      notes: 办门禁要身份证，到现场登记',
    en: 'customer:\n  channels:\n    - kind: website\n      value: https://suppliers.example.com\n      note: "user kam-sales, password: in the vault"',
  },
  sentences: {
    identity: sentence<Masked>({
      message: {
        zh: ({ masked }) => `这里有一个身份证号（\`${masked}\`）。`,
        en: ({ masked }) => `There is an identity number here (\`${masked}\`).`,
      },
      help: {
        zh: () => '删掉它；要是已经提交过，请管仓库的人从历史里清除。',
        en: () => 'Delete it; if it was committed, ask whoever keeps the repository to remove it from the history.',
      },
    }),
    card: sentence<Masked>({
      message: {
        zh: ({ masked }) => `这里有一个银行卡号（\`${masked}\`）。`,
        en: ({ masked }) => `There is the number of a bank card here (\`${masked}\`).`,
      },
      help: {
        zh: () => '删掉它；要是已经提交过，请管仓库的人从历史里清除。',
        en: () => 'Delete it; if it was committed, ask whoever keeps the repository to remove it from the history.',
      },
    }),
    password: sentence<Masked>({
      message: { zh: () => '这里写着密码或密钥。', en: () => 'There is a password or a key here.' },
      help: {
        zh: () => '把它放进密码本，这里删掉；已经提交过的，旧版本里还看得到，赶快换一个。',
        en: () =>
          'Keep it in the password store and delete it here; if it was committed, old versions show it: change it.',
      },
    }),
    key: sentence<Masked>({
      message: {
        zh: ({ masked }) => `这里有一个密钥${masked === '' ? '' : `（\`${masked}\`）`}。`,
        en: ({ masked }) => `There is a secret key here${masked === '' ? '' : ` (\`${masked}\`)`}.`,
      },
      help: {
        zh: () => '删掉它；已经提交过的，马上作废，换一个新的。',
        en: () => 'Delete it; if it was committed, revoke it at once and have a new one made.',
      },
    }),
  },
  *check(account) {
    const { text, front } = account.dossier
    for (const { span, kind } of secretsIn(text, account.today)) {
      const path = span.start < front.span.end ? pathAt(front.root, span.start, []) : undefined
      if ((kind === 'identity' || kind === 'card') && path !== undefined && holdsNumbers(account, path)) continue
      const masked = mask(text.slice(span.start, span.end))
      yield { at: span, ...(path === undefined ? {} : { path }), say: kind, args: { masked }, isSecret: true }
    }
  },
})

type Secret = { readonly span: Span; readonly kind: 'identity' | 'card' | 'password' | 'key' }

/** Enough to find it again; of a short one nothing. */
const mask = (secret: string): string =>
  secret.length < 12 || secret.startsWith('-') ? '' : `${secret.slice(0, 2)}…${secret.slice(-2)}`

/** Everything in a text that looks like a secret, in its order, each place once. */
function* secretsIn(text: string, today: string): Generator<Secret> {
  // Full-width signs are one character as plain ones are: all places stay where they are.
  const plain = text.replace(/[０-９Ａ-Ｚａ-ｚ：＝]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
  const found = [...keysIn(plain), ...passwordsIn(plain), ...numbersIn(plain, today)]
  let end = 0
  for (const secret of found.sort((one, other) => one.span.start - other.span.start)) {
    if (secret.span.start < end) continue
    yield secret
    end = secret.span.end
  }
}

// What the great services give out; each has a beginning of its own.
const keyShapes =
  /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----|(?<![\w-])(?:(?:AKIA|ASIA)[0-9A-Z]{16}|LTAI[0-9A-Za-z]{12,26}|AKID[0-9A-Za-z]{32}|gh[pousr]_[0-9A-Za-z]{36,}|github_pat_\w{30,}|glpat-[\w-]{20,}|xox[abprs]-[\w-]{20,}|AIza[\w-]{35}|sk_live_\w{20,}|sk-(?:[a-z0-9]{2,12}-){0,2}[A-Za-z0-9_]{20,}|eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,})(?!\w)/g

function* keysIn(text: string): Generator<Secret> {
  for (const { 0: found, index } of text.matchAll(keyShapes)) {
    if (/\d/.test(found) || found.startsWith('-')) yield { kind: 'key', span: spanOf(index, found) }
  }
}

const passwordWords =
  /(?<![A-Za-z])(?:password|passwd|passcode|passphrase|pwd|api[_ -]?key|secret[_ -]?key|client[_ -]?secret)["'`*]*[ \t]*(?:is\b|[:=])[ \t]*["'`*]*([!-~]{4,})|(?<!商用|国产|国密)(?:密码|口令|密钥)["'`*]*[ \t]*(?:是|为|[:=])[ \t]*["'`*“]*([!-~]{4,})|:\/\/[^\s/:@]+:([^\s/:@]{3,})@/gi

function* passwordsIn(text: string): Generator<Secret> {
  for (const match of text.matchAll(passwordWords)) {
    const [whole, english, chinese, inAddress] = match
    const written = english ?? chinese ?? inAddress ?? ''
    const value = written.replace(/["'`*”,.;)}\]>]+$/, '')
    const end = match.index + whole.length
    const behind = text.slice(end, end + 4)
    const isSecret = inAddress === undefined ? isPassword(value, behind, chinese !== undefined) : isGiven(value)
    if (isSecret) yield { kind: 'password', span: spanOf(match.index + whole.lastIndexOf(written), value) }
  }
}

const notPasswords: readonly RegExp[] = [
  // covered, or to be filled in: ****, <password>, ${PASSWORD}, {{password}}, # a comment
  /^[*x.•_-]+$/i,
  /^[<${#&!|>]/,
  // where it is, and how often it changes
  /^https?:|^1password$/i,
  /^[^\s@]+@[\w-]+(?:\.[\w-]+)+$/,
  /^\d{4}-\d{2}(?:-\d{2})?$/,
  /^\d+-?(?:day|week|month|year|hour|char|digit|byte|bit|factor)/i,
  /^\d+[-~]\d+$/,
  // ciphers and standards
  /^(?:SM\d|AES|RSA|ECC|DES|SHA|MD5|TLS|GM\/?T|GB\/?T)/i,
]

const isGiven = (value: string): boolean => !notPasswords.some(shape => shape.test(value))

/** A value that nobody would write for a word: with digits or signs, or small Latin letters amid Chinese. */
function isPassword(value: string, behind: string, amidChinese: boolean): boolean {
  if (value.length < 4 || !isGiven(value)) return false
  // 密码：2026 年换
  if (/^\d+$/.test(value)) return !/^ ?\p{Script=Han}/u.test(behind)
  return (
    /\d|[@#$%^&*!+=~?]/.test(value) || /^(?:admin|root)$/i.test(value) || (amidChinese && /^[a-z]{6,}$/.test(value))
  )
}

const numberShapes =
  /(?<![A-Za-z0-9_+]|[A-Za-z0-9][./-]|\/)(?:\d{17}[\dXx]|\d{6} \d{8} \d{3}[\dXx]|\d{6} \d{4} \d{4} \d{3}[\dXx]|\d{16,19}|\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?:\1\d{1,3})?)(?![A-Za-z0-9_]|[./-][A-Za-z0-9])/g

function* numbersIn(text: string, today: string): Generator<Secret> {
  for (const { 0: found, index } of text.matchAll(numberShapes)) {
    const digits = found.replace(/[ -]/g, '')
    const kind = isIdentity(digits, today) ? 'identity' : isCard(digits) ? 'card' : undefined
    if (kind !== undefined && !isNumberOfSomethingElse(text.slice(Math.max(index - 24, 0), index))) {
      yield { kind, span: spanOf(index, found) }
    }
  }
}

const provinces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/

/** A resident's number as GB 11643 makes it: region, day of birth, order, check digit; of somebody old enough to have a job. */
function isIdentity(digits: string, today: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(digits) || !provinces.test(digits)) return false
  const born = `${digits.slice(6, 10)}-${digits.slice(10, 12)}-${digits.slice(12, 14)}`
  const youngest = `${Number(today.slice(0, 4)) - 16}${today.slice(4)}`
  if (!isDay(born) || born < '1920-01-01' || born > youngest) return false
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return '10X98765432'[sum % 11] === digits.at(-1)?.toUpperCase()
}

/** UnionPay (62), Visa (4) and Mastercard (51–55) with the right check digit. */
function isCard(digits: string): boolean {
  const isOfBank = /^62\d{14,17}$|^4\d{15}(?:\d{3})?$|^5[1-5]\d{14}$/.test(digits)
  // Region, day, order: the number of a tender.
  const isOfTender = /^\d{6}20[12]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/.test(digits)
  return isOfBank && !isOfTender && passesLuhn(digits)
}

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 0 ? 1 : 2)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}

const ofPersons = /身份证|证件|银行卡|卡号|\bcard\b|identity|\bID\b/i
const ofThings =
  /(?:编号|单号|合同|招标|投标|标书|标号|项目号|订单|工单|发票|税号|信用代码|流水|对公|开户|序列号|设备号|资产号|电话|手机|座机|传真|\b(?:tel|phone|mobile|fax|contract|tender|order|invoice|ref|reference|serial|number|no)\b)[^\d\n。；;，,]*$/i

/** Whether the words in front say that a number is that of a contract, a tender, a telephone. */
const isNumberOfSomethingElse = (before: string): boolean => {
  const line = before.slice(before.lastIndexOf('\n') + 1)
  return ofThings.test(line) && !ofPersons.test(line)
}

const numericKinds: readonly string[] = ['amount', 'number', 'count', 'year', 'day', 'rating', 'weight']

/** Whether a field is made for telephone, contract and other numbers. */
function holdsNumbers({ catalog }: Account, path: Path): boolean {
  const name = String(path.findLast(step => typeof step === 'string') ?? '')
  const isChannel = path[1] === 'channels' && name === 'value'
  return (
    isChannel || ['phone', 'wechat', 'number'].includes(name) || numericKinds.includes(catalog.field(path)?.kind ?? '')
  )
}

/** The path to the value in which an offset lies; undefined for keys and comments. */
function pathAt(node: YamlNode, offset: number, path: Path): Path | undefined {
  if (offset < node.span.start || offset >= node.span.end) return undefined
  if (node.kind === 'scalar') return path
  const children =
    node.kind === 'list'
      ? node.items.map((item, index) => ({ step: index, child: item }))
      : node.entries.map(({ key, value }) => ({ step: key, child: value }))
  for (const { step, child } of children) {
    const found = pathAt(child, offset, [...path, step])
    if (found !== undefined) return found
  }
  return undefined
}

const spanOf = (start: number, text: string): Span => ({ start, end: start + text.length })
