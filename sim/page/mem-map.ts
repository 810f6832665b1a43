// struct page as columns indexed by pfn (include/linux/mm_types.h). A row of zeros is a frame nobody has touched yet, so
// a machine of any size needs no start-up loop.
//
//   column    type     meaning                                                      0 means
//   flags     Int32    PG_* bits (uapi/page-flags.ts)                               none
//   refcount  Int32    _refcount: mappings + page cache + others who hold it        free
//   mapcount  Int32    page-table entries that map it (Linux stores one less)       not mapped
//   mapping   Int32    id of the anon_vma (PG_anon set) or address_space            none
//   index     Float64  page index in that object (anonymous: address / 4096)        first page
//   lruPrev   Int32    neighbour on an LRU list or a free list                      with PG_lru or PG_buddy only
//   lruNext   Int32
//   private   Int32    buddy: order of the block; swap cache: swap entry            -
//
// After the last frame stand sentinel rows: one a LRU list, then one a free list of the buddy allocator.

import { PG_anon, PG_table, NR_LRU_LISTS } from '../uapi/page-flags.ts'

export const MAX_ORDER = 10

export interface MemMap {
  readonly frames: number
  readonly flags: Int32Array
  readonly refcount: Int32Array
  readonly mapcount: Int32Array
  readonly mapping: Int32Array
  readonly index: Float64Array
  readonly lruPrev: Int32Array
  readonly lruNext: Int32Array
  readonly private: Int32Array
}

export const createMemMap = (frames: number): MemMap => {
  const rows = frames + NR_LRU_LISTS + MAX_ORDER + 1
  const memMap: MemMap = {
    frames,
    flags: new Int32Array(frames),
    refcount: new Int32Array(frames),
    mapcount: new Int32Array(frames),
    mapping: new Int32Array(frames),
    index: new Float64Array(frames),
    lruPrev: new Int32Array(rows),
    lruNext: new Int32Array(rows),
    private: new Int32Array(frames),
  }
  emptyLists(memMap)
  return memMap
}

const emptyLists = (memMap: MemMap): void => {
  for (let row = memMap.frames; row < memMap.lruPrev.length; row++) {
    memMap.lruPrev[row] = row
    memMap.lruNext[row] = row
  }
}

/** As when it was new; `touched` is the end of the rows that were ever in use. */
export const resetMemMap = (memMap: MemMap, touched: number): void => {
  const { flags, refcount, mapcount, mapping, index, lruPrev, lruNext } = memMap
  for (const column of [flags, refcount, mapcount, mapping, index, lruPrev, lruNext, memMap.private]) {
    column.fill(0, 0, Math.min(touched, memMap.frames))
  }
  emptyLists(memMap)
}

const columnsOf = (m: MemMap): readonly (Int32Array | Float64Array)[] => [
  m.flags,
  m.refcount,
  m.mapcount,
  m.mapping,
  m.index,
  m.lruPrev,
  m.lruNext,
  m.private,
]

/** The rows that were ever in use, and the sentinels; plain data. */
export interface MemMapState {
  readonly columns: readonly (Int32Array | Float64Array)[]
  readonly sentinelPrev: Int32Array
  readonly sentinelNext: Int32Array
}

/** What `restoreMemMap` needs; `touched` is the end of the rows that were ever in use. */
export const saveMemMap = (memMap: MemMap, touched: number): MemMapState => ({
  columns: columnsOf(memMap).map((column) => column.slice(0, touched)),
  sentinelPrev: memMap.lruPrev.slice(memMap.frames),
  sentinelNext: memMap.lruNext.slice(memMap.frames),
})

/** Makes the rows what they were; `touched` is the end of the rows that have been in use since. */
export const restoreMemMap = (memMap: MemMap, touched: number, state: MemMapState): void => {
  columnsOf(memMap).forEach((column, i) => {
    const saved = state.columns[i]
    column.set(saved)
    if (touched > saved.length) column.fill(0, saved.length, touched)
  })
  memMap.lruPrev.set(state.sentinelPrev, memMap.frames)
  memMap.lruNext.set(state.sentinelNext, memMap.frames)
}

/** PageAnon(): the frame belongs to an anon_vma. */
export const pageIsAnon = (memMap: MemMap, pfn: number): boolean => (memMap.flags[pfn] & PG_anon) !== 0

/** Kind lane of `page-state` events: 0 none, 1 anon, 2 file, 3 table, 4 kernel. */
export const pageKind = (memMap: MemMap, pfn: number): number => {
  const flags = memMap.flags[pfn]
  if ((flags & PG_table) !== 0) return 3
  if ((flags & PG_anon) !== 0) return 1
  if (memMap.mapping[pfn] !== 0) return 2
  return memMap.refcount[pfn] === 0 ? 0 : 4
}
