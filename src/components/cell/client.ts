// The one worker of a page, reached by comlink. A worker that is terminated never answers and comlink never rejects, so every call is
// raced against interrupt, crash and respawn. Reached by dynamic import at the first run: a page that is only read starts no worker.

import type { Remote } from 'comlink'
import { proxy, wrap } from 'comlink'
import site from '@generated/docusaurus.config'
import globalData from '@generated/globalData'
import type {
  CallHelp,
  CellSource,
  Completion,
  Diagnostic,
  Place,
  Progress,
  RunRequest,
  RunResult,
  SimulatorWorker,
  SymbolInfo,
} from '#sim'
import type { WorkerData } from '../../plugin/worker.ts'

/** Why a call has no answer. */
export class Lost extends Error {
  readonly interrupted: boolean
  constructor(message: string, interrupted: boolean) {
    super(message)
    this.interrupted = interrupted
  }
}

/** The worker is bundled by itself (plugin/worker.ts). */
const built = globalData['pagewalk-worker'].default as WorkerData

let worker: Worker | null = null
let remote: Remote<SimulatorWorker> | null = null
let lose: (reason: Lost) => void = () => {}
let lost: Promise<never> = new Promise(() => {})
let runs = 0

const end = (reason: Lost): void => {
  worker?.terminate()
  worker = null
  remote = null
  lose(reason)
}

const connect = (): Remote<SimulatorWorker> => {
  if (remote) return remote
  const started = new Worker(`${site.baseUrl}${built.file}`, { type: 'module' })
  lost = new Promise((_, reject) => {
    lose = reject
  })
  // Nobody may be waiting when it is lost.
  lost.catch(() => {})
  started.addEventListener('error', (event) => {
    event.preventDefault()
    end(new Lost(event.message || 'the simulator could not be loaded', false))
  })
  started.addEventListener('messageerror', () => end(new Lost('a message could not be read', false)))
  worker = started
  remote = wrap<SimulatorWorker>(started)
  return remote
}

/** Runs one cell of a tape; answers to an older run are dropped. */
export const run = async (
  request: Omit<RunRequest, 'run'>,
  report: (progress: Progress) => void,
): Promise<RunResult | null> => {
  const number = ++runs
  const current = connect()
  const listen = proxy((progress: Progress) => {
    if (progress.run === number && number === runs) report(progress)
  })
  const result = await Promise.race([current.run({ ...request, run: number }, listen), lost])
  return result.run === runs ? result : null
}

/** Compiles only. */
export const check = (cells: readonly CellSource[]): Promise<readonly Diagnostic[]> =>
  Promise.race([connect().check(cells), lost])

/** Names that fit at a place of the last cell. */
export const complete = (cells: readonly CellSource[], at: Place): Promise<readonly Completion[]> =>
  Promise.race([connect().complete(cells, at), lost])

/** What is known of a name. */
export const describe = (cells: readonly CellSource[], name: string): Promise<SymbolInfo | null> =>
  Promise.race([connect().describe(cells, name), lost])

/** The call around a place of the last cell. */
export const callAt = (cells: readonly CellSource[], at: Place): Promise<CallHelp | null> =>
  Promise.race([connect().callAt(cells, at), lost])

/** Ends the worker in the middle of whatever it does; the next call starts a new one. */
export const interrupt = (): void => end(new Lost('interrupted', true))
