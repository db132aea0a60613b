import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { thisOwner } from '../../src/io/owner.ts'
import { createFile, moveFile, putFile, replaceFile, updateFile } from '../../src/io/store.ts'
import { Failure } from '../../src/text/failure.ts'
import { workspace } from '../helpers/workspace.ts'

const file = 'accounts/澜江银行.md'
const text = '---\nkam: 1\naccount: 澜江银行\nstage: establish\n---\n'
const place = () => workspace({ [file]: text })
const stray = (root: string) => readdirSync(join(root, 'accounts')).filter(name => name.startsWith('.'))

/** The sentence with which something ends. */
async function saidBy(doing: () => unknown): Promise<string> {
  try {
    await doing()
  } catch (error) {
    if (error instanceof Failure) return error.words.en
    throw error
  }
  throw new Error('nothing was said')
}

// A process that has ended long ago, and a machine that is not this one.
const deadOwner = thisOwner.replace(/\d+$/, '4194304')
const otherMachine = 'some-other-machine.1'

describe('a file that is changed', () => {
  it('gets its new text', async () => {
    const { root, read } = place()
    await updateFile(root, file, before => before.replace('establish', 'stabilize'))
    expect(read(file)).toBe(text.replace('establish', 'stabilize'))
  })

  it('gives the text before and after', async () => {
    const { root } = place()
    expect(await updateFile(root, file, before => `${before}\n`)).toEqual({ before: text, after: `${text}\n` })
  })

  it('leaves nothing beside it', async () => {
    const { root } = place()
    await updateFile(root, file, before => `${before}\n`)
    expect(stray(root)).toEqual([])
  })

  it('is not touched where there is nothing to write', async () => {
    const { root, path } = place()
    const { ino } = statSync(path(file))
    await updateFile(root, file, before => before)
    expect(statSync(path(file)).ino).toBe(ino)
  })

  it('keeps its permissions', async () => {
    const { root, path } = place()
    chmodSync(path(file), 0o640)
    await updateFile(root, file, before => `${before}\n`)
    expect(statSync(path(file)).mode & 0o7777).toBe(0o640)
  })

  // Only the superuser may give files away.
  it.runIf(process.getuid?.() === 0)('keeps its owner', async () => {
    const { root, path } = place()
    chownSync(path(file), 12_345, 23_456)
    await updateFile(root, file, before => `${before}\n`)
    const { uid, gid } = statSync(path(file))
    expect([uid, gid]).toEqual([12_345, 23_456])
  })

  it('is left as it is where it may only be read', async () => {
    const { root, path, kam, read } = workspace({ [file]: text.replace('stage', 'reviewed: 2026/3/1\nstage') })
    chmodSync(path('accounts'), 0o777)
    chmodSync(path(file), 0o444)
    const { stderr, exit } = await kam(['check', '--fix'], { asOrdinaryUser: true })
    expect([stderr, exit]).toEqual(['kam: Cannot write `accounts/澜江银行.md`: permission denied.\n', 2])
    expect([read(file).includes('2026/3/1'), stray(root)]).toEqual([true, []])
  })

  it('keeps a mark of byte order and the ends of its lines', async () => {
    const { root, bytes } = workspace({ [file]: `\ufeff${text.replaceAll('\n', '\r\n')}` })
    await updateFile(root, file, before => before.replace('establish', 'stabilize'))
    expect(bytes(file).toString('latin1').startsWith('\u00ef\u00bb\u00bf---\r\nkam: 1\r\n')).toBe(true)
  })

  it('is left as it is where the change ends with an error', async () => {
    const { root, read } = place()
    await expect(updateFile(root, file, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect([read(file), stray(root)]).toEqual([text, []])
  })

  it('is left as it is where it is not in UTF-8', async () => {
    const { root, bytes } = workspace({ [file]: Buffer.from([0x2d, 0xc4, 0xe3]) })
    expect(await saidBy(() => updateFile(root, file, before => `${before}\n`))).toBe(
      'Cannot write `accounts/澜江银行.md`: it is not in UTF-8.',
    )
    expect(bytes(file)).toEqual(Buffer.from([0x2d, 0xc4, 0xe3]))
  })

  it('is changed as it has become, where somebody else wrote it meanwhile', async () => {
    const { root, path, read } = place()
    let asked = 0
    await updateFile(root, file, before => {
      if (asked++ === 0) writeFileSync(path(file), before.replace('establish', 'stabilize'))
      return before.replace('kam: 1', 'kam: 1\nowner: 方遥')
    })
    expect(read(file)).toBe(text.replace('establish', 'stabilize').replace('kam: 1', 'kam: 1\nowner: 方遥'))
  })

  it('is not written over where somebody else never stops writing it', async () => {
    const { root, path, read } = place()
    let count = 0
    const said = await saidBy(() =>
      updateFile(root, file, before => {
        writeFileSync(path(file), `${text}${count++}`)
        return `${before}mine`
      }),
    )
    expect([said.startsWith('`accounts/澜江银行.md` was changed by somebody else'), read(file)]).toEqual([
      true,
      `${text}${count - 1}`,
    ])
  })

  it('is changed by each of many, one after the other', async () => {
    const { root, read } = place()
    const lines = Array.from({ length: 30 }, (_, index) => `line ${index}`)
    await Promise.all(
      lines.map(line =>
        updateFile(root, file, async before => {
          await new Promise(resolve => setImmediate(resolve))
          return `${before}${line}\n`
        }),
      ),
    )
    expect(read(file).slice(text.length).trimEnd().split('\n').sort()).toEqual(lines.toSorted())
  })

  it('is found by its name in the other normal form', async () => {
    const { root, read } = workspace({ ['accounts/Société.md'.normalize('NFD')]: text })
    await updateFile(root, 'accounts/Société.md'.normalize('NFC'), before => `${before}\n`)
    expect(read('accounts/Société.md'.normalize('NFD'))).toBe(`${text}\n`)
  })

  it('must be there', async () => {
    const { root } = place()
    expect(await saidBy(() => updateFile(root, 'accounts/b.md', before => before))).toBe(
      '`accounts/b.md` is gone; nothing was written.',
    )
  })

  it('must be a file', async () => {
    const { root } = place()
    expect(await saidBy(() => updateFile(root, 'accounts', before => before))).toBe(
      '`accounts` is no file; nothing was written.',
    )
  })
})

describe('a link', () => {
  it('stays one, and the file that it means is changed', async () => {
    const { root, path, read, write } = place()
    write('kept/elsewhere.md', text)
    symlinkSync('../kept/elsewhere.md', path('accounts/link.md'))
    await updateFile(root, 'accounts/link.md', before => `${before}\n`)
    expect([readlinkSync(path('accounts/link.md')), read('kept/elsewhere.md')]).toEqual([
      '../kept/elsewhere.md',
      `${text}\n`,
    ])
  })

  it('out of the workspace is not followed', async () => {
    const { root, path } = place()
    const outside = join(root, '..', 'outside.md')
    writeFileSync(outside, text)
    symlinkSync(outside, path('accounts/link.md'))
    expect(await saidBy(() => updateFile(root, 'accounts/link.md', before => `${before}\n`))).toBe(
      '`accounts/link.md` leads out of the workspace through a link; nothing was written.',
    )
    expect(readFileSync(outside, 'utf8')).toBe(text)
  })

  it('into the folder of git is not followed', async () => {
    const { root, path, write, read } = place()
    write('.git/hooks/pre-commit', text)
    symlinkSync('../.git/hooks/pre-commit', path('accounts/link.md'))
    expect(await saidBy(() => updateFile(root, 'accounts/link.md', before => `${before}\n`))).toBe(
      "`accounts/link.md` lies in git's own folder; nothing was written.",
    )
    expect(read('.git/hooks/pre-commit')).toBe(text)
  })

  it('that leads in a circle ends with a word', async () => {
    const { root, path } = place()
    symlinkSync('link.md', path('accounts/link.md'))
    expect(await saidBy(() => updateFile(root, 'accounts/link.md', before => before))).toBe(
      'Cannot write `accounts/link.md`: its links lead in a circle.',
    )
  })

  it('in the place of the lock is taken away, and what it means is left', async () => {
    const { root, path, read, write } = place()
    write('kept.md', 'kept')
    symlinkSync('../kept.md', path('accounts/.kam.lock'))
    await updateFile(root, file, before => `${before}\n`)
    expect([read(file), read('kept.md'), stray(root)]).toEqual([`${text}\n`, 'kept', []])
  })
})

describe('what a killed process left behind', () => {
  it('holds nobody up: its lock', async () => {
    const { root, write, read } = place()
    write('accounts/.kam.lock', `${deadOwner} abc`)
    await updateFile(root, file, before => `${before}\n`)
    expect([read(file), stray(root)]).toEqual([`${text}\n`, []])
  })

  it('holds nobody up: a lock in which nothing stands yet', async () => {
    const { root, write, read } = place()
    write('accounts/.kam.lock', '')
    await updateFile(root, file, before => `${before}\n`)
    expect([read(file), stray(root)]).toEqual([`${text}\n`, []])
  })

  it('holds nobody up: a lock, and the right to take it away', async () => {
    const { root, write, read } = place()
    write('accounts/.kam.lock', `${deadOwner} abc`)
    write('accounts/.kam.lock.stale', `${deadOwner} def`)
    await updateFile(root, file, before => `${before}\n`)
    expect([read(file), stray(root)]).toEqual([`${text}\n`, []])
  })

  it('holds nobody up: a lock of another machine that never answers', async () => {
    const { root, write, read } = place()
    write('accounts/.kam.lock', `${otherMachine} abc`)
    await updateFile(root, file, before => `${before}\n`)
    expect([read(file), stray(root)]).toEqual([`${text}\n`, []])
  })

  it('is swept away with the next write: its unfinished file', async () => {
    const { root, write } = place()
    write(`accounts/.kam-${deadOwner}-abc.tmp`, 'half')
    await updateFile(root, file, before => `${before}\n`)
    expect(stray(root)).toEqual([])
  })

  it('is swept away with the next new file, too', () => {
    const { root, write } = place()
    write(`accounts/.kam-${deadOwner}-abc.tmp`, 'half')
    createFile(root, 'accounts/b.md', text)
    expect(stray(root)).toEqual([])
  })

  it('is left for an hour where it is of another machine, which may still be writing', async () => {
    const { root, path, write } = place()
    const [young, old] = [`.kam-${otherMachine}-a.tmp`, `.kam-${otherMachine}-b.tmp`]
    write(`accounts/${young}`, 'half')
    write(`accounts/${old}`, 'half')
    const yesterday = Date.now() / 1000 - 24 * 60 * 60
    utimesSync(path(`accounts/${old}`), yesterday, yesterday)
    await updateFile(root, file, before => `${before}\n`)
    expect(stray(root)).toEqual([young])
  })

  it('is never taken for a dossier', async () => {
    const { write, kam } = place()
    write(`accounts/.kam-${deadOwner}-abc.tmp`, 'half')
    write('accounts/.kam.lock', `${deadOwner} abc`)
    const { stdout } = await kam(['check', '--format', 'json'])
    expect(JSON.parse(stdout)).toMatchObject({ summary: { dossiers: 1 } })
  })

  it('is nothing of ours where it only looks so', async () => {
    const { root, write } = place()
    for (const name of ['.kam-notes.md', '.kam-a.tmp', 'kam-x.1-a.tmp']) write(`accounts/${name}`, 'mine')
    await updateFile(root, file, before => `${before}\n`)
    expect(stray(root)).toEqual(['.kam-a.tmp', '.kam-notes.md'])
  })
})

describe('a lock', () => {
  it('that is no file is told about', async () => {
    const { root, path } = place()
    mkdirSync(path('accounts/.kam.lock'))
    expect(await saidBy(() => updateFile(root, file, before => `${before}\n`))).toContain("has the name of kam's lock")
  })

  it('that was taken from its owner keeps him from writing over what others wrote', async () => {
    const { root, path, read } = place()
    let asked = 0
    await updateFile(root, file, async before => {
      if (asked++ > 0) return `${before}first\n`
      // As if this process had been frozen for so long that others took its lock for left behind.
      writeFileSync(path('accounts/.kam.lock'), `${deadOwner} abc`)
      await updateFile(root, file, text => `${text}second\n`)
      return `${before}first\n`
    })
    expect(read(file)).toBe(`${text}second\nfirst\n`)
  })
})

describe('a file that is replaced', () => {
  it('gets its new text where it is as it was read', async () => {
    const { root, read } = place()
    await replaceFile(root, file, text, 'new')
    expect(read(file)).toBe('new')
  })

  it('is left where it is no longer as it was read', async () => {
    const { root, read } = place()
    expect(await saidBy(() => replaceFile(root, file, 'old', 'new'))).toContain('was changed by somebody else')
    expect(read(file)).toBe(text)
  })
})

describe('a file that is made', () => {
  it('takes no name that is there, in whatever normal form', () => {
    const { root, path } = workspace({ ['accounts/Société.md'.normalize('NFD')]: text })
    expect(() => createFile(root, 'accounts/Société.md'.normalize('NFC'), 'new')).toThrow('exists already')
    expect(readdirSync(path('accounts'))).toEqual(['Société.md'.normalize('NFD')])
  })

  it('takes no name of a link that leads nowhere', () => {
    const { root, path } = place()
    symlinkSync('nowhere.md', path('accounts/b.md'))
    expect(() => createFile(root, 'accounts/b.md', 'new')).toThrow('exists already')
    expect(existsSync(path('accounts/nowhere.md'))).toBe(false)
  })

  it('goes through no link that leads out', () => {
    const { root, path } = place()
    mkdirSync(join(root, '..', 'elsewhere'))
    symlinkSync('../../elsewhere', path('accounts/out'))
    expect(() => createFile(root, 'accounts/out/b.md', 'new')).toThrow('leads out of the workspace')
    expect(readdirSync(join(root, '..', 'elsewhere'))).toEqual([])
  })

  it('is not made where a folder would have to be a file', () => {
    const { root } = place()
    expect(() => createFile(root, `${file}/b.md`, 'new')).toThrow('a file stands where a folder is needed')
  })
})

describe('a file that is written anew', () => {
  it('is made where it is not there, and replaced where it is', async () => {
    const { root, read } = place()
    await putFile(root, 'kam-baseline.json', 'one')
    await putFile(root, 'kam-baseline.json', 'two')
    expect(read('kam-baseline.json')).toBe('two')
  })
})

describe('the baseline', () => {
  it('is not written through a link that leads out', async () => {
    const { root, path, kam } = place()
    await kam(['check', '--update-baseline'])
    renameSync(path('kam-baseline.json'), join(root, '..', 'outside.json'))
    const before = statSync(join(root, '..', 'outside.json'))
    symlinkSync('../outside.json', path('kam-baseline.json'))
    const { stderr, exit } = await kam(['check', '--update-baseline'])
    expect([stderr.split('\n')[0], exit]).toEqual([
      'kam: `kam-baseline.json` leads out of the workspace through a link; nothing was written.',
      2,
    ])
    expect(statSync(join(root, '..', 'outside.json'))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs })
  })
})

describe('a file that is moved', () => {
  it('has its new name, and no longer the old one', async () => {
    const { root, files, read } = place()
    await moveFile(root, file, 'accounts/华东/澜江.md')
    expect([files(), read('accounts/华东/澜江.md')]).toEqual([['accounts/华东/澜江.md'], text])
  })

  it('never takes the place of another', async () => {
    const { root, write, read } = place()
    write('accounts/b.md', 'other')
    expect(await saidBy(() => moveFile(root, file, 'accounts/b.md'))).toContain('exists already')
    expect([read(file), read('accounts/b.md')]).toEqual([text, 'other'])
  })

  it('may take a name that is its own in another normal form', async () => {
    const [nfc, nfd] = [`accounts/${'Société'.normalize('NFC')}.md`, `accounts/${'Société'.normalize('NFD')}.md`]
    const { root, files } = workspace({ [nfd]: text })
    await moveFile(root, nfd, nfc)
    expect(files()).toEqual([nfc])
  })

  it('is moved as the link that it is', async () => {
    const { root, path, files } = place()
    symlinkSync('澜江银行.md', path('accounts/link.md'))
    await moveFile(root, 'accounts/link.md', 'accounts/other.md')
    expect([files(), lstatSync(path('accounts/other.md')).isSymbolicLink()]).toEqual([
      ['accounts/other.md', file],
      true,
    ])
  })

  it('goes nowhere outside', async () => {
    const { root, read } = place()
    expect(await saidBy(() => moveFile(root, file, '../b.md'))).toContain('leads out of the workspace')
    expect(read(file)).toBe(text)
  })
})

describe('a file with a second name', () => {
  it('is parted from it: the other name keeps the old text', async () => {
    const { root, path, read } = place()
    linkSync(path(file), path('copy.md'))
    await updateFile(root, file, () => 'new')
    expect([read(file), read('copy.md')]).toEqual(['new', text])
  })
})
