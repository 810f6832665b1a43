import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// The browser tests of e2e/ are Playwright's; everything else that is a test runs here.
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  cacheDir: 'node_modules/.cache/vitest',
  test: {
    include: ['sim/**/*.test.ts', 'src/**/*.test.{ts,tsx}', 'docs/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'sim/cli/dist/**'],
    setupFiles: ['sim/library-whole.ts'],
    globalSetup: ['sim/tools/vitest-setup.mjs'],
    environment: 'node',
    testTimeout: 20_000,
  },
})
