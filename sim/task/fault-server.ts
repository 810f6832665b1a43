// Faults that need none of the loops of run.ts: plain ones (fault/plain.ts) of a store, which never sleep and end well, while nobody looks
// and the turn goes on behind them. What is done is what runThrough() does of a fault, without leaving the interpreter.

import { instructionPointer } from '../cpu/registers.ts'
import { mayBePlain, plainFaultAgain, plainWriteFault } from '../fault/plain.ts'
import { cost } from '../hw/clock.ts'
import type { TaskKernel } from './kernel.ts'
import type { Task } from './task.ts'

/** Fills the table by which the CPU reaches the kernel. */
export function serveFaults(k: TaskKernel): void {
  const { cpu } = k
  cpu.faults = {
    forget() {
      k.plain.block = -1
    },
    serve() {
      if (k.ram.nearlyExhausted) return false
      const { faultLow, faultHigh, error } = cpu
      if (faultHigh >>> 15 !== 0 || !mayBePlain(k, error)) return false
      const block = (faultHigh << 11) | (faultLow >>> 21)
      const offset = faultLow & 0x1fffff
      return k.trace.enabled ? serveTold(block, offset, error) : serveFault(block, offset, error, 0)
    },
  }

  function serveFault(block: number, offset: number, error: number, ip: number): boolean {
    const { plain } = k
    if (block === plain.block && offset >>> 12 >= plain.first && offset >>> 12 < plain.end) {
      return plainFaultAgain(k, offset, error, ip)
    }
    const { mm } = k.current as Task
    return mm !== null && k.hooks.check === null && plainWriteFault(k, mm, block, offset, error, ip)
  }

  /** The clock goes first: events have its time. */
  function serveTold(block: number, offset: number, error: number): boolean {
    k.clock.advance(cost.minorFault)
    if (serveFault(block, offset, error, instructionPointer((k.current as Task).registers))) return true
    k.clock.advance(-cost.minorFault)
    return false
  }
}
