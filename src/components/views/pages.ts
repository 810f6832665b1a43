// What an entry of a page table stands for, and whose a region is: shared by the views that show pages.

import { pageFlags, pte, vmaName } from '#sim/mirror'
import type { MirrorState, VmaRow } from '#sim/mirror'
import type { PageState } from './kinds.ts'

/** What an entry stands for. */
export const pageStateOf = (state: MirrorState, low: number, high: number, vma: VmaRow | undefined): PageState => {
  if (pte.pteNone(low, high)) return 'absent'
  if (pte.pteIsSwap(low, high)) return 'swap'
  if (pte.pteProtnone(low)) return 'none'
  const page = state.pages.get(pte.ptePfn(low, high))
  if (low & pte.PTE_SPECIAL) return vma?.name === '' ? 'zero' : 'kern'
  if (page?.kind === 2) return page.flags & pageFlags.PG_dirty || low & pte.PTE_DIRTY ? 'dirty' : 'file'
  if (page?.kind === 4) return 'kern'
  if (page?.kind === 1 && (page.flags & pageFlags.PG_swapbacked) === 0) return 'lazyfree'
  return 'anon'
}

/** Whether a region belongs to the program itself and not to what it mapped. */
export const isProgram = (state: MirrorState, vma: VmaRow | undefined): boolean => {
  if (!vma) return false
  const name = vmaName(state, vma)
  return vma.start < 0x1000_0000 || name === '[heap]' || name.startsWith('[stack') || name.startsWith('[v')
}
