// Double entry: the fold of the trace is the machine. Random programs run on the kernel's own functions; after each call the mirror
// is compared with page tables, VMAs, page columns and lists as the machine has them.

import { describe, expect, it } from 'vitest'
import { walk } from '../hw/walk.ts'
import { makePrng, nextBelow } from '../lib/prng.ts'
import { doMmap } from '../mm/mmap.ts'
import { doMprotect } from '../mm/mprotect.ts'
import { doMunmap } from '../mm/munmap.ts'
import type { Mm } from '../mm/records.ts'
import { vmaList } from '../mm/vma-set.ts'
import { pageKind } from '../page/mem-map.ts'
import { lruSentinel } from '../page/lru.ts'
import type { Harness, TestFile } from '../test/harness.ts'
import { createHarness, currentMm, exit, fork, load, openTestFile, store, useMm } from '../test/harness.ts'
import { MAP_ANONYMOUS, MAP_FIXED, MAP_PRIVATE, MAP_SHARED, PROT_READ, PROT_WRITE } from '../uapi/mman.ts'
import type { MirrorState } from './mirror.ts'
import { entriesIn, lruOrder, Mirror, vmasOf } from './mirror.ts'

const page = 4096

const machineEntries = (harness: Harness, mm: Mm): [number, number, number][] => {
  const rows: [number, number, number][] = []
  for (const vma of vmaList(mm.vmas)) {
    for (let address = vma.start; address < vma.end; address += page) {
      walk.peek(harness.k.ram, mm.pgd, Math.floor(address / 2 ** 21), (address % 2 ** 21) >>> 12)
      if (walk.low !== 0 || walk.high !== 0) rows.push([address, walk.low, walk.high])
    }
  }
  return rows
}

const machineLru = (harness: Harness, list: number): number[] => {
  const { memMap } = harness.k
  const sentinel = lruSentinel(memMap, list)
  const order: number[] = []
  for (let row = memMap.lruNext[sentinel]; row !== sentinel; row = memMap.lruNext[row]) order.push(row)
  return order
}

const expectSame = (harness: Harness, state: MirrorState): void => {
  const { k } = harness
  expect([...state.mms.keys()].sort((a, b) => a - b)).toEqual([...k.mms.keys()].sort((a, b) => a - b))
  for (const mm of k.mms.values()) {
    const vmas = vmasOf(state, mm.id).map((v) => [v.id, v.start, v.end, v.flagsLow, v.pgoff, v.file])
    expect(vmas).toEqual(vmaList(mm.vmas).map((v) => [v.id, v.start, v.end, v.flags, v.pgoff, v.file?.id ?? 0]))
    const row = state.mms.get(mm.id)!
    expect(entriesIn(row, 0, Infinity).map((e) => [e.address, e.low, e.high])).toEqual(machineEntries(harness, mm))
    expect([...row.tables.values()].every((table) => k.memMap.refcount[table.pfn] > 0)).toBe(true)
  }
  for (let list = 0; list < 5; list++) expect(lruOrder(state.lru, list)).toEqual(machineLru(harness, list))
  for (const row of state.pages.values()) {
    const { memMap } = k
    const pfn = row.pfn
    expect([pfn, row.refcount, row.mapcount, row.kind]).toEqual([
      pfn,
      memMap.refcount[pfn],
      memMap.mapcount[pfn],
      pageKind(memMap, pfn),
    ])
    if (row.kind === 1 || row.kind === 2) {
      expect([row.flags, row.mapping, row.index]).toEqual([memMap.flags[pfn], memMap.mapping[pfn], memMap.index[pfn]])
    }
  }
}

const step = (harness: Harness, random: (n: number) => number, file: TestFile, children: Mm[]): void => {
  const { k } = harness
  const mm = currentMm(harness)
  const base = 0x7000_0000 + random(40) * page
  const length = (1 + random(6)) * page
  const fixed = MAP_FIXED | (random(3) === 0 ? MAP_SHARED : MAP_PRIVATE)
  switch (random(9)) {
    case 0:
      doMmap(k, mm, base, length, PROT_READ | PROT_WRITE, fixed | MAP_ANONYMOUS, null, 0)
      break
    case 1:
      doMmap(k, mm, base, length, PROT_READ | PROT_WRITE, fixed, file, random(4))
      break
    case 2:
      doMunmap(k, mm, base, length)
      break
    case 3:
      doMprotect(k, mm, base, length, random(4))
      break
    case 4:
      if (children.length < 3) children.push(fork(harness))
      break
    case 5: {
      const child = children[random(4)]
      if (child !== undefined && child !== mm) {
        children.splice(children.indexOf(child), 1)
        children.push(mm)
        useMm(harness, child)
      }
      break
    }
    case 6: {
      const child = children[random(4)]
      if (child !== undefined && child !== mm) exit(harness, children.splice(children.indexOf(child), 1)[0])
      break
    }
    case 7:
      load(harness, base)
      break
    default:
      store(harness, base, 1 + random(255))
  }
}

describe('double entry', () => {
  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
    it(`holds after every step of program ${seed}`, () => {
      const harness = createHarness({ megabytes: 32 })
      const file = openTestFile(harness, { pages: 12, content: (index) => index + 1 })
      const prng = makePrng(seed)
      const random = (n: number): number => nextBelow(prng, n)
      const children: Mm[] = []
      for (let i = 0; i < 60; i++) {
        step(harness, random, file, children)
        const { trace } = harness.k
        expectSame(harness, new Mirror({ chunks: trace.copy(), strings: trace.strings }).at(Infinity))
      }
    })
  }
})
