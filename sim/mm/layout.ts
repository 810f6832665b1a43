// Where a new mapping goes: get_unmapped_area() and what it calls (mm/mmap.c, arch/x86/kernel/sys_x86_64.c, arch/x86/mm/mmap.c,
// mm/huge_memory.c).
//
// Top-down: the highest gap below mmap_base that is large enough, the mapping at its upper end. A GROWSDOWN VMA keeps
// stack_guard_gap below it free. Large requests are tried with 2 MiB more first, so that they can be aligned.

import { refuse } from '../page/refuse.ts'
import { CHECK } from '../uapi/checks.ts'
import { FN } from '../kernels/names.ts'
import { TASK_SIZE } from '../lib/brands.ts'
import { call, enter, leave } from '../page/call.ts'
import { ENOMEM } from '../uapi/errno.ts'
import { isError } from '../uapi/errno.ts'
import { CAP_SYS_RAWIO, MAP_32BIT, MAP_ABOVE4G, MAP_FIXED, MAP_SHARED, RLIMIT_STACK } from '../uapi/mman.ts'
import { ADDR_COMPAT_LAYOUT, capable, rlimit } from './current.ts'
import type { MmKernel } from './kernel.ts'
import type { Mm, Vma, VmFile } from './records.ts'
import { PAGE_SIZE, isPageAligned, pageAlign, pageFloor } from './size.ts'
import { findVma, highestGap, lowestGap } from './vma-set.ts'
import { VM_GROWSDOWN } from './vm-flags.ts'

const MIB = 2 ** 20
const PMD_SIZE = 2 * MIB
const SIZE_128M = 128 * MIB
const SIZE_4G = 2 ** 32

/** mmap_base(): below the stack, its limit and the guard gap; at least 128 MiB, at most 5/6 of the space. */
export const mmapBaseOf = (k: MmKernel, random: number, stackRandomMax: number): number => {
  const pad = stackRandomMax + k.sysctl.stackGuardGap * PAGE_SIZE
  const wanted = rlimit(k.current, RLIMIT_STACK) + pad
  const gap = Math.min(Math.max(wanted, SIZE_128M), Math.floor(TASK_SIZE / 6) * 5)
  return pageAlign(TASK_SIZE - gap - random)
}

/** arch_pick_mmap_layout(): how this address space is filled. `random` is 0 without ASLR. */
export const archPickMmapLayout = (k: MmKernel, mm: Mm, random: number, stackRandomMax: number): void => {
  mm.taskSize = TASK_SIZE
  mm.mmapLegacyBase = pageAlign(TASK_SIZE / 3) + random
  mm.topDown = (k.current.personality & ADDR_COMPAT_LAYOUT) === 0 && k.sysctl.legacyVaLayout === 0
  mm.mmapBase = mm.topDown ? mmapBaseOf(k, random, stackRandomMax) : mm.mmapLegacyBase
}

/** vm_start_gap(): where what must stay free before a VMA begins. */
export const vmStartGap = (k: MmKernel, vma: Vma): number =>
  (vma.flags & VM_GROWSDOWN) === 0 ? vma.start : Math.max(0, vma.start - k.sysctl.stackGuardGap * PAGE_SIZE)

interface GapSearch {
  readonly length: number
  readonly low: number
  readonly high: number
  /** Extra room asked for, so that the start can be moved to an alignment. */
  readonly alignMask: number
}

/**
 * unmapped_area_topdown(). The rbtree's gaps ended where a stack's guard gap begins. The maple tree's know nothing of guard gaps: if
 * what was found reaches into the guard gap of the stack above it, the search starts again below that, also where lower neighbours
 * had left room nearer by.
 */
const unmappedAreaTopdown = (k: MmKernel, mm: Mm, search: GapSearch): number => {
  const set = mm.vmas
  const { length, low, alignMask } = search
  const need = length + alignMask
  const mapleTree = k.hot.mapleTree
  let { high } = search
  for (;;) {
    if (high - Math.max(low, set.last === null ? 0 : set.last.end) >= need) return high - length
    const next = highestGap(set, low, high, need)
    if (next === null) return refuse(k, CHECK.areaRoom, length, high)
    const guard = vmStartGap(k, next)
    const gapEnd = Math.min(high, next.start)
    if (guard >= gapEnd) return gapEnd - length
    const gapStart = Math.max(low, next.prev === null ? 0 : next.prev.end)
    if (mapleTree) high = guard
    else if (guard - gapStart >= need) return guard - length
    else high = gapStart
  }
}

/** unmapped_area(): the lowest gap. */
const unmappedArea = (k: MmKernel, mm: Mm, search: GapSearch): number => {
  const set = mm.vmas
  const { length, high, alignMask } = search
  const need = length + alignMask
  let { low } = search
  for (;;) {
    const next = lowestGap(set, low, high, need)
    if (next === null) break
    const gapStart = Math.max(low, next.prev === null ? 0 : next.prev.end)
    if (Math.min(high, vmStartGap(k, next)) - gapStart >= need) return gapStart
    low = next.end
  }
  const top = Math.max(low, set.last === null ? 0 : set.last.end)
  return high - top >= need ? top : -ENOMEM
}

/** mmap_address_hint_valid() for a 47-bit space. */
const hintValid = (address: number, length: number): boolean => TASK_SIZE - length >= address

const hintFree = (k: MmKernel, mm: Mm, address: number, length: number): boolean => {
  const vma = findVma(mm.vmas, address)
  return vma === null || address + length <= vmStartGap(k, vma)
}

/** arch_get_unmapped_area(): bottom-up. */
const archGetUnmappedArea = (k: MmKernel, mm: Mm, hint: number, length: number, flags: number): number => {
  call(k, FN.archGetUnmappedArea)
  if ((flags & MAP_FIXED) !== 0) return hint
  const in32 = (flags & MAP_32BIT) !== 0
  const low = in32 ? 0x4000_0000 : mm.mmapLegacyBase
  const high = in32 ? 0x8000_0000 : TASK_SIZE
  if (length > high) return refuse(k, CHECK.areaRoom, length, high)
  if (hint !== 0) {
    const address = pageAlign(hint)
    if (high - length >= address && hintFree(k, mm, address, length)) return address
  }
  call(k, FN.vmUnmappedArea)
  return unmappedArea(k, mm, { length, low, high, alignMask: 0 })
}

/** arch_get_unmapped_area_topdown() */
const archGetUnmappedAreaTopdown = (k: MmKernel, mm: Mm, hint: number, length: number, flags: number): number => {
  if (length > TASK_SIZE) return refuse(k, CHECK.areaSize, length, TASK_SIZE)
  if ((flags & MAP_FIXED) !== 0) return hint
  if ((flags & MAP_32BIT) === 0) {
    if (hint !== 0) {
      const address = pageFloor(hint)
      if (hintValid(address, length) && hintFree(k, mm, address, length)) return address
    }
    call(k, FN.vmUnmappedArea)
    const low = (flags & MAP_ABOVE4G) !== 0 ? SIZE_4G : PAGE_SIZE
    const found = unmappedAreaTopdown(k, mm, { length, low, high: mm.mmapBase, alignMask: 0 })
    if (!isError(found)) return found
  }
  // No room below mmap_base: bottom-up over everything, which may be above it.
  return archGetUnmappedArea(k, mm, hint, length, flags)
}

const mmGetUnmappedArea = (k: MmKernel, mm: Mm, hint: number, length: number, flags: number): number => {
  if (!mm.topDown) return archGetUnmappedArea(k, mm, hint, length, flags)
  enter(k, FN.archGetUnmappedAreaTopdown)
  const found = archGetUnmappedAreaTopdown(k, mm, hint, length, flags)
  leave(k)
  return found
}

/** __thp_get_unmapped_area(): an address whose offset in 2 MiB is that of the file offset; 0: not for this request. */
const thpAligned = (k: MmKernel, mm: Mm, hint: number, length: number, offset: number, flags: number): number => {
  const offsetAlign = Math.ceil(offset / PMD_SIZE) * PMD_SIZE
  const offsetEnd = offset + length
  if (offsetEnd <= offsetAlign || offsetEnd - offsetAlign < PMD_SIZE) return 0
  const found = mmGetUnmappedArea(k, mm, hint, length + PMD_SIZE, flags)
  if (isError(found)) return 0
  if (found === hint) return found
  const sub = (((offset - found) % PMD_SIZE) + PMD_SIZE) % PMD_SIZE
  if (mm.topDown && sub === 0 && k.version.has('thp-align-topdown')) return found + PMD_SIZE
  return found + sub
}

/** thp_get_unmapped_area() */
const thpGetUnmappedArea = (
  k: MmKernel,
  mm: Mm,
  hint: number,
  length: number,
  offset: number,
  flags: number,
): number => {
  enter(k, FN.thpGetUnmappedArea)
  const aligned = thpAligned(k, mm, hint, length, offset, flags)
  const found = aligned !== 0 ? aligned : mmGetUnmappedArea(k, mm, hint, length, flags)
  leave(k)
  return found
}

/** Does an anonymous request of this length get 2 MiB alignment? */
const anonIsAligned = (k: MmKernel, hint: number, length: number): boolean =>
  k.hot.thpAnonAlign && hint === 0 && ((length & (PMD_SIZE - 1)) === 0 || !k.hot.thpAnonAlignMultiple)

/** hugetlb_get_unmapped_area(): multiples of the page's size, room for that asked for. */
const hugeUnmappedArea = (k: MmKernel, mm: Mm, wish: number, length: number, asked: number, size: number): number => {
  if ((asked & MAP_FIXED) !== 0) return wish % size === 0 ? wish : refuse(k, CHECK.areaHuge, wish, size)
  // Before, x86 had a search of its own (arch/x86/mm/hugetlbpage.c).
  const generic = k.version.has('hugetlb-hint-up')
  const flags = generic ? asked : asked & ~MAP_32BIT
  const hint = (generic ? Math.ceil(wish / size) : Math.floor(wish / size)) * size
  const free = hint !== 0 && hintValid(hint, length) && hintFree(k, mm, hint, length)
  const found = mmGetUnmappedArea(k, mm, free ? hint : 0, free ? length : length + size - PAGE_SIZE, flags)
  if (isError(found) || found === hint) return found
  // Top-down the upper end of the room is taken, bottom-up the lower.
  const topDown = mm.topDown && (flags & MAP_32BIT) === 0
  return topDown ? found + size - PAGE_SIZE - ((found + size - PAGE_SIZE) % size) : Math.ceil(found / size) * size
}

/**
 * __get_unmapped_area(): the address of a request, or -errno. `hint` is the wish, or the order with MAP_FIXED.
 */
export const getUnmappedArea = (
  k: MmKernel,
  mm: Mm,
  file: VmFile | null,
  hint: number,
  length: number,
  pgoff: number,
  flags: number,
): number => {
  if (length > TASK_SIZE) return refuse(k, CHECK.areaSize, length, TASK_SIZE)
  enter(k, FN.getUnmappedArea)
  const fileAligned = file !== null && (k.fileOps[file.fops]?.thpAligned ?? false) && k.version.has('thp-file-align')
  const huge = file === null ? 0 : (k.fileOps[file.fops]?.hugePageSize?.(file) ?? 0)
  let address: number
  if (huge !== 0) address = hugeUnmappedArea(k, mm, hint, length, flags, huge)
  else if ((flags & MAP_FIXED) === 0 && fileAligned) {
    address = thpGetUnmappedArea(k, mm, hint, length, pgoff * PAGE_SIZE, flags)
  } else if (file === null && (flags & (MAP_FIXED | MAP_SHARED)) === 0 && anonIsAligned(k, hint, length)) {
    address = thpGetUnmappedArea(k, mm, hint, length, 0, flags)
  } else address = mmGetUnmappedArea(k, mm, hint, length, flags)
  leave(k)
  if (isError(address)) return address
  if (address > TASK_SIZE - length) return refuse(k, CHECK.areaEnd, address, length)
  if (!isPageAligned(address)) return refuse(k, CHECK.areaAligned, address)
  if (address < k.sysctl.mmapMinAddr && !capable(k.current, CAP_SYS_RAWIO)) {
    return refuse(k, CHECK.areaLowest, address, k.sysctl.mmapMinAddr)
  }
  return address
}

/** CONFIG_LSM_MMAP_MIN_ADDR of the recorded kernels. */
const lsmMmapMinAddr = 65536

/** mmap_min_addr: what hints are raised to and stacks do not grow below, whatever a smaller sysctl allows (security/min_addr.c). */
export const lowestAddress = (k: MmKernel): number => Math.max(k.sysctl.mmapMinAddr, lsmMmapMinAddr)
