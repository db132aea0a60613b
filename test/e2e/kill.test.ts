/** What becomes of a dossier when `kam` is killed while it writes, or when many write at once: real processes, real signals. */
import { spawn } from 'node:child_process'
import { readdirSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { bin, environment } from '../helpers/kam.ts'
import { dossier, type Workspace, workspace } from '../helpers/workspace.ts'

const file = 'accounts/澜江银行.md'
const written = `---\nkam: 1\naccount: 澜江银行 # 总行\nstage: establish\nreviewed: 2025-12-01\n---\n\n${'往来很多。\n'.repeat(4000)}`
const command = ['set', '澜江银行', 'reviewed=2026-03-01']

type Kill = { readonly after: number; readonly of: 'start' | 'lock' }

/** Starts the command and kills it so many milliseconds after its start, or after it has taken the lock; tells when it is over. */
function killed({ root }: Workspace, { after, of }: Kill): Promise<void> {
  return new Promise((resolve, reject) => {
    const folder = join(root, 'accounts')
    const child = spawn(process.execPath, [bin, ...command], { cwd: root, env: environment(), stdio: 'ignore' })
    const kill = () => setTimeout(() => child.kill('SIGKILL'), after)
    const seen = watch(folder, (_, name) => {
      if (of === 'lock' && name === '.kam.lock') kill()
    })
    if (of === 'start') kill()
    child.on('error', reject)
    child.on('close', () => {
      seen.close()
      resolve()
    })
  })
}

const left = ({ root }: Workspace): readonly string[] => readdirSync(join(root, 'accounts'))

describe('a kam that is killed', () => {
  const count = 200
  const places = Array.from({ length: 4 }, () => workspace({ [file]: written }, { atEnd: afterAll }))

  it(`at ${count} instants leaves the old file or the new one, and stops nobody after it`, async () => {
    const began = performance.now()
    await places[0]?.kam(command)
    const whole = performance.now() - began
    const mended = places[0]?.read(file) ?? ''
    expect(mended).toContain('reviewed: 2026-03-01\n')
    // Half of the instants are spread over a whole run, half over the few milliseconds in which it writes.
    const instants = fc.sample(
      fc.oneof(
        fc.record({ of: fc.constant('start' as const), after: fc.double({ min: 0, max: whole * 1.2, noNaN: true }) }),
        fc.record({ of: fc.constant('lock' as const), after: fc.double({ min: 0, max: 8, noNaN: true }) }),
      ),
      count,
    )
    const seen = new Map<string, number>()
    const next = instants.values()
    await Promise.all(
      places.map(async place => {
        for (const instant of next) {
          writeFileSync(place.path(file), written)
          await killed(place, instant)
          const text = place.read(file)
          const kind = text === written ? 'old' : text === mended ? 'new' : 'broken'
          seen.set(kind, (seen.get(kind) ?? 0) + 1)
          expect(left(place).filter(name => !name.startsWith('.'))).toEqual(['澜江银行.md'])
        }
      }),
    )
    expect([...seen.keys()].sort()).toEqual(['new', 'old'])
    for (const place of places) {
      writeFileSync(place.path(file), written)
      expect((await place.kam(command)).exit).toBe(0)
      expect([place.read(file) === mended, left(place)]).toEqual([true, ['澜江银行.md']])
    }
  })
})

describe('twenty that write at once', () => {
  it('lose no fact', async () => {
    const place = workspace({ [file]: dossier('澜江银行') })
    const people = Array.from({ length: 20 }, (_, index) => `孙 ${String(index).padStart(2, '0')}`)
    const runs = await Promise.all(
      people.map(name => place.kam(['set', '澜江银行', `customer.people[${name}].level=manager`])),
    )
    expect(runs.filter(({ exit }) => exit !== 0)).toEqual([])
    expect(
      place
        .read(file)
        .match(/孙 \d\d/g)
        ?.sort(),
    ).toEqual(people)
    expect(left(place)).toEqual(['澜江银行.md'])
    expect((await place.kam(['check', '--format', 'compact'])).stdout).not.toContain('yaml-syntax')
  })

  it('lose no note', async () => {
    const place = workspace({ [file]: dossier('澜江银行') })
    const notes = Array.from({ length: 20 }, (_, index) => `第 ${String(index).padStart(2, '0')} 条`)
    const runs = await Promise.all(notes.map(note => place.kam(['log', '澜江银行', '--learned', note])))
    expect(runs.filter(({ exit }) => exit !== 0)).toEqual([])
    expect(
      place
        .read(file)
        .match(/第 \d\d 条/g)
        ?.sort(),
    ).toEqual(notes)
    expect(left(place)).toEqual(['澜江银行.md'])
    expect((await place.kam(['check'])).exit).toBe(0)
  })
})
