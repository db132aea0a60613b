/** The user's editor: which one it is, and how it is run. */
import { spawn } from 'node:child_process'
import { commandWords } from '../text/command-line.ts'
import { Failure } from '../text/failure.ts'
import { fill, phrase } from '../text/phrase.ts'
import type { Host } from './host.ts'

const variables = ['KAM_EDITOR', 'VISUAL', 'EDITOR'] as const

/** Opens a file in the editor that the environment names, and waits until it is closed. Throws a Failure where none can be run. */
export async function edit(path: string, host: Host): Promise<void> {
  const variable = variables.find(name => (host.env[name] ?? '').trim() !== '')
  if (variable === undefined) throw new Failure(texts.none, texts.how)
  const [program, ...args] = commandWords(host.env[variable] ?? '') ?? []
  if (program === undefined) throw new Failure(fill(texts.unclear, { variable }), texts.how)
  const ended = await run(program.replace(/^~(?=[/\\])/, host.home), [...args, path], host)
  if (ended.kind === 'missing') throw new Failure(fill(texts.missing, { program, variable }), texts.how)
  // Editors have a way to say "leave it" (vim's :cq).
  if (ended.kind === 'failed') throw new Failure(fill(texts.failed, { program, how: ended.how }))
}

type Ended =
  | { readonly kind: 'done' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly how: string }

function run(program: string, args: readonly string[], { cwd, env }: Host): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...args], { cwd, env: { ...env }, stdio: 'inherit' })
    child.on('error', error => {
      const code = 'code' in error ? error.code : undefined
      if (code === 'ENOENT' || code === 'EACCES' || code === 'EINVAL') resolve({ kind: 'missing' })
      else reject(error)
    })
    child.on('close', (code, signal) =>
      resolve(code === 0 ? { kind: 'done' } : { kind: 'failed', how: String(code ?? signal) }),
    )
  })
}

const texts = {
  none: {
    zh: '不知道用哪个编辑器：环境变量 KAM_EDITOR、VISUAL、EDITOR 都没有写。',
    en: 'There is no editor: none of KAM_EDITOR, VISUAL and EDITOR is set.',
  },
  how: {
    zh: '例如：export KAM_EDITOR="code --wait"（Windows：setx KAM_EDITOR notepad）',
    en: 'For example: export KAM_EDITOR="code --wait" (on Windows: setx KAM_EDITOR notepad)',
  },
  unclear: phrase<{ variable: string }>({
    zh: ({ variable }) => `环境变量 ${variable} 里的引号没有成对。`,
    en: ({ variable }) => `A quote in ${variable} is not closed.`,
  }),
  missing: phrase<{ program: string; variable: string }>({
    zh: ({ program, variable }) => `运行不了 \`${program}\`（环境变量 ${variable}）。`,
    en: ({ program, variable }) => `Cannot run \`${program}\`, which ${variable} names.`,
  }),
  failed: phrase<{ program: string; how: string }>({
    zh: ({ program, how }) => `编辑器 \`${program}\` 没有正常结束（${how}），没有检查。`,
    en: ({ program, how }) => `The editor \`${program}\` ended with ${how}; nothing was checked.`,
  }),
}
