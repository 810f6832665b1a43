// mprotect (mm/mprotect.c): the checks, then VMA by VMA in order of address. It is not atomic: what was changed before an
// error stays changed.

import { refuse } from '../page/refuse.ts'
import { CHECK } from '../uapi/checks.ts'
import { FN } from '../kernels/names.ts'
import { call, enter, leave } from '../page/call.ts'
import { BLOCKED, ENOMEM } from '../uapi/errno.ts'
import { PROT_EXEC, PROT_GROWSDOWN, PROT_GROWSUP, PROT_READ, PROT_SEM, PROT_WRITE } from '../uapi/mman.ts'
import { hasRoom, vmEnoughMemory, vmStatAccount, vmUnacctMemory } from './accounting.ts'
import { changeProtection } from './change-protection.ts'
import { READ_IMPLIES_EXEC } from './current.ts'
import type { MmKernel } from './kernel.ts'
import { deniesWriteExec } from './mdwe.ts'
import { vmaIsSealed } from './munmap.ts'
import { overrideMprotectPkey, pkeyIsAllocated } from './pkeys.ts'
import type { Mm, Vma } from './records.ts'
import { TWO_64, isPageAligned, pageAlign } from './size.ts'
import { findVma } from './vma-set.ts'
import { vmaIsAnonymous } from './vma.ts'
import { WHY_PROTECT, vmaSetFlags } from './vma-link.ts'
import { vmaModify } from './vma-merge.ts'
import {
  VM_ACCESS_FLAGS,
  VM_ACCOUNT,
  VM_GROWSDOWN,
  VM_LOCKED,
  VM_MAYEXEC,
  VM_NORESERVE,
  VM_SHARED,
  VM_STICKY,
  VM_WRITE,
  calcVmProtBits,
  VMH_PKEY_MASK,
} from './vm-flags.ts'

/**
 * The flags with the charge that goes with them: private memory that becomes writable is charged; where nothing was ever
 * written the promise is taken back with the right to write.
 */
export const accountedFlags = (k: MmKernel, vma: Vma, newflags: number): number => {
  const oldflags = vma.flags
  if ((newflags & VM_WRITE) !== 0) {
    const uncharged = (oldflags & (VM_ACCOUNT | VM_WRITE | VM_SHARED | VM_NORESERVE)) === 0
    return uncharged ? newflags | VM_ACCOUNT : newflags
  }
  const untouched = vmaIsAnonymous(vma) && vma.anonVma === null
  return untouched && k.hot.mprotectUnaccount ? newflags & ~VM_ACCOUNT : newflags
}

/** Would RLIMIT_DATA be passed by what becomes private writable memory? */
export const passesDataLimit = (k: MmKernel, vma: Vma, flags: number, pages: number): boolean =>
  (flags & VM_WRITE) !== 0 && !hasRoom(k, vma.mm, flags, pages) && hasRoom(k, vma.mm, vma.flags, pages)

/** May the rights become these? newflags >> 4 moves the MAY bits onto the access bits. */
export const mayProtect = (newflags: number): boolean => (newflags & ~(newflags >> 4) & VM_ACCESS_FLAGS) === 0

/**
 * mprotect_fixup(): one VMA's part [start, end) gets new flags. Gives the VMA that holds it now, or -errno. `populate` is set
 * where a locked private mapping became writable.
 */
export const mprotectFixup = (
  k: MmKernel,
  vma: Vma,
  start: number,
  end: number,
  newflags: number,
  flagsHigh = vma.flagsHigh,
): Vma | number => {
  if (vmaIsSealed(vma)) return refuse(k, CHECK.sealed, vma.start, vma.end)
  const oldflags = vma.flags
  if (newflags === oldflags && flagsHigh === vma.flagsHigh) return vma
  const mm = vma.mm
  const pages = (end - start) / 4096
  const flags = accountedFlags(k, vma, newflags)
  const charged = (flags & ~oldflags & VM_ACCOUNT) !== 0 ? pages : 0
  if (passesDataLimit(k, vma, flags, pages)) return refuse(k, CHECK.protectLimit, pages)
  if (charged !== 0 && vmEnoughMemory(k, mm, pages) !== 0) return -ENOMEM
  const modified = vmaModify(k, vma, start, end, { flags, flagsHigh })
  if (typeof modified === 'number') {
    vmUnacctMemory(k, charged)
    return modified
  }
  // A merged VMA carries the flags of its neighbour; soft-dirty aside they are the same.
  vmaSetFlags(k, modified, flags | (modified.flags & VM_STICKY), flagsHigh, WHY_PROTECT)
  changeProtection(k, modified, start, end)
  if ((oldflags & (VM_WRITE | VM_SHARED | VM_LOCKED)) === VM_LOCKED && (flags & VM_WRITE) !== 0) {
    // At once, since the pages decide which VMAs of the rest can be joined; what sleeps is done after the call.
    if (k.mmUp.populateVma(k, modified, start, end) === BLOCKED) k.populate.more.push(start, end - start)
  }
  if ((oldflags & VM_ACCOUNT) !== 0 && (flags & VM_ACCOUNT) === 0) vmUnacctMemory(k, pages)
  vmStatAccount(mm, oldflags, -pages)
  vmStatAccount(mm, flags, pages)
  return modified
}

/**
 * Where the change begins. PROT_GROWSDOWN: at the start of the stack VMA; EINVAL where it is none. Nothing grows up on x86-64, which
 * is told after a hole at the start.
 */
const firstAddress = (k: MmKernel, vma: Vma, start: number, end: number, grows: number): number => {
  if (vma.start >= end) return refuse(k, CHECK.protectNothing, start)
  if ((grows & PROT_GROWSDOWN) !== 0) {
    return (vma.flags & VM_GROWSDOWN) === 0 ? refuse(k, CHECK.protectGrowsNot, start) : vma.start
  }
  if (vma.start > start) return refuse(k, CHECK.protectNothing, start)
  return (grows & PROT_GROWSUP) !== 0 ? refuse(k, CHECK.protectGrowsNot, start) : start
}

/** do_mprotect_pkey(): 0 or -errno. `pkey` is -1 (none) or a number that was asked for. */
export const doMprotect = (k: MmKernel, mm: Mm, from: number, length: number, wanted: number, pkey = -1): number => {
  k.populate.length = 0
  if (k.populate.more.length > 0) k.populate.more.length = 0
  const grows = wanted & (PROT_GROWSDOWN | PROT_GROWSUP)
  const prot = wanted & ~(PROT_GROWSDOWN | PROT_GROWSUP)
  if (grows === (PROT_GROWSDOWN | PROT_GROWSUP)) return refuse(k, CHECK.protectGrows, wanted)
  if (!isPageAligned(from)) return refuse(k, CHECK.protectAligned, from)
  if (length === 0) return 0
  const rounded = pageAlign(length)
  const end = from + rounded
  // end <= start: the sum wrapped, or the length rounded up to nothing.
  if (rounded === 0 || end >= TWO_64) return refuse(k, CHECK.protectEnd, from, length)
  if ((prot & ~(PROT_READ | PROT_WRITE | PROT_EXEC | PROT_SEM)) !== 0) return refuse(k, CHECK.protectBits, prot)
  enter(k, FN.doMprotectPkey)
  const isKey = pkey === -1 || (k.features.pkeys && pkeyIsAllocated(mm, pkey))
  const result = isKey ? protectRange(k, mm, from, end, prot, grows, pkey) : refuse(k, CHECK.protectKey, pkey)
  leave(k)
  return result
}

const protectRange = (
  k: MmKernel,
  mm: Mm,
  from: number,
  end: number,
  prot: number,
  grows: number,
  pkey: number,
): number => {
  const first = findVma(mm.vmas, from)
  if (first === null) return refuse(k, CHECK.protectNothing, from)
  const start = firstAddress(k, first, from, end, grows)
  if (start < 0) return start
  const rier = (k.current.personality & READ_IMPLIES_EXEC) !== 0 && (prot & PROT_READ) !== 0
  let at = start
  while (at < end) {
    const vma = findVma(mm.vmas, at)
    if (vma === null || vma.start > at) return refuse(k, CHECK.protectHole, at)
    let bits = calcVmProtBits(prot)
    if (rier && (vma.flags & VM_MAYEXEC) !== 0) bits |= PROT_EXEC
    const newflags = bits | (vma.flags & ~VM_ACCESS_FLAGS)
    if (!mayProtect(newflags)) return refuse(k, CHECK.protectMay, prot, vma.flags)
    if (deniesWriteExec(mm, vma.flags, newflags)) return refuse(k, CHECK.protectExec, prot, vma.flags)
    const stop = Math.min(vma.end, end)
    call(k, FN.mprotectFixup)
    const key = overrideMprotectPkey(k, vma, bits, pkey)
    const changed = mprotectFixup(k, vma, at, stop, newflags, (vma.flagsHigh & ~VMH_PKEY_MASK) | key)
    if (typeof changed === 'number') return changed
    at = stop
  }
  return 0
}
