// Page-table entries in the mirror: which entry stands at an address, which addresses have one, who maps a frame.

import type { LeafRow, MirrorState, MmRow } from './state.ts'

const pageSize = 4096
const entriesPerTable = 512
const blockSize = pageSize * entriesPerTable

export interface EntryRow {
  mm: number
  address: number
  low: number
  high: number
}

const leafOf = (mm: MmRow, block: number): LeafRow => {
  const found = mm.leaves.get(block)
  if (found) return found
  const leaf = { low: new Int32Array(entriesPerTable), high: new Int32Array(entriesPerTable), used: 0 }
  mm.leaves.set(block, leaf)
  return leaf
}

/** Writes one entry. */
export const setEntry = (mm: MmRow, address: number, low: number, high: number): void => {
  const leaf = leafOf(mm, Math.floor(address / blockSize))
  const i = Math.floor(address / pageSize) % entriesPerTable
  const was = leaf.low[i] !== 0 || leaf.high[i] !== 0
  const is = low !== 0 || high !== 0
  leaf.low[i] = low
  leaf.high[i] = high
  leaf.used += Number(is) - Number(was)
}

/** Zeroes the entries of a range of pages; costs what is there, not what the range spans. */
export const clearEntries = (mm: MmRow, address: number, pages: number): void => {
  const first = Math.floor(address / pageSize)
  const last = first + pages
  for (const [block, leaf] of mm.leaves) {
    const base = block * entriesPerTable
    const from = Math.max(first - base, 0)
    const to = Math.min(last - base, entriesPerTable)
    for (let i = from; i < to; i++) {
      if (leaf.low[i] !== 0 || leaf.high[i] !== 0) leaf.used--
      leaf.low[i] = 0
      leaf.high[i] = 0
    }
    if (leaf.used === 0) mm.leaves.delete(block)
  }
}

/** The entry of an address; zero words where there is none. */
export const getEntry = (mm: MmRow, address: number): EntryRow => {
  const leaf = mm.leaves.get(Math.floor(address / blockSize))
  const i = Math.floor(address / pageSize) % entriesPerTable
  return {
    mm: mm.id,
    address: Math.floor(address / pageSize) * pageSize,
    low: leaf?.low[i] ?? 0,
    high: leaf?.high[i] ?? 0,
  }
}

/** Entries of a range that are not none, by address, at most `limit`. */
export const entriesIn = (mm: MmRow, start: number, end: number, limit = Infinity): EntryRow[] => {
  const rows: EntryRow[] = []
  const blocks = [...mm.leaves.keys()].sort((a, b) => a - b)
  for (const block of blocks) {
    const leaf = mm.leaves.get(block)
    if (!leaf || (block + 1) * blockSize <= start || block * blockSize >= end) continue
    for (let i = 0; i < entriesPerTable && rows.length < limit; i++) {
      const address = block * blockSize + i * pageSize
      if (address < start || address >= end || (leaf.low[i] === 0 && leaf.high[i] === 0)) continue
      rows.push({ mm: mm.id, address, low: leaf.low[i], high: leaf.high[i] })
    }
  }
  return rows
}

/** All entries of every address space for which `maps` says yes: the reverse map, found the slow and certain way. */
export const entriesWhere = (state: MirrorState, maps: (low: number, high: number) => boolean): EntryRow[] => {
  const rows: EntryRow[] = []
  for (const mm of state.mms.values()) {
    for (const entry of entriesIn(mm, 0, Infinity)) if (maps(entry.low, entry.high)) rows.push(entry)
  }
  return rows
}
