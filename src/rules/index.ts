/** All rules, in the order in which they are listed. A new one is one file and one line here. */
import duplicateAccount from './duplicate-account.ts'
import duplicateKey from './duplicate-key.ts'
import encoding from './encoding.ts'
import frontMatter from './front-matter.ts'
import mergeConflict from './merge-conflict.ts'
import notADossier from './not-a-dossier.ts'
import type { Rule } from './rule.ts'
import schema from './schema.ts'
import stageGate from './stage-gate.ts'
import unknownField from './unknown-field.ts'
import unknownPerson from './unknown-person.ts'
import unquotedLink from './unquoted-link.ts'
import unsafeYaml from './unsafe-yaml.ts'
import unusedSilence from './unused-silence.ts'
import yamlSyntax from './yaml-syntax.ts'

export const rules: readonly Rule[] = [
  encoding,
  frontMatter,
  mergeConflict,
  yamlSyntax,
  unsafeYaml,
  duplicateKey,
  notADossier,
  schema,
  unknownField,
  unquotedLink,
  stageGate,
  unknownPerson,
  duplicateAccount,
  unusedSilence,
]

const byId: ReadonlyMap<string, Rule> = new Map(rules.map(rule => [rule.id, rule]))

/** The rule of that id. */
export const ruleNamed = (id: string): Rule | undefined => byId.get(id)
