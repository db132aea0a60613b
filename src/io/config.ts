/** `kam.config.yaml`: data only, checked with places like a dossier; a config that cannot be trusted ends the run. */

import { Failure } from '../text/failure.ts'
import { linesOf } from '../text/lines.ts'
import { nearest } from '../text/nearest.ts'
import { formatPath, type Path, valueAt } from '../text/path.ts'
import type { Language, Words } from '../text/phrase.ts'
import type { Span } from '../text/span.ts'

export type Config = {
  readonly language: Language | undefined
  /** The folder of the dossiers, relative to the workspace, with `/`. */
  readonly accounts: string
  /** Globs, relative to the workspace, of files that are no dossiers. */
  readonly ignore: readonly string[]
  readonly currency: string | undefined
}

export const defaultConfig: Config = { language: undefined, accounts: 'accounts', ignore: [], currency: undefined }

/** Reads a config. Throws a Failure that names file, line and column for anything that is not as the schema says. */
export async function readConfig(file: string, bytes: Uint8Array): Promise<Config> {
  const [{ readYaml, plainValue, nodeAt, keySpanAt }, { ownCatalog }] = await Promise.all([
    import('../text/yaml.ts'),
    import('./package.ts'),
  ])
  const text = new TextDecoder('utf-8').decode(bytes)
  const lines = linesOf(text)
  const fail = (span: Span, words: Words, hint?: Words): never => {
    const { line, column } = lines.at(span.start)
    const place = `${file}:${line}:${column}`
    throw new Failure({ zh: `${place} ${words.zh}`, en: `${place} ${words.en}` }, hint)
  }

  const { root, problems } = readYaml(text)
  const [problem] = problems
  if (problem?.kind === 'duplicate-key') {
    return fail(problem.span, {
      zh: `\`${problem.key}\` 写了两遍。`,
      en: `\`${problem.key}\` stands here a second time.`,
    })
  }
  if (problem !== undefined || root === undefined) {
    return fail(problem?.span ?? { start: 0, end: 0 }, {
      zh: '这里的 YAML 读不下去。',
      en: 'The YAML cannot be read from here on.',
    })
  }
  const value = plainValue(root)
  const catalog = await ownCatalog('config')
  const placeOf = (path: Path): Span => nodeAt(root, path)?.span ?? root.span
  const [fault] = catalog.validate(value)
  if (fault?.kind === 'unknown') {
    const name = String(fault.path.at(-1))
    const known = [...(catalog.field(fault.path.slice(0, -1))?.fields.keys() ?? [])]
    const meant = nearest(name, known)
    return fail(
      keySpanAt(root, fault.path) ?? placeOf(fault.path),
      { zh: `没有 \`${name}\` 这个设置。`, en: `There is no setting \`${name}\`.` },
      meant === undefined
        ? { zh: `可用的设置：${known.join('、')}。`, en: `Settings are: ${known.join(', ')}.` }
        : { zh: `是不是 \`${meant}\`？`, en: `Did you mean \`${meant}\`?` },
    )
  }
  if (fault !== undefined) {
    const name = formatPath(fault.path)
    const choices = [...(catalog.field(fault.path)?.choices.keys() ?? [])]
    const hint =
      choices.length === 0
        ? undefined
        : { zh: `可以写：${choices.join('、')}。`, en: `Allowed: ${choices.join(', ')}.` }
    return fail(
      placeOf(fault.path),
      { zh: `\`${name}\` 的值不对。`, en: `\`${name}\` does not take this value.` },
      hint,
    )
  }
  const accounts = textOf(valueAt(value, ['accounts']))
    ?.replaceAll('\\', '/')
    .replace(/^\.\/|\/+$/g, '')
  if (accounts !== undefined && /^(?:\/|[A-Za-z]:|\.\.(?:\/|$))|\/\.\.(?:\/|$)/.test(accounts)) {
    return fail(placeOf(['accounts']), {
      zh: '`accounts` 要写工作区里面的文件夹，不能指到外面去。',
      en: '`accounts` must be a folder inside the workspace.',
    })
  }
  const ignore = valueAt(value, ['ignore'])
  const language = valueAt(value, ['language'])
  return {
    language: language === 'zh' || language === 'en' ? language : undefined,
    accounts: accounts === undefined || accounts === '' ? defaultConfig.accounts : accounts,
    ignore: Array.isArray(ignore) ? ignore.filter(glob => typeof glob === 'string') : [],
    currency: textOf(valueAt(value, ['currency'])),
  }
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
