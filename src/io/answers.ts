/** Answers about one account, as a JSON or YAML file or standard input gives them. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Failure } from '../text/failure.ts'
import { fill, phrase } from '../text/phrase.ts'
import { readYaml } from '../text/read-yaml.ts'
import { plainValue } from '../text/yaml-tree.ts'
import { isMap, type Value } from '../text/yaml-value.ts'
import { codeOf } from './explained.ts'
import type { Host } from './host.ts'

/** The answers in a file; `-` is standard input. Throws a Failure where they are no map of paths or facts. */
export async function readAnswers(file: string, host: Host): Promise<{ readonly [key: string]: Value }> {
  const bytes = file === '-' ? await host.readInput() : read(resolve(host.cwd, file), file)
  const value = await valueIn(textOf(bytes, file), file)
  if (!isMap(value)) throw new Failure(fill(texts.noMap, { file }), texts.how)
  return value
}

function read(path: string, file: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    const code = codeOf(error)
    if (code === undefined) throw error
    throw new Failure(fill(code === 'ENOENT' || code === 'ENOTDIR' ? texts.nowhere : texts.unreadable, { file }))
  }
}

function textOf(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) throw new Failure(fill(texts.encoding, { file }))
    throw error
  }
}

/** JSON is read as such: it may hold tabs, which YAML does not take. */
async function valueIn(text: string, file: string): Promise<Value | undefined> {
  if (text.trim() === '') throw new Failure(fill(texts.nothing, { file }), texts.how)
  if (/^\s*\{/.test(text)) {
    try {
      // What JSON can hold is plain data.
      return JSON.parse(text) as Value
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
    }
  }
  const { root, problems } = await readYaml(text.replace(/^---[ \t]*\r?\n/, ''))
  if (root === undefined || problems.length > 0) throw new Failure(fill(texts.broken, { file }), texts.how)
  // What a tree holds is plain data.
  return plainValue(root) as Value
}

type Named = { readonly file: string }

const texts = {
  nowhere: phrase<Named>({
    zh: ({ file }) => `没有 \`${file}\` 这个文件。`,
    en: ({ file }) => `There is no file \`${file}\`.`,
  }),
  unreadable: phrase<Named>({
    zh: ({ file }) => `\`${file}\` 读不了。`,
    en: ({ file }) => `\`${file}\` cannot be read.`,
  }),
  encoding: phrase<Named>({
    zh: ({ file }) => `\`${file}\` 不是 UTF-8 编码。`,
    en: ({ file }) => `\`${file}\` is not in UTF-8.`,
  }),
  nothing: phrase<Named>({ zh: ({ file }) => `\`${file}\` 是空的。`, en: ({ file }) => `\`${file}\` is empty.` }),
  broken: phrase<Named>({
    zh: ({ file }) => `\`${file}\` 不是能读的 JSON 或 YAML。`,
    en: ({ file }) => `\`${file}\` is neither JSON nor YAML that can be read.`,
  }),
  noMap: phrase<Named>({
    zh: ({ file }) => `\`${file}\` 里要写路径和值。`,
    en: ({ file }) => `\`${file}\` must hold paths and values.`,
  }),
  how: {
    zh: '例如 {"owner": "方遥", "projects[核心系统].budget": "3.5亿"}，或者像档案那样一层层写。',
    en: 'Such as {"owner": "Fang Yao", "projects[Core system].budget": "3.5m"}, or the facts nested as a dossier has them.',
  },
}
