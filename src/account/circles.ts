/** Chains that should lead somewhere, and come back to where they began: superiors, parents. */

/** The circles among things of which each leads to one other at most; each circle begins with its first member in `all`. */
export function circlesAmong<Thing>(
  all: readonly Thing[],
  next: (thing: Thing) => Thing | undefined,
): readonly (readonly Thing[])[] {
  const done = new Set<Thing>()
  return all.flatMap(start => {
    const way: Thing[] = []
    let at: Thing | undefined = start
    while (at !== undefined && !done.has(at)) {
      done.add(at)
      way.push(at)
      at = next(at)
    }
    const from = at === undefined ? -1 : way.indexOf(at)
    return from === -1 ? [] : [fromFirst(way.slice(from), all)]
  })
}

function fromFirst<Thing>(circle: readonly Thing[], all: readonly Thing[]): readonly Thing[] {
  const first = all.find(thing => circle.includes(thing))
  const at = first === undefined ? 0 : circle.indexOf(first)
  return [...circle.slice(at), ...circle.slice(0, at)]
}
