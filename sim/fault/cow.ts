// A write to a page that is there and not writable (mm/memory.c do_wp_page()): the page becomes ours (reuse), a copy is made, or
// a shared mapping's file is told of its first write.
//
// Order of a copy: new page and its contents, then the entry replaced and flushed, then the new page's mapping and LRU place,
// and only then the old page loses its mapping.

import { FN } from '../kernels/names.ts'
import { call, enter, leave } from '../page/call.ts'
import { pageIsAnon } from '../page/mem-map.ts'
import { pageState, putPage } from '../page/page.ts'
import { counter } from '../trace/counters.ts'
import { emitPageCopy } from '../trace/emit.ts'
import {
  entryMkdirtyLow,
  entryMkwriteHigh,
  entryMkwriteLow,
  entryMkyoung,
  entryPfn,
  entrySpecial,
} from '../mm/entry.ts'
import { vmaIsDax } from '../mm/vma-link.ts'
import { MM_ANONPAGES } from '../mm/mm.ts'
import { setEntry } from '../mm/page-table.ts'
import type { Vma } from '../mm/records.ts'
import { folioAddNewAnonRmap, folioMoveAnonRmap, folioRemoveRmap, mmCounter } from '../mm/rmap.ts'
import { WP_FAULT, handleUserfault, userfaultfdWp, userfaultfdWpAsync } from '../mm/userfaultfd.ts'
import { VM_FAULT_ERROR, VM_FAULT_NOPAGE, VM_FAULT_OOM, VM_FAULT_RETRY, VM_FAULT_SLEEP } from '../mm/vm-fault.ts'
import type { VmFault } from '../mm/vm-fault.ts'
import { VM_MAYSHARE, VM_SHARED, VM_WRITE } from '../mm/vm-flags.ts'
import { PG_anon_exclusive } from '../uapi/page-flags.ts'
import { PTE_UFFD_WP } from '../uapi/pte.ts'
import { allocAnonPage, installAnon, lruAddAnon, vmfAnonPrepare } from './anon.ts'
import { doPageMkwrite, faultDirtySharedPage, vmfCanCallFault } from './file.ts'
import type { FaultKernel } from './kernel.ts'

const PGREUSE = counter.pgreuse

/** wp_page_reuse(): the entry becomes writable, dirty and young. */
const wpPageReuse = (k: FaultKernel, vmf: VmFault, vma: Vma): void => {
  call(k, FN.wpPageReuse)
  let low = entryMkdirtyLow(k.entryFormat, entryMkyoung(vmf.low))
  let high = vmf.high
  if ((vma.flags & VM_WRITE) !== 0) {
    low = entryMkwriteLow(k.entryFormat, low, high)
    high = entryMkwriteHigh(k.entryFormat, high)
  }
  setEntry(k, vma.mm, vmf.block, vmf.page, vmf.leaf, low, high)
  k.mmu.flushPage(vmf.block, vmf.page, vma.mm.id)
  k.trace.counters[PGREUSE]++
}

/** wp_page_copy() */
const wpPageCopy = (k: FaultKernel, vmf: VmFault, vma: Vma, old: number): number => {
  enter(k, FN.wpPageCopy)
  const result = copyPage(k, vmf, vma, old)
  leave(k)
  return result
}

const copyPage = (k: FaultKernel, vmf: VmFault, vma: Vma, old: number): number => {
  const mm = vma.mm
  vmfAnonPrepare(k, vma)
  const pfn = allocAnonPage(k)
  if (pfn < 0) return VM_FAULT_OOM
  // Without a page behind the entry there are no counts to go down: the zero page, persistent memory.
  const zero = entrySpecial(vmf.low)
  if (old !== k.zeroPfn) {
    k.ram.copyFrame(pfn, old)
    emitPageCopy(k.trace, old, pfn)
  }
  const oldCounter = zero ? -1 : mmCounter(k, old)
  if (oldCounter !== MM_ANONPAGES) {
    if (oldCounter >= 0) mm.rss[oldCounter]--
    mm.rss[MM_ANONPAGES]++
  }
  call(k, FN.flushTlbMmRange)
  k.mmu.flushPage(vmf.block, vmf.page, mm.id)
  folioAddNewAnonRmap(k, vma, pfn, vmf.address)
  lruAddAnon(k, vma, pfn)
  pageState(k, pfn)
  installAnon(k, vmf, vma, vmf.leaf, pfn)
  if (!zero) {
    call(k, FN.folioRemoveRmapPtes)
    folioRemoveRmap(k, vma, old)
    if (k.memMap.refcount[old] > 1) {
      k.memMap.refcount[old]--
      pageState(k, old)
    } else putPage(k, old)
  }
  return 0
}

/** wp_can_reuse_anon_folio(), and reuse_swap_page() before 5.9: is this mapping the page's only user? */
const canReuseAnon = (k: FaultKernel, pfn: number): boolean => {
  const { flags, mapcount, refcount } = k.memMap
  if (k.hot.anonExclusive && (flags[pfn] & PG_anon_exclusive) !== 0) return true
  if (k.hot.reuseByRefcount) return refcount[pfn] === 1
  return mapcount[pfn] === 1
}

/** wp_page_shared(): a shared mapping's clean page. */
const wpPageShared = (k: FaultKernel, vmf: VmFault, vma: Vma, pfn: number): number => {
  enter(k, FN.wpPageShared)
  const result = makeSharedWritable(k, vmf, vma, pfn)
  leave(k)
  return result
}

const makeSharedWritable = (k: FaultKernel, vmf: VmFault, vma: Vma, pfn: number): number => {
  vmf.pfn = pfn
  const notice = vma.ops !== '' && k.vmOps[vma.ops]?.pageMkwrite !== undefined
  if (notice) {
    const result = doPageMkwrite(k, vmf, vma)
    if ((result & (VM_FAULT_ERROR | VM_FAULT_RETRY | VM_FAULT_SLEEP)) !== 0) return result
  }
  wpPageReuse(k, vmf, vma)
  faultDirtySharedPage(k, vma, pfn, notice)
  return 0
}

/** wp_pfn_shared(): a shared mapping of persistent memory; the object makes the entry writable itself. */
const wpPfnShared = (k: FaultKernel, vmf: VmFault, vma: Vma): number => {
  const notice = k.vmOps[vma.ops]?.pfnMkwrite
  if (notice !== undefined) {
    if (!vmfCanCallFault(k, vmf, vma)) return VM_FAULT_RETRY
    const result = notice(k, vmf)
    if ((result & (VM_FAULT_ERROR | VM_FAULT_NOPAGE | VM_FAULT_RETRY | VM_FAULT_SLEEP)) !== 0) return result
  }
  wpPageReuse(k, vmf, vma)
  return 0
}

/** do_wp_page() */
export const doWpPage = (k: FaultKernel, vmf: VmFault, vma: Vma): number => {
  enter(k, FN.doWpPage)
  const result = wpPage(k, vmf, vma)
  leave(k)
  return result
}

const wpPage = (k: FaultKernel, vmf: VmFault, vma: Vma): number => {
  if (userfaultfdWp(vma) && (vmf.low & PTE_UFFD_WP) !== 0) {
    if (!userfaultfdWpAsync(k, vma)) return handleUserfault(k, vmf, vma, WP_FAULT)
    vmf.low &= ~PTE_UFFD_WP
  }
  const pfn = entryPfn(k.entryFormat, vmf.low, vmf.high)
  const normal = !entrySpecial(vmf.low)
  if ((vma.flags & (VM_SHARED | VM_MAYSHARE)) !== 0) {
    if (normal) return wpPageShared(k, vmf, vma, pfn)
    if (vmaIsDax(k, vma)) return wpPfnShared(k, vmf, vma)
  }
  if (normal && pageIsAnon(k.memMap, pfn) && canReuseAnon(k, pfn)) {
    if ((k.memMap.flags[pfn] & PG_anon_exclusive) === 0) {
      folioMoveAnonRmap(k, vma, pfn)
      if (k.hot.anonExclusive) k.memMap.flags[pfn] |= PG_anon_exclusive
      pageState(k, pfn)
    }
    wpPageReuse(k, vmf, vma)
    return 0
  }
  return wpPageCopy(k, vmf, vma, pfn)
}
