// Page tables of an address space: which slots of each are used. The upper tables are known by those below them, as the trace tells
// what is hooked in where; the leaves by their entries.

import type { LeafRow, MmRow } from '#sim/mirror'

export type Level = 'PGD' | 'PUD' | 'PMD' | 'PTE'
/** From the root down; the number is the trace's, which counts from the leaf. */
export const levels: readonly (readonly [name: Level, level: number, shift: number])[] = [
  ['PGD', 3, 39],
  ['PUD', 2, 30],
  ['PMD', 1, 21],
  ['PTE', 0, 12],
]

/** First and last slot of a run. */
export type Run = readonly [from: number, to: number]

/** Bytes that a table of a level covers. */
export const coverOf = (level: number): number => 512 * 4096 * 512 ** level

export const slotOf = (address: number, level: number): number => Math.floor(address / (coverOf(level) / 512)) % 512

const runsOf = (slots: readonly number[]): Run[] => {
  const runs: [number, number][] = []
  for (const slot of [...new Set(slots)].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && last[1] === slot - 1) last[1] = slot
    else runs.push([slot, slot])
  }
  return runs
}

const slotsOfLeaf = (leaf: LeafRow | undefined): number[] => {
  const slots: number[] = []
  if (leaf) for (let i = 0; i < 512; i++) if (leaf.low[i] !== 0 || leaf.high[i] !== 0) slots.push(i)
  return slots
}

/** Used slots of the table of a level that covers an address. */
export const usedOf = (mm: MmRow, level: number, address: number): Run[] => {
  if (level === 0) return runsOf(slotsOfLeaf(mm.leaves.get(Math.floor(address / coverOf(0)))))
  const cover = coverOf(level)
  const first = Math.floor(address / cover) * cover
  const below = [...mm.tables.values()].filter(
    (table) => table.level === level - 1 && (level === 3 || (table.address >= first && table.address < first + cover)),
  )
  return runsOf(below.map((table) => slotOf(table.address, level)))
}

export const countOf = (runs: readonly Run[]): number => runs.reduce((sum, [from, to]) => sum + to - from + 1, 0)
