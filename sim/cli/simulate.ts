// Runs a C text on the simulator in the form in which `native.ts` gives the real machine's answer, so that the two can be compared.

import type { Machine, PartialMachineOptions } from '../index.ts'
import { boot } from '../index.ts'
import type { NativeResult } from './native.ts'

/** Instructions after which a program counts as endless; the suite's longest needs a small part of it. */
export const defaultFuel = 400_000_000

/** A simulated machine that is made new for each program and keeps its memory between them. */
export class Simulation {
  private machine: Machine | null = null

  /** Boots (or resets) a machine with these options, runs the text to its end, and tells how it ended. */
  run(text: string, options: PartialMachineOptions, name: string, fuel = defaultFuel): NativeResult {
    if (this.machine === null) this.machine = boot(options)
    else this.machine.reset(options)
    const machine = this.machine
    const errors = machine.load(text, { name }).filter((each) => each.severity === 'error')
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

/** The first place where two outcomes differ, readably; empty where they are equal. */
export function describeDifference(real: NativeResult, simulated: NativeResult): string {
  if (real.end === simulated.end && real.stdout === simulated.stdout) return ''
  const parts: string[] = []
  if (real.end !== simulated.end) parts.push(`  ends: real ${real.end}, simulated ${simulated.end}`)
  if (real.stdout !== simulated.stdout) {
    const a = real.stdout.split('\n')
    const b = simulated.stdout.split('\n')
    let at = 0
    while (at < a.length && at < b.length && a[at] === b[at]) at++
    if (at > 0) parts.push(`  line ${at}, equal:    ${quote(a[at - 1])}`)
    parts.push(`  line ${at + 1}, real:      ${quote(a[at])}`, `  line ${at + 1}, simulated: ${quote(b[at])}`)
  }
  return parts.join('\n')
}

function quote(line: string | undefined): string {
  if (line === undefined) return '(no such line)'
  return JSON.stringify(line.length > 200 ? `${line.slice(0, 200)}…` : line)
}
