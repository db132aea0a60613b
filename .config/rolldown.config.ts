/** Builds `dist`: CommonJS, in parts that are loaded when they are needed, with the validators of our schemas compiled ahead. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { defineConfig, type Plugin } from 'rolldown'
import { ajvWith, fileOf, type JsonSchema, type Parts } from '../src/schema/catalog.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

export default defineConfig({
  input: join(root, 'src/main.ts'),
  platform: 'node',
  output: {
    dir: join(root, 'dist'),
    format: 'cjs',
    cleanDir: true,
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } },
    comments: false,
  },
  // gray-matter can run JavaScript; `dossier/parse.ts` lets nothing come that far, and a test holds it to that.
  checks: { eval: false, pluginTimings: false },
  plugins: [compiledValidators(), licences()],
})

/** Puts the code that ajv makes of our schemas in the place of the file that would compile them at run time. */
function compiledValidators(): Plugin {
  const compiled = '\0compiled-schemas'
  return {
    name: 'compiled-validators',
    resolveId: { filter: { id: /^compiled-schemas$/ }, handler: () => compiled },
    load: {
      filter: { id: /own-validators\.ts$|compiled-schemas$/ },
      async handler(id) {
        if (id === compiled) return { code: await compiledSchemas(), moduleType: 'js' }
        const validators = ['dossier', 'config', 'company'].map(part => `${part}: validateWith(compiled.${part})`)
        return {
          code: `import { validateWith } from '../schema/catalog.ts'
import compiled from 'compiled-schemas'
export const ownValidators = async () => ({ ${validators.join(', ')} })`,
          moduleType: 'js',
        }
      },
    },
  }
}

async function compiledSchemas(): Promise<string> {
  const { ajv } = await ajvWith(ownParts(), true)
  return standaloneCode.default(ajv, {
    dossier: fileOf('dossier'),
    config: fileOf('config'),
    company: fileOf('company'),
  })
}

function ownParts(): Parts {
  const folder = join(root, 'schemas')
  const ending = '.schema.json'
  const files = readdirSync(folder).filter(name => name.endsWith(ending))
  return Object.fromEntries(
    files.map(name => [
      name.slice(0, -ending.length),
      JSON.parse(readFileSync(join(folder, name), 'utf8')) as JsonSchema,
    ]),
  )
}

/** The licences of all that is bundled go with it, as they ask. */
function licences(): Plugin {
  return {
    name: 'licences',
    generateBundle(_, bundle) {
      const files = Object.values(bundle).flatMap(output => (output.type === 'chunk' ? output.moduleIds : []))
      const packages = new Set(files.flatMap(file => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []))
      this.emitFile({
        type: 'asset',
        fileName: 'LICENSES.txt',
        source: [...packages].sort().map(licenceOf).join('\n\n'),
      })
    },
  }
}

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
    string,
    string
  >
  const file = readdirSync(folder).find(entry => /^licen[sc]e/i.test(entry))
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim()
  return `${name} ${version} (${license})\n\n${text}\n`
}
