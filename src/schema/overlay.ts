/** A team's changes to the schemas, applied onto ours as a JSON Merge Patch (RFC 7396), without a fork. */
import type { JsonSchema, Parts } from './catalog.ts'

/**
 * RFC 7396: members of the patch replace those of the target, maps are joined member by member, null takes away.
 * A key that would reach an object's prototype is left out.
 */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isMap(patch)) return patch
  const merged: Record<string, unknown> = isMap(target) ? { ...target } : {}
  for (const [name, value] of Object.entries(patch)) {
    if (name === '__proto__') continue
    if (value === null) delete merged[name]
    else merged[name] = mergePatch(Object.hasOwn(merged, name) ? merged[name] : undefined, value)
  }
  return merged
}

/** Our parts with a team's patches on top; a patch for a part that is not there is left out. */
export function overlaid(parts: Parts, patches: Readonly<Record<string, unknown>>): Parts {
  const merged = Object.entries(parts).map(([part, schema]) => {
    const patch = Object.hasOwn(patches, part) ? patches[part] : undefined
    // Merged with a map, a map remains one.
    return [part, patch === undefined ? schema : (mergePatch(schema, patch) as JsonSchema)] as const
  })
  return Object.fromEntries(merged)
}

/** All parts as one document without outside references, from the part `top`. */
export function bundled(parts: Parts, top: string): JsonSchema {
  const inside = Object.entries(parts).filter(([part]) => part !== top)
  const whole = rewritten(parts[top] ?? {}, reference => reference)
  const definitions = inside.map(
    ([part, schema]) => [part, rewritten(schema, reference => reference.replace(/^#\//, `#/$defs/${part}/`))] as const,
  )
  const document = isMap(whole) ? whole : {}
  const own = isMap(document['$defs']) ? document['$defs'] : {}
  return { ...document, $defs: { ...own, ...Object.fromEntries(definitions) } }
}

/** A copy in which references to other files lead into the bundle; `inner` rewrites those within the same file. */
function rewritten(value: unknown, inner: (reference: string) => string): unknown {
  if (Array.isArray(value)) return value.map(item => rewritten(item, inner))
  if (!isMap(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => {
      if (name !== '$ref' || typeof child !== 'string') return [name, rewritten(child, inner)]
      if (child.startsWith('#')) return [name, inner(child)]
      return [
        name,
        child.replace(/^([a-z-]+)\.schema\.json(?:#(.*))?$/, (_, part: string, rest = '') => `#/$defs/${part}${rest}`),
      ]
    }),
  )
}

const isMap = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
