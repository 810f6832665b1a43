// mincore (mm/mincore.c): which pages of a range are in memory, as far as the task may know.

import { refuse } from '../page/refuse.ts'
import { CHECK } from '../uapi/checks.ts'
import { walk } from '../hw/walk.ts'
import { BLOCK_SIZE, pageOf } from '../lib/brands.ts'
import { findPage, pageIsUptodate } from '../pagecache/filemap.ts'
import { ptePresent } from '../uapi/pte.ts'
import type { MmKernel } from './kernel.ts'
import type { Mm, Vma } from './records.ts'
import { linearPageIndex } from './rmap.ts'
import { vmaIsAnonymous } from './vma.ts'
import { vmaLookup } from './vma-set.ts'

/** can_do_mincore(): the cache of a file one may not write and does not own is nobody's business (5.2+). */
const canDoMincore = (k: MmKernel, vma: Vma): boolean => {
  if (vmaIsAnonymous(vma) || !k.version.has('mincore-owner')) return true
  if (vma.file === null) return false
  return k.fileOps[vma.file.fops]?.ownerOrWritable?.(k, vma.file) ?? true
}

/** Are the pages there: mapped, or in the cache and uptodate? mincore_pte_range() */
const resident = (k: MmKernel, vma: Vma, address: number, count: number, vec: Uint8Array): void => {
  const mapping = vma.file === null ? undefined : k.mappings.get(vma.file.mapping)
  const first = linearPageIndex(vma, address)
  let leaf = -1
  for (let i = 0; i < count; i++) {
    const at = address + i * 4096
    const page = pageOf(at)
    if (i === 0 || page === 0) {
      leaf = walk.leaf(k.ram, vma.mm.pgd, Math.floor(at / BLOCK_SIZE))
    }
    if (leaf >= 0 && ptePresent(k.ram.load32(leaf, page << 3))) {
      vec[i] = 1
      continue
    }
    const pfn = mapping === undefined ? -1 : findPage(mapping, first + i)
    vec[i] = pfn >= 0 && pageIsUptodate(k, pfn) ? 1 : 0
  }
}

/** do_mincore(): at most `pages` bytes of the answer, to the end of the VMA; how many, or -ENOMEM for a hole. */
export const doMincore = (k: MmKernel, mm: Mm, address: number, pages: number, vec: Uint8Array): number => {
  const vma = vmaLookup(mm.vmas, address)
  if (vma === null) return refuse(k, CHECK.incoreHole, address)
  const count = Math.min(pages, (vma.end - address) / 4096)
  const allowed = canDoMincore(k, vma)
  if (allowed) resident(k, vma, address, count, vec)
  else vec.fill(1, 0, count)
  return count
}
