// How a VMA enters and leaves an address space: the set, the file's i_mmap, references, protection of its entries, and the
// events of each (mm/vma.c, mm/mmap.c).

import { FN } from '../kernels/names.ts'
import { assert } from '../lib/assert.ts'
import { call } from '../page/call.ts'
import { emitVmaAdd, emitVmaChange, emitVmaName, emitVmaRemove } from '../trace/emit.ts'
import { PTE_HIGH_PKEY_SHIFT, protectionHigh, protectionLow } from '../uapi/pte.ts'
import { unlinkAnonVmas } from './anon-vma.ts'
import type { MmKernel } from './kernel.ts'
import type { Mm, Vma, VmFile } from './records.ts'
import { giveVma, takeVma } from './vm-area-cache.ts'
import type { VmaSpec } from './vma.ts'
import { vmaErase, vmaInsert, vmaJoin, vmaMoveBorder, vmaResize, vmaSplit } from './vma-set.ts'
import { VMH_PKEY_MASK, VM_MAYWRITE, VM_PFNMAP, VM_SHARED, VM_SOFTDIRTY, VM_UFFD_WP, VM_WRITE } from './vm-flags.ts'

/** `why` of vma-change. */
export const WHY_RESIZE = 0
export const WHY_SPLIT = 1
export const WHY_MERGE = 2
export const WHY_PROTECT = 3
export const WHY_MOVE = 4
export const WHY_ADVISE = 5
export const WHY_GROW = 6

/** `why` of vma-remove. */
export const REMOVE_UNMAP = 0
export const REMOVE_MERGED = 1
export const REMOVE_EXIT = 2

/** vma_is_dax(): does it map persistent memory itself? */
export const vmaIsDax = (k: MmKernel, vma: Vma): boolean => k.vmOps[vma.ops]?.dax === true

/** vma_wants_writenotify(): must the first write to a shared page be noticed? */
export const vmaWantsWritenotify = (k: MmKernel, vma: Vma): boolean => {
  if ((vma.flags & (VM_WRITE | VM_SHARED)) !== (VM_WRITE | VM_SHARED)) return false
  const ops = vma.ops === '' ? undefined : k.vmOps[vma.ops]
  if (ops?.pageMkwrite !== undefined || ops?.pfnMkwrite !== undefined) return true
  if (k.entryFormat.softDirty !== 0 && (vma.flags & VM_SOFTDIRTY) === 0) return true
  if ((vma.flags & VM_UFFD_WP) !== 0) return true
  if ((vma.flags & VM_PFNMAP) !== 0 || vma.file === null) return false
  return k.mappings.get(vma.file.mapping)?.canWriteback ?? false
}

/** vma_set_page_prot(): the protection of new entries follows the flags; without RW where writes are to be noticed. */
export const vmaSetPageProt = (k: MmKernel, vma: Vma): void => {
  const index = vma.flags & (vmaWantsWritenotify(k, vma) ? 7 : 15)
  vma.protLow = (index & 7) === 0 ? k.entryFormat.pageNone : protectionLow[index]
  vma.protHigh = protectionHigh[index] | ((vma.flagsHigh & VMH_PKEY_MASK) << PTE_HIGH_PKEY_SHIFT)
}

const linkFile = (k: MmKernel, vma: Vma): void => {
  const file = vma.file
  if (file === null) return
  k.vmas.set(vma.id, vma)
  const mapping = k.mappings.get(file.mapping)
  if (mapping === undefined) return
  mapping.iMmap.add(vma.id)
  if ((vma.flags & (VM_SHARED | VM_MAYWRITE)) === (VM_SHARED | VM_MAYWRITE)) mapping.iMmapWritable++
}

const unlinkFile = (k: MmKernel, vma: Vma): void => {
  const file = vma.file
  if (file === null) return
  k.vmas.delete(vma.id)
  const mapping = k.mappings.get(file.mapping)
  if (mapping === undefined) return
  assert(mapping.iMmap.delete(vma.id), 'i_mmap without its VMA')
  if ((vma.flags & (VM_SHARED | VM_MAYWRITE)) === (VM_SHARED | VM_MAYWRITE)) mapping.iMmapWritable--
}

/** get_file() and fput() of a VMA's file. */
export const getFile = (k: MmKernel, file: VmFile | null): void => {
  if (file !== null) k.fileOps[file.fops]?.get(k, file)
}
export const putFile = (k: MmKernel, file: VmFile | null): void => {
  if (file !== null) k.fileOps[file.fops]?.put(k, file)
}

/** A VMA, not entered anywhere yet: vm_area_alloc(). It takes a reference of the file. */
export const allocVma = (k: MmKernel, mm: Mm, spec: VmaSpec): Vma => {
  const vma = takeVma(k.vmAreaCache, k.ids.vma++, mm, spec)
  getFile(k, vma.file)
  return vma
}

// Where nobody listens the events are only numbered: the addresses that they would be called with cost more than the rest.

const tellAdded = (k: MmKernel, vma: Vma): void => {
  if (!k.trace.enabled && vma.name === '') {
    k.trace.skip()
    return
  }
  const fileId = vma.file === null ? 0 : vma.file.id
  emitVmaAdd(k.trace, vma.id, vma.mm.id, vma.start, vma.end, vma.flags, vma.flagsHigh, fileId, vma.pgoff)
  if (vma.name !== '') emitVmaName(k.trace, vma.id, k.trace.intern(vma.name))
}

/** vma_link(): enter it. Its range is free. */
export const linkVma = (k: MmKernel, vma: Vma): void => {
  vmaInsert(vma.mm.vmas, vma)
  linkFile(k, vma)
  tellAdded(k, vma)
}

/** Enter it as the lower or upper part of another, which keeps the rest. */
export const splitOff = (k: MmKernel, vma: Vma, part: Vma): void => {
  const { start } = vma
  vmaSplit(vma.mm.vmas, vma, part)
  vma.pgoff += (vma.start - start) / 4096
  vmaChanged(k, vma, WHY_SPLIT)
  linkFile(k, part)
  tellAdded(k, part)
}

const freeVma = (k: MmKernel, vma: Vma, why: number): void => {
  call(k, FN.vmAreaFree)
  emitVmaRemove(k.trace, vma.id, why)
  if (vma.ops !== '') k.vmOps[vma.ops]?.close?.(k, vma)
  putFile(k, vma.file)
  giveVma(k.vmAreaCache, vma)
}

/** Take it out and give up what it holds: anon_vmas, the file. Its pages are gone already. */
export const unlinkVma = (k: MmKernel, vma: Vma, why: number): void => {
  unlinkAnonVmas(k, vma)
  unlinkFile(k, vma)
  vmaErase(vma.mm.vmas, vma)
  freeVma(k, vma, why)
}

/** Take it out as well, because its neighbour takes over its range and its pages. The event of that one's change is the caller's. */
export const joinVma = (k: MmKernel, vma: Vma, gone: Vma): void => {
  unlinkAnonVmas(k, gone)
  unlinkFile(k, gone)
  const { start } = vma
  vmaJoin(vma.mm.vmas, vma, gone)
  vma.pgoff += (vma.start - start) / 4096
  freeVma(k, gone, REMOVE_MERGED)
}

/** Event: range, flags or pgoff changed. */
export const vmaChanged = (k: MmKernel, vma: Vma, why: number): void => {
  if (k.trace.enabled) emitVmaChange(k.trace, vma.id, vma.start, vma.end, vma.flags, vma.flagsHigh, vma.pgoff, why)
  else k.trace.skip()
}

/** Another range for a VMA, its pages staying at their addresses: pgoff moves with the start. */
export const vmaSetRange = (k: MmKernel, vma: Vma, start: number, end: number, why: number): void => {
  vma.pgoff += (start - vma.start) / 4096
  vmaResize(vma.mm.vmas, vma, start, end)
  vmaChanged(k, vma, why)
}

/** Two neighbours that touch meet at another address. The events of it are the caller's. */
export const moveBorder = (lower: Vma, upper: Vma, address: number): void => {
  upper.pgoff += (address - upper.start) / 4096
  vmaMoveBorder(upper.mm.vmas, lower, upper, address)
}

/** Other flags: vm_flags_reset(). Counts writable sharers and sets the protection of new entries. */
export const vmaSetFlags = (k: MmKernel, vma: Vma, flags: number, flagsHigh: number, why: number): void => {
  vma.flags = flags
  vma.flagsHigh = flagsHigh
  vmaSetPageProt(k, vma)
  vmaChanged(k, vma, why)
}
