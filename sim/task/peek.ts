// Looking at an address space without disturbing it: no accessed bit, no TLB entry, no fault. For /proc/PID/mem, strace lines and the
// host's views.

import { walk } from '../hw/walk.ts'
import { BLOCK_SIZE, TASK_SIZE } from '../lib/brands.ts'
import { entryPfn } from '../mm/entry.ts'
import { vmaLookup } from '../mm/vma-set.ts'
import { findPage } from '../pagecache/filemap.ts'
import { ptePresent } from '../uapi/pte.ts'
import type { Mm } from '../mm/mm.ts'
import type { TaskKernel } from './kernel.ts'

/** Frame behind an address: of the entry, or of the page cache where a file page is not mapped yet; -1: none, -2: not mapped. */
export function peekPfn(k: TaskKernel, mm: Mm, address: number): number {
  if (address < 0 || address >= TASK_SIZE) return -2
  const block = Math.floor(address / BLOCK_SIZE)
  if (walk.peek(k.ram, mm.pgd, block, (address % BLOCK_SIZE) >>> 12) && ptePresent(walk.low)) {
    return entryPfn(k.entryFormat, walk.low, walk.high)
  }
  const vma = vmaLookup(mm.vmas, address)
  if (vma === null) return -2
  const mapping = vma.file === null ? undefined : k.mappings.get(vma.file.mapping)
  return mapping === undefined ? -1 : findPage(mapping, vma.pgoff + Math.floor((address - vma.start) / 4096))
}

/** Bytes at an address; untouched anonymous memory reads as zero; null where nothing is mapped. */
export function peekBytes(k: TaskKernel, mm: Mm, address: number, count: number): Uint8Array | null {
  const bytes = new Uint8Array(count)
  for (let done = 0; done < count;) {
    const at = address + done
    const chunk = Math.min(count - done, 4096 - (at % 4096))
    const pfn = peekPfn(k, mm, at)
    if (pfn === -2) return null
    if (pfn >= 0) bytes.set(k.ram.readBytes(pfn, at % 4096, chunk), done)
    done += chunk
  }
  return bytes
}
