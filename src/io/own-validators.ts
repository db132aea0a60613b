/**
 * The validators of our own schemas, compiled when they are asked for. The build puts code in place of this file that ajv
 * made from the same schemas ahead of time: compiling them takes longer than checking a hundred dossiers.
 */
import { compileValidator, type Parts, type Validate } from '../schema/catalog.ts'

export const ownValidators = async (
  parts: Parts,
): Promise<Readonly<Record<'dossier' | 'config' | 'company', Validate>>> => ({
  dossier: await compileValidator(parts, 'dossier'),
  config: await compileValidator(parts, 'config'),
  company: await compileValidator(parts, 'company'),
})
