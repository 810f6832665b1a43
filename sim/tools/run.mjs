// Runs a TypeScript tool: `node sim/tools/run.mjs sim/tools/cells.ts --record`. The tool is bundled first, sees its own
// arguments in process.argv.slice(2), and has the repository's root as its working directory.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureDependencies } from './deps.mjs'
import { at, cache, fail, root } from './lib.mjs'

const [entry, ...args] = process.argv.slice(2)
if (!entry) fail('usage: node sim/tools/run.mjs TOOL.ts [ARGUMENT…]', 2)
if (!existsSync(at(entry))) fail(`${entry}: no such tool`, 2)

await ensureDependencies()
if (!['build-libc.ts', 'build-root.ts'].includes(path.basename(entry))) {
  const { ensureModules } = await import('./generate.mjs')
  if (!(await ensureModules())) fail('The C library or the programs of the root file system could not be built.')
}
const { bundle } = await import('./bundle.mjs')
// Beside the packages, so that imports of them resolve; one file a process, since several may run at once.
const outfile = path.join(cache, 'run', `${entry.replace(/[/\\]/g, '-')}.${process.pid}.mjs`)
if (!(await bundle(at(entry), outfile))) process.exit(1)
process.chdir(root)
process.argv = [process.argv[0], at(entry), ...args]
process.setSourceMapsEnabled(true)
const { rmSync } = await import('node:fs')
process.on('exit', () => rmSync(outfile, { force: true }))
await import(pathToFileURL(outfile).href)
