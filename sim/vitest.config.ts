import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// The browser tests of e2e/ are Playwright's; everything else that is a test runs here.
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  cacheDir: 'node_modules/.cache/vitest',
  test: {
    include: ['sim/**/*.test.ts', 'src/**/*.test.{ts,tsx}', 'docs/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'sim/cli/dist/**'],
    setupFiles: ['sim/whole.ts'],
    globalSetup: ['sim/tools/vitest-setup.mjs'],
    environment: 'node',
    testTimeout: 20_000,
    // The files of a worker share its modules and with them what the engine has compiled: nothing in sim/ keeps state in a
    // module, and a fresh one for each file takes half as long again.
    isolate: false,
    maxWorkers: '100%',
  },
})
