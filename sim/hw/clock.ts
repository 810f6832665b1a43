// Time is a count of ticks: one an instruction, and a table of costs for what takes long. `trace.tick` is where it stands, so
// that events carry it; the VM advances it by the instructions it executed. Nothing else moves time.

import type { Trace } from '../trace/ring.ts'

/** Ticks that things take beyond their instructions. A tick stands for about a nanosecond of the real machine. */
export const cost = {
  /** A system call's way in and out. */
  syscall: 100,
  /** A page fault that needs no device. */
  minorFault: 500,
  /** One page from or to the disk. */
  diskPage: 50_000,
  /** The disk's answer begins after. */
  diskSeek: 20_000,
  contextSwitch: 1_000,
} as const

/** Ticks of one simulated second. */
export const ticksPerSecond = 1_000_000_000

export class Clock {
  private readonly trace: Trace

  constructor(trace: Trace) {
    this.trace = trace
  }

  /** Ticks since boot. */
  get tick(): number {
    return this.trace.tick
  }

  advance(ticks: number): void {
    this.trace.tick += ticks
  }
}
