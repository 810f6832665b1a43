// mincore (mm/mincore.c): which pages of a range are in memory, as far as the task may know.

import { refuse } from '../page/refuse.ts'
import { CHECK } from '../uapi/checks.ts'
import { BLOCK_SIZE, pageOf } from '../lib/brands.ts'
import type { AddressSpace } from '../pagecache/address-space.ts'
import { findPage, pageIsUptodate } from '../pagecache/filemap.ts'
import { ptePresent } from '../uapi/pte.ts'
import type { MmKernel } from './kernel.ts'
import type { Mm, Vma } from './records.ts'
import { leafPosition } from './page-table.ts'
import { linearPageIndex } from './rmap.ts'
import { vmaIsAnonymous } from './vma.ts'
import { vmaLookup } from './vma-set.ts'

/** can_do_mincore(): the cache of a file one may not write and does not own is nobody's business (5.2+). */
const canDoMincore = (k: MmKernel, vma: Vma): boolean => {
  if (vmaIsAnonymous(vma) || !k.version.has('mincore-owner')) return true
  if (vma.file === null) return false
  return k.fileOps[vma.file.fops]?.ownerOrWritable?.(k, vma.file) ?? true
}

/** Is a page of the object in the cache and uptodate: 1 or 0. */
const cached = (k: MmKernel, mapping: AddressSpace, index: number): number => {
  const pfn = findPage(mapping, index)
  return pfn >= 0 && pageIsUptodate(k, pfn) ? 1 : 0
}

const bit = (low: number): number => (ptePresent(low) ? 1 : 0)

/** Are the pages there: mapped, or in the cache and uptodate? mincore_pte_range() */
const resident = (k: MmKernel, vma: Vma, address: number, count: number, vec: Uint8Array, words: Int32Array): void => {
  const mapping = vma.file === null ? undefined : k.mappings.get(vma.file.mapping)
  const first = linearPageIndex(vma, address)
  const i32 = k.ram.i32
  let block = Math.floor(address / BLOCK_SIZE)
  let page = pageOf(address)
  for (let done = 0; done < count;) {
    const stop = Math.min(count, done + 512 - page)
    // A missing table reads as one that is all zero.
    let at = (Math.max(0, leafPosition(k, vma.mm, block)) >> 2) + (page << 1)
    if (mapping === undefined) {
      for (; (done & 3) === 0 && done + 4 <= stop; done += 4, at += 8) {
        words[done >> 2] = bit(i32[at]) | (bit(i32[at + 2]) << 8) | (bit(i32[at + 4]) << 16) | (bit(i32[at + 6]) << 24)
      }
    }
    for (; done < stop; done++, at += 2) {
      if (ptePresent(i32[at])) vec[done] = 1
      else vec[done] = mapping === undefined ? 0 : cached(k, mapping, first + done)
    }
    page = 0
    block++
  }
}

/**
 * do_mincore(): at most `pages` bytes of the answer, to the end of the VMA; how many, or -ENOMEM for a hole. `words` is `vec` as words: four
 * pages of anonymous memory at a time.
 */
export const doMincore = (
  k: MmKernel,
  mm: Mm,
  address: number,
  pages: number,
  vec: Uint8Array,
  words: Int32Array,
): number => {
  const vma = vmaLookup(mm.vmas, address)
  if (vma === null) return refuse(k, CHECK.incoreHole, address)
  const count = Math.min(pages, (vma.end - address) / 4096) | 0
  const allowed = canDoMincore(k, vma)
  if (allowed) resident(k, vma, address, count, vec, words)
  else vec.fill(1, 0, count)
  return count
}
