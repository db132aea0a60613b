/** The published JSON Schema of SARIF 2.1.0, as a function from a log to what is wrong with it. */
import published from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import { Ajv } from 'ajv'

// It is written in draft 4, of which it uses nothing else that later drafts took away.
const { id: _, $schema: __, ...schema } = published

const validate = new Ajv({
  strict: false,
  unicodeRegExp: false,
  allErrors: true,
  formats: {
    uri: /^[a-z][a-z\d+.-]*:(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[\dA-F]{2})*$/i,
    'uri-reference': /^(?:[\w.~/?#[\]@!$&'()*+,;=-]|%[\dA-F]{2})*$/i,
    'date-time': true,
  },
}).compile(schema)

export function faultsOfSarif(log: unknown): readonly string[] {
  validate(log)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
