// What the worker exposes through comlink: types of plain data, nothing else. The page's client and the worker share this
// file; the same records come out of `Machine` in Node.

import type { CallHelp, Completion } from './lang/assist.ts'
import type { SymbolInfo } from './lang/symbols.ts'
import type { CallText, Look, LookName } from './looks.ts'
import type { PartialMachineOptions } from './options.ts'
import type { MapsRow } from './proc/maps-row.ts'

/** A place in a source text; lines and columns count from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** What the compiler says about a text. Of a tape, `file` names the cell. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning'
  readonly code: string
  readonly message: string
  readonly file: string
  readonly from: Place
  readonly to: Place
  readonly hint: string | null
}

/** How a run ended. `blocked`: every task sleeps and nothing will ever wake one. */
export type RunStatus = 'done' | 'compile' | 'steps' | 'memory' | 'oops' | 'blocked'

/** How the first process ended: one of `exit` and `signal` is not null when `status` is `done`. */
export interface Outcome {
  readonly status: RunStatus
  readonly exit: number | null
  /** `SIGSEGV` … */
  readonly signal: string | null
  /** For the other statuses: a sentence for a reader; of `done`: the shell's message for a death by signal, else empty. */
  readonly message: string
}

export type { MapsRow }
export type { AnonVmaLook, CallText, Look, LookName } from './looks.ts'

/** One cell of a chapter. A text with `main` is a whole program, one without a script, strace lines a replay. */
export interface CellSource {
  readonly id: string
  readonly text: string
  /** From the info string; the machine of the cell if it differs from its page's. */
  readonly machine?: PartialMachineOptions
  /** `scope=isolated`: a fresh machine. */
  readonly isolated?: boolean
}

/** What to run: cell `index` of a tape; the cells before it are run first, so that the result is that of a clean run. */
export interface RunRequest {
  /** Given back in the result; answers to an old run are dropped by the page. */
  readonly run: number
  readonly cells: readonly CellSource[]
  readonly index: number
  /** The page's machine. */
  readonly machine: PartialMachineOptions
  /** Most instructions; a run that needs more ends with status `steps`. */
  readonly maxSteps?: number
  /** Whether events are wanted (they are large); counters always are. */
  readonly trace?: boolean
  /** Whether the compiler warns of what is legal and hardly meant: the reader's own text. */
  readonly warnings?: boolean
  /** What is to be looked at beside the events. */
  readonly looks?: readonly LookName[]
  /** Parts of the simulator that the run is known to need: fetched together, before it. Others come when the run asks for them. */
  readonly parts?: readonly string[]
}

/** A span of the trace: events of `eventLanes` Float64 lanes each. The buffers are transferred. */
export interface TraceData {
  readonly chunks: readonly Float64Array[]
  /** Interned strings; a `str` lane is an index here. */
  readonly strings: readonly string[]
  /** Number of the first event of the cell that was asked for; the ones before it are the cells before, and the boot. */
  readonly start: number
  /** Number of events in all chunks. */
  readonly length: number
  /** Number of events that there were: more than `length` where the run had more than are kept, which are the first. */
  readonly total: number
}

/** A run's result, for one cell or one file. */
export interface RunResult extends Outcome {
  readonly run: number
  /** What this cell printed more than the cells before it (a tape), or the whole output. One character a byte. */
  readonly stdout: string
  readonly stderr: string
  /** Of the first process, just before its address space was torn down. */
  readonly maps: readonly MapsRow[]
  readonly faults: { readonly minor: number; readonly major: number }
  readonly vmstat: Readonly<Record<string, number>>
  readonly diagnostics: readonly Diagnostic[]
  /** Instructions that ran, and the clock at the end. */
  readonly steps: number
  readonly ticks: number
  /** The resolved release, `6.18.44`. */
  readonly kernel: string
  readonly trace: TraceData | null
  /** What was asked for in `looks`, from the cell's beginning on. */
  readonly looks?: readonly Look[]
  /** In threes: a call or fault ended at this event, the process, the line of the cell it was made from. */
  readonly lines?: readonly number[]
  /** The system calls as strace writes them, in the order in which they ended. */
  readonly calls?: readonly CallText[]
}

/** Sent while a run goes on, at most once a slice. */
export interface Progress {
  readonly run: number
  readonly steps: number
  /** What the cell has printed so far, or the end of it if that is long. */
  readonly stdout: string
}

export type { CallHelp, Completion } from './lang/assist.ts'
export type { SymbolInfo } from './lang/symbols.ts'

/** The worker's surface. An interrupt is terminate and respawn; pending calls then never settle (race them). */
export interface SimulatorWorker {
  /** Compiles only; empty where the text is right. Cells before the last are the context of a script. */
  check(cells: readonly CellSource[]): Promise<readonly Diagnostic[]>
  /** `report` is a `comlink.proxy` callback. */
  run(request: RunRequest, report?: (progress: Progress) => void): Promise<RunResult>
  /** Bytes of the first process's address space at the end of the last run of this page; null where nothing is mapped. */
  peek(address: number, length: number): Promise<Uint8Array | null>
  /** Names that fit at a place of the last cell. */
  complete(cells: readonly CellSource[], at: Place): Promise<readonly Completion[]>
  /** What is known of a name in the last cell. */
  describe(cells: readonly CellSource[], name: string): Promise<SymbolInfo | null>
  /** The call around a place of the last cell. */
  callAt(cells: readonly CellSource[], at: Place): Promise<CallHelp | null>
  /** A /proc file as the machine of the last run shows it at its end. */
  proc(path: string): Promise<string>
}
