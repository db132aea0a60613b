/** Names of people, companies and departments: how two writings of one name are found to be the same. */

/** Takes the brackets of a wikilink off: `[[li|李敏]]` gives target `li` and label `李敏`; any other text is its own target. */
export function unlink(name: string): { readonly target: string; readonly label: string } {
  const link = name.includes('[[') ? /^\s*\[\[([^\]|]*)(?:\|([^\]]*))?\]\]\s*$/.exec(name) : null
  if (link === null) return { target: name.trim(), label: name.trim() }
  const target = (link[1] ?? '').trim()
  return { target, label: (link[2] ?? target).trim() }
}

/** A name as it is compared: without regard to case, width (NFKC) and the length of white space. */
export const foldName = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

/** All the writings under which a name is known: a wikilink's target and its label, folded. */
export function writingsOf(name: string): readonly string[] {
  const { target, label } = unlink(name)
  const names = target === label ? [label] : [target, label]
  return [...new Set(names.map(foldName))].filter(writing => writing !== '')
}

/** The name as it is shown: a wikilink's label. */
export const shownName = (name: string): string => unlink(name).label

/** Whether a name is written in one of these ways, which `writingsOf` gives. */
export const isWrittenAs = (name: string, writings: readonly string[]): boolean =>
  writingsOf(name).some(writing => writings.includes(writing))

/** Whether two writings are one name. */
export const isSameName = (one: string, other: string): boolean => isWrittenAs(one, writingsOf(other))

/** A name within a Chinese sentence: one in another script stands apart from the characters around it. */
export const amongHan = (name: string): string =>
  `${/^\p{Script=Han}/u.test(name) ? '' : ' '}${name}${/\p{Script=Han}$/u.test(name) ? '' : ' '}`

// Forms and kinds of companies that people leave out or put in at will. Longest first, so that one does not hide another.
const companyForms =
  /(?:股份有限公司|有限责任公司|集团有限公司|控股有限公司|有限公司|股份公司|集团公司|总公司|公司|集团|控股|股份|\(集团\)|（集团）)/gu
const latinForms =
  /\b(?:incorporated|inc|limited|ltd|llc|llp|plc|corporation|corp|company|co|gmbh|mbh|ag|se|sa|sas|sarl|spa|srl|nv|bv|ab|as|oy|oyj|kg|kgaa|pte|pty|holdings?|group|groupe|gruppe|the)\b/gu

/**
 * An account's name without what often differs between two writings of the same customer: company suffix,
 * width, case, accents and punctuation. Two accounts with the same core are likely twins.
 */
export function accountCore(name: string): string {
  const folded = foldName(unlink(name).label)
  // Accents of Latin letters are often left out; in other scripts such marks make another letter (ホ, ポ).
  const bare = folded
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{Mn}+/gu, '$1')
    .normalize('NFC')
  const plain = bare.replace(/\b(\w)\.(?=\w\b|\s|$)/g, '$1')
  const core = plain
    .replace(companyForms, '')
    .replace(latinForms, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, '')
  const letters = core === '' ? plain.replace(/[^\p{L}\p{N}]+/gu, '') : core
  return letters === '' ? folded : letters
}

const longestFileName = 120
const mostBytes = 200
// With any ending, too: `CON.bank.md` is a device there.
const reservedOnWindows = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])\s*(?=\.|$)/i

/**
 * A file name (without ending) for an account: safe on Windows and macOS, in Obsidian's links and in URLs,
 * no hidden file and no name that a workspace gives another meaning.
 */
export function fileNameFor(account: string): string {
  const cleaned = unlink(account)
    .label.normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[/\\|]+/g, '-')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"?*#^[\]%`{}]/g, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s._-]+|[\s.-]+$/gu, '')
  const short = shorten(cleaned).replace(/[\s.-]+$/gu, '')
  if (short === '') return 'account'
  if (/^readme$/i.test(short)) return `${short} account`
  return short.replace(reservedOnWindows, device => `${device.trimEnd()} account`)
}

function shorten(name: string): string {
  // A code unit takes three bytes at the most.
  if (name.length * 3 <= mostBytes) return name
  let short = ''
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(name)) {
    if ((short + segment).length > longestFileName || new TextEncoder().encode(short + segment).length > mostBytes)
      break
    short += segment
  }
  return short
}
