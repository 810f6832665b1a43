// ->fault and ->map_pages of cached objects (mm/filemap.c), of shared anonymous memory and tmpfs (mm/shmem.c).

import { FS_IMMUTABLE_FL } from '../uapi/fcntl.ts'
import { walk } from '../hw/walk.ts'
import { FN } from '../kernels/names.ts'
import { BLOCK_SIZE } from '../lib/brands.ts'
import { call, enter, leave } from '../page/call.ts'
import type { AddressSpace } from '../pagecache/address-space.ts'
import {
  allocCachePage,
  findPage,
  folioMarkDirty,
  folioMarkUptodate,
  pagesOf,
  readAgain,
  setDirty,
  waitOnFolio,
} from '../pagecache/filemap.ts'
import { dirtyBlocks, folioClearReadahead, folioIndex, folioNextIndex, folioTestReadahead } from '../pagecache/folio.ts'
import { doAsyncMmapReadahead, doSyncMmapReadahead } from '../pagecache/readahead.ts'
import { counter } from '../trace/counters.ts'
import type { MmKernel, VmOps } from '../mm/kernel.ts'
import { pteAllocPrealloc } from '../mm/page-table.ts'
import type { Vma } from '../mm/records.ts'
import {
  FAULT_FLAG_TRIED,
  VM_FAULT_MAJOR,
  VM_FAULT_OOM,
  VM_FAULT_RETRY,
  VM_FAULT_SIGBUS,
  VM_FAULT_SLEEP,
  vmfVma,
} from '../mm/vm-fault.ts'
import { MINOR_FAULT, handleUserfault, userfaultfdMinor, userfaultfdMissing } from '../mm/userfaultfd.ts'
import type { VmFault } from '../mm/vm-fault.ts'
import { VM_EXEC, VM_RAND_READ, VM_SEQ_READ } from '../mm/vm-flags.ts'
import { BLOCKED } from '../uapi/errno.ts'
import { PG_anon, PG_locked, PG_readahead, PG_uptodate } from '../uapi/page-flags.ts'
import type { FaultKernel } from './kernel.ts'
import { entryIsNone, setFileEntry } from './set-pte.ts'

const PGMAJFAULT = counter.pgmajfault

const mappingOf = (k: MmKernel, vma: Vma): AddressSpace | undefined =>
  vma.file === null ? undefined : k.mappings.get(vma.file.mapping)

/** Count a major fault where the miss is seen, and remember it for the task: a fault that sleeps is major when it ends. */
const countMajor = (k: MmKernel): void => {
  k.trace.counters[PGMAJFAULT]++
  k.current.faultMajor = true
}

/** filemap_fault() */
export const filemapFault = (k: MmKernel, vmf: VmFault): number => {
  enter(k, FN.filemapFault)
  const result = fileFault(k, vmf)
  leave(k)
  return result
}

/**
 * lock_folio_maybe_drop_mmap(): the device still works on the page. The lock of the address space is dropped, the task sleeps, and the
 * fault begins again.
 */
const sleepOnFolio = (k: MmKernel, pfn: number): number => {
  waitOnFolio(k, pfn)
  if (!k.hot.perVmaLock) k.current.faultMajor = true
  return VM_FAULT_RETRY | VM_FAULT_SLEEP
}

/**
 * The page, or VM_FAULT_RETRY where I/O was started: the lock is dropped for it, so Linux begins again and then maps the
 * neighbours around. A retried fault counts as major before 6.4 even if the page was there.
 */
const fileFault = (k: MmKernel, vmf: VmFault): number => {
  const vma = vmfVma(vmf)
  const mapping = mappingOf(k, vma)
  if (mapping === undefined || vma.file === null) return VM_FAULT_SIGBUS
  const index = vmf.pgoff
  if (index >= pagesOf(mapping)) return VM_FAULT_SIGBUS
  const random = (vma.flags & VM_RAND_READ) !== 0
  const tried = (vmf.flags & FAULT_FLAG_TRIED) !== 0
  call(k, FN.filemapGetFolio)
  let pfn = findPage(mapping, index)
  let started = false
  if (pfn >= 0) started = !tried && doAsyncMmapReadahead(k, mapping, vma.file.ra, index, random)
  else {
    countMajor(k)
    k.current.readPfn = -1
    const code = (vma.flags & VM_EXEC) !== 0 && k.version.has('readahead-exec')
    const last = code ? vma.pgoff + (vma.end - vma.start) / 4096 : 0
    doSyncMmapReadahead(k, mapping, vma.file.ra, index, (vma.flags & VM_SEQ_READ) !== 0, random, last)
    call(k, FN.filemapGetFolio)
    pfn = findPage(mapping, index)
    if (pfn < 0) pfn = allocCachePage(k, mapping, index)
    if (pfn < 0) return VM_FAULT_OOM
    started = true
  }
  if ((k.memMap.flags[pfn] & PG_locked) !== 0) return sleepOnFolio(k, pfn)
  if ((k.memMap.flags[pfn] & PG_uptodate) === 0) {
    const result = readAgain(k, mapping, index, pfn)
    if (result === BLOCKED) return VM_FAULT_RETRY | VM_FAULT_SLEEP
    if (result !== 0) return VM_FAULT_SIGBUS
  }
  if (started && !tried) {
    if (!k.hot.perVmaLock) k.current.faultMajor = true
    return VM_FAULT_RETRY
  }
  // The file may have shrunk while the task slept.
  if (index >= pagesOf(mapping)) return VM_FAULT_SIGBUS
  vmf.pfn = pfn
  return k.current.faultMajor ? VM_FAULT_MAJOR : 0
}

/**
 * filemap_map_pages(): map pages [from, to) of the fault's leaf table that are cached, uptodate and not marked for read-ahead.
 * True if the faulting page is mapped now. Does no I/O.
 */
export const filemapMapPages = (k: FaultKernel, vmf: VmFault, vma: Vma, from: number, to: number): boolean => {
  enter(k, FN.filemapMapPages)
  const mapped = mapAround(k, vmf, vma, from, to)
  leave(k)
  return mapped
}

/** Page `index`, or -1: the frame behind the one of the page before, if it says so itself; files are mostly read into frames in a row. */
const pageAfter = (k: FaultKernel, mapping: AddressSpace, before: number, index: number): number => {
  const m = k.memMap
  const pfn = before + 1
  const isNext = m.mapping[pfn] === mapping.id && m.index[pfn] === index && (m.flags[pfn] & PG_anon) === 0
  return isNext ? pfn : findPage(mapping, index)
}

/**
 * filemap_map_folio_range(): maps the pages of the folio of page `page` that lie before `to`; since 6.18 all of its pages, if it lies in the
 * file, in the VMA and in the table. Gives the page behind them.
 */
const mapFolioAround = (
  k: FaultKernel,
  vmf: VmFault,
  vma: Vma,
  mapping: AddressSpace,
  leaf: number,
  page: number,
  to: number,
): number => {
  const shift = vmf.pgoff - vmf.page
  const inFile = pagesOf(mapping)
  const next = folioNextIndex(mapping, page + shift)
  const head = folioIndex(mapping, page + shift) - shift
  const start = vmf.block * BLOCK_SIZE
  let first = page
  let end = Math.min(next - shift, to, inFile - shift)
  if (
    k.version.has('finish-fault-folio') &&
    (mapping.swapBacked || next < inFile) &&
    head >= 0 &&
    next - shift <= 512
  ) {
    if (start + head * 4096 >= vma.start && start + (next - shift) * 4096 <= vma.end) {
      first = head
      end = next - shift
    }
  }
  let pfn = -2
  for (let at = first; at < end; at++) {
    pfn = pageAfter(k, mapping, pfn, at + shift)
    if (pfn >= 0 && entryIsNone(k, leaf, at)) setFileEntry(k, vma, vmf.block, at, leaf, pfn, false)
  }
  if (vma.file !== null) vma.file.ra.mmapMiss = Math.max(0, vma.file.ra.mmapMiss - (end - first))
  return end
}

const mapAround = (k: FaultKernel, vmf: VmFault, vma: Vma, from: number, to: number): boolean => {
  const mapping = mappingOf(k, vma)
  if (mapping === undefined) return false
  const { flags } = k.memMap
  const inFile = pagesOf(mapping)
  const indexOfFirst = vmf.pgoff - vmf.page
  const end = Math.min(to, inFile - indexOfFirst)
  const inFolios = mapping.orders.size > 0
  let leaf = walk.leaf(k.ram, vma.mm.pgd, vmf.block)
  let mapped = 0
  let done = false
  let pfn = -2
  for (let page = from; page < end; page++) {
    const index = indexOfFirst + page
    pfn = pageAfter(k, mapping, pfn, index)
    // pageIsUptodate(), and no read-ahead that this page is to start.
    if (pfn < 0 || (flags[pfn] & (PG_uptodate | PG_locked | PG_readahead)) !== PG_uptodate) continue
    if (inFolios && folioTestReadahead(k, mapping, index)) continue
    if (leaf < 0) {
      // The table is installed where huge mappings are considered, which a file's last folio is not, but for tmpfs.
      const isLast = folioNextIndex(mapping, index) >= inFile && !mapping.swapBacked
      if (isLast && k.version.has('fault-around-table')) return false
      leaf = pteAllocPrealloc(k, vma.mm, vmf.block)
      if (leaf < 0) return false
    }
    if (inFolios && mapping.orders.has(index)) {
      const last = mapFolioAround(k, vmf, vma, mapping, leaf, page, to)
      done ||= page <= vmf.page && vmf.page < last
      page = last - 1
      continue
    }
    if (!entryIsNone(k, leaf, page)) continue
    mapped++
    setFileEntry(k, vma, vmf.block, page, leaf, pfn, false)
    if (page === vmf.page) done = true
  }
  if (vma.file !== null) vma.file.ra.mmapMiss = Math.max(0, vma.file.ra.mmapMiss - mapped)
  return done
}

/** shmem_get_folio() with SGP_CACHE: page `index` of a swap-backed object, made if it is a hole. -1: no memory. */
export const shmemGetFolio = (k: MmKernel, mapping: AddressSpace, index: number): number => {
  enter(k, FN.shmemGetFolio)
  call(k, FN.filemapGetEntry)
  let pfn = findPage(mapping, index)
  if (pfn < 0) {
    callsOfNewPage(k)
    pfn = allocCachePage(k, mapping, index)
  }
  // What fallocate left is cleared by whoever comes first.
  if (pfn >= 0) folioMarkUptodate(k, pfn)
  leave(k)
  return pfn
}

/** Before 6.6 the page was allocated, charged and entered by functions that stood beside each other. */
const callsOfNewPage = (k: MmKernel): void => {
  enter(k, FN.shmemAllocAndAddFolio)
  if (k.hot.shmemAllocAndAdd) {
    call(k, FN.memCgroupCharge)
    call(k, FN.shmemAddToPageCache)
    call(k, FN.folioAddLru)
    leave(k)
    return
  }
  call(k, FN.vmaAllocFolio)
  leave(k)
  enter(k, FN.shmemAddToPageCache)
  call(k, FN.memCgroupCharge)
  leave(k)
  call(k, FN.folioAddLru)
}

/** shmem_fault(): a hole gets a page, for reads too. Room in the file system: aops.prepareWrite says. */
export const shmemFault = (k: MmKernel, vmf: VmFault): number => {
  const vma = vmfVma(vmf)
  const mapping = mappingOf(k, vma)
  if (mapping === undefined) return VM_FAULT_SIGBUS
  enter(k, FN.shmemFault)
  const result = shmemPage(k, vmf, mapping)
  leave(k)
  return result
}

const shmemPage = (k: MmKernel, vmf: VmFault, mapping: AddressSpace): number => {
  if (vmf.pgoff >= pagesOf(mapping)) {
    call(k, FN.shmemGetFolio)
    return VM_FAULT_SIGBUS
  }
  const present = findPage(mapping, vmf.pgoff) >= 0
  if (present && userfaultfdMinor(vmfVma(vmf))) return handleUserfault(k, vmf, vmfVma(vmf), MINOR_FAULT)
  if (!present) {
    if (userfaultfdMissing(vmfVma(vmf))) return handleUserfault(k, vmf, vmfVma(vmf), 0)
    const room = k.aops[mapping.aops]?.prepareWrite?.(k, mapping, vmf.pgoff, 0, 4096) ?? 0
    if (room !== 0) return VM_FAULT_SIGBUS
  }
  const pfn = shmemGetFolio(k, mapping, vmf.pgoff)
  if (pfn < 0) return VM_FAULT_OOM
  vmf.pfn = pfn
  return 0
}

/** Room on the disk for a folio that is about to be written: VM_FAULT_ bits. */
const prepareWrite = (k: MmKernel, vmf: VmFault): number => {
  const mapping = mappingOf(k, vmfVma(vmf))
  if (mapping === undefined) return VM_FAULT_SIGBUS
  // Truncated meanwhile: try again, which will be SIGBUS.
  if (k.memMap.mapping[vmf.pfn] !== mapping.id) return VM_FAULT_RETRY
  const head = folioIndex(mapping, vmf.pgoff)
  const end = Math.min(folioNextIndex(mapping, vmf.pgoff) * 4096, mapping.size) - head * 4096
  const result = k.aops[mapping.aops]?.prepareWrite?.(k, mapping, head, 0, end) ?? 0
  if (result === BLOCKED) return VM_FAULT_SLEEP
  return result !== 0 ? VM_FAULT_SIGBUS : 0
}

const updateTime = (k: MmKernel, vma: Vma): void => {
  call(k, FN.fileUpdateTime)
  if (vma.file !== null) k.fileOps[vma.file.fops]?.updateTime?.(k, vma.file)
}

/** filemap_page_mkwrite(): the first write to a page of a shared mapping marks it dirty. */
export const filemapPageMkwrite = (k: MmKernel, vmf: VmFault): number => {
  enter(k, FN.filemapPageMkwrite)
  updateTime(k, vmfVma(vmf))
  const mapping = mappingOf(k, vmfVma(vmf))
  // Truncated meanwhile: try again, which will be SIGBUS.
  const result = mapping === undefined || k.memMap.mapping[vmf.pfn] !== mapping.id ? VM_FAULT_RETRY : 0
  if (result === 0 && mapping !== undefined) {
    folioClearReadahead(k, mapping, vmf.pgoff)
    folioMarkDirty(k, vmf.pfn)
  }
  leave(k)
  return result
}

/** ext4_page_mkwrite(): the same, the blocks of the page found or made. */
export const ext4PageMkwrite = (k: MmKernel, vmf: VmFault): number => {
  enter(k, FN.ext4PageMkwrite)
  if (((vmfVma(vmf).file?.node?.fileFlags ?? 0) & FS_IMMUTABLE_FL) !== 0) {
    leave(k)
    return VM_FAULT_SIGBUS
  }
  updateTime(k, vmfVma(vmf))
  const result = prepareWrite(k, vmf)
  if (result === 0) {
    enter(k, FN.blockPageMkwrite)
    call(k, FN.setPageDirty)
    const mapping = mappingOf(k, vmfVma(vmf))
    if (mapping !== undefined) {
      folioClearReadahead(k, mapping, vmf.pgoff)
      dirtyBlocks(k, mapping, folioIndex(mapping, vmf.pgoff), folioNextIndex(mapping, vmf.pgoff))
    }
    setDirty(k, vmf.pfn)
    leave(k)
  }
  leave(k)
  return result
}

/** generic_file_vm_ops: a file on a disk. */
export const genericFileVmOps: VmOps = { fault: filemapFault, mapPages: true, pageMkwrite: filemapPageMkwrite }

/** ext4_file_vm_ops */
export const ext4FileVmOps: VmOps = { fault: filemapFault, mapPages: true, pageMkwrite: ext4PageMkwrite }

/** shmem_vm_ops: no notice of writes, there is nothing to write back to. */
export const shmemVmOps: VmOps = { fault: shmemFault, mapPages: true }

/** A file that nobody writes to: no notice of writes either. */
export const readOnlyFileVmOps: VmOps = { fault: filemapFault, mapPages: true }
