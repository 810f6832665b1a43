// Faults on memory with an object behind it (mm/memory.c do_fault()): read, private write (copy at once), shared write. Which
// page it is, ->fault of the object says.

import { FN } from '../kernels/names.ts'
import { BLOCK_SIZE } from '../lib/brands.ts'
import { call, enter, leave } from '../page/call.ts'
import { pageState, putPage } from '../page/page.ts'
import { findPage, setDirty } from '../pagecache/filemap.ts'
import { folioIndex, folioNextIndex } from '../pagecache/folio.ts'
import { emitPageCopy } from '../trace/emit.ts'
import { MM_ANONPAGES } from '../mm/mm.ts'
import { pteAllocPrealloc } from '../mm/page-table.ts'
import type { Vma } from '../mm/records.ts'
import { folioAddNewAnonRmap } from '../mm/rmap.ts'
import {
  FAULT_FLAG_VMA_LOCK,
  FAULT_FLAG_WRITE,
  VM_FAULT_DONE_COW,
  VM_FAULT_ERROR,
  VM_FAULT_NOPAGE,
  VM_FAULT_OOM,
  VM_FAULT_RETRY,
  VM_FAULT_SIGBUS,
  VM_FAULT_SLEEP,
} from '../mm/vm-fault.ts'
import { disablesFaultAround } from '../mm/userfaultfd.ts'
import type { VmFault } from '../mm/vm-fault.ts'
import { VM_SHARED } from '../mm/vm-flags.ts'
import { allocAnonPage, installAnon, lruAddAnon, vmfAnonPrepare } from './anon.ts'
import { filemapMapPages } from './filemap-fault.ts'
import type { FaultKernel } from './kernel.ts'
import { entryIsNone, setFileEntry } from './set-pte.ts'

const STOP = VM_FAULT_ERROR | VM_FAULT_NOPAGE | VM_FAULT_RETRY | VM_FAULT_SLEEP

/** A leaf table is allocated before a page lock is taken, if it will be needed. */
const prealloc = (k: FaultKernel, vmf: VmFault): void => {
  if (vmf.leaf >= 0 || vmf.prealloc) return
  call(k, FN.pteAllocOne)
  vmf.prealloc = true
}

/** __do_fault(): the object brings the page into vmf.pfn. */
const callFault = (k: FaultKernel, vmf: VmFault, vma: Vma): number => {
  enter(k, FN.__doFault)
  prealloc(k, vmf)
  const result = k.vmOps[vma.ops]?.fault?.(k, vmf) ?? VM_FAULT_SIGBUS
  leave(k)
  return result
}

/** do_page_mkwrite(): tell the object of the first write. */
export const doPageMkwrite = (k: FaultKernel, vmf: VmFault, vma: Vma): number => {
  enter(k, FN.doPageMkwrite)
  const result = k.vmOps[vma.ops]?.pageMkwrite?.(k, vmf) ?? 0
  leave(k)
  return result
}

/** file_update_time() of the mapped file. */
const fileUpdateTime = (k: FaultKernel, vma: Vma): void => {
  call(k, FN.fileUpdateTime)
  if (vma.file !== null) k.fileOps[vma.file.fops]?.updateTime?.(k, vma.file)
}

/** fault_dirty_shared_page(): the page is dirty now. */
export const faultDirtySharedPage = (k: FaultKernel, vma: Vma, pfn: number, noticed: boolean): void => {
  enter(k, FN.faultDirtySharedPage)
  call(k, FN.setPageDirty)
  const dirtied = setDirty(k, pfn)
  if (!noticed) fileUpdateTime(k, vma)
  if (dirtied || noticed) call(k, FN.balanceDirtyPages)
  leave(k)
}

/**
 * Maps all pages of the folio that the faulting page is in, if it lies in the VMA, in the table and in the file, and nothing is mapped there
 * yet; false: it is not so.
 */
const mapFolio = (k: FaultKernel, vmf: VmFault, vma: Vma, leaf: number, write: boolean): boolean => {
  const mapping = vma.file === null ? undefined : k.mappings.get(vma.file.mapping)
  if (mapping === undefined || !mapping.orders.has(vmf.pgoff) || vma.userfaultfd !== 0) return false
  const [head, next] = [folioIndex(mapping, vmf.pgoff), folioNextIndex(mapping, vmf.pgoff)]
  if (!mapping.swapBacked && next > Math.ceil(mapping.size / 4096)) return false
  const first = vmf.page - (vmf.pgoff - head)
  const end = first + next - head
  const start = vmf.block * BLOCK_SIZE
  if (first < 0 || end > 512 || start + first * 4096 < vma.start || start + end * 4096 > vma.end) return false
  for (let page = first; page < end; page++) {
    if (!entryIsNone(k, leaf, page) || findPage(mapping, head + page - first) < 0) return false
  }
  for (let page = first; page < end; page++) {
    setFileEntry(k, vma, vmf.block, page, leaf, findPage(mapping, head + page - first), write)
  }
  return true
}

/** finish_fault() of a cached page. */
const finishFault = (k: FaultKernel, vmf: VmFault, vma: Vma, write: boolean): number => {
  enter(k, FN.finishFault)
  const leaf = pteAllocPrealloc(k, vma.mm, vmf.block)
  const whole = leaf >= 0 && k.version.has('finish-fault-folio') && mapFolio(k, vmf, vma, leaf, write)
  if (leaf >= 0 && !whole) setFileEntry(k, vma, vmf.block, vmf.page, leaf, vmf.pfn, write)
  leave(k)
  return leaf < 0 ? VM_FAULT_OOM : 0
}

/** do_fault_around(): map the cached neighbours in an aligned window. True if the faulting page was among them. */
const doFaultAround = (k: FaultKernel, vmf: VmFault, vma: Vma): boolean => {
  const pages = k.faultAroundPages
  // The window starts aligned, or with the VMA, and ends with the VMA or the leaf table at the latest.
  const blockStart = vmf.block * BLOCK_SIZE
  const firstInVma = vma.start > blockStart ? (vma.start - blockStart) / 4096 : 0
  const lastInVma = vma.end < blockStart + BLOCK_SIZE ? (vma.end - blockStart) / 4096 : 512
  const windowStart = vmf.page - (vmf.page % pages)
  const from = Math.max(windowStart, firstInVma)
  const to = Math.min(from + pages, lastInVma)
  prealloc(k, vmf)
  return filemapMapPages(k, vmf, vma, from, to)
}

/** do_read_fault() */
const doReadFault = (k: FaultKernel, vmf: VmFault, vma: Vma): number => {
  const around = (k.vmOps[vma.ops]?.mapPages ?? false) && k.faultAroundPages > 1 && !disablesFaultAround(vma)
  if (around && doFaultAround(k, vmf, vma)) return 0
  const result = callFault(k, vmf, vma)
  if ((result & STOP) !== 0) return result
  return result | finishFault(k, vmf, vma, false)
}

/** do_cow_fault(): a private copy at the first write, without mapping the cached page. */
const doCowFault = (k: FaultKernel, vmf: VmFault, vma: Vma): number => {
  vmfAnonPrepare(k, vma)
  const copy = allocAnonPage(k)
  if (copy < 0) return VM_FAULT_OOM
  vmf.cowPfn = copy
  let result = callFault(k, vmf, vma)
  vmf.cowPfn = -1
  if ((result & (STOP | VM_FAULT_DONE_COW)) === 0) result |= finishCow(k, vmf, vma, copy)
  if ((result & STOP) !== 0) putPage(k, copy)
  return result
}

/** The copy, and finish_fault() with it. VM_FAULT_ bits. */
export const finishCow = (k: FaultKernel, vmf: VmFault, vma: Vma, copy: number): number => {
  k.ram.copyFrame(copy, vmf.pfn)
  emitPageCopy(k.trace, vmf.pfn, copy)
  enter(k, FN.finishFault)
  const leaf = pteAllocPrealloc(k, vma.mm, vmf.block)
  if (leaf < 0) {
    leave(k)
    return VM_FAULT_OOM
  }
  enter(k, FN.setPteRange)
  vma.mm.rss[MM_ANONPAGES]++
  folioAddNewAnonRmap(k, vma, copy, vmf.address)
  lruAddAnon(k, vma, copy)
  pageState(k, copy)
  installAnon(k, vmf, vma, leaf, copy)
  leave(k)
  leave(k)
  return 0
}

/** do_shared_fault() */
const doSharedFault = (k: FaultKernel, vmf: VmFault, vma: Vma): number => {
  let result = callFault(k, vmf, vma)
  if ((result & STOP) !== 0) return result
  const notice = k.vmOps[vma.ops]?.pageMkwrite !== undefined
  if (notice) {
    const allowed = doPageMkwrite(k, vmf, vma)
    if ((allowed & STOP) !== 0) return allowed
  }
  result |= finishFault(k, vmf, vma, true)
  if ((result & STOP) !== 0) return result
  faultDirtySharedPage(k, vma, vmf.pfn, notice)
  return result
}

/** vmf_can_call_fault(): an object without ->map_pages wants the whole address space locked. */
export const vmfCanCallFault = (k: FaultKernel, vmf: VmFault, vma: Vma): boolean =>
  (vmf.flags & FAULT_FLAG_VMA_LOCK) === 0 || k.vmOps[vma.ops]?.mapPages === true

/** do_fault() */
export const doFault = (k: FaultKernel, vmf: VmFault, vma: Vma): number => {
  enter(k, FN.doFault)
  let result: number
  if (k.vmOps[vma.ops]?.fault === undefined) {
    leave(k)
    return VM_FAULT_SIGBUS
  }
  if (!vmfCanCallFault(k, vmf, vma)) {
    leave(k)
    return VM_FAULT_RETRY
  }
  const write = (vmf.flags & FAULT_FLAG_WRITE) !== 0
  const shared = (vma.flags & VM_SHARED) !== 0
  enter(k, !write ? FN.doReadFault : shared ? FN.doSharedFault : FN.doCowFault)
  if (!write) result = doReadFault(k, vmf, vma)
  else if (shared) result = doSharedFault(k, vmf, vma)
  else result = doCowFault(k, vmf, vma)
  leave(k)
  leave(k)
  return result
}
