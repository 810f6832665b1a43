// Writing /proc/PID/clear_refs (fs/proc/task_mmu.c clear_refs_write()): 1 all, 2 anonymous, 3 file mappings lose their referenced
// bits; 4 clears soft-dirty bits and makes entries read-only, so that the next write is noticed; 5 resets the peak of VmHWM.

import { EINVAL } from '../uapi/errno.ts'
import { PG_referenced } from '../uapi/page-flags.ts'
import { PTE_ACCESSED } from '../uapi/pte.ts'
import { entryMkold, entryPfn, entrySpecial, entryWrprotectHigh, entryWrprotectLow } from '../mm/entry.ts'
import { setEntry } from '../mm/page-table.ts'
import { VM_PFNMAP, VM_SOFTDIRTY } from '../mm/vm-flags.ts'
import { vmaSetPageProt } from '../mm/vma-link.ts'
import { vmaList } from '../mm/vma-set.ts'
import { pageState } from '../page/page.ts'
import { rssPages } from '../task/usage.ts'
import { eachEntry } from './walk.ts'
import type { Mm } from '../mm/mm.ts'
import type { Task } from '../task/task.ts'
import type { TaskKernel } from '../task/kernel.ts'
import type { Vma } from '../mm/vma.ts'

/** The bits of pages that were used since are set again only when their translation is not in the TLB any more. */
function clearReferenced(k: TaskKernel, mm: Mm, vma: Vma): void {
  eachEntry(k, mm, vma, (low, high, block, page, leaf) => {
    const pfn = entryPfn(k.entryFormat, low, high)
    if (entrySpecial(low)) return
    if ((low & PTE_ACCESSED) !== 0) setEntry(k, mm, block, page, leaf, entryMkold(low), high)
    if ((k.memMap.flags[pfn] & PG_referenced) === 0) return
    k.memMap.flags[pfn] &= ~PG_referenced
    pageState(k, pfn)
  })
}

function clearSoftDirty(k: TaskKernel, mm: Mm, vma: Vma): void {
  const { entryFormat } = k
  vma.flags &= ~VM_SOFTDIRTY
  if (entryFormat.softDirty === 0) return
  vmaSetPageProt(k, vma)
  eachEntry(k, mm, vma, (low, high, block, page, leaf) => {
    const clean = entryWrprotectLow(entryFormat, low) & ~entryFormat.softDirty
    setEntry(k, mm, block, page, leaf, clean, entryWrprotectHigh(entryFormat, low, high))
  })
}

export function writeClearRefs(k: TaskKernel, task: Task, text: string): number {
  if (!/^[1-5]$/.test(text)) return -EINVAL
  const type = Number(text)
  const mm = task.mm
  if (mm === null) return 0
  if (type === 5) {
    mm.hiwaterRss = rssPages(mm)
    return 0
  }
  for (const vma of vmaList(mm.vmas)) {
    if ((vma.flags & VM_PFNMAP) !== 0) continue
    if (type === 4) clearSoftDirty(k, mm, vma)
    else if (type === 1 || (vma.file === null) === (type === 2)) clearReferenced(k, mm, vma)
  }
  if (type === 4) k.mmu.flushAll(mm.id)
  return 0
}
