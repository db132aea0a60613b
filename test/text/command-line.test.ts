import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commandWords } from '../../src/text/command-line.ts'

describe('a command line', () => {
  it.each([
    ['vim', ['vim']],
    ['  code   --wait ', ['code', '--wait']],
    ["'/my tools/ed' -x", ['/my tools/ed', '-x']],
    ['"/my tools/ed" -x', ['/my tools/ed', '-x']],
    ['/my\\ tools/ed', ['/my tools/ed']],
    ['"C:\\Program Files\\ed.exe" --wait', ['C:\\Program Files\\ed.exe', '--wait']],
    ['C:\\Tools\\ed.exe', ['C:\\Tools\\ed.exe']],
    ['ed "a \\"b\\" c"', ['ed', 'a "b" c']],
    ["ed 'a\\b'", ['ed', 'a\\b']],
    ["ed ''", ['ed', '']],
    ['ed --title="a b"', ['ed', '--title=a b']],
    ['ed $(touch x) `y` $HOME *', ['ed', '$(touch', 'x)', '`y`', '$HOME', '*']],
    ['', []],
    ['  ', []],
  ])('has its words: %s', (line, words) => {
    expect(commandWords(line)).toEqual(words)
  })

  it.each(['"ed', "ed 'x", 'ed "a\\"'])('has none where a quote is not closed: %s', line => {
    expect(commandWords(line)).toBeUndefined()
  })

  it('gives back whatever was put between quotes', () => {
    fc.assert(
      fc.property(fc.array(fc.string().map(word => word.replaceAll("'", ''))), words => {
        expect(commandWords(words.map(word => `'${word}'`).join(' '))).toEqual(words)
      }),
    )
  })
})
