// Benches of the interpreter, by programs written in bytecode, and of the walk under it.

import { makePrng, nextBelow } from '../../lib/prng.ts'
import { walk } from '../../hw/walk.ts'
import { Flat, runFlat } from '../flat.ts'
import type { Image } from '../../cpu/image.ts'
import type { Bench } from './bench.ts'
import { timed } from './native.ts'
import { callLoop, copyLoop, hashLoop, loadLoop, missLoop, storeLoop } from './programs.ts'

/** Runs a program to its end; a bench that stops half way would flatter. */
const complete = (image: Image, units: number): number => {
  const result = runFlat(image, { fuel: 1e10 })
  if (result.status !== 'exit') throw new Error(`${result.status} at ${result.where}`)
  return units
}

const walkPages = 8192

const walkBench = (): Bench => {
  const flat = new Flat(storeLoop(1))
  const base = 0x10_0000_0000
  for (let page = 0; page < walkPages; page++) flat.mapPage(base + page * 4096, true, false)
  const prng = makePrng(1)
  const pages = Int32Array.from({ length: 65536 }, () => nextBelow(prng, walkPages))
  const firstBlock = base / 2 ** 21
  return {
    name: 'walk-peek',
    unit: 'walk',
    run() {
      let found = 0
      for (let round = 0; round < 20; round++) {
        for (let i = 0; i < pages.length; i++) {
          const page = pages[i]
          if (walk.peek(flat.ram, flat.pgd, firstBlock + (page >>> 9), page & 511)) found++
        }
      }
      if (found !== 20 * pages.length) throw new Error(`found ${found}`)
      return found
    },
  }
}

export const cpuBenches: readonly (() => Bench)[] = [
  () => ({
    name: 'store-hit',
    unit: 'store',
    run: () => complete(storeLoop(1000), 1000 * 8192),
    native: timed(
      'int p[8192];',
      'for (int r = 0; r < 3000; r++) for (int i = 0; i < 8192; i++) p[i] = 1;',
      3000 * 8192,
    ),
  }),
  () => ({
    name: 'load-hit',
    unit: 'load',
    run: () => complete(loadLoop(1500), 1500 * 4096),
    native: timed(
      'long p[4096];',
      'long sum = 0; for (int r = 0; r < 4000; r++) for (int i = 0; i < 4096; i++) sum += p[i]; if (sum) return 1;',
      4000 * 4096,
    ),
  }),
  () => ({
    name: 'call-return',
    unit: 'call',
    run: () => complete(callLoop(3_000_000), 3_000_000),
    native: timed('int next(int x) { return x + 1; }', 'for (int i = 0; i < 20000000;) i = next(i);', 20_000_000),
  }),
  () => ({
    name: 'hash-64',
    unit: 'step',
    run: () => complete(hashLoop(2_000_000), 2_000_000),
    native: timed(
      'unsigned long x = 0x9abcdef12345678, y;',
      'for (int i = 0; i < 20000000; i++) { x ^= x >> 12; x ^= x << 25; x ^= x >> 27; y = x * 0x2545f4914f6cdd1d; }',
      20_000_000,
    ),
  }),
  () => ({
    name: 'store-miss',
    unit: 'store',
    run: () => complete(missLoop(1000), 1000 * 2000),
    native: timed(
      '',
      'char *p = mmap(0, 2000 * 4096L, 3, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0); for (int r = 0; r < 2000; r++) for (int i = 0; i < 2000; i++) p[i * 4096L] = 1;',
      2000 * 2000,
    ),
    differs: 'more pages than our TLB has entries; the real one has a second level that holds them all',
  }),
  () => ({
    name: 'copy-16',
    unit: 'copy',
    run: () => complete(copyLoop(1_000_000, 16), 1_000_000),
    native: timed(
      '#include <string.h>\nchar a[8192], b[8192];',
      'for (int i = 0; i < 10000000; i++) memcpy(b, a, 16);',
      10_000_000,
    ),
    differs: 'gcc makes two moves of it; ours is the bulk instruction',
  }),
  () => ({
    name: 'copy-4096',
    unit: 'copy',
    run: () => complete(copyLoop(500_000, 4096), 500_000),
    native: timed(
      '#include <string.h>\nchar a[8192], b[8192];',
      'size_t n = 4096; for (int i = 0; i < 2000000; i++) memcpy(b, a, n);',
      2_000_000,
    ),
  }),
  walkBench,
]
