// The worker of a built site against the sources: cells run on both, and all that a page is sent has to be the same. `npm run worker:same`
// takes the chapters that are named, or the whole book.
// Bundling takes the core apart (cold.mjs), and this would show a piece that does something else where it is.

import { readdirSync } from 'node:fs'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { sourcesOf } from '../../src/plugin/run-cells.ts'
import { looksOf } from '../../src/components/views/rows.ts'
import { runTape } from '../tape.ts'
import '../whole.ts'
import { chaptersOf } from './cells.ts'
import { startWorker } from './profile.mjs'
import type { RunRequest, RunResult } from '../protocol.ts'

const built = path.resolve('build/assets/worker')
const [folder] = readdirSync(built)
const ask: (name: string, request: RunRequest) => Promise<RunResult> = await startWorker(
  path.join(built, folder, 'worker.js'),
)

let cells = 0
let different = 0
const named = process.argv.slice(2)
for (const { path: chapter, specs, machine } of chaptersOf(named.length > 0 ? named : undefined)) {
  for (const [index, spec] of specs.entries()) {
    const sources = sourcesOf(specs, index)
    const looks = looksOf(spec.views)
    const request = {
      run: 1,
      cells: sources,
      index: sources.length - 1,
      machine,
      maxSteps: 200_000_000,
      trace: true,
      looks,
    }
    // As a page gets them: plain data.
    const got = structuredClone(await ask('run', request))
    const want = structuredClone(runTape(request))
    const differ = (Object.keys(want) as (keyof RunResult)[]).filter((key) => !isDeepStrictEqual(got[key], want[key]))
    cells++
    if (differ.length === 0) continue
    different++
    console.error(`${chapter}:${spec.line}: cell ${spec.id}: ${got.message}: other ${differ.join(', ')}`)
  }
}
console.log(`the built worker: ${cells} cells, ${different} different from the sources`)
process.exit(different > 0 ? 1 : 0)
