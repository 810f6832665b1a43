import { expect, test } from 'vitest'
import { makePrng, nextBelow } from '../lib/prng.ts'
import { Trace } from '../trace/ring.ts'
import * as pte from '../uapi/pte.ts'
import { ACCESS_FETCH, ACCESS_READ, ACCESS_WRITE, Mmu } from './mmu.ts'
import { Ram } from './ram.ts'
import { walk } from './walk.ts'

const makeHardware = (frames = 4096) => {
  const trace = new Trace()
  const ram = new Ram(frames, frames * 4096 + 4 * 4096)
  const mmu = new Mmu(ram, trace)
  let nextTable = frames - 1
  const pgd = nextTable--
  mmu.load(pgd, 1)
  const set = (block: number, page: number, low: number, high: number) => {
    let table = pgd
    for (let level = 3; level > 0; level--) {
      const byte = ((block >>> (9 * (level - 1))) & 511) * 8
      if ((ram.load32(table, byte) & 1) === 0) ram.storePair(table, byte, (nextTable-- << 12) | pte.TABLE_FLAGS, 0)
      table = ram.load32(table, byte) >>> 12
    }
    ram.storePair(table, page * 8, low, high)
  }
  return { trace, ram, mmu, pgd, set }
}

const RW = pte.PAGE_SHARED
const NX = pte.PTE_HIGH_NX

test('a missing entry, a forbidden one and an allowed one', () => {
  const { ram, mmu, set } = makeHardware()
  expect(mmu.translate(5, 0x3000, ACCESS_READ)).toBe(-1)
  expect(mmu.error).toBe(pte.PF_USER)
  set(5, 3, (7 << 12) | pte.PAGE_READONLY, NX)
  expect(mmu.translate(5, 0x3010, ACCESS_READ)).toBe(0x10)
  expect(mmu.translate(5, 0x3010, ACCESS_WRITE)).toBe(-1)
  expect(mmu.error).toBe(pte.PF_USER | pte.PF_WRITE | pte.PF_PROT)
  expect(mmu.translate(5, 0x3010, ACCESS_FETCH)).toBe(-1)
  expect(mmu.error).toBe(pte.PF_USER | pte.PF_INSTR | pte.PF_PROT)
  set(5, 3, (7 << 12) | RW, NX)
  expect(mmu.translate(5, 0x3010, ACCESS_WRITE)).toBe(ram.position(7) + 0x10)
  expect(ram.position(7)).not.toBe(0)
})

test('PROT_NONE faults as not present', () => {
  const { mmu, set } = makeHardware()
  set(0, 1, pte.pteLow(9, pte.PAGE_NONE), pte.pteHigh(9, pte.PAGE_NONE, 0))
  expect(mmu.translate(0, 0x1000, ACCESS_WRITE)).toBe(-1)
  expect(mmu.error).toBe(pte.PF_USER | pte.PF_WRITE)
})

test('A and D are set as the hardware does, each with an event', () => {
  const { trace, mmu, pgd, ram, set } = makeHardware()
  set(1, 2, (3 << 12) | (RW & ~pte.PTE_ACCESSED), NX)
  mmu.translate(1, 0x2000, ACCESS_READ)
  walk.peek(ram, pgd, 1, 2)
  expect(walk.low & 0xfff).toBe(RW)
  mmu.translate(1, 0x2000, ACCESS_WRITE)
  walk.peek(ram, pgd, 1, 2)
  expect(walk.low & 0xfff).toBe(RW | pte.PTE_DIRTY)
  mmu.translate(1, 0x2000, ACCESS_WRITE)
  expect(trace.length).toBe(2)
})

test('a reader of the zero slot sees the first store through another address', () => {
  const { ram, mmu, set } = makeHardware()
  set(1, 0, (3 << 12) | RW, NX)
  set(2, 9, (3 << 12) | RW, NX)
  expect(mmu.translate(1, 8, ACCESS_READ)).toBe(8)
  const at = mmu.translate(2, 9 * 4096 + 8, ACCESS_WRITE)
  ram.i32[at >> 2] = 42
  ram.touch(at, 4)
  expect(ram.i32[mmu.translate(1, 8, ACCESS_READ) >> 2]).toBe(42)
  expect(mmu.verify()).toEqual([])
})

test('protection keys deny reads and writes, not fetches', () => {
  const { mmu, set } = makeHardware()
  set(1, 0, (3 << 12) | RW, 1 << 27)
  mmu.setPkru((0x55555554 & ~(3 << 2)) | (2 << 2))
  expect(mmu.translate(1, 0, ACCESS_READ)).toBeGreaterThanOrEqual(0)
  expect(mmu.translate(1, 0, ACCESS_WRITE)).toBe(-1)
  expect(mmu.error).toBe(pte.PF_USER | pte.PF_WRITE | pte.PF_PROT | pte.PF_PK)
  mmu.setPkru(0x55555554)
  expect(mmu.translate(1, 0, ACCESS_READ)).toBe(-1)
  expect(mmu.translate(1, 0, ACCESS_FETCH)).toBeGreaterThanOrEqual(0)
})

test('an entry of level 1 maps 2 MiB', () => {
  const { ram, mmu, pgd, set } = makeHardware()
  set(6, 0, 0, 0)
  const pmd = walk.table(ram, pgd, 6, 1)
  ram.storePair(pmd, 6 * 8, (512 << 12) | RW | pte.PTE_PSE, NX)
  const at = mmu.translate(6, 5 * 4096 + 12, ACCESS_WRITE)
  expect(at).toBe(ram.position(512 + 5) + 12)
  expect(walk.leaf(ram, pgd, 6)).toBe(-1)
  expect(walk.peek(ram, pgd, 6, 5)).toBe(true)
  expect([walk.level, walk.low & 0xfff]).toEqual([1, RW | pte.PTE_PSE | pte.PTE_DIRTY])
  expect(mmu.verify()).toEqual([])
})

test('a forgotten flush is found by verify', () => {
  const { mmu, set } = makeHardware()
  set(1, 0, (3 << 12) | RW, NX)
  mmu.translate(1, 0, ACCESS_WRITE)
  set(1, 0, 0, 0)
  expect(mmu.verify().length).toBe(2)
  mmu.flushPage(1, 0)
  expect(mmu.verify()).toEqual([])
})

test('random changes of mappings against a map of pages: every translation and every TLB entry agree', () => {
  const { ram, mmu, set } = makeHardware()
  const prng = makePrng(20261124)
  interface Entry {
    pfn: number
    low: number
    high: number
  }
  const model = new Map<number, Entry>()
  const blocks = [0, 1, 2, 3, 512, 513, 2 ** 18, 2 ** 18 + 2, 2 ** 26 - 1]
  const contents = new Map<number, number>()
  for (let step = 0; step < 40_000; step++) {
    const block = blocks[nextBelow(prng, blocks.length)]
    const page = nextBelow(prng, 24)
    const key = block * 512 + page
    const action = nextBelow(prng, 10)
    if (action === 0) {
      const index = nextBelow(prng, 16)
      const entry = { pfn: 1 + nextBelow(prng, 40), low: pte.protectionLow[index], high: pte.protectionHigh[index] }
      model.set(key, entry)
      set(block, page, pte.pteLow(entry.pfn, entry.low), pte.pteHigh(entry.pfn, entry.low, entry.high))
      mmu.flushPage(block, page)
    } else if (action === 1) {
      model.delete(key)
      set(block, page, 0, 0)
      if (nextBelow(prng, 2) === 0) mmu.flushPage(block, page)
      else mmu.flushRange(block * 2 ** 21 + page * 4096, 1 + nextBelow(prng, 60))
    } else {
      const access = nextBelow(prng, 3)
      const byte = nextBelow(prng, 1024) * 4
      const at = mmu.translate(block, page * 4096 + byte, access)
      const entry = model.get(key)
      const present = entry !== undefined && (entry.low & 1) !== 0
      const allowed = present && (access === 0 || (access === 1 ? (entry.low & 2) !== 0 : (entry.high & NX) === 0))
      expect(at >= 0).toBe(allowed)
      if (!allowed || !entry) {
        expect(mmu.error & 1).toBe(present ? 1 : 0)
        continue
      }
      const cell = entry.pfn * 4096 + byte
      if (access === 1) {
        ram.i32[at >> 2] = step
        ram.touch(at, 4)
        contents.set(cell, step)
      } else expect(ram.i32[at >> 2]).toBe(contents.get(cell) ?? 0)
    }
    if (step % 1000 === 0) expect(mmu.verify()).toEqual([])
  }
  expect(ram.verify()).toEqual([])
})
