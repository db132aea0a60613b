import { execFileSync } from 'node:child_process'
import { chmodSync, lstatSync, mkdirSync, readdirSync, readlinkSync, statSync, symlinkSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { writeOutput } from '../../src/io/output.ts'
import { workspace } from '../helpers/workspace.ts'

describe('what is written to a named file', () => {
  it('makes the file, and leaves nothing beside it', () => {
    const { root, read, files } = workspace()
    writeOutput(root, 'out.json', 'new')
    expect([read('out.json'), files()]).toEqual(['new', ['out.json']])
  })

  it('takes the place of what was there, with its permissions', () => {
    const { root, path, read } = workspace({ 'out.json': 'a much longer text than the new one' })
    chmodSync(path('out.json'), 0o600)
    writeOutput(root, 'out.json', 'new')
    expect([read('out.json'), statSync(path('out.json')).mode & 0o777]).toEqual(['new', 0o600])
  })

  it('goes to the file that a link means', () => {
    const { root, path, read } = workspace({ 'real.json': 'old' })
    symlinkSync('real.json', path('link.json'))
    writeOutput(root, 'link.json', 'new')
    expect([read('real.json'), readlinkSync(path('link.json'))]).toEqual(['new', 'real.json'])
  })

  it('goes where a link leads that leads nowhere yet', () => {
    const { root, path, read } = workspace()
    symlinkSync('real.json', path('link.json'))
    writeOutput(root, 'link.json', 'new')
    expect([read('real.json'), lstatSync(path('link.json')).isSymbolicLink()]).toEqual(['new', true])
  })

  it('goes into a pipe', () => {
    const place = workspace({ 'accounts/a.md': '---\nkam: 1\naccount: a\nstage: establish\n---\n' })
    const script = `mkfifo pipe; cat pipe & "$0" "$1" check --format json --output pipe; wait`
    const text = execFileSync('sh', ['-c', script, process.execPath, `${import.meta.dirname}/../../bin/kam.js`], {
      cwd: place.root,
      encoding: 'utf8',
    })
    expect(JSON.parse(text)).toMatchObject({ kam: 'check' })
  })

  it('is written to a file of ours in a folder that is not ours', async () => {
    const place = workspace({
      'accounts/a.md': '---\nkam: 1\naccount: a\nstage: establish\n---\n',
      'kept/out.json': '',
    })
    chmodSync(place.path('kept/out.json'), 0o666)
    chmodSync(place.path('kept'), 0o555)
    const { exit } = await place.kam(['check', '--format', 'json', '--output', 'kept/out.json'], {
      asOrdinaryUser: true,
    })
    chmodSync(place.path('kept'), 0o755)
    expect([JSON.parse(place.read('kept/out.json')), exit]).toMatchObject([{ kam: 'check' }, 0])
    expect(readdirSync(place.path('kept'))).toEqual(['out.json'])
  })

  it('is told where it cannot be written', () => {
    const { root, path } = workspace()
    mkdirSync(path('folder'))
    expect(() => writeOutput(root, 'folder', 'new')).toThrow('Cannot write `folder`: it is a folder.')
    expect(() => writeOutput(root, 'none/out.json', 'new')).toThrow('the folder above it does not exist')
  })
})
