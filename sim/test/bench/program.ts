// A bench that is a C program, compiled by us and by gcc, from its first instruction to its exit.

import { boot } from '../../machine.ts'
import type { Bench } from './bench.ts'
import { timed } from './native.ts'

export interface ProgramBench {
  readonly name: string
  readonly unit: string
  /** What stands before main; what stands in it. */
  readonly before: string
  readonly body: string
  /** What it does by its own account. */
  readonly units: number
  /** Faults that it takes at least: a program that takes none has not done its work. */
  readonly faults: number
  /** Whether events are kept while it runs: all of them, or none. */
  readonly window: 'on' | 'off'
  readonly target?: Bench['target']
}

/** The bench of a program, on a machine that is used again. */
export const program = (spec: ProgramBench): Bench => {
  const { name, unit, before, body, units, faults, window, target } = spec
  const machine = boot({ ram: 2 ** 30 })
  const text = `#define _GNU_SOURCE\n#include <stdio.h>\n#include <sys/mman.h>\n${before}\nint main(void) {\n${body}\nreturn 0;\n}\n`
  return {
    name,
    unit,
    window,
    target,
    prepare() {
      machine.reset()
      machine.tracing = window === 'on'
      machine.traceLimit = Infinity
      const diagnostics = machine.load(text).filter((each) => each.severity === 'error')
      if (diagnostics.length > 0) throw new Error(`${name}: ${diagnostics[0].message}`)
    },
    run() {
      const outcome = machine.run(1e10)
      if (outcome.status !== 'done' || outcome.exit !== 0)
        throw new Error(`${name}: ${outcome.status} ${outcome.message}`)
      if (machine.faults.minor < faults) throw new Error(`${name}: ${machine.faults.minor} faults of ${faults}`)
      return units
    },
    native: timed(before, body, units),
  }
}
