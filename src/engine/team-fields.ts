/** A rule of the team that names a field which does not exist would never speak: that ends the run, like any wrong word in a config. */
import type { TeamRule } from '../rules/team.ts'
import type { Catalog } from '../schema/catalog.ts'
import type { Field } from '../schema/field.ts'
import { Failure } from '../text/failure.ts'
import { foldName } from '../text/name.ts'
import { didYouMean, nearest } from '../text/nearest.ts'
import type { Words } from '../text/phrase.ts'
import { fieldAt, isOwnOrFree, nearFields } from './find-field.ts'

/** Throws a Failure with the place of the first path, or value of a condition, that the schemas do not know. */
export function mustKnowFields(teamRules: readonly TeamRule[], catalog: Catalog): void {
  for (const { named, when } of teamRules) {
    for (const { written, place } of named) {
      const field = fieldAt(catalog, written)
      if (field === undefined && !isOwnOrFree(catalog, written)) throw unknownField(catalog, written, place)
      const stray = field && strayChoice(field, when[written]?.values ?? [])
      if (field !== undefined && stray !== undefined) throw unknownChoice(field, stray, place)
    }
  }
}

function unknownField(catalog: Catalog, written: string, place: string): Failure {
  const near = nearFields(catalog, written).map(path => `\`${path}\``)
  return new Failure(
    { zh: `${place} 没有 \`${written}\` 这个字段。`, en: `${place} There is no field \`${written}\`.` },
    near.length === 0
      ? { zh: '全部字段：kam explain', en: 'All fields: kam explain' }
      : { zh: `是不是 ${near.join('、')}？`, en: `Did you mean ${near.join(', ')}?` },
  )
}

/** A value that a field with fixed values cannot have; a choice may be written by its label. */
function strayChoice({ kind, choices }: Field, values: readonly unknown[]): string | undefined {
  if (kind !== 'choice' && kind !== 'choices') return undefined
  const known = [...choices].flatMap(([name, { zh, en }]) => [name, zh, en].map(foldName))
  return values.filter(value => typeof value === 'string').find(value => !known.includes(foldName(value)))
}

function unknownChoice({ path, choices }: Field, value: string, place: string): Failure {
  const names = [...choices.keys()]
  const meant = nearest(value, names)
  const hint: Words =
    meant === undefined
      ? { zh: `可以写：${names.join('、')}。`, en: `It can be: ${names.join(', ')}.` }
      : didYouMean(meant)
  return new Failure(
    { zh: `${place} \`${path}\` 不会是 \`${value}\`。`, en: `${place} \`${path}\` is never \`${value}\`.` },
    hint,
  )
}
