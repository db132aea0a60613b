import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['test/**/*.test.ts'],
    // A watchdog for hangs only: whole programs are started in some tests, on slow machines too.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
