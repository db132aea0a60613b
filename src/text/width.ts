/** How wide a text is on a terminal, where a Chinese character takes two cells, and what follows from it. */
import stringWidth from 'fast-string-width'

/** Width in terminal cells; escape sequences of colour count for nothing. */
export const widthOf = (text: string): number => stringWidth(text)

/** Pads with spaces to `width` cells. */
export const padTo = (text: string, width: number, align: 'left' | 'right' = 'left'): string => {
  const gap = ' '.repeat(Math.max(width - widthOf(text), 0))
  return align === 'left' ? text + gap : gap + text
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Cuts to at most `width` cells; what is cut ends in `..`, which is narrow in every font. */
export function cutTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let kept = ''
  let used = 0
  for (const { segment } of graphemes.segment(text)) {
    const cells = widthOf(segment)
    if (used + cells > width - 2) break
    kept += segment
    used += cells
  }
  return `${kept.trimEnd()}..`
}

// A line may break before and after a wide character, but these never begin one, and those never end one.
const neverFirst = /^[，。、；：？！）》」』”’%…,.;:?!)\]}]/u
const neverLast = /[（《「『“‘([{]$/u
const wide = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60\u3000-\u303f]/u

/** Breaks a text into lines of at most `width` cells, between words and between Chinese characters. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const piece of pieces(text)) {
    if (line !== '' && used + widthOf(piece.trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = piece.trimStart()
      used = widthOf(line)
    } else {
      line += piece
      used += widthOf(piece)
    }
  }
  if (line.trimEnd() !== '' || lines.length === 0) lines.push(line.trimEnd())
  return lines
}

// A name in backticks stays in one piece, unless it would fill a line by itself.
const longestName = 60

/** The parts of a text that must stay on one line: words with the space behind them, names, single wide characters. */
function pieces(text: string): readonly string[] {
  const found: string[] = []
  let isInName = false
  for (const segment of signsOf(text)) {
    const last = found.at(-1)
    const joins: boolean =
      last !== undefined &&
      ((isInName && last.length < longestName) ||
        neverFirst.test(segment) ||
        neverLast.test(last) ||
        segment === ' ' ||
        !(wide.test(segment) || wide.test(last.at(-1) ?? '') || last.endsWith(' ')))
    if (joins) found[found.length - 1] = last + segment
    else found.push(segment)
    isInName = (joins && isInName) !== segment.includes('`')
  }
  return found
}

// Latin and Chinese without anything that joins the sign before it: each character is a sign of its own.
const plain = /^[\x20-\x7e\u2018-\u201d\u3001-\u3020\u4e00-\u9fff\uff01-\uff5e]*$/

/** The signs of a text as one sees them; finding them takes ten times as long where they may be made of several characters. */
const signsOf = (text: string): Iterable<string> =>
  plain.test(text) ? text : Array.from(graphemes.segment(text), ({ segment }) => segment)
