// Which functions of the bundled worker plain runs call: it is started as a page would start it, but with nothing to fetch beside it, and
// runs the programs of plain/ with all that a cell's pictures ask for. A program that needs more than the core fails here.
import { Session } from 'node:inspector/promises'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { at } from './lib.mjs'

/** The file that a page starts. */
export const workerFile = 'worker.js'

const source = (name) => ({ id: name, text: readFileSync(at('sim/tools/plain', `${name}.c`), 'utf8') })
const looks = ['lines']

/** Requests as a page sends them: programs, and a script in two cells of a tape. */
const requestsOf = () => {
  const script = ['touch', 'split']
  const programs = readdirSync(at('sim/tools/plain'))
    .map((name) => path.basename(name, '.c'))
    .filter((name) => !script.includes(name))
  const tapes = [...programs.map((name) => [name]), script.slice(0, 1), script]
  return tapes.map((names, n) => ({
    run: n + 1,
    cells: names.map(source),
    index: names.length - 1,
    machine: n === 0 ? { kernel: '6.1' } : {},
    maxSteps: 1_000_000_000,
    trace: true,
    looks,
  }))
}

/** A worker in this process: `ask(path, …given)` calls one of its functions. */
export async function startWorker(file) {
  let listener = null
  const waiting = new Map()
  // What comlink asks of a worker's scope.
  globalThis.addEventListener = (type, heard) => (listener = heard)
  globalThis.removeEventListener = () => {}
  globalThis.postMessage = ({ id, value }) => waiting.get(id)?.(value)
  await import(pathToFileURL(file).href)
  let calls = 0
  return (name, ...given) =>
    new Promise((resolve) => {
      const id = String(++calls)
      waiting.set(id, resolve)
      // As comlink writes them: plain data, and a function as the port where it is called.
      const argumentList = given.map((value) =>
        value instanceof MessagePort ? { type: 'HANDLER', name: 'proxy', value } : { type: 'RAW', value },
      )
      listener({ data: { id, type: 'APPLY', path: [name], argumentList }, origin: 'self' })
    })
}

/** Runs what is plain, and says what came of it where that is not what it should be. */
export async function runPlain(ask) {
  for (const request of requestsOf()) {
    const { port1, port2 } = new MessageChannel()
    const result = await ask('run', request, port2)
    port1.close()
    if (result.status !== 'done')
      throw new Error(`plain/${request.cells.at(-1).id}.c: ${result.status}: ${result.message}`)
  }
}

/** Evaluates the parts beside a worker that runs: what they do then must not need another. */
export async function loadParts(folder, files) {
  for (const [name, code] of files) if (name !== workerFile) writeFileSync(path.join(folder, name), code)
  for (const name of files.keys()) await import(pathToFileURL(path.join(folder, name)).href)
}

/**
 * What was called and run of the worker, when it was loaded, in plain runs and by the parts when they are loaded: `isCold(start, end)`
 * for the function of a place, `wasRun(start, end)` for whether anything between two places was.
 */
export async function profile(folder, files) {
  const file = path.join(folder, workerFile)
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(file, files.get(workerFile))
  // No work ahead: it would call what nobody asked for.
  globalThis.setTimeout = () => 0
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  const ask = await startWorker(file)
  await runPlain(ask)
  await loadParts(folder, files)
  const { result } = await session.post('Profiler.takePreciseCoverage')
  session.disconnect()
  const script = result.find(({ url }) => url === pathToFileURL(file).href)
  const cold = new Set()
  const run = new Uint8Array(files.get(workerFile).length)
  // From the outside in: what is inside of a range says more of its places.
  for (const { ranges } of script.functions) {
    if (ranges[0].count === 0) cold.add(`${ranges[0].startOffset} ${ranges[0].endOffset}`)
    for (const { startOffset, endOffset, count } of ranges) run.fill(count === 0 ? 0 : 1, startOffset, endOffset)
  }
  return {
    isCold: (start, end) => cold.has(`${start} ${end}`),
    wasRun: (start, end) => run.subarray(start, end).includes(1),
  }
}
