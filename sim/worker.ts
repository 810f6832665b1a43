// The web worker: one page's simulator behind comlink. A run goes in slices and reports between them; an interrupt is the end of
// the worker. A fault of the simulator itself is answered as status `oops`, and the worker goes on.

import { expose, transfer } from 'comlink'
import { Bug } from './lib/assert.ts'
import { checkTape, lastMachine, runTape } from './tape.ts'
import type { CellSource, Progress, RunRequest, RunResult, SimulatorWorker } from './protocol.ts'

/** Characters of output that a page is sent. */
const shownMost = 500_000

const clipped = (text: string): string =>
  text.length <= shownMost ? text : `${text.slice(0, shownMost)}\n[${text.length - shownMost} more bytes]\n`

function oops(request: RunRequest, error: unknown): RunResult {
  const what = error instanceof Error ? error.message : String(error)
  const kind = error instanceof Bug ? 'the simulator found itself wrong' : 'the simulator failed'
  const seed = request.machine.seed ?? 1
  return {
    run: request.run,
    status: 'oops',
    exit: null,
    signal: null,
    message: `${kind}: ${what} (seed ${seed}, tick ${lastMachine.machine?.ticks ?? 0})`,
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

const worker: SimulatorWorker = {
  check: async (cells: readonly CellSource[]) => checkTape(cells),
  run: async (request: RunRequest, report?: (progress: Progress) => void) => {
    try {
      const whole = runTape(request, report)
      const result = { ...whole, stdout: clipped(whole.stdout), stderr: clipped(whole.stderr) }
      return transfer(
        result,
        (result.trace?.chunks ?? []).map((chunk) => chunk.buffer as ArrayBuffer),
      )
    } catch (error) {
      return oops(request, error)
    }
  },
  peek: async (address: number, length: number) => {
    const machine = lastMachine.machine
    return machine === null ? null : machine.peek(machine.pid, address, length)
  },
  proc: async (path: string) => lastMachine.machine?.proc(path) ?? '',
}

expose(worker)
