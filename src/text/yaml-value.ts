/** Plain data that can be written as YAML, and what a change makes of it: the measure of every edit. */
import type { Path } from './path.ts'

/** A value as data. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value }

/** One change of a document, at a path of names and indexes. */
export type Change =
  /** Puts a value in the place of what is there; parents that are not there, or empty, are made. */
  | { readonly kind: 'set'; readonly path: Path; readonly value: Value }
  /** Takes a key or an item away. */
  | { readonly kind: 'delete'; readonly path: Path }
  /** Adds an item to the end of a list, which is made where there is none. */
  | { readonly kind: 'append'; readonly path: Path; readonly value: Value }
  /** Gives the key of a map another name. */
  | { readonly kind: 'rename'; readonly path: Path; readonly name: string }

/** What whoever knows the fields says about places in a document; a text by itself does not tell. */
export type Guide = {
  /** The names that the map at a path may have, in the order in which they are written. */
  readonly keys: (map: Path) => readonly string[]
  /** Whether the value at a path is a day: it needs no quotes, as a text that looks like one does. */
  readonly isDay: (path: Path) => boolean
}

/** Nothing is known: what is new goes to the end, and what looks like a day is a text. */
export const noGuide: Guide = { keys: () => [], isDay: () => false }

/** Why a change cannot be made: its way leads through a value or nowhere, or the new name is taken. */
export type Impossible = 'no-place' | 'taken'

/** What the change makes of plain data. */
export function changedValue(root: Value, change: Change): { readonly value: Value } | Impossible {
  const { path } = change
  switch (change.kind) {
    case 'set':
      return within(root, path, () => ({ value: change.value }))
    case 'append':
      return within(root, path, list => {
        if (isEmpty(list)) return { value: [change.value] }
        return Array.isArray(list) ? { value: [...list, change.value] } : 'no-place'
      })
    case 'delete':
      return atParent(root, path, (parent, step) => {
        if (Array.isArray(parent)) return { value: parent.filter((_, index) => index !== step) }
        return { value: Object.fromEntries(Object.entries(parent).filter(([key]) => key !== step)) }
      })
    case 'rename':
      return atParent(root, path, (parent, step) => {
        if (Array.isArray(parent)) return 'no-place'
        if (step !== change.name && Object.hasOwn(parent, change.name)) return 'taken'
        return {
          value: Object.fromEntries(
            Object.entries(parent).map(([key, value]) => [key === step ? change.name : key, value]),
          ),
        }
      })
  }
}

type Changed = { readonly value: Value } | Impossible

/** Replaces what stands at a path; parents that are not there, or hold nothing, are made. */
function within(root: Value | undefined, path: Path, change: (value: Value | undefined) => Changed): Changed {
  const [step, ...rest] = path
  if (step === undefined) return change(root)
  if (typeof step === 'number') {
    const list = isEmpty(root) ? [] : root
    if (!isList(list) || step > list.length || step < 0) return 'no-place'
    const changed = within(list[step], rest, change)
    return typeof changed === 'string' ? changed : { value: Object.assign([...list], { [step]: changed.value }) }
  }
  const map = isEmpty(root) ? {} : root
  if (!isMap(map)) return 'no-place'
  const changed = within(Object.hasOwn(map, step) ? map[step] : undefined, rest, change)
  return typeof changed === 'string' ? changed : { value: { ...map, [step]: changed.value } }
}

type Container = readonly Value[] | { readonly [key: string]: Value }

/** Changes the map or list in which the path ends; the path must lead to something that is there. */
function atParent(root: Value, path: Path, change: (parent: Container, step: string | number) => Changed): Changed {
  const step = path.at(-1)
  if (step === undefined) return 'no-place'
  return within(root, path.slice(0, -1), parent => {
    const isThere = (isList(parent) || isMap(parent)) && Object.hasOwn(parent, step)
    return isThere && isList(parent) === (typeof step === 'number') ? change(parent, step) : 'no-place'
  })
}

/** Whether a value is one in which nothing is known, so that another may stand in its place. */
export const isEmpty = (value: Value | undefined): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0)

/** Whether two values say the same: keys in any order; no value, an empty list and an empty map are one. */
export function sameValue(one: Value, other: Value): boolean {
  if (one === other) return true
  if (isEmpty(one) && isEmpty(other)) return one !== '' && other !== ''
  if (isList(one)) {
    return isList(other) && one.length === other.length && one.every((item, at) => sameValue(item, other[at] ?? null))
  }
  if (!isMap(one) || !isMap(other)) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every(key => Object.hasOwn(other, key) && sameValue(one[key] ?? null, other[key] ?? null))
  )
}

export const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value)

export const isMap = (value: Value | undefined): value is { readonly [key: string]: Value } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
