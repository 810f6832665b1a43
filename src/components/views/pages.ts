// What an entry of a page table stands for, and whose a region is: shared by the views that show pages.

import { pageFlags, pte, vmaName, vmasOf } from '#sim/mirror'
import type { MirrorState, VmaRow } from '#sim/mirror'
import type { Frame } from './frame.ts'
import type { PageState } from './kinds.ts'

/** SWP_PTE_MARKER: the swap area of entries that hold no page and say something about it. */
const markerArea = 31
const markerNames: readonly (readonly [bit: number, name: string])[] = [
  [1, 'protected by userfaultfd'],
  [2, 'poisoned'],
  [4, 'guard'],
]

/** What a marker says; empty where the entry is none. */
export const markerName = (low: number, high: number): string => {
  if (!pte.pteIsSwap(low, high) || pte.swapType(high) !== markerArea) return ''
  const bits = pte.swapOffset(low, high)
  return markerNames.flatMap(([bit, name]) => ((bits & bit) !== 0 ? [name] : [])).join(', ') || 'marker'
}

/** What an entry stands for. */
export const pageStateOf = (state: MirrorState, low: number, high: number, vma: VmaRow | undefined): PageState => {
  if (pte.pteNone(low, high)) return 'absent'
  if (pte.pteIsSwap(low, high)) return markerName(low, high) === '' ? 'swap' : 'marker'
  if (pte.pteProtnone(low)) return 'none'
  const page = state.pages.get(pte.ptePfn(low, high))
  if (low & pte.PTE_SPECIAL) {
    if (vma?.name !== '') return 'kern'
    // Persistent memory has no page: the entry shows the medium itself.
    if (page !== undefined || vma.file === 0) return 'zero'
    return low & pte.PTE_DIRTY ? 'dirty' : 'file'
  }
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

/**
 * Tells whether an address lies in what a process mapped itself, or in nothing: not in its image, heap, stack or the kernel's regions. A child
 * that has ended is taken for what it was forked from. Asked of each of many thousand faults: what is the program's is found out once.
 */
export const ownAddresses = ({ state, pid }: Frame): ((task: number, address: number) => boolean) => {
  const found = new Map<number, readonly VmaRow[]>()
  const programOf = (task: number): readonly VmaRow[] => {
    const known = found.get(task)
    if (known) return known
    const own = vmasOf(state, state.tasks.get(task)?.mm ?? 0)
    const vmas = own.length > 0 ? own : vmasOf(state, state.tasks.get(pid)?.mm ?? 0)
    const program = vmas.filter((vma) => isProgram(state, vma))
    found.set(task, program)
    return program
  }
  return (task, address) =>
    address >= 0x1000_0000 && !programOf(task).some((vma) => vma.start <= address && vma.end > address)
}
