// Faults on persistent memory that a file maps directly (fs/dax.c, fs/ext4/file.c, fs/ext2/file.c): the file system says which frame a
// page of the file is, and the entry leads there. Private writes get a copy in ordinary memory.
//
// A synchronous fault (MAP_SYNC) installs nothing before the metadata that leads to the page is durable.
//
// Differs from Linux: pages of persistent memory have no counts and their entries are special in all versions; since 6.15 they are
// counted like others. Nothing is ever mapped by 2 MiB.

import { FN } from '../kernels/names.ts'
import { call, enter, leave } from '../page/call.ts'
import type { AddressSpace } from '../pagecache/address-space.ts'
import { pagesOf } from '../pagecache/filemap.ts'
import type { DaxExtent } from '../pagecache/kernel.ts'
import { entryMkdirtyLow, entryMkwriteHigh, entryMkwriteLow, entryMkyoung, entryPfn } from '../mm/entry.ts'
import type { MmKernel, VmOps } from '../mm/kernel.ts'
import { pteAlloc, setEntry } from '../mm/page-table.ts'
import type { Vma } from '../mm/records.ts'
import { unmapMappingPages } from '../mm/truncate.ts'
import {
  FAULT_FLAG_WRITE,
  VM_FAULT_DONE_COW,
  VM_FAULT_FALLBACK,
  VM_FAULT_MAJOR,
  VM_FAULT_NEEDDSYNC,
  VM_FAULT_NOPAGE,
  VM_FAULT_OOM,
  VM_FAULT_SIGBUS,
  vmfVma,
} from '../mm/vm-fault.ts'
import type { VmFault } from '../mm/vm-fault.ts'
import { VM_SHARED, VM_SYNC, VM_WRITE } from '../mm/vm-flags.ts'
import { PTE_SPECIAL, pteHigh, pteLow, pteNone } from '../uapi/pte.ts'
import { walk } from '../hw/walk.ts'
import { finishCow } from './file.ts'
import type { FaultKernel } from './kernel.ts'

/** _PAGE_DEVMAP, high lane: bit 58, since 6.6 (where SAVED_DIRTY took that) bit 57, and gone in 6.17. */
const devmapBit = (k: MmKernel): number =>
  k.version.has('no-devmap') ? 0 : k.entryFormat.savedDirty ? 1 << 25 : 1 << 26

const mappingOf = (k: MmKernel, vma: Vma): AddressSpace | undefined =>
  vma.file === null ? undefined : k.mappings.get(vma.file.mapping)

/** Does the fault write to the file itself? */
const writesFile = (vmf: VmFault): boolean =>
  (vmf.flags & FAULT_FLAG_WRITE) !== 0 && (vmfVma(vmf).flags & VM_SHARED) !== 0

/** insert_pfn(): the entry of a frame that has no page behind it; of the same frame already there it becomes writable. */
const insertPfn = (k: MmKernel, vmf: VmFault, pfn: number, device: boolean, write: boolean): number => {
  enter(k, FN.insertPfn)
  const vma = vmfVma(vmf)
  const leaf = pteAlloc(k, vma.mm, vmf.block)
  leave(k)
  if (leaf < 0) return VM_FAULT_OOM
  walk.peek(k.ram, vma.mm.pgd, vmf.block, vmf.page)
  const old = { low: walk.low, high: walk.high }
  const there = !pteNone(old.low, old.high)
  if (there && (!write || entryPfn(k.entryFormat, old.low, old.high) !== pfn)) return VM_FAULT_NOPAGE
  let low = there ? old.low : pteLow(pfn, vma.protLow) | PTE_SPECIAL
  let high = there ? old.high : pteHigh(pfn, vma.protLow, vma.protHigh) | (device ? devmapBit(k) : 0)
  if (write) {
    low = entryMkyoung(entryMkdirtyLow(k.entryFormat, low))
    if ((vma.flags & VM_WRITE) !== 0) {
      low = entryMkwriteLow(k.entryFormat, low, high)
      high = entryMkwriteHigh(k.entryFormat, high)
    }
  }
  setEntry(k, vma.mm, vmf.block, vmf.page, leaf, low, high)
  if (there) k.mmu.flushPage(vmf.block, vmf.page, vma.mm.id)
  return VM_FAULT_NOPAGE
}

const insertMixed = (k: MmKernel, vmf: VmFault, pfn: number, device: boolean, write: boolean): number => {
  enter(k, write ? FN.vmfInsertMixedMkwrite : FN.vmfInsertMixed)
  const result = insertPfn(k, vmf, pfn, device, write)
  leave(k)
  return result
}

/** dax_insert_entry(): the page is known to the mapping; where it was a hole before, those who map the zero page lose it. */
const insertEntry = (k: MmKernel, vmf: VmFault, mapping: AddressSpace, hole: boolean, write: boolean): void => {
  enter(k, FN.daxInsertEntry)
  if (hole) mapping.daxHoles.add(vmf.pgoff)
  else if (mapping.daxHoles.delete(vmf.pgoff)) {
    enter(k, FN.unmapMappingPages)
    unmapMappingPages(k, mapping, vmf.pgoff, 1, false)
    leave(k)
  }
  if (write) mapping.daxDirty.add(vmf.pgoff)
  leave(k)
}

/** dax_fault_iter(): what is done with the extent that was found. */
const faultIter = (k: MmKernel, vmf: VmFault, mapping: AddressSpace, extent: DaxExtent): number => {
  const vma = vmfVma(vmf)
  const write = writesFile(vmf)
  if ((vmf.flags & FAULT_FLAG_WRITE) !== 0 && !write) {
    // dax_fault_cow_page(): the copy goes to the page that the caller holds.
    vmf.pfn = extent.pfn < 0 ? k.zeroPfn : extent.pfn
    const result = finishCow(k as FaultKernel, vmf, vma, vmf.cowPfn)
    return result === 0 ? VM_FAULT_DONE_COW : result
  }
  const major = extent.isNew ? VM_FAULT_MAJOR : 0
  if (extent.isNew) k.current.faultMajor = true
  // dax_fault_is_synchronous(): then the page is dirty when it is mapped, which is later.
  const sync = write && (vma.flags & VM_SYNC) !== 0 && extent.dirty
  insertEntry(k, vmf, mapping, extent.pfn < 0, write && !sync)
  if (extent.pfn < 0) return insertMixed(k, vmf, k.zeroPfn, false, false)
  if (sync) {
    vmf.pfn = extent.pfn
    return VM_FAULT_NEEDDSYNC
  }
  return major | insertMixed(k, vmf, extent.pfn, true, write)
}

/** dax_iomap_pte_fault() */
const iomapPteFault = (k: MmKernel, vmf: VmFault, begin: number): number => {
  const mapping = mappingOf(k, vmfVma(vmf))
  if (mapping === undefined || vmf.pgoff >= pagesOf(mapping)) return VM_FAULT_SIGBUS
  call(k, begin)
  const extent = k.aops[mapping.aops]?.directAccess?.(k, mapping, vmf.pgoff, writesFile(vmf)) ?? -1
  if (typeof extent === 'number') return VM_FAULT_SIGBUS
  enter(k, FN.daxFaultIter)
  const result = faultIter(k, vmf, mapping, extent)
  leave(k)
  return result
}

const iomapFault = (k: MmKernel, vmf: VmFault, begin: number): number => {
  enter(k, FN.daxIomapFault)
  enter(k, FN.daxIomapPteFault)
  const result = iomapPteFault(k, vmf, begin)
  leave(k)
  leave(k)
  return result
}

/** file_update_time(), in a journal handle of its own. */
const updateTime = (k: MmKernel, vma: Vma, journal: boolean): void => {
  enter(k, FN.fileUpdateTime)
  if (vma.file !== null) k.fileOps[vma.file.fops]?.updateTime?.(k, vma.file)
  if (journal) {
    call(k, FN.ext4JournalStartSb)
    call(k, FN.ext4JournalStop)
  }
  leave(k)
}

/** dax_finish_sync_fault(): vfs_fsync_range() over the page, then its entry, writable. */
const finishSyncFault = (k: MmKernel, vmf: VmFault): number => {
  enter(k, FN.daxFinishSyncFault)
  const { file } = vmfVma(vmf)
  const start = vmf.pgoff * 4096
  const { pfn } = vmf
  enter(k, FN.vfsFsyncRange)
  const error = file === null ? -1 : (k.fileOps[file.fops]?.fsync?.(k, file, start, start + 4096, true) ?? -1)
  leave(k)
  if (error === 0) mappingOf(k, vmfVma(vmf))?.daxDirty.add(vmf.pgoff)
  const result = error === 0 ? insertMixed(k, vmf, pfn, true, true) : VM_FAULT_SIGBUS
  // The result of the first half, which knew of a new block, is lost in Linux: the fault counts as minor.
  k.current.faultMajor = false
  leave(k)
  return result
}

/** ext4_dax_huge_fault() for one page. */
const ext4Huge = (k: MmKernel, vmf: VmFault): number => {
  enter(k, FN.ext4DaxHugeFault)
  const write = writesFile(vmf)
  if (write) {
    updateTime(k, vmfVma(vmf), true)
    call(k, FN.ext4JournalStartSb)
  }
  let result = iomapFault(k, vmf, FN.ext4IomapBegin)
  if (write) call(k, FN.ext4JournalStop)
  if ((result & VM_FAULT_NEEDDSYNC) !== 0) result = finishSyncFault(k, vmf)
  leave(k)
  return result
}

/** ext4_dax_fault(): ->fault, ->page_mkwrite and ->pfn_mkwrite alike. */
export const ext4DaxFault = (k: MmKernel, vmf: VmFault): number => {
  enter(k, FN.ext4DaxFault)
  const result = ext4Huge(k, vmf)
  leave(k)
  return result
}

/** ->huge_fault: files here are too small or not aligned, so it is always tried and never done. */
const ext4DaxHugeFault = (k: MmKernel, vmf: VmFault): number => {
  enter(k, FN.ext4DaxHugeFault)
  const write = writesFile(vmf)
  if (write) {
    updateTime(k, vmfVma(vmf), true)
    call(k, FN.ext4JournalStartSb)
  }
  call(k, FN.daxIomapFault)
  if (write) call(k, FN.ext4JournalStop)
  leave(k)
  return VM_FAULT_FALLBACK
}

/** ext2_dax_fault(): the same without journal and without MAP_SYNC. */
export const ext2DaxFault = (k: MmKernel, vmf: VmFault): number => {
  enter(k, FN.ext2DaxFault)
  if (writesFile(vmf)) updateTime(k, vmfVma(vmf), false)
  const result = iomapFault(k, vmf, FN.ext2IomapBegin)
  leave(k)
  return result
}

/** ext4_dax_vm_ops */
export const ext4DaxVmOps: VmOps = {
  dax: true,
  fault: ext4DaxFault,
  hugeFault: ext4DaxHugeFault,
  pageMkwrite: ext4DaxFault,
  pfnMkwrite: ext4DaxFault,
}

/** ext2_dax_vm_ops */
export const ext2DaxVmOps: VmOps = {
  dax: true,
  fault: ext2DaxFault,
  pageMkwrite: ext2DaxFault,
  pfnMkwrite: ext2DaxFault,
}
