// Changing the protection of entries that exist (mm/mprotect.c change_pte_range()). Nothing is freed and nothing faulted in:
// frame, accessed and dirty stay. A PROT_NONE entry is still "present" for the kernel.

import { FN } from '../kernels/names.ts'
import { BLOCK_SIZE } from '../lib/brands.ts'
import { call, enter, leave } from '../page/call.ts'
import { pageIsAnon } from '../page/mem-map.ts'
import { emitPteProtect } from '../trace/emit.ts'
import { PG_anon_exclusive } from '../uapi/page-flags.ts'
import { PTE_RW, PTE_UFFD_WP, ptePresent } from '../uapi/pte.ts'
import {
  entryDirty,
  entryMkwriteHigh,
  entryMkwriteLow,
  entryModifyHigh,
  entryModifyLow,
  entryPfn,
  entrySpecial,
} from './entry.ts'
import type { MmKernel } from './kernel.ts'
import { leafPosition, nextLeafBlock, setEntryAt } from './page-table.ts'
import type { Vma } from './records.ts'
import { VM_SHARED, VM_SOFTDIRTY, VM_UFFD_WP, VM_WRITE } from './vm-flags.ts'
import { vmaWantsWritenotify } from './vma-link.ts'
import { flushTlbRange } from './zap.ts'

/**
 * can_change_pte_writable(): may the entry be writable at once, without a fault? A private page if it is exclusive; a shared
 * one if no notice is wanted or it is dirty already.
 */
export const canChangePteWritable = (k: MmKernel, vma: Vma, low: number, high: number): boolean => {
  const format = k.entryFormat
  // With soft-dirty tracking armed a clean entry has to fault.
  const armed = format.softDirty !== 0 && (vma.flags & VM_SOFTDIRTY) === 0
  if (armed && (low & format.softDirty) === 0) return false
  if ((vma.flags & VM_UFFD_WP) !== 0 && (low & PTE_UFFD_WP) !== 0) return false
  const pfn = entryPfn(format, low, high)
  if ((vma.flags & VM_SHARED) === 0) {
    return !entrySpecial(low) && pageIsAnon(k.memMap, pfn) && (k.memMap.flags[pfn] & PG_anon_exclusive) !== 0
  }
  return entryDirty(format, low, high)
}

/** Does mprotect try to make entries writable: MM_CP_TRY_CHANGE_WRITABLE? */
export const wantsManualWrite = (k: MmKernel, vma: Vma): boolean => {
  if ((vma.flags & VM_WRITE) === 0 || !k.hot.protnoneWritable) return false
  // Shared mappings without notices have RW in vm_page_prot already.
  return (vma.flags & VM_SHARED) === 0 || vmaWantsWritenotify(k, vma)
}

/** One leaf table's entries [first, last). Returns how many changed. */
const changeLeaf = (
  k: MmKernel,
  vma: Vma,
  block: number,
  first: number,
  last: number,
  tryWritable: boolean,
): number => {
  const words = leafPosition(k, vma.mm, block) >> 2
  const { i32 } = k.ram
  const format = k.entryFormat
  const { protLow, protHigh } = vma
  let changed = 0
  for (let page = first; page < last; page++) {
    const at = words + (page << 1)
    const low = i32[at]
    const high = i32[at + 1]
    if (!ptePresent(low)) continue
    let newLow = entryModifyLow(format, low, high, protLow)
    let newHigh = entryModifyHigh(format, low, high, protLow, protHigh)
    if (tryWritable && (newLow & PTE_RW) === 0 && canChangePteWritable(k, vma, newLow, newHigh)) {
      const modifiedLow = newLow
      newLow = entryMkwriteLow(format, modifiedLow, newHigh)
      newHigh = entryMkwriteHigh(format, newHigh)
    }
    // change_pte_range keeps dirty of shared, writable entries and lets private ones fault: both are in the entry already.
    if (newLow === low && newHigh === high) continue
    setEntryAt(k, vma.mm, block, page, at, newLow, newHigh)
    changed++
  }
  return changed
}

/** change_protection(): the entries of [start, end) get the VMA's present protection. */
export const changeProtection = (k: MmKernel, vma: Vma, start: number, end: number): void => {
  enter(k, FN.changeProtection)
  call(k, FN.changeProtectionRange)
  const mm = vma.mm
  const tryWritable = wantsManualWrite(k, vma)
  const endBlock = Math.ceil(end / BLOCK_SIZE)
  let total = 0
  let block = nextLeafBlock(k, mm, Math.floor(start / BLOCK_SIZE), endBlock)
  while (block >= 0) {
    const base = block * BLOCK_SIZE
    const first = start > base ? (start - base) / 4096 : 0
    const last = end < base + BLOCK_SIZE ? (end - base) / 4096 : 512
    total += changeLeaf(k, vma, block, first, last, tryWritable)
    block = nextLeafBlock(k, mm, block + 1, endBlock)
  }
  if (total > 0) {
    emitPteProtect(k.trace, mm.id, start, (end - start) / 4096, total, vma.protLow, vma.protHigh)
    flushTlbRange(k, mm, start, end)
  }
  leave(k)
}
