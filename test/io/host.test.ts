/** What the world around a run amounts to. */
import { expect, it } from 'vitest'
import { widthOfHost } from '../../src/io/host.ts'

it.each([
  ['what COLUMNS says', '100', 60, 100],
  ['what the terminal says', undefined, 60, 60],
  ['80 in a pipe', undefined, undefined, 80],
  ['80 on a terminal that a program leaves without a width', undefined, 0, 80],
  ['what the terminal says where COLUMNS is none', 'wide', 60, 60],
  ['what the terminal says where COLUMNS leaves no room', '3', 60, 60],
])('the output is as wide as %s', (_, COLUMNS, terminalWidth, width) => {
  expect(widthOfHost({ env: COLUMNS === undefined ? {} : { COLUMNS }, terminalWidth })).toBe(width)
})
