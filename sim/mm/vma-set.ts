// The VMAs of an address space in order of address. Linux keeps a maple tree (6.1+) or an rbtree and a list (before);
// what is found is the same. Here: a sorted array with its ends beside it in a Float64Array, which is what bisection
// reads.

import type { Vma, VmaSet } from './records.ts'

export type { VmaSet } from './records.ts'

export const createVmaSet = (): VmaSet => ({
  list: [],
  ends: new Float64Array(16),
  fullFrom: Infinity,
  fullSize: 0,
})

/** Number of VMAs: mm->map_count. */
export const vmaCount = (set: VmaSet): number => set.list.length

/** Position of the first VMA that ends above the address; vmaCount(set) if there is none. */
export const vmaIndex = (set: VmaSet, address: number): number => {
  const ends = set.ends
  let low = 0
  let high = set.list.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (ends[middle] <= address) low = middle + 1
    else high = middle
  }
  return low
}

/** The first VMA that ends above the address (it may begin above it too), or null: find_vma(). */
export const findVma = (set: VmaSet, address: number): Vma | null => set.list[vmaIndex(set, address)] ?? null

/** The VMA that holds the address, or null: vma_lookup(). */
export const vmaLookup = (set: VmaSet, address: number): Vma | null => {
  const vma = findVma(set, address)
  return vma !== null && vma.start <= address ? vma : null
}

/** The first VMA that overlaps [start, end), or null: find_vma_intersection(). */
export const findVmaIntersection = (set: VmaSet, start: number, end: number): Vma | null => {
  const vma = findVma(set, start)
  return vma !== null && vma.start < end ? vma : null
}

/** The VMA before this one, or null. */
export const vmaPrev = (set: VmaSet, vma: Vma): Vma | null => set.list[vmaIndex(set, vma.start) - 1] ?? null

/** The VMA after this one, or null. */
export const vmaNext = (set: VmaSet, vma: Vma): Vma | null => set.list[vmaIndex(set, vma.start) + 1] ?? null

/** Enter a VMA whose range is free. */
export const vmaInsert = (set: VmaSet, vma: Vma): void => {
  const count = set.list.length
  if (count === set.ends.length) {
    const grown = new Float64Array(2 * count)
    grown.set(set.ends)
    set.ends = grown
  }
  const at = vmaIndex(set, vma.start)
  set.list.splice(at, 0, vma)
  set.ends.copyWithin(at + 1, at, count)
  set.ends[at] = vma.end
}

/** Take a VMA out. */
export const vmaErase = (set: VmaSet, vma: Vma): void => {
  if (vma.end > set.fullFrom) set.fullFrom = Infinity
  const at = vmaIndex(set, vma.start)
  set.list.splice(at, 1)
  set.ends.copyWithin(at, at + 1, set.list.length + 1)
}

/** Change the range of a VMA in the set; the order stays as it is. */
export const vmaResize = (set: VmaSet, vma: Vma, start: number, end: number): void => {
  const at = vmaIndex(set, vma.start)
  if (vma.end > set.fullFrom && (start > vma.start || end < vma.end)) set.fullFrom = Infinity
  vma.start = start
  vma.end = end
  set.ends[at] = end
}
