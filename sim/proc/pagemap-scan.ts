// The ioctl PAGEMAP_SCAN of /proc/PID/pagemap: ranges of pages by what they are, and write protection of those that match
// (fs/proc/task_mmu.c do_pagemap_scan()). Since 6.7.

import { EFAULT, EINVAL, ENOSPC, EPERM, ESRCH } from '../uapi/errno.ts'
import { PTE_UFFD_WP, pteNone, ptePresent } from '../uapi/pte.ts'
import { walk } from '../hw/walk.ts'
import { BLOCK_SIZE } from '../lib/brands.ts'
import { entryPfn, entrySpecial } from '../mm/entry.ts'
import { isGuardMarker, isUffdWpMarker } from '../mm/marker.ts'
import { pageAlign } from '../mm/size.ts'
import { uffdWpRange, usesMarkers, userfaultfdWp, userfaultfdWpAsync } from '../mm/userfaultfd.ts'
import { VM_PFNMAP, VM_SOFTDIRTY } from '../mm/vm-flags.ts'
import { findVmaIntersection } from '../mm/vma-set.ts'
import { pageIsAnon } from '../page/mem-map.ts'
import { accessOk } from '../fault/uaccess.ts'
import { getStruct, longs, putBytes, read64 } from '../task/arguments.ts'
import type { Mm } from '../mm/mm.ts'
import type { TaskKernel } from '../task/kernel.ts'
import type { Vma } from '../mm/vma.ts'

const PAGE_IS_WPALLOWED = 1
const PAGE_IS_WRITTEN = 2
const PAGE_IS_FILE = 4
const PAGE_IS_PRESENT = 8
const PAGE_IS_SWAPPED = 16
const PAGE_IS_PFNZERO = 32
const PAGE_IS_SOFT_DIRTY = 128
const PAGE_IS_GUARD = 256
const PM_SCAN_WP_MATCHING = 1
const PM_SCAN_CHECK_WPASYNC = 2
/** Bytes of struct pm_scan_arg, and where walk_end is in it. */
const argumentBytes = 96
const walkEndAt = 32
/** Most ranges that are gathered before they are written out. */
const bufferMost = 512

interface Range {
  start: number
  end: number
  categories: number
}

interface Scan {
  readonly flags: number
  readonly inverted: number
  readonly mask: number
  readonly anyof: number
  readonly returned: number
  readonly maxPages: number
  /** Where ranges go; 0: nowhere. */
  vec: number
  vecLen: number
  /** Ranges not yet written out; null: none are wanted. */
  ranges: Range[] | null
  room: number
  found: number
  walkEnd: number
}

/** pagemap_page_category() */
const pageCategories = (k: TaskKernel, low: number, high: number): number => {
  const soft = (low & k.entryFormat.softDirty) !== 0 ? PAGE_IS_SOFT_DIRTY : 0
  if (pteNone(low, high)) return PAGE_IS_WRITTEN
  if (!ptePresent(low)) {
    const guard = isGuardMarker(low, high) && k.version.has('pagemap-scan-guard') ? PAGE_IS_GUARD : 0
    return PAGE_IS_SWAPPED | guard | (isUffdWpMarker(low, high) ? 0 : PAGE_IS_WRITTEN)
  }
  const pfn = entryPfn(k.entryFormat, low, high)
  const written = (low & PTE_UFFD_WP) === 0 ? PAGE_IS_WRITTEN : 0
  const file = !entrySpecial(low) && !pageIsAnon(k.memMap, pfn) ? PAGE_IS_FILE : 0
  return PAGE_IS_PRESENT | written | file | (pfn === k.zeroPfn ? PAGE_IS_PFNZERO : 0) | soft
}

const isInteresting = (scan: Scan, categories: number): boolean => {
  const matched = categories ^ scan.inverted
  return (matched & scan.mask) === scan.mask && (scan.anyof === 0 || (matched & scan.anyof) !== 0)
}

/** pagemap_scan_push_range(): false where no room is left. */
const push = (ranges: Range[], room: number, range: Range): boolean => {
  const last = ranges.at(-1)
  if (last !== undefined && last.end === range.start && last.categories === range.categories) {
    last.end = range.end
    return true
  }
  if (ranges.length >= room) return false
  ranges.push(range)
  return true
}

/** pagemap_scan_output(): how far the range could be told of, which is less than `end` where it has to stop. */
const output = (scan: Scan, categories: number, start: number, end: number): number => {
  if (scan.ranges === null) return end
  const told = Math.min(end, start + (scan.maxPages - scan.found) * 4096)
  const pushed = push(scan.ranges, scan.room, { start, end: told, categories: categories & scan.returned })
  const stop = pushed ? told : start
  scan.found += (stop - start) / 4096
  if (stop < end) scan.walkEnd = stop
  return stop
}

/** pagemap_scan_test_walk(): what the VMA itself is, null where it is passed over, or -EPERM. */
const vmaCategories = (k: TaskKernel, scan: Scan, vma: Vma): number | null => {
  const allowed = userfaultfdWpAsync(k, vma) && userfaultfdWp(vma) && usesMarkers(k, vma)
  if (!allowed && (scan.flags & PM_SCAN_CHECK_WPASYNC) !== 0) return -EPERM
  if (!allowed && (scan.flags & PM_SCAN_WP_MATCHING) !== 0) return null
  if ((vma.flags & VM_PFNMAP) !== 0) return null
  const soft = k.entryFormat.softDirty !== 0 && (vma.flags & VM_SOFTDIRTY) !== 0 ? PAGE_IS_SOFT_DIRTY : 0
  const own = (allowed ? PAGE_IS_WPALLOWED : 0) | soft
  const required = scan.mask & PAGE_IS_WPALLOWED
  return ((own ^ scan.inverted) & required) === required ? own : null
}

/** pagemap_scan_pte_hole(): there is no table. 0 or -ENOSPC. */
const scanHole = (k: TaskKernel, scan: Scan, vma: Vma, start: number, end: number, own: number): number => {
  const categories = own | (userfaultfdWp(vma) ? PAGE_IS_WRITTEN : 0)
  if (!isInteresting(scan, categories)) return 0
  const stop = output(scan, categories, start, end)
  if (stop > start && (scan.flags & PM_SCAN_WP_MATCHING) !== 0) uffdWpRange(k, vma, start, stop, true)
  return stop < end ? -ENOSPC : 0
}

/** Protecting without telling: whatever is not protected yet, of any category. */
const protectAll = (k: TaskKernel, vma: Vma, start: number, end: number): number => {
  uffdWpRange(k, vma, start, end, true)
  return 0
}

/** pagemap_scan_pmd_entry(): the pages of one table. 0 or -ENOSPC. */
const scanTable = (k: TaskKernel, scan: Scan, vma: Vma, start: number, end: number, own: number): number => {
  const protects = (scan.flags & PM_SCAN_WP_MATCHING) !== 0
  if (protects && scan.vec === 0) return protectAll(k, vma, start, end)
  for (let at = start; at < end; at += 4096) {
    walk.peek(k.ram, vma.mm.pgd, Math.floor(at / BLOCK_SIZE), (at % BLOCK_SIZE) >>> 12)
    const categories = own | pageCategories(k, walk.low, walk.high)
    if (!isInteresting(scan, categories)) continue
    if (output(scan, categories, at, at + 4096) === at) return -ENOSPC
    if (protects && (categories & PAGE_IS_WRITTEN) !== 0) uffdWpRange(k, vma, at, at + 4096, true)
  }
  return 0
}

/** walk_page_range(): 0, -ENOSPC where it had to stop, or -EPERM. */
const scanRange = (k: TaskKernel, scan: Scan, mm: Mm, start: number, end: number): number => {
  for (let at = start; at < end;) {
    const vma = findVmaIntersection(mm.vmas, at, end)
    if (vma === null) return 0
    const own = vmaCategories(k, scan, vma)
    if (own !== null && own < 0) return own
    const stop = Math.min(vma.end, end)
    at = Math.max(at, vma.start)
    for (; own !== null && at < stop;) {
      const block = Math.floor(at / BLOCK_SIZE)
      const next = Math.min(stop, (block + 1) * BLOCK_SIZE)
      const one = walk.leaf(k.ram, mm.pgd, block) < 0 ? scanHole : scanTable
      const result = one(k, scan, vma, at, next, own)
      if (result !== 0) return result
      at = next
    }
    at = stop
  }
  return 0
}

/** pagemap_scan_flush_buffer(): how many ranges were written out, or -errno. */
const flush = (k: TaskKernel, scan: Scan): number => {
  // The last is empty where the pages told of were as many as may be.
  const ranges = (scan.ranges ?? []).filter(({ start, end }) => start < end)
  if (ranges.length === 0) return 0
  const put = putBytes(k, scan.vec, longs(ranges.flatMap(({ start, end, categories }) => [start, end, categories])))
  if (put !== 0) return put
  const count = ranges.length
  scan.vec += 24 * count
  scan.vecLen -= count
  scan.room = Math.min(scan.room, scan.vecLen)
  scan.ranges = []
  return count
}

/** pagemap_scan_get_args() */
const argumentsOf = (k: TaskKernel, view: DataView): { scan: Scan; start: number; end: number } | number => {
  const word = (index: number): number => read64(view, 8 * index)
  const [flags, start, end, vec, vecLen, maxPages] = [word(1), word(2), word(3), word(5), word(6), word(7)]
  const masks = [word(8), word(9), word(10), word(11)]
  const known = k.version.has('pagemap-scan-guard') ? 0x1ff : 0xff
  if (word(0) !== argumentBytes || flags > 3 || masks.some((mask) => mask > known)) return -EINVAL
  if (start % 4096 !== 0) return -EINVAL
  if (!accessOk(start, end - start)) return -EFAULT
  if (vec === 0 && vecLen !== 0) return -EINVAL
  if (vec !== 0 && !accessOk(vec, 24 * vecLen)) return -EFAULT
  const [inverted, mask, anyof, returned] = masks
  const ranges = vecLen === 0 ? null : []
  const room = Math.min(bufferMost, vecLen)
  const limits = {
    maxPages: maxPages === 0 ? Infinity : maxPages,
    vec: ranges === null ? 0 : vec,
    vecLen,
    ranges,
    room,
  }
  return {
    scan: { flags, inverted, mask, anyof, returned, ...limits, found: 0, walkEnd: 0 },
    start,
    end: pageAlign(end),
  }
}

/** do_pagemap_scan(): how many ranges were told of, a negative errno or BLOCKED. */
export function pagemapScan(k: TaskKernel, mm: Mm | null, argument: number): number {
  if (mm === null) return -ESRCH
  const view = getStruct(k, argument, argumentBytes)
  if (typeof view === 'number') return view
  const given = argumentsOf(k, view)
  if (typeof given === 'number') return given
  const { scan, end } = given
  let count = 0
  let result = 0
  for (let from = given.start; from < end; from = scan.walkEnd) {
    result = scanRange(k, scan, mm, from, end)
    const told = flush(k, scan)
    if (told < 0) result = told
    else count += told
    if (result !== -ENOSPC || scan.vecLen === 0 || scan.found === scan.maxPages) break
  }
  const put = putBytes(k, argument + walkEndAt, longs([scan.walkEnd === 0 ? end : scan.walkEnd]))
  if (put !== 0) return put
  return result === 0 || result === -ENOSPC ? count : result
}
