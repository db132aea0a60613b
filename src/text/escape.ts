/** What comes from a file is made harmless for the eye and for the terminal before anybody sees it. */

// Controls (C0 but line breaks and tab are handled by the caller, DEL, C1), zero-width and bidirectional marks,
// line and paragraph separators, the byte order mark, Hangul fillers, tags (a second, unseen ASCII), what is no character
// and no XML, lone surrogates: all that a reader cannot see or that moves text.
const invisible =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff]|\udb40[\udc00-\udc7f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const unicodeEscape = (character: string): string =>
  Array.from({ length: character.length }, (_, index) => `\\u${hex(character.charCodeAt(index))}`).join('')

const hex = (unit: number): string => unit.toString(16).padStart(4, '0')

/** The text with every invisible or text-moving character written as `\uXXXX`; line breaks and tabs become spaces. */
export const visible = (text: string): string => text.replace(/\r\n|[\r\n\t]/g, ' ').replace(invisible, unicodeEscape)

/** The same for one line of source that is quoted under a diagnostic: a tab keeps its width of one. */
export const visibleLine = (text: string): string => text.replace(/\t/g, ' ').replace(invisible, unicodeEscape)

/** JSON text of a plain value, two spaces deep, in which invisible characters stand as `\uXXXX`; ends with a line feed. */
export const safeJson = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(invisible, match => (match === '\n' ? match : unicodeEscape(match)))}\n`
