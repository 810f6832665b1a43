// Runs a C text on the simulator in the form in which `native.ts` gives the real machine's answer, so that the two can be compared.

import { boot } from '../index.ts'
import type { Machine, PartialMachineOptions } from '../index.ts'
import type { LoadOptions } from '../machine.ts'
import type { NativeResult } from './native.ts'

/** Instructions after which a program counts as endless; the suite's longest needs a small part of it. */
export const defaultFuel = 400_000_000

/** A simulated machine that is made new for each program and keeps its memory between them. */
export class Simulation {
  private machine: Machine | null = null

  /** Boots (or resets) a machine with these options, runs the text to its end, and tells how it ended. */
  run(
    text: string,
    options: PartialMachineOptions,
    name: string,
    fuel = defaultFuel,
    load: LoadOptions = {},
  ): NativeResult {
    if (this.machine === null) this.machine = boot(options)
    else this.machine.reset(options)
    const machine = this.machine
    const errors = machine.load(text, { ...load, name }).filter((each) => each.severity === 'error')
    if (errors.length > 0) {
      const lines = errors.map((each) => `${each.from.line}:${each.from.column}: ${each.message}`)
      return { end: `compile: ${lines.join('; ')}`, stdout: '' }
    }
    const outcome = machine.run(fuel)
    const { stdout } = machine
    if (outcome.status !== 'done') return { end: `${outcome.status}: ${outcome.message}`, stdout }
    return { end: outcome.signal === null ? `exit ${outcome.exit}` : `signal ${outcome.signal}`, stdout }
  }

  /** The invariants that are broken after the last run. */
  check(): readonly string[] {
    return this.machine?.check() ?? []
  }
}
