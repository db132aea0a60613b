/** A fresh dossier: a template with the first facts put in, through the places of its YAML, never by replacing text. */
import { exactClosing } from '../dossier/parse.ts'
import { applyEdits, type Edit } from '../text/edit.ts'
import { readYaml } from '../text/read-yaml.ts'
import type { Span } from '../text/span.ts'
import { yamlScalar } from '../text/yaml-scalar.ts'
import { keySpanAt, nodeAt } from '../text/yaml-tree.ts'

/** Puts values at top-level keys of a template's front matter; a key that it does not have is added before the closing fence. */
export async function scaffold(template: string, values: Readonly<Record<string, string>>): Promise<string> {
  const start = /^\uFEFF?---\r?\n/.exec(template)?.[0].length ?? 0
  const fences = exactClosing(template, start)
  if (fences === undefined) return template
  const { root } = await readYaml(template.slice(fences.front.start, fences.front.end), fences.front.start)
  if (root === undefined) return template
  const edits = Object.entries(values).map(([key, value]) => {
    const node = nodeAt(root, [key])
    const keySpan = keySpanAt(root, [key])
    const scalar = yamlScalar(value)
    if (node === undefined || keySpan === undefined) return addedAt(fences.front, `${key}: ${scalar}`, template)
    // An empty value has no width, or stands behind a comment: it goes right behind the colon of its key.
    const colon = template.indexOf(':', keySpan.end) + 1
    const isEmpty = node.kind === 'scalar' && node.value === null && node.span.end <= node.span.start
    return isEmpty ? { start: colon, end: colon, text: ` ${scalar}` } : { ...node.span, text: scalar }
  })
  return applyEdits(template, edits)
}

/** A new line before the closing fence, with the line ending of the template. */
function addedAt({ start, end }: Span, line: string, template: string): Edit {
  const ending = template.startsWith('\r\n', end) || template.slice(0, start).endsWith('\r\n') ? '\r\n' : '\n'
  return { start: end, end, text: end > start ? ending + line : line + ending }
}
