// The same program with its events kept and without: faults take fault/plain.ts only without, and the machine has to be the same at any
// moment.

import { expect, test } from 'vitest'
import { take } from '../../checkpoint.ts'
import { Machine } from '../../machine.ts'
import { allFamily, basicFamily, deepFamily } from '../conformance/generator.ts'

/** Instructions between two looks. */
const slice = 20_000

/** Arrays as one number: millions of words would take long to compare one by one. */
const hashOf = (arrays: readonly ArrayBufferView[]): number => {
  let hash = 0
  for (const { buffer, byteOffset, byteLength } of arrays) {
    const bytes = new Uint8Array(buffer, byteOffset, byteLength)
    for (let i = 0; i < byteLength; i++) hash = (Math.imul(hash, 31) + bytes[i]) | 0
  }
  return hash
}

/** What stands in frames, mem-map and page tables now, the counters, and what a program can see. */
const stateOf = (machine: Machine) => {
  const { ram, memMap } = take(machine)
  const { zone, lru, nodeStat, trace } = machine.record
  const { free, pcpCount, frontier } = zone
  return {
    ticks: machine.ticks,
    ram: hashOf([ram.freeSlots, ram.owners, ram.touched, ram.bytes, ram.seen]),
    memMap: hashOf([...memMap.columns, memMap.sentinelPrev, memMap.sentinelNext]),
    zone: { free, pcpCount, frontier, lists: hashOf([zone.pcp.subarray(0, pcpCount), zone.blocks]) },
    lru: lru.size.slice(),
    nodeStat: nodeStat.slice(),
    counters: trace.counters.slice(),
    faults: machine.faults,
    tasks: [...machine.record.tasks.values()].map(({ minFlt, majFlt, mm }) => [minFlt, majFlt, mm?.rss.slice()]),
    stdout: machine.stdout,
  }
}

const sameBothWays = (text: string, kernel = '6.18'): number => {
  const [kept, unkept] = [true, false].map((tracing) => {
    const machine = new Machine({ ram: 2 ** 26, quantum: 3000, kernel })
    machine.tracing = tracing
    machine.traceLimit = 0
    machine.reset()
    expect(machine.load(text).filter((each) => each.severity === 'error')).toEqual([])
    return machine
  })
  for (let looks = 0; ; looks++) {
    const ends = [kept.run(slice), unkept.run(slice)]
    expect(ends[1]).toEqual(ends[0])
    expect(stateOf(unkept)).toEqual(stateOf(kept))
    if (ends[0].status !== 'steps' || looks === 20) return kept.faults.minor
  }
}

const copies = `#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>
int main(void) {
  char *p = mmap(0, 700 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  for (int i = 0; i < 700; i++) p[i * 4096L + i] = i;
  int there = p[699 * 4096L];
  if (fork() == 0) {
    for (int i = 0; i < 700; i += 2) p[i * 4096L] = 2;
    if (fork() == 0) { for (int i = 0; i < 700; i += 3) p[i * 4096L + 9] = 3; _exit(0); }
    for (int i = 1; i < 100; i++) p[i * 4096L] = 2;
    wait(0);
    for (int i = 0; i < 700; i++) p[i * 4096L] = 4;
    _exit(0);
  }
  for (int i = 0; i < 300; i++) p[i * 4096L + 1] = 5;
  wait(0);
  for (int i = 0; i < 700; i++) p[i * 4096L + 2] = 6;
  mprotect(p, 100 * 4096, PROT_READ);
  mprotect(p, 100 * 4096, PROT_READ | PROT_WRITE);
  madvise(p + 200 * 4096, 100 * 4096, MADV_DONTNEED);
  int zero = p[250 * 4096L];
  for (int i = 0; i < 700; i++) p[i * 4096L + 3] = 7;
  mlock(p, 50 * 4096);
  munmap(p + 4096, 20 * 4096);
  printf("%d %d\\n", there, zero);
  return 0;
}`

test.each(['4.17', '6.1', '6.12', '6.18'])('faults of copies and of new pages, as on %s', (kernel) => {
  expect(sameBothWays(copies, kernel)).toBeGreaterThan(1000)
})

test('memory that runs short', () => {
  const text = `#include <sys/mman.h>
int main(void) {
  char *p = mmap(0, 100 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  for (long i = 0; i < 100 << 20; i += 4096) p[i] = 1;
  return 0;
}`
  sameBothWays(text)
})

test.each([basicFamily, allFamily, deepFamily].map((family, index) => [index, family] as const))(
  'generated programs of family %i',
  (_index, family) => {
    for (let number = 0; number < 6; number++) sameBothWays(family.text(family.generate(77, number)))
  },
)
