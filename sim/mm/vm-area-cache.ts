// Where VMA records come from and go to (vm_area_cachep): those that were let go are used again. Among many VMAs a new record costs more than
// all else that a call does: the host's collector visits every old record that came to refer to it.
//
// A record rests before it is used again: what a call still reads of the VMAs that it let go is as it was, unless it makes more than so many
// new ones behind that.

import type { Mm, Vma } from './records.ts'
import { createVma, renewVma } from './vma.ts'
import type { VmaSpec } from './vma.ts'

/** Places of the ring; a power of two. */
const PLACES = 64
/** So many rest at least. */
const RESTING = 32

export interface VmAreaCache {
  readonly ring: (Vma | null)[]
  /** The next to be used again is at `taken`, the next to come at `given`; both only grow. */
  taken: number
  given: number
}

export const createVmAreaCache = (): VmAreaCache => ({
  ring: Array.from({ length: PLACES }, () => null),
  taken: 0,
  given: 0,
})

/** vm_area_alloc() */
export const takeVma = (cache: VmAreaCache, id: number, mm: Mm, spec: VmaSpec): Vma => {
  const { ring } = cache
  if (cache.given - cache.taken <= RESTING) return createVma(id, mm, spec)
  const at = cache.taken++ & (PLACES - 1)
  const vma = ring[at]
  ring[at] = null
  return vma === null ? createVma(id, mm, spec) : renewVma(vma, id, mm, spec)
}

/** vm_area_free(): it is in no set and no list. */
export const giveVma = (cache: VmAreaCache, vma: Vma): void => {
  if (cache.given - cache.taken === PLACES) return
  cache.ring[cache.given++ & (PLACES - 1)] = vma
}
