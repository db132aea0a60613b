/**
 * `npm run bench`: what kam costs, as ratios against something run beside it. Commands run in turn (A B A B ...), so that
 * a machine whose speed drifts does not favour one of them; the median is told, with the least and the most.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const kam = join(root, 'bin/kam.js')
const fixtures = join(root, 'test/fixtures/portfolio/accounts')
const runs = Number(process.argv[2] ?? 15)

const folder = mkdtempSync(join(tmpdir(), 'kam-bench-'))
try {
  const one = corpus('one', 1)
  const many = corpus('many', 1000)
  const nothing = ['-e', '0']
  const floor = [
    '-e',
    "const fs=require('fs');let n=0;for(const f of fs.readdirSync('accounts'))n+=fs.readFileSync('accounts/'+f).length;console.log(n)",
  ]
  compare('kam --version', one, [kam, '--version'], 'node -e 0', nothing)
  compare('kam --help', one, [kam, '--help'], 'node -e 0', nothing)
  compare('kam check, one dossier', one, [kam, 'check'], 'node -e 0', nothing)
  compare('kam check, 1,000 dossiers', many, [kam, 'check'], 'reading them', floor, 5)
  compare('kam report, 1,000 dossiers', many, [kam, 'report'], 'kam check', [kam, 'check'], 5)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** A workspace of so many dossiers: the fixtures, each under new names. */
function corpus(name, count) {
  const accounts = join(folder, name, 'accounts')
  mkdirSync(accounts, { recursive: true })
  const texts = readdirSync(fixtures).map(file => readFileSync(join(fixtures, file), 'utf8'))
  for (let index = 0; index < count; index += 1) {
    const text = texts[index % texts.length]
      .replace(/^account: .*$/m, `account: "Account ${index}"`)
      .replace(/^aliases:.*\r?\n(?: +- .*\r?\n)*/m, '')
    writeFileSync(join(accounts, `${index}.md`), text)
  }
  return join(folder, name)
}

function compare(name, cwd, args, otherName, otherArgs, count = runs) {
  const ratios = []
  for (let run = -1; run < count; run += 1) {
    const ratio = time(cwd, args) / time(cwd, otherArgs)
    if (run >= 0) ratios.push(ratio)
  }
  ratios.sort((a, b) => a - b)
  const [least, median, most] = [ratios[0], ratios[ratios.length >> 1], ratios.at(-1)].map(ratio => ratio.toFixed(2))
  console.log(`${name.padEnd(28)} ${median} x ${otherName}  (${least} to ${most}, ${count} pairs)`)
}

function time(cwd, args) {
  const start = process.hrtime.bigint()
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd,
    env: { ...process.env, KAM_TODAY: '2026-11-23' },
  })
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
  return Number(process.hrtime.bigint() - start)
}
