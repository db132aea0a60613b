/** The dossier in a text that is about to be changed: somebody else may have written it since it was found. */
import { type Dossier, parseDossier } from '../dossier/parse.ts'
import { Failure } from '../text/failure.ts'

/** Reads the text of a file anew. Throws a Failure where it has become unreadable. */
export async function dossierNow(file: string, text: string): Promise<Dossier> {
  const { dossier } = await parseDossier(file, new TextEncoder().encode(text))
  if (dossier === undefined) throw new Failure(broken)
  return dossier
}

const broken = { zh: '这份档案刚才被改坏了，没有写。', en: 'The dossier was broken meanwhile; nothing was written.' }
