/** Chinese names as they are spelt in Latin letters. The library weighs 300 KB: load this file only where nothing else helps. */
import { polyphonic } from 'pinyin-pro'

/**
 * Whether letters spell a name from its beginning on: each character by its first letter or its whole syllable, in any of
 * its readings; what is no Chinese character stands for itself. `zgyh`, `zhonggyh` and `zhongguoyinh` spell 中国银行 as a
 * `whole`, `zg` only its `start`.
 */
export function spells(letters: string, name: string): 'whole' | 'start' | undefined {
  const [first = ''] = name
  const [readings] = readingsOf(first)
  // Most names fail with the first letter, and the library takes a while for a whole one.
  if (readings?.every(reading => reading[0] !== letters[0]) === true) return undefined
  return spell(letters, readingsOf(name))
}

/** Whether a name begins with the same sounds in other characters, as whoever types takes the wrong one: 蓝江 for 澜江银行. */
export function soundsLike(written: string, name: string): boolean {
  const [said, known] = [syllablesOf(written), syllablesOf(name)]
  return said.length > 1 && said.every((sounds, at) => sounds.some(sound => known[at]?.includes(sound) === true))
}

/** For each sign of a name all that may be typed for it; signs for which nothing is typed are left out. */
const readingsOf = (name: string): readonly (readonly string[])[] =>
  syllablesOf(name).map(readings => [
    ...new Set(
      readings.flatMap(reading => [reading, initialOf(reading), reading.slice(0, 1)]).filter(one => one !== ''),
    ),
  ])

const syllablesOf = (name: string): readonly (readonly string[])[] =>
  polyphonic(name, { toneType: 'none', type: 'array' })
    .map(readings =>
      readings.map(reading =>
        reading
          .toLowerCase()
          .replaceAll('ü', 'v')
          .replace(/[^a-z0-9]/g, ''),
      ),
    )
    .map(readings => readings.filter(reading => reading !== ''))
    .filter(readings => readings.length > 0)

const initialOf = (reading: string): string => /^[zcs]h/.exec(reading)?.[0] ?? ''

function spell(letters: string, readings: readonly (readonly string[])[]): 'whole' | 'start' | undefined {
  const [here, ...rest] = readings
  if (letters === '') return here === undefined ? 'whole' : 'start'
  let found: 'start' | undefined
  for (const reading of here ?? []) {
    const fits = letters.startsWith(reading)
      ? spell(letters.slice(reading.length), rest)
      : // The last syllable need not be typed to its end.
        reading.startsWith(letters)
        ? rest.length === 0
          ? 'whole'
          : 'start'
        : undefined
    if (fits === 'whole') return 'whole'
    found ??= fits
  }
  return found
}
