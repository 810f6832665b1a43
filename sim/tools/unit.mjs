// Unit tests, conformance and the book's cells, all in vitest: `npm run unit [-- VITEST ARGUMENT…]`.
import { ensureDependencies } from './deps.mjs'
import { at, bin, runNode } from './lib.mjs'

export const runVitest = (args) => runNode([bin('vitest'), 'run', '--config', 'sim/vitest.config.ts', ...args])

if (process.argv[1] === at('sim/tools/unit.mjs')) {
  await ensureDependencies()
  process.exit(await runVitest(process.argv.slice(2)))
}
