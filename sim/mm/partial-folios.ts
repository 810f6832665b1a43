// Larger folios of files of which advice takes a part (mm/madvise.c madvise_cold_or_pageout_pte_range(), mm/huge_memory.c split_folio()).

import type { AddressSpace } from '../pagecache/address-space.ts'
import { discardBlocks, folioIndex, folioNextIndex, setOrder } from '../pagecache/folio.ts'
import { PG_anon, PG_dirty, PG_locked, PG_writeback } from '../uapi/page-flags.ts'
import { ptePresent } from '../uapi/pte.ts'
import { entryPfn } from './entry.ts'
import type { MmKernel } from './kernel.ts'

/** How many entries from `page` on, before `end`, map pages of the folio one after the other: madvise_folio_pte_batch(). */
const batchLength = (
  k: MmKernel,
  mapping: AddressSpace,
  leaf: number,
  page: number,
  end: number,
  pfn: number,
): number => {
  const first = k.memMap.index[pfn]
  const most = Math.min(end - page, folioNextIndex(mapping, first) - first)
  let count = 1
  while (count < most) {
    const low = k.ram.load32(leaf, (page + count) << 3)
    const high = k.ram.load32(leaf, ((page + count) << 3) + 4)
    if (!ptePresent(low) || entryPfn(k.entryFormat, low, high) !== mapping.pages.get(first + count)) break
    count++
  }
  return count
}

/** split_folio(): all its pages single, and mapped nowhere; not while one of them is dirty or worked on. */
const splitToPages = (k: MmKernel, mapping: AddressSpace, head: number, next: number): void => {
  const { flags } = k.memMap
  const pages: number[] = []
  for (let at = head; at < next; at++) {
    const pfn = mapping.pages.get(at)
    if (pfn !== undefined && (flags[pfn] & (PG_locked | PG_writeback)) !== 0) return
    if (pfn !== undefined) pages.push(pfn)
  }
  if (pages.some((pfn) => (flags[pfn] & PG_dirty) !== 0) && !discardBlocks(k, mapping, head, 0, 0)) return
  for (const pfn of pages) k.cacheUp.unmapFolio(k, pfn)
  setOrder(mapping, head, 0, next - head)
}

/**
 * How many entries from `page` on, which maps frame `pfn`, are to be treated as one: 1, or all pages of a larger folio. Negative: so many
 * are left alone, because only a part of a folio lies before `end` of the table; nobody else has it, so it is parted.
 */
export const entriesAtOnce = (k: MmKernel, leaf: number, page: number, end: number, pfn: number): number => {
  const m = k.memMap
  const mapping = (m.flags[pfn] & PG_anon) === 0 ? k.mappings.get(m.mapping[pfn]) : undefined
  if (mapping === undefined || !mapping.orders.has(m.index[pfn])) return 1
  const head = folioIndex(mapping, m.index[pfn])
  const next = folioNextIndex(mapping, m.index[pfn])
  const count = batchLength(k, mapping, leaf, page, end, pfn)
  if (count === next - head) return count
  let mapped = 0
  for (let at = head; at < next; at++) mapped += m.mapcount[mapping.pages.get(at) ?? pfn]
  if (mapped <= next - head) splitToPages(k, mapping, head, next)
  return -count
}
