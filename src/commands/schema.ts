/** `kam schema`: the schemas that hold here, overlay included. */
import { catalogFor, partsFor } from '../io/schemas.ts'
import { findWorkspace, openWorkspace } from '../io/workspace.ts'
import { bundled } from '../schema/overlay.ts'
import { safeJson } from '../text/escape.ts'
import { Failure } from '../text/failure.ts'
import { didYouMean, nearest } from '../text/nearest.ts'
import { fill, phrase } from '../text/phrase.ts'
import { defineCommand } from './command.ts'

export default defineCommand({
  name: 'schema',
  group: 'setup',
  summary: { zh: '这里生效的字段定义（JSON Schema）', en: 'the schemas of the fields that hold here' },
  arguments: [
    {
      name: '[part]',
      says: {
        zh: '哪一部分：dossier（默认）、customer、project 等',
        en: 'which part: dossier (the default), customer, project ...',
      },
    },
  ],
  options: {
    bundle: {
      kind: 'flag',
      says: { zh: '合成一个文件，不引用别的文件', en: 'as one document without outside references' },
    },
  },
  examples: [
    {
      line: { zh: 'kam schema project', en: 'kam schema project' },
      says: { zh: '项目有哪些字段', en: 'the fields of a project' },
    },
    {
      line: { zh: 'kam schema --bundle -o dossier.schema.json', en: 'kam schema --bundle -o dossier.schema.json' },
      says: { zh: '给编辑器用的一个文件', en: 'one file for an editor' },
    },
  ],

  async run([name = 'dossier'], { bundle }, { host }) {
    const workspace = (await findWorkspace(host)) ?? (await openWorkspace(host.cwd))
    // Reading the catalog tells whether an overlay is whole before a part of it is shown.
    await catalogFor(workspace)
    const parts = await partsFor(workspace)
    const part = Object.hasOwn(parts, name) ? parts[name] : undefined
    if (part === undefined) throw unknownPart(name, Object.keys(parts).sort())
    return { text: safeJson(bundle ? bundled(parts, name) : part), exit: 0 }
  },
})

const texts = {
  unknown: phrase<{ name: string; names: string }>({
    zh: ({ name, names }) => `没有 \`${name}\` 这一部分；有：${names}。`,
    en: ({ name, names }) => `There is no schema \`${name}\`; there are: ${names}.`,
  }),
}

function unknownPart(name: string, names: readonly string[]): Failure {
  const close = nearest(name, names)
  return new Failure(
    fill(texts.unknown, { name, names: names.join(', ') }),
    close === undefined ? undefined : didYouMean(close),
  )
}
