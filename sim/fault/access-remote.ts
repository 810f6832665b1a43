// Reading and writing another address space, or one's own against its rights: access_process_vm(), as /proc/PID/mem and a debugger
// do (mm/memory.c, mm/gup.c with FOLL_FORCE). PROT_NONE and read-only private pages are reachable; a write makes the copy that a
// write fault would make, and leaves the entry read-only.

import { walk } from '../hw/walk.ts'
import { BLOCK_SIZE, pageOf } from '../lib/brands.ts'
import { pageIsAnon } from '../page/mem-map.ts'
import { entryPfn, entrySpecial } from '../mm/entry.ts'
import type { Mm, Vma } from '../mm/records.ts'
import { vmaLookup } from '../mm/vma-set.ts'
import { FAULT_FLAG_REMOTE, FAULT_FLAG_STAY, FAULT_FLAG_WRITE, VM_FAULT_ERROR, VM_FAULT_SLEEP } from '../mm/vm-fault.ts'
import { VM_IO, VM_MAYREAD, VM_PFNMAP, VM_WRITE, isCowMapping } from '../mm/vm-flags.ts'
import { BLOCKED } from '../uapi/errno.ts'
import { PG_anon_exclusive } from '../uapi/page-flags.ts'
import { PTE_RW, ptePresent } from '../uapi/pte.ts'
import { handleMmFault } from './handle.ts'
import type { FaultKernel } from './kernel.ts'

/** The page as it may be used: its frame, or -1. A write needs a writable entry, or (forced) an anonymous page of its own. */
const followForced = (k: FaultKernel, vma: Vma, address: number, write: boolean): number => {
  walk.peek(k.ram, vma.mm.pgd, Math.floor(address / BLOCK_SIZE), pageOf(address))
  const { low, high } = walk
  if (!ptePresent(low)) return -1
  const pfn = entryPfn(k.entryFormat, low, high)
  if (!write || (low & PTE_RW) !== 0) return pfn
  if (entrySpecial(low) || !pageIsAnon(k.memMap, pfn)) return -1
  const m = k.memMap
  const own = k.version.has('anon-exclusive') ? (m.flags[pfn] & PG_anon_exclusive) !== 0 : m.mapcount[pfn] === 1
  return own ? pfn : -1
}

/** Frame of the page of an address, faulted in; -1 where it may not be had, BLOCKED where a fault sleeps. */
const forcedPage = (k: FaultKernel, mm: Mm, address: number, write: boolean): number => {
  const vma = vmaLookup(mm.vmas, address)
  if (vma === null || (vma.flags & (VM_IO | VM_PFNMAP)) !== 0 || k.vmOps[vma.ops]?.secret === true) return -1
  const allowed = write ? (vma.flags & VM_WRITE) !== 0 || isCowMapping(vma.flags) : (vma.flags & VM_MAYREAD) !== 0
  if (!allowed) return -1
  const block = Math.floor(address / BLOCK_SIZE)
  for (let attempt = 0; attempt < 4; attempt++) {
    const pfn = followForced(k, vma, address, write)
    if (pfn >= 0) return pfn
    const flags = FAULT_FLAG_REMOTE | FAULT_FLAG_STAY | (write ? FAULT_FLAG_WRITE : 0)
    const result = handleMmFault(k, vma, block, pageOf(address), flags)
    if ((result & VM_FAULT_SLEEP) !== 0) return BLOCKED
    if ((result & VM_FAULT_ERROR) !== 0) return -1
  }
  return -1
}

/**
 * access_process_vm(): copy between `bytes` and the address space, page by page. Gives how many bytes were copied, which is fewer
 * where a page can't be had, or BLOCKED (start again).
 */
export const accessRemote = (k: FaultKernel, mm: Mm, address: number, bytes: Uint8Array, write: boolean): number => {
  let done = 0
  while (done < bytes.length) {
    const at = address + done
    const offset = at % 4096
    const chunk = Math.min(bytes.length - done, 4096 - offset)
    const pfn = forcedPage(k, mm, at, write)
    if (pfn === BLOCKED) return BLOCKED
    if (pfn < 0) break
    if (write) k.ram.writeBytes(pfn, offset, bytes.subarray(done, done + chunk))
    else bytes.set(k.ram.readBytes(pfn, offset, chunk), done)
    done += chunk
  }
  return done
}
