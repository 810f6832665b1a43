// Faults that need none of the loops of run.ts: plain ones (fault/plain.ts) of a store, which never sleep and end well, while nobody looks
// and the turn goes on behind them. What is done is what runThroughFaults() does, without leaving the interpreter.

import { instructionPointer } from '../cpu/registers.ts'
import { mayBePlain, plainWriteFault } from '../fault/plain.ts'
import { cost } from '../hw/clock.ts'
import type { TaskKernel } from './kernel.ts'
import type { Task } from './task.ts'

/** Fills the table by which the CPU reaches the kernel. */
export function serveFaults(k: TaskKernel): void {
  const { cpu } = k
  cpu.faults = {
    serve(left) {
      const task = k.current as Task
      const rest = Math.min(left, cpu.stopTick - k.clock.tick - cost.minorFault) | 0
      if (rest <= 0 || task.mm === null || k.hooks.check !== null || k.ram.nearlyExhausted) return 0
      const { faultLow, faultHigh, error } = cpu
      if (faultHigh >>> 15 !== 0 || !mayBePlain(k, error)) return 0
      const block = (faultHigh << 11) | (faultLow >>> 21)
      // The clock goes first: events have its time.
      k.clock.advance(cost.minorFault)
      const ip = k.trace.enabled ? instructionPointer(task.registers) : 0
      if (!plainWriteFault(k, task.mm, block, faultLow & 0x1fffff, error, ip)) {
        k.clock.advance(-cost.minorFault)
        return 0
      }
      return rest
    },
  }
}
