/** Which fields at the top of a dossier are sections of their own; all others are facts about the account itself. */
import type { Field } from '../schema/field.ts'

/** A list, or a map whose fields are expected one by one; a map that counts as one field (our executive) is no section. */
export const isSection = ({ kind, expects }: Field): boolean =>
  kind === 'list' || kind === 'paths' || (kind === 'map' && expects.length === 0)
