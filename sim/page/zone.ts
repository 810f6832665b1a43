// Free frames: the buddy allocator and the per-CPU stack of single pages before it (mm/page_alloc.c).
//
// A free block of 2^order frames stands on the list of its order through its first frame (PG_buddy, order in `private`).
// Frames at and above `frontier` were never handed out and stand on no list: they are taken in blocks of the largest
// order, so a machine of any size starts at once.
//
// Differs from Linux: one zone, one CPU, no migration types; frames below 4 MiB stand for the kernel's own.

import { assert, bug } from '../lib/assert.ts'
import { counter } from '../trace/counters.ts'
import { emitPageAlloc, emitPageFree } from '../trace/emit.ts'
import { NR_LRU_LISTS, PG_buddy } from '../uapi/page-flags.ts'
import type { PageKernel } from './kernel.ts'
import { MAX_ORDER } from './mem-map.ts'
import type { MemMap } from './mem-map.ts'

/** Frames of the kernel image and of the mem-map: never free. */
export const RESERVED_FRAMES = 1 << MAX_ORDER
const PGALLOC = counter.pgalloc_normal
const PGFREE = counter.pgfree
const BATCH_ORDER = 5
const BATCH = 1 << BATCH_ORDER
export const PCP_HIGH = 6 * BATCH

export interface Zone {
  /** First frame that was never handed out, a multiple of the largest block. */
  frontier: number
  /** Frames of the machine. */
  readonly end: number
  /** Frames that may be handed out: totalram_pages(). */
  readonly managed: number
  /** With fewer free frames than `low` memory is reclaimed, up to `high`: the watermarks. */
  readonly low: number
  readonly high: number
  /** Free frames in all: blocks, stack and beyond the frontier. */
  free: number
  /** Free blocks of each order. */
  readonly blocks: Int32Array
  /** The per-CPU list: single free frames, the last one goes out first. */
  readonly pcp: Int32Array
  pcpCount: number
  /** Pages of a leaf table that are to be freed. */
  readonly gathered: Int32Array
}

export const createZone = (frames: number): Zone => {
  assert(frames >= 2 * RESERVED_FRAMES, 'a machine needs 8 MiB at least')
  const end = frames - (frames % RESERVED_FRAMES)
  // min_free_kbytes is 4 * sqrt(kilobytes of memory).
  const min = Math.floor(Math.sqrt((end - RESERVED_FRAMES) * 4))
  return {
    frontier: RESERVED_FRAMES,
    end,
    low: Math.floor((min * 5) / 4),
    high: Math.floor((min * 3) / 2),
    managed: end - RESERVED_FRAMES,
    free: end - RESERVED_FRAMES,
    blocks: new Int32Array(MAX_ORDER + 1),
    pcp: new Int32Array(PCP_HIGH + BATCH),
    pcpCount: 0,
    gathered: new Int32Array(512),
  }
}

const listRow = (memMap: MemMap, order: number): number => memMap.frames + NR_LRU_LISTS + order

const push = (k: PageKernel, pfn: number, order: number): void => {
  const memMap = k.memMap
  const row = listRow(memMap, order)
  const next = memMap.lruNext[row]
  memMap.lruPrev[pfn] = row
  memMap.lruNext[pfn] = next
  memMap.lruNext[row] = pfn
  memMap.lruPrev[next] = pfn
  memMap.flags[pfn] = PG_buddy
  memMap.private[pfn] = order
  k.zone.blocks[order]++
}

const remove = (k: PageKernel, pfn: number, order: number): void => {
  const memMap = k.memMap
  const prev = memMap.lruPrev[pfn]
  const next = memMap.lruNext[pfn]
  memMap.lruNext[prev] = next
  memMap.lruPrev[next] = prev
  memMap.flags[pfn] = 0
  memMap.private[pfn] = 0
  k.zone.blocks[order]--
}

/** A block of 2^order frames off the lists, splitting a larger one, or -1. */
const takeBlock = (k: PageKernel, order: number): number => {
  const { zone, memMap } = k
  let have = order
  while (have <= MAX_ORDER && zone.blocks[have] === 0) have++
  let pfn: number
  if (have <= MAX_ORDER) {
    pfn = memMap.lruNext[listRow(memMap, have)]
    remove(k, pfn, have)
  } else {
    if (zone.frontier >= zone.end) return -1
    have = MAX_ORDER
    pfn = zone.frontier
    zone.frontier += 1 << MAX_ORDER
  }
  while (have > order) {
    have--
    push(k, pfn + (1 << have), have)
  }
  return pfn
}

/** A block back on the lists, joined with its free buddies: __free_one_page(). */
const giveBlock = (k: PageKernel, first: number, firstOrder: number): void => {
  const { zone, memMap } = k
  let pfn = first
  let order = firstOrder
  while (order < MAX_ORDER) {
    const buddy = pfn ^ (1 << order)
    if (buddy >= zone.frontier || (memMap.flags[buddy] & PG_buddy) === 0 || memMap.private[buddy] !== order) break
    remove(k, buddy, order)
    pfn &= buddy
    order++
  }
  push(k, pfn, order)
}

const refill = (k: PageKernel): void => {
  const zone = k.zone
  const block = takeBlock(k, BATCH_ORDER)
  if (block >= 0) {
    // Pushed from the top, so that frames go out in rising order.
    for (let i = BATCH - 1; i >= 0; i--) zone.pcp[zone.pcpCount++] = block + i
    return
  }
  const single = takeBlock(k, 0)
  if (single >= 0) zone.pcp[zone.pcpCount++] = single
}

/**
 * One frame with a reference count of one, or -1 when none is free. Its contents are all zero (they were dropped when it
 * was freed), so there is no separate clearing.
 */
export const allocPage = (k: PageKernel): number => {
  const zone = k.zone
  if (zone.pcpCount === 0) {
    refill(k)
    if (zone.pcpCount === 0) return -1
  }
  const pfn = zone.pcp[--zone.pcpCount]
  zone.free--
  k.memMap.refcount[pfn] = 1
  k.trace.counters[PGALLOC]++
  emitPageAlloc(k.trace, pfn, 0, 0)
  return pfn
}

/**
 * Give back a frame whose last reference is gone. Its columns become zero and its contents are dropped. `list` is the LRU list that it has just
 * been taken off, which is told here.
 */
export const freePage = (k: PageKernel, pfn: number, list = -1): void => {
  const { zone, memMap } = k
  if (memMap.refcount[pfn] !== 0) bug('freeing a page that is referenced')
  if (memMap.mapcount[pfn] !== 0) bug('freeing a page that is mapped')
  memMap.flags[pfn] = 0
  memMap.mapping[pfn] = 0
  memMap.index[pfn] = 0
  memMap.private[pfn] = 0
  k.ram.release(pfn)
  zone.pcp[zone.pcpCount++] = pfn
  zone.free++
  k.trace.counters[PGFREE]++
  if (list >= 0) k.trace.gone(pfn, list)
  else emitPageFree(k.trace, pfn, 0)
  if (zone.pcpCount >= PCP_HIGH) drain(k)
}

/** The processor's list is full: a batch goes back. */
export const drain = (k: PageKernel): void => {
  const { pcp } = k.zone
  // The oldest entries go back; the youngest stay, being warm.
  for (let i = 0; i < BATCH;) {
    const order = rowOrder(pcp, i)
    giveBlock(k, pcp[i], order)
    i += 1 << order
  }
  pcp.copyWithin(0, BATCH, k.zone.pcpCount)
  k.zone.pcpCount -= BATCH
}

/**
 * Order of the largest block that the entries from `at` on are, one frame after the other: a range that was unmapped comes back in this
 * order, and what joining its frames one by one would come to is known at once.
 */
const rowOrder = (pcp: Int32Array, at: number): number => {
  const first = pcp[at]
  let order = 0
  for (let length = 1; ; length *= 2) {
    if ((first & length) !== 0 || at + 2 * length > BATCH) return order
    for (let i = length; i < 2 * length; i++) if (pcp[at + i] !== first + i) return order
    order++
  }
}
