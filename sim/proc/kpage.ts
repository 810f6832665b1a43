// /proc/kpageflags and /proc/kpagecount: 64 bits a frame of the machine, for root (fs/proc/page.c).

import { BLOCKED, EFAULT, EINVAL } from '../uapi/errno.ts'
import {
  PG_active, PG_anon, PG_buddy, PG_dirty, PG_locked, PG_lru, PG_reclaim, PG_referenced, PG_swapbacked, PG_swapcache, PG_table,
  PG_unevictable, PG_uptodate, PG_writeback, PG_private, PG_mlocked, PG_reserved,
} from '../uapi/page-flags.ts' // prettier-ignore
import { folioIndex, folioNextIndex } from '../pagecache/folio.ts'
import { copyToUser } from '../fault/uaccess.ts'
import type { TaskKernel } from '../task/kernel.ts'

/** Bit in kpageflags (KPF_…) by the model's flag; those above 31 stand in the second word. */
const bits: readonly (readonly [number, number])[] = [
  [PG_locked, 0], [PG_referenced, 2], [PG_uptodate, 3], [PG_dirty, 4], [PG_lru, 5], [PG_active, 6], [PG_writeback, 8],
  [PG_reclaim, 9], [PG_buddy, 10], [PG_anon, 12], [PG_swapcache, 13], [PG_swapbacked, 14], [PG_unevictable, 18],
  [PG_table, 26], [PG_reserved, 32], [PG_mlocked, 33], [PG_private, 36],
] // prettier-ignore
const KPF_MMAP = 11
const KPF_COMPOUND_HEAD = 15
const KPF_COMPOUND_TAIL = 16
const KPF_KSM = 21
const KPF_THP = 22
const KPF_ZERO_PAGE = 24

/** For some releases one bit of two was taken for both. */
const anonIsKsm = (k: TaskKernel): boolean =>
  k.version.has('kpageflags-anon-is-ksm') && !k.version.has('kpageflags-ksm-alone')

/** Where a frame of the page cache is one of a larger folio: its head or not, and that it is one. */
function compoundOf(k: TaskKernel, pfn: number): number {
  const mapping = k.mappings.get(k.memMap.mapping[pfn])
  const index = k.memMap.index[pfn]
  if (mapping === undefined || !mapping.orders.has(index)) return 0
  return (1 << (folioIndex(mapping, index) === index ? KPF_COMPOUND_HEAD : KPF_COMPOUND_TAIL)) | (1 << KPF_THP)
}

/** folio_mapped(): any of its pages. */
function isMapped(k: TaskKernel, pfn: number, compound: number): boolean {
  const { mapcount, index } = k.memMap
  if (mapcount[pfn] > 0 || compound === 0) return mapcount[pfn] > 0
  const mapping = k.mappings.get(k.memMap.mapping[pfn])
  if (mapping === undefined) return false
  for (let at = folioIndex(mapping, index[pfn]); at < folioNextIndex(mapping, index[pfn]); at++)
    if (mapcount[mapping.pages.get(at) ?? pfn] > 0) return true
  return false
}

function flagsOf(k: TaskKernel, pfn: number): readonly [number, number] {
  const flags = k.memMap.flags[pfn]
  const compound = (flags & PG_anon) === 0 ? compoundOf(k, pfn) : 0
  let low = compound | (isMapped(k, pfn, compound) ? 1 << KPF_MMAP : 0)
  let high = 0
  if ((flags & PG_anon) !== 0 && anonIsKsm(k)) low |= 1 << KPF_KSM
  if (pfn === k.zeroPfn) low |= 1 << KPF_ZERO_PAGE
  for (const [flag, bit] of bits) {
    if ((flags & flag) === 0) continue
    if (bit < 32) low |= 1 << bit
    else high |= 1 << (bit - 32)
  }
  return [low, high]
}

/** read(2) of either file: position and length are multiples of 8. */
export function kpageRead(k: TaskKernel, key: string, address: number, count: number, position: number): number {
  if (position % 8 !== 0 || count % 8 !== 0) return -EINVAL
  const first = position / 8
  const frames = Math.max(0, Math.min(count / 8, k.ram.frames - first, 512))
  const words = new Int32Array(2 * frames)
  for (let i = 0; i < frames; i++) {
    if (key === 'kpagecount') words[2 * i] = k.memMap.mapcount[first + i]
    else words.set(flagsOf(k, first + i), 2 * i)
  }
  const left = copyToUser(k, address, new Uint8Array(words.buffer), 0, 8 * frames)
  return left === BLOCKED ? BLOCKED : left > 0 ? -EFAULT : 8 * frames
}
