// Wires the layers: one simulated machine, from options to a run program. The only stateful object of the door.

import type { Diagnostic, MapsRow, Outcome, TraceData } from './protocol.ts'
import type { MachineOptions, PartialMachineOptions } from './options.ts'

/** How a text becomes the machine's next process. */
export interface LoadOptions {
  /** The executable's name without directories; default `a.out`. */
  readonly name?: string
  readonly argv?: readonly string[]
  readonly envp?: readonly string[]
}

/** One simulated computer. Made by `boot`; `reset` makes it new again without giving its memory back. */
export interface Machine {
  readonly options: MachineOptions
  /** The resolved release, `6.18.44`. */
  readonly kernel: string
  /** Compiles a text and makes it the next process to run (a new one on this machine; files and page cache stay). */
  load(text: string, options?: LoadOptions): readonly Diagnostic[]
  /** Runs until the loaded process has ended and been torn down, or `fuel` instructions were run (status `steps`; call again to go on). */
  run(fuel: number): Outcome
  /** What the loaded program has printed so far; one character a byte. */
  readonly stdout: string
  readonly stderr: string
  readonly steps: number
  readonly ticks: number
  /** Faults of the loaded program and its children that were waited for. */
  readonly faults: { readonly minor: number; readonly major: number }
  vmstat(): Readonly<Record<string, number>>
  /** Contents of a /proc file, as the machine shows it now. `/proc/self` is the loaded process. */
  proc(path: string): string
  /** Lines of maps: of the loaded process (just before its teardown if it has ended), or of another. */
  maps(pid?: number): readonly MapsRow[]
  /** Bytes of a task's address space without side effects; null where no page is present. */
  peek(pid: number, address: number, length: number): Uint8Array | null
  /** Events from number `from` on; copies, ready to be transferred. */
  trace(from?: number): TraceData
  /** Tells the invariants that are broken; empty where all is well. */
  check(): readonly string[]
  /** The machine as just booted, with these options if given. */
  reset(options?: PartialMachineOptions): void
}

/** Makes a machine. */
export function boot(options: PartialMachineOptions = {}): Machine {
  throw new Error(`the machine is not wired yet (${Object.keys(options).join(' ')})`)
}
