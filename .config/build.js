/** Builds `dist` without a word: `npm pack` builds first, and tools read all that it prints as the name of a file. */
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { loadConfig } from 'rolldown/config'

const { output, ...input } = await loadConfig(fileURLToPath(new URL('rolldown.config.ts', import.meta.url)))
const bundle = await rolldown(input)
await bundle.write(output)
await bundle.close()
