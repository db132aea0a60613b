import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import { applyEdits } from '../../src/text/edit.ts'
import { readYaml } from '../../src/text/read-yaml.ts'
import { graftsFor } from '../../src/text/yaml-graft.ts'
import type { YamlText } from '../../src/text/yaml-layout.ts'
import { isList, isMap, noGuide, type Value } from '../../src/text/yaml-value.ts'
import { documents } from '../helpers/yaml-styles.ts'

async function yamlOf(text: string): Promise<YamlText | undefined> {
  const { root, problems } = await readYaml(text, 0)
  if (root === undefined || problems.length > 0) return undefined
  return { text, root, start: 0, end: text.length, blockTexts: true, guide: noGuide }
}

/** The facts of a text, read by a library that our own code has no part in; nothing where it is broken. */
function factsOf(text: string): Value | undefined {
  const document = parseDocument(text)
  return document.errors.length > 0 ? undefined : (document.toJS() as Value)
}

/** What is known: a value in which nothing is filled is none. */
function known(value: Value): Value | undefined {
  if (value === null || value === '') return undefined
  if (isList(value)) {
    const items = value.map(item => known(item) ?? null)
    return items.every(item => item === null) ? undefined : items
  }
  if (!isMap(value)) return value
  const entries = Object.entries(value).flatMap(([key, one]) => {
    const rest = known(one)
    return rest === undefined ? [] : [[key, rest] as const]
  })
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

it('adds empty keys to documents in all styles, from documents in all styles, and changes no fact', async () => {
  let added = 0
  await fc.assert(
    fc.asyncProperty(documents, documents, async (text, model) => {
      const [into, from] = await Promise.all([yamlOf(text), yamlOf(model)])
      if (into === undefined || from === undefined) return
      const edits = graftsFor(into, from, () => true).map(({ edit }) => edit)
      expect(edits.every(({ start, end }) => start === end)).toBe(true)
      // A text that keeps all the lines behind it (`|+`) would take a new one for its own: whoever adds proves it first.
      if (edits.length === 0 || /[|>]\d?\+/.test(text)) return
      added += 1
      const [before, after] = [factsOf(text), factsOf(applyEdits(text, edits))]
      expect(after).toBeDefined()
      expect(known(after ?? null)).toEqual(known(before ?? null))
    }),
    { numRuns: 1000 },
  )
  expect(added).toBeGreaterThan(200)
})
