// mremap (mm/mremap.c): another size or another place for a mapping, its pages moving with it. Since 6.17 the checks of the
// arguments come first, and a pure move may take several VMAs.

import { refuse } from '../page/refuse.ts'
import { CHECK } from '../uapi/checks.ts'
import { walk } from '../hw/walk.ts'
import { FN } from '../kernels/names.ts'
import { BLOCK_SIZE, TASK_SIZE, pageOf } from '../lib/brands.ts'
import { call, enter, leave } from '../page/call.ts'
import { EFAULT, ENOMEM, isError } from '../uapi/errno.ts'
import { MAP_FIXED, MAP_SHARED, MREMAP_DONTUNMAP, MREMAP_FIXED, MREMAP_MAYMOVE } from '../uapi/mman.ts'
import { pteNone, ptePresent } from '../uapi/pte.ts'
import { mayExpandVm, mlockFutureOk, vmEnoughMemory, vmStatAccount, vmUnacctMemory } from './accounting.ts'
import { splitAnonVma, unlinkAnonVmas } from './anon-vma.ts'
import type { MmKernel } from './kernel.ts'
import { getUnmappedArea } from './layout.ts'
import { doMunmap, munmapRange, vmaIsSealed } from './munmap.ts'
import { nextLeafBlock, pteAlloc, setEntryAt, tableWords } from './page-table.ts'
import type { Mm, Vma } from './records.ts'
import { TWO_64, isPageAligned, pageAlign } from './size.ts'
import { vmaIsAnonymous } from './vma.ts'
import { findVma, findVmaIntersection, vmaCount, vmaLookup } from './vma-set.ts'
import { userfaultfdMoved } from './userfaultfd.ts'
import { WHY_ADVISE, WHY_MOVE, allocVma, linkVma, vmaChanged, vmaSetFlags, vmaSetPageProt } from './vma-link.ts'
import { splitVma, vmaMergeNewRange } from './vma-merge.ts'
import { VM_ACCOUNT, VM_DONTEXPAND, VM_LOCKED, VM_LOCKED_MASK, VM_MAYSHARE, VM_PFNMAP, VM_SHARED } from './vm-flags.ts'
import { flushTlbRange } from './zap.ts'

/** struct vma_remap_struct */
interface Remap {
  readonly mm: Mm
  addr: number
  oldLen: number
  newLen: number
  readonly flags: number
  newAddr: number
}

const impliesNewAddr = (r: Remap): boolean => (r.flags & (MREMAP_FIXED | MREMAP_DONTUNMAP)) !== 0

/** check_mremap_params() */
const checkParams = (k: MmKernel, r: Remap, oldBytes: number, newBytes: number): number => {
  const early = k.hot.mremapMany
  if ((r.flags & ~(MREMAP_MAYMOVE | MREMAP_FIXED | MREMAP_DONTUNMAP)) !== 0) return refuse(k, CHECK.remapFlags, r.flags)
  if (!isPageAligned(r.addr)) return refuse(k, CHECK.remapAligned, r.addr)
  if (r.newLen === 0) return refuse(k, CHECK.remapLength, r.newLen)
  if ((r.flags & MREMAP_DONTUNMAP) !== 0 && !k.version.has('mremap-dontunmap'))
    return refuse(k, CHECK.remapFlags, r.flags)
  if (impliesNewAddr(r) && (r.flags & MREMAP_MAYMOVE) === 0) return refuse(k, CHECK.remapMaymove, r.flags)
  if ((r.flags & MREMAP_DONTUNMAP) !== 0 && (early ? r.oldLen !== r.newLen : oldBytes !== newBytes)) {
    return refuse(k, CHECK.remapDontunmap, r.oldLen, r.newLen)
  }
  if (early && r.newLen > TASK_SIZE) return refuse(k, CHECK.remapSize, r.newLen)
  return early ? checkTarget(k, r) : 0
}

/** The part of the checks that concerns the new address. */
const checkTarget = (k: MmKernel, r: Remap): number => {
  if (!impliesNewAddr(r)) return 0
  if (r.newLen > TASK_SIZE || r.newAddr > TASK_SIZE - r.newLen || !isPageAligned(r.newAddr)) {
    return refuse(k, CHECK.remapTarget, r.newAddr, r.newLen)
  }
  const oldEnd = r.addr + r.oldLen
  // The sum wraps.
  if ((oldEnd >= TWO_64 ? oldEnd - TWO_64 : oldEnd) > r.newAddr && r.newAddr + r.newLen > r.addr) {
    return refuse(k, CHECK.remapOverlap, r.addr, r.newAddr)
  }
  // move_vma() may need four VMAs more.
  const regions = vmaCount(r.mm.vmas)
  const { maxMapCount } = k.sysctl
  return regions + 2 >= maxMapCount - 3 ? refuse(k, CHECK.remapCount, regions, maxMapCount) : 0
}

/** check_prep_vma(): may this VMA be resized or moved so? */
const checkVma = (k: MmKernel, r: Remap, vma: Vma | null): number => {
  if (vma === null) return refuse(k, CHECK.remapNothing, r.addr)
  if (vmaIsSealed(vma)) return refuse(k, CHECK.sealed, vma.start, vma.end)
  const huge = vma.file === null ? 0 : (k.fileOps[vma.file.fops]?.hugePageSize?.(vma.file) ?? 0)
  if (huge !== 0) {
    r.oldLen = Math.ceil(r.oldLen / huge) * huge
    r.newLen = Math.ceil(r.newLen / huge) * huge
    const aligned = r.addr % huge === 0 && (!impliesNewAddr(r) || r.newAddr % huge === 0)
    if (!aligned || r.newLen > r.oldLen) return refuse(k, CHECK.remapHuge, r.newLen, huge)
  }
  const { oldLen, newLen } = r
  if (!impliesNewAddr(r) && newLen <= oldLen) return 0
  if (oldLen === 0 && (vma.flags & (VM_SHARED | VM_MAYSHARE)) === 0) return refuse(k, CHECK.remapCopy, vma.flags)
  if ((r.flags & MREMAP_DONTUNMAP) !== 0 && (vma.flags & (VM_DONTEXPAND | VM_PFNMAP)) !== 0) {
    return refuse(k, CHECK.remapSpecial, vma.flags)
  }
  // Shrinking may reach across VMAs, the rest not.
  if (Math.min(oldLen, newLen) > vma.end - r.addr || (newLen > oldLen && oldLen > vma.end - r.addr)) {
    return refuse(k, CHECK.remapAcross, oldLen, vma.end)
  }
  if (newLen <= oldLen) return 0
  const delta = newLen - oldLen
  if ((vma.flags & VM_LOCKED) !== 0) {
    k.populate.length = delta
  }
  if ((vma.flags & (VM_DONTEXPAND | VM_PFNMAP)) !== 0) return refuse(k, CHECK.remapExpand, vma.flags)
  if ((vma.flags & VM_LOCKED) !== 0 && !mlockFutureOk(k, r.mm, delta)) {
    return refuse(k, CHECK.lockLimit, delta, r.mm.lockedVm)
  }
  if (mayExpandVm(k, r.mm, vma.flags, delta / 4096)) return 0
  return refuse(k, CHECK.spaceLimit, delta / 4096, r.mm.totalVm)
}

/** vrm_set_new_addr(): where it goes. */
const newAddress = (k: MmKernel, r: Remap, vma: Vma): number => {
  const pgoff = vma.pgoff + (r.addr - vma.start) / 4096
  const fixed = (r.flags & MREMAP_FIXED) !== 0 ? MAP_FIXED : 0
  const shared = (vma.flags & VM_MAYSHARE) !== 0 ? MAP_SHARED : 0
  return getUnmappedArea(k, r.mm, vma.file, impliesNewAddr(r) ? r.newAddr : 0, r.newLen, pgoff, fixed | shared)
}

/** Pages that growing or copying charges. */
const chargeOf = (r: Remap, vma: Vma): number => {
  if ((vma.flags & VM_ACCOUNT) === 0) return 0
  const whole = (r.flags & MREMAP_DONTUNMAP) !== 0 || r.oldLen === 0
  return (whole ? r.newLen : Math.max(0, r.newLen - r.oldLen)) / 4096
}

const accountNew = (mm: Mm, vma: Vma, bytes: number): void => {
  vmStatAccount(mm, vma.flags, bytes / 4096)
  if ((vma.flags & VM_LOCKED) !== 0) mm.lockedVm += bytes / 4096
}

/** vma_expandable(): is the room behind the VMA free? */
const expandable = (k: MmKernel, vma: Vma, delta: number): boolean => {
  const end = vma.end + delta
  if (findVmaIntersection(vma.mm.vmas, vma.end, end) !== null) return false
  return !isError(getUnmappedArea(k, vma.mm, null, vma.start, end - vma.start, 0, MAP_FIXED))
}

const mergeRequest = (vma: Vma, start: number, end: number, pgoff: number, source: Vma | null) => ({
  mm: vma.mm,
  start,
  end,
  flags: vma.flags,
  flagsHigh: vma.flagsHigh,
  pgoff,
  file: vma.file,
  ops: vma.ops,
  name: vma.name,
  userfaultfd: vma.userfaultfd,
  policy: vma.policy,
  anonVma: vma.anonVma,
  source,
})

/** expand_vma(): in place if it can be, else by moving. */
const expandVma = (k: MmKernel, r: Remap, vma: Vma): number => {
  const delta = r.newLen - r.oldLen
  if (r.oldLen === vma.end - r.addr && expandable(k, vma, delta)) {
    const charge = chargeOf(r, vma)
    if (charge !== 0 && vmEnoughMemory(k, r.mm, charge) !== 0) return -ENOMEM
    const pgoff = vma.pgoff + (vma.end - vma.start) / 4096
    const merged = vmaMergeNewRange(k, mergeRequest(vma, vma.end, vma.end + delta, pgoff, null))
    if (merged === null) {
      vmUnacctMemory(k, charge)
      return -ENOMEM
    }
    accountNew(r.mm, merged, delta)
    r.newAddr = r.addr
    return r.addr
  }
  if ((r.flags & MREMAP_MAYMOVE) === 0) return refuse(k, CHECK.remapStays, vma.end, delta)
  const address = newAddress(k, r, vma)
  if (isError(address)) return address
  r.newAddr = address
  return moveVma(k, r, vma)
}

/** move_page_tables(): entries go to the same offset from the new address; their soft-dirty bit is set. */
const movePageTables = (k: MmKernel, mm: Mm, from: number, to: number, length: number): number => {
  enter(k, FN.movePageTables)
  const end = from + length
  const endBlock = Math.ceil(end / BLOCK_SIZE)
  let result = 0
  let block = nextLeafBlock(k, mm, Math.floor(from / BLOCK_SIZE), endBlock)
  while (block >= 0 && result === 0) {
    const base = block * BLOCK_SIZE
    const leaf = walk.leaf(k.ram, mm.pgd, block)
    const { i32 } = k.ram
    const words = k.ram.position(leaf) >> 2
    let targetBlock = -1
    let targetWords = -1
    const last = end < base + BLOCK_SIZE ? (end - base) / 4096 : 512
    for (let page = from > base ? (from - base) / 4096 : 0; page < last; page++) {
      const at = words + (page << 1)
      const low = i32[at]
      const high = i32[at + 1]
      if (pteNone(low, high)) continue
      const target = to + (base + page * 4096 - from)
      const targetPage = pageOf(target)
      if (Math.floor(target / BLOCK_SIZE) !== targetBlock) {
        targetBlock = Math.floor(target / BLOCK_SIZE)
        const targetLeaf = pteAlloc(k, mm, targetBlock)
        if (targetLeaf < 0) {
          result = -ENOMEM
          break
        }
        targetWords = tableWords(k, targetLeaf, targetPage, 512)
      }
      setEntryAt(k, mm, block, page, at, 0, 0)
      const moved = ptePresent(low) ? low | k.entryFormat.softDirty : low
      setEntryAt(k, mm, targetBlock, targetPage, targetWords + (targetPage << 1), moved, high)
    }
    block = nextLeafBlock(k, mm, block + 1, endBlock)
  }
  flushTlbRange(k, mm, from, end)
  leave(k)
  return result
}

/** Later 6.1.y and 6.12.y treat what DONTUNMAP leaves and its copy as two in every respect. */
const keepsApart = (k: MmKernel, r: Remap): boolean =>
  (r.flags & MREMAP_DONTUNMAP) !== 0 && !k.version.has('dontunmap-self-merge')

/** copy_vma(): a VMA of the same kind at [address, +length), or a neighbour that takes the range. */
const copyVma = (k: MmKernel, r: Remap, vma: Vma, pgoff: number): Vma => {
  const [address, length] = [r.newAddr, r.newLen]
  enter(k, FN.copyVma)
  // Without pages it may take the offset of its new place, and so merge there.
  const offset = vmaIsAnonymous(vma) && vma.anonVma === null ? address / 4096 : pgoff
  const touches = address === vma.end || vma.start === address + length
  const apart = touches && vma.anonVma === null && keepsApart(k, r)
  const request = mergeRequest(vma, address, address + length, offset, vma)
  // Where it may not merge with its original, 6.1 does not try to merge at all.
  let copy = apart && !k.version.has('merge-new-lower') ? null : vmaMergeNewRange(k, request, apart ? vma : null)
  if (copy === null) {
    const { flags, flagsHigh, file, ops, name, userfaultfd, policy } = vma
    copy = allocVma(k, vma.mm, {
      start: address,
      end: address + length,
      flags,
      flagsHigh,
      pgoff: offset,
      file,
      ops,
      name,
      userfaultfd,
      policy,
    })
    vmaSetPageProt(k, copy)
    if (ops !== '') k.vmOps[ops]?.open?.(k, copy)
    linkVma(k, copy)
    splitAnonVma(k, copy, vma)
  }
  leave(k)
  return copy
}

/** Unmap the old place without giving back the charge, which the new place has taken over. */
const unmapSource = (k: MmKernel, r: Remap, vma: Vma): void => {
  const accounted = (vma.flags & VM_ACCOUNT) !== 0
  const { start, end } = vma
  const rest = accounted && (start < r.addr || end > r.addr + r.oldLen)
  if (accounted) vma.flags &= ~VM_ACCOUNT
  // With VM_ACCOUNT off the unmapping gives nothing back.
  if (munmapRange(k, r.mm, r.addr, r.addr + r.oldLen) !== 0) {
    if (accounted) vma.flags |= VM_ACCOUNT
    return
  }
  if (!rest) return
  for (const part of [vmaLookup(r.mm.vmas, start), vmaLookup(r.mm.vmas, end - 4096)]) {
    if (part === null || (part.end <= r.addr ? start >= r.addr : end <= r.addr + r.oldLen)) continue
    if ((part.flags & VM_ACCOUNT) === 0) {
      part.flags |= VM_ACCOUNT
      vmaChanged(k, part, WHY_ADVISE)
    }
  }
}

/** dontunmap_complete(): the old place stays, empty and unlocked. */
const dontunmapComplete = (k: MmKernel, r: Remap, vma: Vma, copy: Vma): void => {
  const whole = vma.start === r.addr && vma.end === r.addr + r.oldLen
  if ((vma.flags & VM_LOCKED) !== 0) {
    // Linux counts them on: VmLck stays too high for the rest of the process's life. Before, it left out the copy instead.
    const twice = k.version.has('dontunmap-locked-twice')
    if (!twice) r.mm.lockedVm -= r.newLen / 4096
    r.mm.lockedGone += (vma.end - vma.start - (twice ? 0 : r.newLen)) / 4096
    vmaSetFlags(k, vma, vma.flags & ~VM_LOCKED_MASK, vma.flagsHigh, WHY_ADVISE)
  }
  if (copy === vma || !whole) return
  unlinkAnonVmas(k, vma)
  if (!keepsApart(k, r) || !vmaIsAnonymous(vma)) return
  vma.pgoff = vma.start / 4096
  vmaChanged(k, vma, WHY_ADVISE)
}

/** Where locked memory is copied, what stays is a VMA of its own beforehand: 0 or -errno. */
const splitLocked = (k: MmKernel, r: Remap, vma: Vma): number => {
  if (!keepsApart(k, r) || (vma.flags & VM_LOCKED) === 0) return 0
  const end = r.addr + r.oldLen
  const below = vma.start !== r.addr ? splitVma(k, vma, r.addr, true) : 0
  return below !== 0 || vma.end === end ? below : splitVma(k, vma, end, false)
}

/** move_vma() to r.newAddr. */
const moveVma = (k: MmKernel, r: Remap, vma: Vma): number => {
  const regions = vmaCount(r.mm.vmas)
  if (regions >= k.sysctl.maxMapCount - 3) return refuse(k, CHECK.remapCount, regions, k.sysctl.maxMapCount)
  // Part of a VMA that may not be split can't move either.
  const refused = vma.ops === '' ? undefined : k.vmOps[vma.ops]?.noSplit
  if (refused !== undefined && (vma.start !== r.addr || vma.end !== r.addr + r.oldLen)) return -refused
  enter(k, FN.moveVma)
  const result = moveTo(k, r, vma)
  leave(k)
  return result
}

const moveTo = (k: MmKernel, r: Remap, vma: Vma): number => {
  const split = splitLocked(k, r, vma)
  if (split !== 0) return split
  const charge = chargeOf(r, vma)
  if (charge !== 0 && vmEnoughMemory(k, r.mm, charge) !== 0) return -ENOMEM
  const pgoff = vma.pgoff + (r.addr - vma.start) / 4096
  const copy = copyVma(k, r, vma, pgoff)
  vmaChanged(k, copy, WHY_MOVE)
  const peak = r.mm.hiwaterVm
  accountNew(r.mm, copy, r.newLen)
  // The source may have been merged into the copy.
  const source = vmaLookup(r.mm.vmas, r.addr) ?? vma
  const moved = movePageTables(k, r.mm, r.addr, r.newAddr, Math.min(r.oldLen, r.newLen))
  if (moved !== 0) return moved
  if (copy !== source) userfaultfdMoved(k, copy, r.addr, r.newAddr, r.oldLen)
  if ((r.flags & MREMAP_DONTUNMAP) !== 0) dontunmapComplete(k, r, source, copy)
  else if (r.oldLen > 0) unmapSource(k, r, source)
  // That both were counted for a moment does not count.
  r.mm.hiwaterVm = Math.max(peak, r.mm.totalVm)
  return r.newAddr
}

/** shrink_vma(): what is over goes, if it lies within the address space. */
const shrink = (k: MmKernel, r: Remap): number =>
  r.oldLen > TASK_SIZE - r.addr
    ? refuse(k, CHECK.unmapRange, r.addr + r.newLen, r.oldLen - r.newLen)
    : munmapRange(k, r.mm, r.addr + r.newLen, r.addr + r.oldLen)

/** mremap_to(): a given place, or any with DONTUNMAP. */
const mremapTo = (k: MmKernel, r: Remap): number => {
  call(k, FN.mremapTo)
  if ((r.flags & MREMAP_FIXED) !== 0) {
    const error = doMunmap(k, r.mm, r.newAddr, r.newLen)
    if (error !== 0) return error
  }
  if (r.oldLen > r.newLen) {
    const error = shrink(k, r)
    if (error !== 0) return error
    r.oldLen = r.newLen
  }
  const vma = vmaLookup(r.mm.vmas, r.addr)
  if (!k.hot.mremapMany) {
    const error = checkVma(k, r, vma)
    if (error !== 0) return error
  }
  if (vma === null) return refuse(k, CHECK.remapNothing, r.addr)
  if ((r.flags & MREMAP_DONTUNMAP) !== 0 && !mayExpandVm(k, r.mm, vma.flags, r.oldLen / 4096)) {
    return refuse(k, CHECK.spaceLimit, r.oldLen / 4096, r.mm.totalVm)
  }
  const address = newAddress(k, r, vma)
  if (isError(address)) return address
  r.newAddr = address
  return moveVma(k, r, vma)
}

/** mremap_at(): the place stays if it can. */
const mremapAt = (k: MmKernel, r: Remap, vma: Vma): number => {
  if (r.newLen === r.oldLen) return r.addr
  if (r.newLen > r.oldLen) return expandVma(k, r, vma)
  const error = shrink(k, r)
  return error !== 0 ? error : r.addr
}

/** remap_move(): all VMAs of the range, with the holes between them (6.17+). */
const remapMove = (k: MmKernel, r: Remap): number => {
  const { addr: start, oldLen, newAddr } = r
  const end = start + oldLen
  let target = newAddr
  let lastEnd = 0
  let result = -EFAULT
  let seen = false
  for (let at = start; at < end;) {
    const vma = findVma(r.mm.vmas, at)
    if (vma === null || vma.start >= end) break
    if (!seen && start < vma.start) return refuse(k, CHECK.remapHole, start)
    // vma_multi_allowed()
    const ownPlace = vma.file !== null && (k.fileOps[vma.file.fops]?.ownUnmappedArea ?? false)
    const alone = ownPlace || vma.userfaultfd !== 0
    if (alone && (seen || vma.end < end)) return refuse(k, CHECK.remapAlone, vma.start)
    const from = Math.max(vma.start, start)
    const stop = Math.min(end, vma.end)
    r.addr = from
    r.newAddr = target + (seen ? vma.start - lastEnd : 0)
    r.oldLen = stop - from
    r.newLen = r.oldLen
    lastEnd = vma.end
    const checked = checkVma(k, r, vma)
    if (checked !== 0) return checked
    const moved = mremapTo(k, r)
    if (isError(moved)) return moved
    if (!seen) result = moved
    seen = true
    target = moved + r.newLen
    at = stop
  }
  return result
}

/** mremap(2): the address or -errno; `k.populate` is set for a locked mapping that grew. */
export const doMremap = (
  k: MmKernel,
  mm: Mm,
  addr: number,
  oldLen: number,
  newLen: number,
  flags: number,
  newAddr: number,
): number => {
  k.populate.length = 0
  const r: Remap = { mm, addr, oldLen: pageAlign(oldLen), newLen: pageAlign(newLen), flags, newAddr }
  const oldRounded = r.oldLen
  const error = checkParams(k, r, oldLen, newLen)
  const result = error !== 0 ? error : remap(k, r)
  if (isError(result) || r.newLen <= oldRounded) k.populate.length = 0
  else k.populate.start = r.newAddr + oldRounded
  return result
}

const remap = (k: MmKernel, r: Remap): number => {
  if (k.hot.mremapMany) {
    if ((r.flags & MREMAP_FIXED) !== 0 && r.oldLen === r.newLen) return remapMove(k, r)
    const vma = vmaLookup(r.mm.vmas, r.addr)
    const error = checkVma(k, r, vma)
    if (error !== 0 || vma === null) return error
    return impliesNewAddr(r) ? mremapTo(k, r) : mremapAt(k, r, vma)
  }
  const vma = vmaLookup(r.mm.vmas, r.addr)
  if (vma === null) return refuse(k, CHECK.remapNothing, r.addr)
  if (vmaIsSealed(vma)) return refuse(k, CHECK.sealed, vma.start, vma.end)
  if (impliesNewAddr(r)) {
    const error = checkTarget(k, r)
    return error !== 0 ? error : mremapTo(k, r)
  }
  const error = checkVma(k, r, vma)
  return error !== 0 ? error : mremapAt(k, r, vma)
}
