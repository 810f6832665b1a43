// /proc/PID/pagemap: 64 bits a page (fs/proc/task_mmu.c pagemap_read()). Bits: 0-54 frame number (0 without CAP_SYS_ADMIN), 55 soft-dirty,
// 56 exclusively mapped, 58 guard, 61 file page or shared anonymous, 62 swapped, 63 present.

import { BLOCKED, EFAULT, EINVAL } from '../uapi/errno.ts'
import { CAP_SYS_ADMIN } from '../uapi/mman.ts'
import { PTE_UFFD_WP, ptePresent, swapOffset, swapType } from '../uapi/pte.ts'
import { walk } from '../hw/walk.ts'
import { BLOCK_SIZE, TASK_SIZE } from '../lib/brands.ts'
import { capable } from '../mm/current.ts'
import { entryPfn, entrySpecial } from '../mm/entry.ts'
import { isGuardMarker, isPteMarker, isUffdWpMarker } from '../mm/marker.ts'
import { VM_SOFTDIRTY } from '../mm/vm-flags.ts'
import { vmaLookup } from '../mm/vma-set.ts'
import { pageIsAnon } from '../page/mem-map.ts'
import { copyToUser } from '../fault/uaccess.ts'
import type { Mm } from '../mm/mm.ts'
import type { Task } from '../task/task.ts'
import type { TaskKernel } from '../task/kernel.ts'

/** PM_UFFD_WP, in the high word. */
const uffdWpBit = (k: TaskKernel): number => (k.version.has('pagemap-uffd-wp') ? 1 << 25 : 0)

/** The two words of a page's entry. */
function pagemapEntry(k: TaskKernel, mm: Mm, address: number): { low: number; high: number } {
  const soft =
    k.entryFormat.softDirty !== 0 && ((vmaLookup(mm.vmas, address)?.flags ?? 0) & VM_SOFTDIRTY) !== 0 ? 1 << 23 : 0
  const found = walk.peek(k.ram, mm.pgd, Math.floor(address / BLOCK_SIZE), (address % BLOCK_SIZE) >>> 12)
  if (!found) return { low: 0, high: soft }
  const { low, high } = walk
  if (!ptePresent(low)) {
    if (!isPteMarker(low, high)) return { low: 0, high: soft }
    // A marker is a swap entry: bit 62, and its type and offset for whoever may see them. Bit 58 came with 6.15.
    const frame = capable(k.current, CAP_SYS_ADMIN) ? swapType(high) | (swapOffset(low, high) << 5) : 0
    const guard = isGuardMarker(low, high) && k.version.has('guard-files') ? 1 << 26 : 0
    return { low: frame, high: soft | (1 << 30) | guard | (isUffdWpMarker(low, high) ? uffdWpBit(k) : 0) }
  }
  const pfn = entryPfn(k.entryFormat, low, high)
  let bits = (1 << 31) | soft | ((low & k.entryFormat.softDirty) !== 0 ? 1 << 23 : 0)
  if ((low & PTE_UFFD_WP) !== 0) bits |= uffdWpBit(k)
  if (!entrySpecial(low)) {
    if (!pageIsAnon(k.memMap, pfn)) bits |= 1 << 29
    if (k.memMap.mapcount[pfn] === 1) bits |= 1 << 24
  }
  return { low: capable(k.current, CAP_SYS_ADMIN) ? pfn : 0, high: bits }
}

/** Pages that are read before they are handed over. */
const chunkPages = 512

/** read(2): position and length are multiples of 8; one word a page. */
export function pagemapRead(k: TaskKernel, task: Task, address: number, count: number, position: number): number {
  if (position % 8 !== 0 || count % 8 !== 0) return -EINVAL
  const mm = task.mm
  if (mm === null) return 0
  const first = position / 8
  const pages = Math.max(0, Math.min(count / 8, TASK_SIZE / 4096 - first))
  for (let done = 0; done < pages; done += chunkPages) {
    const many = Math.min(chunkPages, pages - done)
    const words = new Int32Array(2 * many)
    for (let i = 0; i < many; i++) {
      const entry = pagemapEntry(k, mm, (first + done + i) * 4096)
      words[2 * i] = entry.low
      words[2 * i + 1] = entry.high
    }
    const left = copyToUser(k, address + 8 * done, new Uint8Array(words.buffer), 0, 8 * many)
    if (left !== 0) return left === BLOCKED ? BLOCKED : -EFAULT
  }
  return 8 * pages
}
