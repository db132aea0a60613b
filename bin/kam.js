#!/usr/bin/env node
// CommonJS starts faster than an ES module, and the version is answered before anything else is loaded.
'use strict'
const word = process.argv[2]
if (process.argv.length === 3 && (word === '--version' || word === '-V')) {
  // console.log takes 3 ms to set up.
  require('node:fs').writeSync(1, `${require('../package.json').version}\n`)
} else {
  require('node:module').enableCompileCache?.()
  require('../dist/main.cjs')
}
