/** A fresh dossier: a template with the first facts put in, through the places of its YAML, never by replacing text. */
import { editDossier } from '../dossier/edit.ts'

/** Puts values at top-level keys of a template's front matter; a key that it does not have is added before the closing fence. */
export async function scaffold(template: string, values: Readonly<Record<string, string>>): Promise<string> {
  const changes = Object.entries(values).map(([key, value]) => ({ kind: 'set', path: [key], value }) as const)
  const edited = await editDossier(template, changes)
  return edited.kind === 'edited' ? edited.text : template
}
