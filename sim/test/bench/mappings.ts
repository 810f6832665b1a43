// Benches of many mappings: what one call costs among 65,000 VMAs and among 1,000,000. The kernel's functions alone, no program; the
// real side, which pays for the way into the kernel too, has 65,000 as well: its limit of mappings allows no more.

import { sysMmap, sysMprotect, sysMunmap } from '../../fault/mm-syscalls.ts'
import { makePrng, nextBelow } from '../../lib/prng.ts'
import { vmaCount, vmaList } from '../../mm/vma-set.ts'
import type { FaultKernel } from '../../fault/kernel.ts'
import { boot } from '../../machine.ts'
import type { Bench } from './bench.ts'
import { timed } from './native.ts'

const PAGE = 4096
const READ = 1
const WRITABLE = 3
const ANONYMOUS = 0x22
const FIXED = 0x32
/** Two pages mapped, two free. */
const STRIDE = 4 * PAGE

interface Space {
  readonly k: FaultKernel
  readonly base: number
}

const must = (result: number, expected: number): void => {
  if (result !== expected) throw new Error(`a call gave ${result}, not ${expected}`)
}

/** An address space with `count` mappings right below where a search begins. */
const spaceOf = (count: number): Space => {
  const machine = boot({ ram: 2 ** 26 })
  machine.load('int main(void) { for (;;); }')
  machine.run(10_000)
  machine.tracing = false
  const k = machine.record
  const { mm } = k.current
  if (mm === null) throw new Error('no address space')
  k.sysctl.maxMapCount = 10_000_000
  k.sysctl.overcommitMemory = 1
  const highest = vmaList(mm.vmas).find((vma) => vma.start > mm.mmapBase - 2 ** 30)
  const base = (highest?.start ?? mm.mmapBase) - count * STRIDE
  for (let i = 0; i < count; i++) {
    const at = base + i * STRIDE
    must(sysMmap(k, at, 2 * PAGE, WRITABLE, FIXED, null, 0), at)
  }
  if (vmaCount(mm.vmas) < count) throw new Error('mappings have merged')
  return { k, base }
}

const shared = new Map<number, Space>()

/** Benches leave a space as they found it. */
const sharedSpace = (count: number): Space => {
  const space = shared.get(count) ?? spaceOf(count)
  shared.set(count, space)
  return space
}

const names = new Map([
  [65_000, '65k'],
  [1_000_000, '1m'],
])

const calls = 20_000

const nativeAmong = (round: string): string =>
  timed(
    'static unsigned long seed = 7;\nstatic char *base = (char *)0x100000000000;\nstatic char *place(void) { seed = seed * 6364136223846793005 + 1442695040888963407; return base + (seed >> 33) % 65000 * 16384; }',
    `for (long i = 0; i < 65000; i++) mmap(base + i * 16384, 8192, 3, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
  start = now();
  for (int i = 0; i < ${calls}; i++) { char *p = place(); ${round} }`,
    calls,
  )

const natives: Readonly<Record<string, string>> = {
  'vma-map': nativeAmong('p = mmap(0, 12288, 1, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0); munmap(p, 12288);'),
  'vma-protect': nativeAmong('mprotect(p, 4096, 1); mprotect(p, 4096, 3);'),
  'vma-insert': nativeAmong(
    'mmap(p + 8192, 4096, 1, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0); munmap(p + 8192, 4096);',
  ),
}

const among = (what: string, count: number, unit: string, work: (space: Space, at: number) => void): Bench => {
  const few = count === 65_000
  return {
    name: `${what}-${names.get(count) ?? count}`,
    unit,
    window: 'off',
    ...(few ? { native: natives[what], target: () => 0.5 } : { against: `${what}-65k`, target: () => 2 }),
    prepare: () => void sharedSpace(count),
    run() {
      const space = sharedSpace(count)
      const prng = makePrng(7)
      for (let i = 0; i < calls; i++) work(space, space.base + nextBelow(prng, count) * STRIDE)
      return calls
    },
  }
}

/** A place for three pages is only below all of them. */
const mapAnywhere = ({ k, base }: Space): void => {
  const at = sysMmap(k, 0, 3 * PAGE, READ, ANONYMOUS, null, 0)
  must(at, base - 3 * PAGE)
  must(sysMunmap(k, at, 3 * PAGE), 0)
}

const splitAndMerge = ({ k }: Space, at: number): void => {
  must(sysMprotect(k, at, PAGE, READ), 0)
  must(sysMprotect(k, at, PAGE, WRITABLE), 0)
}

const insertAndTakeOut = ({ k }: Space, at: number): void => {
  must(sysMmap(k, at + 2 * PAGE, PAGE, READ, FIXED, null, 0), at + 2 * PAGE)
  must(sysMunmap(k, at + 2 * PAGE, PAGE), 0)
}

const creation = (count: number): Bench => ({
  name: `vma-create-${names.get(count) ?? count}`,
  unit: 'mapping',
  run() {
    spaceOf(count)
    return count
  },
})

export const mappingBenches: readonly (() => Bench)[] = [
  () => creation(65_000),
  ...[65_000, 1_000_000].flatMap((count) => [
    () => among('vma-map', count, 'pair', mapAnywhere),
    () => among('vma-protect', count, 'pair', splitAndMerge),
    () => among('vma-insert', count, 'pair', insertAndTakeOut),
  ]),
]
