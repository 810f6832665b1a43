// The four-level walk without side effects: what the kernel, /proc and observers use. The CPU's own walk, which sets A and D
// and fills the TLB, is mmu.ts.
//
// A table is a frame of 512 entries; entry i is the Int32 pair at bytes 8i, 8i + 4. Which nine bits of `block` (address /
// 2^21) choose the entry: 18-26 in the top table (level 3), 9-17 (level 2), 0-8 (level 1); the leaf table is level 0.

import { PTE_PRESENT, PTE_PSE } from '../uapi/pte.ts'
import type { Ram } from './ram.ts'

/** Frame that a table entry points to; no table is inverted or above 2^31. */
const frameOf = (low: number, high: number): number => (low >>> 12) | ((high & 0x7ff) << 20)

/** The walk. `low`, `high`, `level` are where `peek` leaves its answer: read them before the next call. */
export const walk = {
  low: 0,
  high: 0,
  /** Level of the entry in `low`, `high`: 0 a leaf table's, 1 one that maps 2 MiB. */
  level: 0,

  /** Frame of the leaf table of a block, or -1: no table there (or the block is mapped as one huge page). */
  leaf(ram: Ram, pgd: number, block: number): number {
    return walk.table(ram, pgd, block, 0)
  },

  /** Frame of the table of a level (0 the leaf, 3 the top) that covers a block, or -1. */
  table(ram: Ram, pgd: number, block: number, level: number): number {
    let table = pgd
    for (let at = 3; at > level; at--) {
      const byte = ram.slotOf[table] + (((block >>> (9 * (at - 1))) & 511) << 3)
      const low = ram.i32[byte >> 2]
      if ((low & PTE_PRESENT) === 0) return -1
      if (at === 1 && (low & PTE_PSE) !== 0) return -1
      table = frameOf(low, ram.i32[(byte >> 2) + 1])
    }
    return table
  },

  /**
   * The entry of a page: sets `low`, `high` and `level`; both words are 0 where a table is missing. Sets no accessed bit, fills
   * no TLB, raises nothing. Returns whether the entry is not zero.
   */
  peek(ram: Ram, pgd: number, block: number, page: number): boolean {
    walk.low = 0
    walk.high = 0
    walk.level = 0
    let table = pgd
    for (let at = 3; at > 0; at--) {
      const byte = ram.slotOf[table] + (((block >>> (9 * (at - 1))) & 511) << 3)
      const low = ram.i32[byte >> 2]
      const high = ram.i32[(byte >> 2) + 1]
      if (at === 1 && (low & PTE_PSE) !== 0) {
        walk.low = low
        walk.high = high
        walk.level = 1
        return true
      }
      if ((low & PTE_PRESENT) === 0) return false
      table = frameOf(low, high)
    }
    const byte = ram.slotOf[table] + (page << 3)
    walk.low = ram.i32[byte >> 2]
    walk.high = ram.i32[(byte >> 2) + 1]
    return (walk.low | walk.high) !== 0
  },
}
