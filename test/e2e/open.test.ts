/** `kam open`: with real programs as editors. */
import { chmodSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { keys, terminal } from '../helpers/terminal.ts'
import { dossier, type Workspace, workspace } from '../helpers/workspace.ts'

const file = 'accounts/Corvane.md'

/** A workspace, and an editor that does what the lines of a shell script say to the file in `$1`. */
function desk(script: string, name = 'editor.sh'): Workspace & { readonly editor: string } {
  const place = workspace({ [file]: dossier('Corvane'), [name]: `#!/bin/sh\n${script}\n` })
  chmodSync(place.path(name), 0o755)
  return { ...place, editor: place.path(name) }
}

const misspell = `sed -i 's/^stage: establish/stage: etablish/' "$1"`

describe('kam open', () => {
  it('opens the dossier, waits, and shows what is wrong with it then', async () => {
    const place = desk(misspell)
    const { stdout, exit } = await place.kam(['open', 'corvane'], { env: { EDITOR: place.editor } })
    expect(place.read(file)).toContain('stage: etablish')
    expect(stdout).toContain(file)
    expect(stdout).toContain('1 error')
    expect(exit).toBe(1)
  })

  it('ends well where nothing is wrong', async () => {
    const place = desk(`echo 'A note.' >> "$1"`)
    const { stdout, stderr, exit } = await place.kam(['open', 'corvane'], { env: { EDITOR: place.editor } })
    expect([stdout.startsWith('1 dossier, nothing wrong.'), stderr, exit]).toEqual([true, '', 0])
    expect(place.read(file).endsWith('A note.\n')).toBe(true)
  })

  it('speaks of that dossier alone', async () => {
    const place = desk('true')
    place.write('accounts/Broken.md', '---\nkam: [\n---\n')
    const { stdout, exit } = await place.kam(['open', 'corvane'], { env: { EDITOR: place.editor } })
    expect([stdout.includes('Broken'), exit]).toEqual([false, 0])
  })

  it('opens a dossier that cannot be read: that is what it takes to mend it', async () => {
    const place = desk(`printf -- '---\\nkam: 1\\naccount: Broken\\nstage: establish\\n---\\n' > "$1"`)
    place.write('accounts/Broken.md', '---\nkam: [\n---\n')
    const { exit } = await place.kam(['open', 'broken'], { env: { EDITOR: place.editor } })
    expect([place.read('accounts/Broken.md').includes('account: Broken'), exit]).toEqual([true, 0])
  })

  it('takes KAM_EDITOR before VISUAL, and VISUAL before EDITOR', async () => {
    const place = desk('true')
    // The file comes last, so what the script sees first is its option.
    place.write('editor.sh', `#!/bin/sh\necho "$1" >> '${place.path('who')}'\n`)
    const env = { KAM_EDITOR: `"${place.editor}" own`, VISUAL: `"${place.editor}" visual`, EDITOR: 'false' }
    await place.kam(['open', 'corvane'], { env })
    await place.kam(['open', 'corvane'], { env: { ...env, KAM_EDITOR: '' } })
    expect(place.read('who')).toBe('own\nvisual\n')
  })

  it('runs an editor with spaces in its name and with options, and no shell', async () => {
    const place = desk('true', 'my editor.sh')
    place.write('my editor.sh', `#!/bin/sh\nprintf '%s\\n' "$@" > '${place.path('words')}'\n`)
    const editor = `'${place.editor}' --wait "a b" $(touch ${place.path('hacked')})`
    await place.kam(['open', 'corvane'], { env: { EDITOR: editor } })
    expect(place.read('words')).toBe(`--wait\na b\n$(touch\n${place.path('hacked')})\n${place.path(file)}\n`)
    expect(place.files()).not.toContain('hacked')
  })

  it('says what to set where there is no editor', async () => {
    const place = desk('true')
    expect(await place.kam(['open', 'corvane'])).toEqual({
      stdout: '',
      stderr:
        'kam: There is no editor: none of KAM_EDITOR, VISUAL and EDITOR is set.\n' +
        '  For example: export KAM_EDITOR="code --wait" (on Windows: setx KAM_EDITOR notepad)\n',
      exit: 2,
    })
    expect((await place.kam(['open', 'corvane', '--lang', 'zh'])).stderr).toMatch(/^kam: 不知道用哪个编辑器/)
  })

  it.each([
    ['that is not there', '/no/such/editor', 'Cannot run `/no/such/editor`, which EDITOR names.'],
    ['that cannot be run', '/etc/passwd', 'Cannot run `/etc/passwd`, which EDITOR names.'],
    ['that gives up', 'false', 'The editor `false` ended with 1; nothing was checked.'],
    ['with a quote too many', 'ed "x', 'A quote in EDITOR is not closed.'],
  ])('ends with a word where there is an editor %s', async (_, editor, said) => {
    const { stderr, exit } = await desk('true').kam(['open', 'corvane'], { env: { EDITOR: editor } })
    expect([stderr.split('\n')[0], exit]).toEqual([`kam: ${said}`, 2])
  })

  it('gives the editor the terminal', async () => {
    const place = desk(`test -t 0 && test -t 1 && printf 'Your turn: ' && read -r line && echo "$line" >> "$1"`)
    const screen = terminal(['open', 'corvane'], { cwd: place.root, env: { EDITOR: place.editor } })
    await screen.shows('Your turn: ')
    screen.type(`A typed note.${keys.enter}`)
    await screen.shows('1 dossier, nothing wrong.')
    expect([await screen.ends(), place.read(file).endsWith('A typed note.\n')]).toEqual([0, true])
  })
})
