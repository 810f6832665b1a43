// Faults on anonymous memory that has no page yet (mm/memory.c do_anonymous_page()): a read gets the shared zero page, a
// write a page of its own.

import { FN } from '../kernels/names.ts'
import { call, enter, leave } from '../page/call.ts'
import { lruAdd } from '../page/lru.ts'
import { pageState } from '../page/page.ts'
import { allocPage } from '../page/zone.ts'
import { anonVmaPrepare } from '../mm/anon-vma.ts'
import { entryMkdirtyLow, entryMkwriteHigh, entryMkwriteLow } from '../mm/entry.ts'
import { MM_ANONPAGES } from '../mm/mm.ts'
import { pteAlloc, setEntry } from '../mm/page-table.ts'
import type { Vma } from '../mm/records.ts'
import { folioAddNewAnonRmap, mlockFolio } from '../mm/rmap.ts'
import { handleUserfault, userfaultfdMissing } from '../mm/userfaultfd.ts'
import { FAULT_FLAG_WRITE, VM_FAULT_OOM, VM_FAULT_SIGBUS } from '../mm/vm-fault.ts'
import type { VmFault } from '../mm/vm-fault.ts'
import { VM_LOCKED, VM_SHARED, VM_WRITE } from '../mm/vm-flags.ts'
import { PG_active, PG_uptodate } from '../uapi/page-flags.ts'
import { PTE_SPECIAL, pteHigh, pteLow } from '../uapi/pte.ts'
import type { FaultKernel } from './kernel.ts'

/** vmf_anon_prepare() with its `call` event. */
export const vmfAnonPrepare = (k: FaultKernel, vma: Vma): void => {
  enter(k, FN.vmfAnonPrepare)
  anonVmaPrepare(k, vma)
  leave(k)
}

/** A page for anonymous memory, all zero, charged; -1: no memory. */
export const allocAnonPage = (k: FaultKernel): number => {
  call(k, FN.vmaAllocFolio)
  const pfn = allocPage(k)
  if (pfn < 0) return -1
  call(k, FN.memCgroupCharge)
  k.memMap.flags[pfn] |= PG_uptodate
  return pfn
}

/** folio_add_lru_vma(): a new anonymous page on its list; locked VMAs' pages are unevictable. */
export const lruAddAnon = (k: FaultKernel, vma: Vma, pfn: number): void => {
  enter(k, FN.folioAddLruVma)
  call(k, FN.folioAddLru)
  if (!k.hot.anonInactive) k.memMap.flags[pfn] |= PG_active
  if ((vma.flags & VM_LOCKED) !== 0) mlockFolio(k, pfn)
  lruAdd(k, pfn)
  leave(k)
}

/** Entry of a new anonymous page: dirty and writable as far as the VMA allows, installed. */
export const installAnon = (k: FaultKernel, vmf: VmFault, vma: Vma, leaf: number, pfn: number): void => {
  let low = pteLow(pfn, vma.protLow)
  let high = pteHigh(pfn, vma.protLow, vma.protHigh)
  if ((vma.flags & VM_WRITE) !== 0) {
    low = entryMkwriteLow(k.entryFormat, entryMkdirtyLow(k.entryFormat, low), high)
    high = entryMkwriteHigh(k.entryFormat, high)
  }
  setEntry(k, vma.mm, vmf.block, vmf.page, leaf, low, high)
}

/** do_anonymous_page() */
export const doAnonymousPage = (k: FaultKernel, vmf: VmFault, vma: Vma): number => {
  enter(k, FN.doAnonymousPage)
  const result = anonymousPage(k, vmf, vma)
  leave(k)
  return result
}

const anonymousPage = (k: FaultKernel, vmf: VmFault, vma: Vma): number => {
  // A file mapping without ->fault is not anonymous.
  if ((vma.flags & VM_SHARED) !== 0) return VM_FAULT_SIGBUS
  const leaf = vmf.leaf >= 0 ? vmf.leaf : pteAlloc(k, vma.mm, vmf.block)
  if (leaf < 0) return VM_FAULT_OOM
  if (userfaultfdMissing(vma)) return handleUserfault(k, vmf, vma, 0)
  if ((vmf.flags & FAULT_FLAG_WRITE) === 0) {
    const low = pteLow(k.zeroPfn, vma.protLow) | PTE_SPECIAL
    setEntry(k, vma.mm, vmf.block, vmf.page, leaf, low, pteHigh(k.zeroPfn, vma.protLow, vma.protHigh))
    return 0
  }
  vmfAnonPrepare(k, vma)
  const pfn = allocAnonPage(k)
  if (pfn < 0) return VM_FAULT_OOM
  vma.mm.rss[MM_ANONPAGES]++
  folioAddNewAnonRmap(k, vma, pfn, vmf.address)
  lruAddAnon(k, vma, pfn)
  pageState(k, pfn)
  installAnon(k, vmf, vma, leaf, pfn)
  return 0
}
