/** The README: its screens are what the program prints, its dossiers pass the check, its commands exist. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commands } from '../../src/commands/index.ts'
import { environment, run } from '../helpers/kam.ts'
import { workspace } from '../helpers/workspace.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const readme = readFileSync(`${root}/README.md`, 'utf8')
const [english = '', chinese = ''] = readme.split('\n## 中文\n')

/** The fenced blocks of a text in one language (`''`: none is named). */
const blocks = (text: string, language: string): readonly string[] =>
  [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].flatMap(([, name, block = '']) => (name === language ? block : []))

/** What stands behind each `$ command` of a screen, up to the next. */
function screens(text: string): ReadonlyMap<string, string> {
  const parts = text.split(/^\$ (.*)\n/m).slice(1)
  return new Map(parts.flatMap((part, index) => (index % 2 === 0 ? [[part, parts[index + 1] ?? '']] : [])))
}

describe.each([
  ['en', english],
  ['zh', chinese],
])('the README in %s', (language, text) => {
  let printed: ReadonlyMap<string, string>
  const shown = screens(
    blocks(text, '')
      .filter(block => block.startsWith('$ kam'))
      .join('\n'),
  )

  beforeAll(async () => {
    const { root: temporary } = workspace({}, { atEnd: afterAll })
    const env = environment({ KAM_LANG: language, TMPDIR: temporary, KAM_TODAY: undefined })
    const demo = await run(process.execPath, ['.config/demo.js'], { cwd: root, env })
    expect(demo).toMatchObject({ stderr: '', exit: 0 })
    printed = screens(demo.stdout)
  })

  it('shows the three commands that do the main job', () => {
    expect([...shown.keys()].map(line => line.split(' ').slice(0, 2).join(' '))).toEqual(
      expect.arrayContaining(['kam new', 'kam check', 'kam report']),
    )
  })

  it('shows what they print, passage by passage', () => {
    for (const [command, screen] of shown) {
      const passages = screen.replace(/^ *\.\.\.$/gm, '').split(/\n{2,}/)
      for (const passage of passages) expect(printed.get(command), `$ ${command}`).toContain(passage.trimEnd())
    }
  })

  it('has a dossier that is written as it should be', async () => {
    const [dossier = ''] = blocks(text, 'markdown')
    const { kam } = workspace({ 'accounts/a.md': dossier })
    const { stdout, exit } = await kam(['check', '--format', 'compact', '--quiet'])
    expect({ stdout, exit }).toEqual({ stdout: '', exit: 0 })
  })

  it('names every command, and none that does not exist', () => {
    const named = new Set([...text.matchAll(/`kam ([a-z]+)/g)].map(([, name]) => name))
    expect([...named].sort()).toEqual([...commands.map(({ name }) => name), 'help'].sort())
  })
})
