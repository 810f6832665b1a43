// The web worker: one page's simulator behind comlink. A run goes in slices and reports between them; an interrupt is the end of
// the worker. A fault of the simulator itself is answered as status `oops`, and the worker goes on.

import { expose, transfer } from 'comlink'
import { Bug } from './lib/assert.ts'
import { libraryHeaders } from './library.ts'
import { isAllLoaded, loadAll, loadNamed, loadPart, withParts } from './on-demand.ts'
import { coldCode, wholeHeaders } from './parts.ts'
import { checkTape, joinedText, lastMachine, runTape } from './tape.ts'
import type { Warmer } from './cpu/warm.ts'
import type { CellSource, Place, Progress, RunRequest, RunResult, SimulatorWorker } from './protocol.ts'

/** Characters of output that a page is sent. */
const shownMost = 500_000

const clipped = (text: string): string =>
  text.length <= shownMost ? text : `${text.slice(0, shownMost)}\n[${text.length - shownMost} more bytes]\n`

function oops(request: RunRequest, error: unknown): RunResult {
  const what = error instanceof Error ? error.message : String(error)
  const kind = error instanceof Bug ? 'the simulator found itself wrong' : 'the simulator failed'
  const seed = request.machine.seed ?? 1
  const tick = lastMachine.machine?.ticks ?? 0
  // What failed is not used again.
  lastMachine.machine = null
  return {
    run: request.run,
    status: 'oops',
    exit: null,
    signal: null,
    message: `${kind}: ${what} (seed ${seed}, tick ${tick})`,
    stdout: '',
    stderr: '',
    maps: [],
    faults: { minor: 0, major: 0 },
    vmstat: {},
    diagnostics: [],
    steps: 0,
    ticks: 0,
    kernel: '',
    trace: null,
  }
}

/** The editor's questions: their code and the library's other headers come with the first one. */
async function assist() {
  const [module] = await Promise.all([import('./lang/assist.ts'), loadPart(wholeHeaders), loadPart(coldCode)])
  return module
}

/** The text around a place, and the place's offset in it. */
function textAt(cells: readonly CellSource[], at: Place): { text: string; offset: number } {
  const { text, line } = joinedText(cells)
  let start = 0
  for (let n = line + at.line - 1; n > 1; n--) start = text.indexOf('\n', start) + 1
  return { text, offset: start + at.column - 1 }
}

/** Milliseconds of rest before something is done ahead. */
const restMs = 60
const warmSteps = 10
const idle: {
  timer: ReturnType<typeof setTimeout> | null
  steps: number
  warmer: Warmer | null
} = {
  timer: null,
  steps: 0,
  warmer: null,
}

/** Somebody waits: what is done ahead would only take the line from what he needs. */
function notIdle(): void {
  if (idle.timer !== null) clearTimeout(idle.timer)
  idle.timer = null
}

/** While nobody asks for anything: fetches the parts, and lets the engine optimise the interpreter. */
function whenIdle(): void {
  notIdle()
  idle.timer = idle.steps < warmSteps ? setTimeout(() => void workAhead().catch(() => undefined), restMs) : null
}

async function workAhead(): Promise<void> {
  if (isAllLoaded()) {
    const { makeWarmer, warm } = await import('./cpu/warm.ts')
    idle.warmer ??= makeWarmer()
    warm(idle.warmer, 20_000)
    if (++idle.steps === warmSteps) idle.warmer = null
  } else await loadAll()
  whenIdle()
}

const worker: SimulatorWorker = {
  check: async (cells: readonly CellSource[]) => {
    notIdle()
    try {
      return await withParts(() => checkTape(cells))
    } finally {
      whenIdle()
    }
  },
  run: async (request: RunRequest, report?: (progress: Progress) => void) => {
    notIdle()
    try {
      await loadNamed(request.parts ?? [])
      // Nobody waits for it before he comes to it.
      void loadPart(coldCode).catch(() => undefined)
      const whole = await withParts(() => runTape(request, report))
      const result = { ...whole, stdout: clipped(whole.stdout), stderr: clipped(whole.stderr) }
      return transfer(
        result,
        (result.trace?.chunks ?? []).map((chunk) => chunk.buffer as ArrayBuffer),
      )
    } catch (error) {
      return oops(request, error)
    } finally {
      whenIdle()
    }
  },
  peek: (address: number, length: number) =>
    withParts(() => {
      const machine = lastMachine.machine
      return machine === null ? null : machine.peek(machine.pid, address, length)
    }),
  complete: async (cells: readonly CellSource[], at: Place) => {
    const { complete } = await assist()
    const { text, offset } = textAt(cells, at)
    return complete(text, offset, libraryHeaders())
  },
  describe: async (cells: readonly CellSource[], name: string) =>
    (await assist()).describeName(joinedText(cells).text, name, libraryHeaders()),
  callAt: async (cells: readonly CellSource[], at: Place) => {
    const { callAt } = await assist()
    const { text, offset } = textAt(cells, at)
    return callAt(text, offset, libraryHeaders())
  },
  proc: (path: string) => withParts(() => lastMachine.machine?.proc(path) ?? ''),
}

/** For the functions that the bundler has taken out of the core. */
export { coldFunction } from './parts.ts'

expose(worker)
whenIdle()
