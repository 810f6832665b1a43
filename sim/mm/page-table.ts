// Page tables: making them on the way down, changing an entry, finding the next leaf table of a range, and giving tables
// back when nothing is left below them (mm/memory.c, arch/x86/mm/pgtable.c).
//
// Level 0 is the leaf, 3 the top table (pgd). Tables are frames; the walk is hw/walk.ts.

import { walk } from '../hw/walk.ts'
import { FN } from '../kernels/names.ts'
import { BLOCK_SIZE } from '../lib/brands.ts'
import { call, enter, leave } from '../page/call.ts'
import { pageState, putPage } from '../page/page.ts'
import { NR_PAGE_TABLE_PAGES } from '../page/vmstat.ts'
import { allocPage } from '../page/zone.ts'
import { emitPte, emitTableAdd, emitTableRemove } from '../trace/emit.ts'
import { PG_table } from '../uapi/page-flags.ts'
import { PTE_PRESENT, TABLE_FLAGS } from '../uapi/pte.ts'
import type { MmKernel } from './kernel.ts'
import type { Mm } from './mm.ts'

/** Blocks (2 MiB) of the user half. */
export const USER_BLOCKS = 2 ** 26

/** Blocks that one entry of a table of this level covers: 1, 512, 512 * 512. */
const blocksOfEntry = (level: number): number => 1 << (9 * (level - 1))

/** A frame to be a table, or -1. */
export const allocTable = (k: MmKernel): number => {
  const pfn = allocPage(k)
  if (pfn < 0) return -1
  k.memMap.flags[pfn] |= PG_table
  k.nodeStat[NR_PAGE_TABLE_PAGES]++
  pageState(k, pfn)
  return pfn
}

export const freeTable = (k: MmKernel, pfn: number): void => {
  k.mmu.forgetLeaf()
  k.memMap.flags[pfn] &= ~PG_table
  k.nodeStat[NR_PAGE_TABLE_PAGES]--
  putPage(k, pfn)
}

/** Index in the table of `level` of the entry that covers a block. */
const indexAt = (block: number, level: number): number => (block >>> (9 * (level - 1))) & 511

/** Hook a new table under the entry of `table` (of `level`) that covers the block. Returns it, or -1. */
const addTable = (k: MmKernel, mm: Mm, table: number, level: number, block: number): number => {
  const pfn = allocTable(k)
  if (pfn < 0) return -1
  k.ram.storePair(table, indexAt(block, level) << 3, (pfn << 12) | TABLE_FLAGS, pfn >>> 20)
  mm.pgtablesBytes += 4096
  const span = blocksOfEntry(level)
  emitTableAdd(k.trace, mm.id, level - 1, (block - (block % span)) * BLOCK_SIZE, pfn)
  return pfn
}

const child = (k: MmKernel, table: number, level: number, block: number): number => {
  const byte = indexAt(block, level) << 3
  const low = k.ram.load32(table, byte)
  return (low & PTE_PRESENT) === 0 ? -1 : (low >>> 12) | ((k.ram.load32(table, byte + 4) & 0x7ff) << 20)
}

/** The table of level 1 that covers a block, made with those above it: p4d, pud and pmd_alloc(). -1: no memory. */
export const pmdAlloc = (k: MmKernel, mm: Mm, block: number): number => {
  let pud = child(k, mm.pgd, 3, block)
  if (pud < 0) {
    call(k, FN.pudAlloc)
    pud = addTable(k, mm, mm.pgd, 3, block)
    if (pud < 0) return -1
  }
  const pmd = child(k, pud, 2, block)
  if (pmd >= 0) return pmd
  call(k, FN.pmdAlloc)
  return addTable(k, mm, pud, 2, block)
}

/** The leaf table of a block, made if it is missing: pte_alloc(). -1: no memory. */
export const pteAlloc = (k: MmKernel, mm: Mm, block: number): number => {
  const have = walk.leaf(k.ram, mm.pgd, block)
  if (have >= 0) return have
  const pmd = pmdAlloc(k, mm, block)
  if (pmd < 0) return -1
  enter(k, FN.pteAlloc)
  call(k, FN.pteAllocOne)
  const leaf = addTable(k, mm, pmd, 1, block)
  if (leaf >= 0) call(k, FN.pmdInstall)
  leave(k)
  return leaf
}

/** The same where the table was allocated before it is hooked in (file faults): pte_alloc_one(), later pmd_install(). */
export const pteAllocPrealloc = (k: MmKernel, mm: Mm, block: number): number => {
  const have = walk.leaf(k.ram, mm.pgd, block)
  if (have >= 0) return have
  const pmd = pmdAlloc(k, mm, block)
  if (pmd < 0) return -1
  const leaf = addTable(k, mm, pmd, 1, block)
  if (leaf >= 0) call(k, FN.pmdInstall)
  return leaf
}

/** Store an entry of a leaf table and tell it. TLB entries are the caller's business. */
export const setEntry = (
  k: MmKernel,
  mm: Mm,
  block: number,
  page: number,
  leaf: number,
  low: number,
  high: number,
): void => {
  const { ram, trace } = k
  if (trace.enabled) {
    const at = (ram.position(leaf) >> 2) + (page << 1)
    emitPte(trace, mm.id, block, page, ram.i32[at], ram.i32[at + 1], low, high, 0)
  } else trace.skip()
  ram.storePair(leaf, page << 3, low, high)
}

/**
 * The same at a word position of the pool: for loops over the entries of a table. The table has contents, and where it had no entry before
 * the caller touches it.
 */
export const setEntryAt = (
  k: MmKernel,
  mm: Mm,
  block: number,
  page: number,
  at: number,
  low: number,
  high: number,
): void => {
  const { trace } = k
  const { i32 } = k.ram
  if (trace.enabled) emitPte(trace, mm.id, block, page, i32[at], i32[at + 1], low, high, 0)
  else trace.skip()
  i32[at] = low
  i32[at + 1] = high
}

/** Word position of a leaf table that gets entries in [first, last): it has contents from now on. */
export const tableWords = (k: MmKernel, leaf: number, first: number, last: number): number => {
  const position = k.ram.ensure(leaf)
  k.ram.touch(position + (first << 3), (last - first) << 3)
  return position >> 2
}

/** Pool position of a leaf table that the MMU has been to last, or -1. */
const knownLeaf = (k: MmKernel, mm: Mm, block: number): number => (mm.id === k.mmu.mmId ? k.mmu.leafAt(block) : -1)

/** Pool position of the leaf table of a block: mostly the MMU has just been there. 0: it has no entries; -1: it is missing. */
export const leafPosition = (k: MmKernel, mm: Mm, block: number): number => {
  const known = knownLeaf(k, mm, block)
  if (known > 0) return known
  const leaf = walk.leaf(k.ram, mm.pgd, block)
  return leaf < 0 ? -1 : k.ram.position(leaf)
}

/** The first block in [block, end) that has a leaf table, or -1. Missing tables above are skipped in one step. */
export const nextLeafBlock = (k: MmKernel, mm: Mm, from: number, end: number): number => {
  if (from < end && knownLeaf(k, mm, from) > 0) return from
  let block = from
  while (block < end) {
    const pud = child(k, mm.pgd, 3, block)
    if (pud < 0) {
      block += 512 * 512 - (block % (512 * 512))
      continue
    }
    const pmd = child(k, pud, 2, block)
    if (pmd < 0) {
      block += 512 - (block % 512)
      continue
    }
    const stop = Math.min(end, block + 512 - (block % 512))
    const words = k.ram.position(pmd) >> 2
    for (; block < stop; block++) {
      if ((k.ram.i32[words + ((block & 511) << 1)] & PTE_PRESENT) !== 0) return block
    }
  }
  return -1
}

const freeBelow = (
  k: MmKernel,
  mm: Mm,
  table: number,
  level: number,
  from: number,
  to: number,
  floor: number,
  ceiling: number,
): number => {
  const span = blocksOfEntry(level)
  let freed = 0
  for (let block = from - (from % span); block < to; block += span) {
    const below = child(k, table, level, block)
    if (below < 0) continue
    if (level > 1) {
      freed += freeBelow(k, mm, below, level - 1, Math.max(from, block), Math.min(to, block + span), floor, ceiling)
    }
    if (block < floor || block + span > ceiling) continue
    k.ram.storePair(table, indexAt(block, level) << 3, 0, 0)
    mm.pgtablesBytes -= 4096
    emitTableRemove(k.trace, mm.id, level - 1, block * BLOCK_SIZE, below)
    freeTable(k, below)
    freed++
  }
  return freed
}

/**
 * Give back the tables under [start, end) that nothing else needs: free_pgd_range(). `floor` is the end of the VMA before,
 * `ceiling` the start of the one after (0: none). Returns how many; the caller flushes. Preconditions: no entry of the range is left.
 */
export const freePgdRange = (
  k: MmKernel,
  mm: Mm,
  start: number,
  end: number,
  floor: number,
  ceiling: number,
): number => {
  const floorBlock = Math.ceil(floor / BLOCK_SIZE)
  const ceilingBlock = ceiling === 0 ? USER_BLOCKS : Math.floor(ceiling / BLOCK_SIZE)
  const from = Math.floor(start / BLOCK_SIZE)
  const to = Math.ceil(end / BLOCK_SIZE)
  // A table goes with all that it covers: none does where each block of the range has something else in it.
  if (Math.max(from, floorBlock) >= Math.min(to, ceilingBlock)) return 0
  return freeBelow(k, mm, mm.pgd, 3, from, to, floorBlock, ceilingBlock)
}
