// The present entries of a VMA, one after the other: what smaps, numa_maps and clear_refs count and change.

import { walk } from '../hw/walk.ts'
import { BLOCK_SIZE } from '../lib/brands.ts'
import { nextLeafBlock } from '../mm/page-table.ts'
import { ptePresent } from '../uapi/pte.ts'
import type { Mm } from '../mm/mm.ts'
import type { TaskKernel } from '../task/kernel.ts'
import type { Vma } from '../mm/vma.ts'

/** Calls `act` with the words of each present entry, and where it stands: block, page, frame of the leaf table. */
export function eachEntry(
  k: TaskKernel,
  mm: Mm,
  vma: Vma,
  act: (low: number, high: number, block: number, page: number, leaf: number) => void,
): void {
  const endBlock = Math.ceil(vma.end / BLOCK_SIZE)
  for (let block = Math.floor(vma.start / BLOCK_SIZE); ; block++) {
    block = nextLeafBlock(k, mm, block, endBlock)
    if (block < 0) return
    const base = block * BLOCK_SIZE
    const first = Math.max(0, (vma.start - base) / 4096)
    const last = Math.min(512, (vma.end - base) / 4096)
    const leaf = walk.leaf(k.ram, mm.pgd, block)
    for (let page = first; page < last; page++) {
      const low = k.ram.load32(leaf, page << 3)
      if (ptePresent(low)) act(low, k.ram.load32(leaf, (page << 3) + 4), block, page, leaf)
    }
  }
}
