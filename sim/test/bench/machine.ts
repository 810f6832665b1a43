// Benches of the whole machine: a C program, compiled by us and by gcc, from its first instruction to its exit.

import { boot } from '../../machine.ts'
import type { Bench } from './bench.ts'
import { timed } from './native.ts'

/** A program on a machine that is used again; `units` is what it does by its own account. */
const program = (name: string, unit: string, before: string, body: string, units: number, faults: number): Bench => {
  const machine = boot({ ram: 2 ** 30 })
  const text = `#include <stdio.h>\n#include <sys/mman.h>\n${before}\nint main(void) {\n${body}\nreturn 0;\n}\n`
  return {
    name,
    unit,
    prepare() {
      machine.reset()
      const diagnostics = machine.load(text)
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

const pages = 8192
const rounds = 20

const touch = `for (int r = 0; r < ${rounds}; r++) {
  char *p = mmap(0, ${pages} * 4096L, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  for (long i = 0; i < ${pages}; i++) p[i * 4096] = 1;
  munmap(p, ${pages} * 4096L);
}`

const sieve = `for (int r = 0; r < 10; r++) {
  for (int i = 0; i < 100000; i++) flags[i] = 1;
  for (int i = 2; i < 100000; i++) if (flags[i]) for (int j = 2 * i; j < 100000; j += i) flags[j] = 0;
}`

export const machineBenches: readonly (() => Bench)[] = [
  () => program('fault-anon', 'page', '', touch, pages * rounds, pages * rounds),
  () => program('sieve', 'number', 'char flags[100000];', sieve, 10 * 100_000, 0),
]
