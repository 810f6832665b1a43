// What a program that serves faults may do to the range (mm/userfaultfd.c): bring a page with given contents, the zero page, or one that
// the object has already; protect against writes and lift that; poison; move pages from elsewhere in the address space.

import { walk } from '../hw/walk.ts'
import { BLOCK_SIZE } from '../lib/brands.ts'
import { pageState } from '../page/page.ts'
import { allocCachePage, findPage, folioMarkUptodate, pagesOf } from '../pagecache/filemap.ts'
import { EBUSY, EEXIST, EFAULT, ENOENT, ENOMEM } from '../uapi/errno.ts'
import { PG_anon_exclusive } from '../uapi/page-flags.ts'
import { PTE_SPECIAL, PTE_UFFD_WP, pteHigh, pteLow, pteNone, ptePresent } from '../uapi/pte.ts'
import { pageIsAnon } from '../page/mem-map.ts'
import {
  entryMkdirtyLow,
  entryMkwriteHigh,
  entryMkwriteLow,
  entryPfn,
  entrySpecial,
  entryWrprotectHigh,
  entryWrprotectLow,
} from '../mm/entry.ts'
import { MM_ANONPAGES } from '../mm/mm.ts'
import { POISON_MARKER } from '../mm/marker.ts'
import { pmdAlloc, pteAlloc, setEntry } from '../mm/page-table.ts'
import { folioAddFileRmap, folioAddNewAnonRmap, folioMoveAnonRmap, mmCounter } from '../mm/rmap.ts'
import { vmaIsAnonymous } from '../mm/vma.ts'
import { VM_SHARED, VM_WRITE } from '../mm/vm-flags.ts'
import { flushTlbRange } from '../mm/zap.ts'
import { allocAnonPage, lruAddAnon, vmfAnonPrepare } from './anon.ts'
import type { Vma } from '../mm/records.ts'
import type { FaultKernel } from './kernel.ts'

interface Place {
  readonly leaf: number
  readonly block: number
  readonly page: number
}

/** The entry's place, its table made if need be; null: no memory. */
function placeOf(k: FaultKernel, vma: Vma, address: number): Place | null {
  const block = Math.floor(address / BLOCK_SIZE)
  const page = (address % BLOCK_SIZE) / 4096
  let leaf = walk.leaf(k.ram, vma.mm.pgd, block)
  if (leaf < 0 && pmdAlloc(k, vma.mm, block) >= 0) leaf = pteAlloc(k, vma.mm, block)
  return leaf < 0 ? null : { leaf, block, page }
}

const isFree = (k: FaultKernel, { leaf, page }: Place): boolean =>
  pteNone(k.ram.load32(leaf, page << 3), k.ram.load32(leaf, (page << 3) + 4))

/** The entry of mfill_atomic_install_pte(): dirty, writable as far as the mapping goes, or protected against writes. */
function install(k: FaultKernel, vma: Vma, place: Place, pfn: number, isCache: boolean, protect: boolean): void {
  const format = k.entryFormat
  let low = entryMkdirtyLow(format, pteLow(pfn, vma.protLow))
  let high = pteHigh(pfn, vma.protLow, vma.protHigh)
  const shared = (vma.flags & VM_SHARED) !== 0
  if ((vma.flags & VM_WRITE) !== 0 && (!isCache || shared)) {
    low = entryMkwriteLow(format, low, high)
    high = entryMkwriteHigh(format, high)
  }
  if (protect) {
    const writable = low
    low = entryWrprotectLow(format, writable) | PTE_UFFD_WP
    high = entryWrprotectHigh(format, writable, high)
  }
  setEntry(k, vma.mm, place.block, place.page, place.leaf, low, high)
}

function fill(k: FaultKernel, pfn: number, bytes: Uint8Array | null): void {
  if (bytes === null) return
  const at = k.ram.ensure(pfn)
  k.ram.u8.set(bytes, at)
  k.ram.touch(at, 4096)
}

/** Page of an object that is about to be made: EEXIST if it is there, EFAULT beyond the end. */
function newCachePage(k: FaultKernel, vma: Vma, address: number): number {
  const mapping = vma.file === null ? undefined : k.mappings.get(vma.file.mapping)
  if (mapping === undefined) return -EFAULT
  const index = vma.pgoff + (address - vma.start) / 4096
  if (index >= pagesOf(mapping)) return -EFAULT
  if (findPage(mapping, index) >= 0) return -EEXIST
  const room = k.aops[mapping.aops]?.prepareWrite?.(k, mapping, index, 0, 4096) ?? 0
  if (room !== 0) return room
  const pfn = allocCachePage(k, mapping, index)
  if (pfn < 0) return -ENOMEM
  folioMarkUptodate(k, pfn)
  return pfn
}

/** mfill_atomic_pte_copy(): a page with these contents (null: zeros). 0 or a negative errno. */
export function fillPage(
  k: FaultKernel,
  vma: Vma,
  address: number,
  bytes: Uint8Array | null,
  protect: boolean,
): number {
  const place = placeOf(k, vma, address)
  if (place === null) return -ENOMEM
  if (!isFree(k, place)) return -EEXIST
  // A private mapping of an object gets an anonymous page; a shared one fills the object.
  if ((vma.flags & VM_SHARED) !== 0) {
    const pfn = newCachePage(k, vma, address)
    if (pfn < 0) return pfn
    fill(k, pfn, bytes)
    mapCached(k, vma, place, pfn, protect)
    return 0
  }
  vmfAnonPrepare(k, vma)
  const pfn = allocAnonPage(k)
  if (pfn < 0) return -ENOMEM
  fill(k, pfn, bytes)
  vma.mm.rss[MM_ANONPAGES]++
  folioAddNewAnonRmap(k, vma, pfn, address)
  lruAddAnon(k, vma, pfn)
  pageState(k, pfn)
  install(k, vma, place, pfn, false, protect)
  return 0
}

function mapCached(k: FaultKernel, vma: Vma, place: Place, pfn: number, protect: boolean): void {
  k.memMap.refcount[pfn]++
  folioAddFileRmap(k, pfn)
  vma.mm.rss[mmCounter(k, pfn)]++
  pageState(k, pfn)
  install(k, vma, place, pfn, true, protect)
}

/** mfill_atomic_pte_zeropage(): the zero page itself where memory is private, else a page of zeros. */
export function fillZero(k: FaultKernel, vma: Vma, address: number): number {
  if (!vmaIsAnonymous(vma)) return fillPage(k, vma, address, null, false)
  const place = placeOf(k, vma, address)
  if (place === null) return -ENOMEM
  if (!isFree(k, place)) return -EEXIST
  const low = pteLow(k.zeroPfn, vma.protLow) | PTE_SPECIAL
  const high = pteHigh(k.zeroPfn, vma.protLow, vma.protHigh)
  setEntry(k, vma.mm, place.block, place.page, place.leaf, low, high)
  return 0
}

/** mfill_atomic_pte_continue(): maps the page that the object has. */
export function fillContinue(k: FaultKernel, vma: Vma, address: number, protect: boolean): number {
  const mapping = vma.file === null ? undefined : k.mappings.get(vma.file.mapping)
  const index = vma.pgoff + (address - vma.start) / 4096
  const pfn = mapping === undefined ? -1 : findPage(mapping, index)
  if (pfn < 0) return -EFAULT
  const place = placeOf(k, vma, address)
  if (place === null) return -ENOMEM
  if (!isFree(k, place)) return -EEXIST
  mapCached(k, vma, place, pfn, protect)
  return 0
}

/** mfill_atomic_pte_poison(): accesses are SIGBUS from now on. */
export function fillPoison(k: FaultKernel, vma: Vma, address: number): number {
  const place = placeOf(k, vma, address)
  if (place === null) return -ENOMEM
  if (!isFree(k, place)) return -EEXIST
  setEntry(k, vma.mm, place.block, place.page, place.leaf, POISON_MARKER.low, POISON_MARKER.high)
  return 0
}

/** move_pages_pte(): an anonymous page of nobody else goes to another address. */
export function movePage(
  k: FaultKernel,
  from: Vma,
  to: Vma,
  source: number,
  target: number,
  allowHoles: boolean,
): number {
  const place = placeOf(k, to, target)
  if (place === null) return -ENOMEM
  if (!isFree(k, place)) return -EEXIST
  const block = Math.floor(source / BLOCK_SIZE)
  const page = (source % BLOCK_SIZE) / 4096
  const leaf = walk.leaf(k.ram, from.mm.pgd, block)
  const low = leaf < 0 ? 0 : k.ram.load32(leaf, page << 3)
  const high = leaf < 0 ? 0 : k.ram.load32(leaf, (page << 3) + 4)
  if (leaf < 0 || pteNone(low, high)) return allowHoles ? 0 : -ENOENT
  if (!ptePresent(low)) return -EFAULT
  if (entrySpecial(low)) {
    setEntry(k, from.mm, block, page, leaf, 0, 0)
    const zeroLow = pteLow(k.zeroPfn, to.protLow) | PTE_SPECIAL
    setEntry(k, to.mm, place.block, place.page, place.leaf, zeroLow, pteHigh(k.zeroPfn, to.protLow, to.protHigh))
    flushTlbRange(k, from.mm, source, source + 4096)
    return 0
  }
  const pfn = entryPfn(k.entryFormat, low, high)
  if (!pageIsAnon(k.memMap, pfn) || (k.memMap.flags[pfn] & PG_anon_exclusive) === 0) return -EBUSY
  vmfAnonPrepare(k, to)
  setEntry(k, from.mm, block, page, leaf, 0, 0)
  flushTlbRange(k, from.mm, source, source + 4096)
  folioMoveAnonRmap(k, to, pfn)
  k.memMap.index[pfn] = to.pgoff + (target - to.start) / 4096
  pageState(k, pfn)
  install(k, to, place, pfn, false, false)
  return 0
}
