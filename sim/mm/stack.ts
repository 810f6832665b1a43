// A GROWSDOWN VMA that grows under a fault (mm/mmap.c expand_downwards(), acct_stack_growth()).

import { FN } from '../kernels/names.ts'
import { enter, leave } from '../page/call.ts'
import { EFAULT, ENOMEM, EPERM } from '../uapi/errno.ts'
import { RLIMIT_STACK } from '../uapi/mman.ts'
import { mayExpandVm, mlockFutureOk, vmEnoughMemory, vmStatAccount } from './accounting.ts'
import { anonVmaPrepare } from './anon-vma.ts'
import { rlimit } from './current.ts'
import { lowestAddress } from './layout.ts'
import type { MmKernel } from './kernel.ts'
import type { Mm, Vma } from './records.ts'
import { PAGE_SIZE, pageFloor } from './size.ts'
import { findVma } from './vma-set.ts'
import { WHY_GROW, vmaSetRange } from './vma-link.ts'
import { VM_ACCESS_FLAGS, VM_ACCOUNT, VM_GROWSDOWN, VM_LOCKED } from './vm-flags.ts'

const acctStackGrowth = (k: MmKernel, vma: Vma, size: number, grow: number): number => {
  const mm = vma.mm
  if (!mayExpandVm(k, mm, vma.flags, grow)) return -ENOMEM
  if (size > rlimit(k.current, RLIMIT_STACK)) return -ENOMEM
  if ((vma.flags & VM_LOCKED) !== 0 && !mlockFutureOk(k, mm, grow * PAGE_SIZE)) return -ENOMEM
  return (vma.flags & VM_ACCOUNT) !== 0 ? vmEnoughMemory(k, mm, grow) : 0
}

/** expand_downwards(): lower the start of a GROWSDOWN VMA to the page of an address. 0 or -errno. */
export const expandDownwards = (k: MmKernel, vma: Vma, wanted: number): number => {
  if ((vma.flags & VM_GROWSDOWN) === 0) return -EFAULT
  const address = pageFloor(wanted)
  if (address < lowestAddress(k)) return -EPERM
  const prev = vma.prev
  const gap = k.sysctl.stackGuardGap * PAGE_SIZE
  if (prev !== null && (prev.flags & VM_GROWSDOWN) === 0 && (prev.flags & VM_ACCESS_FLAGS) !== 0) {
    if (address - prev.end < gap) return -ENOMEM
  }
  enter(k, FN.expandDownwards)
  const result = expand(k, vma, address)
  leave(k)
  return result
}

const expand = (k: MmKernel, vma: Vma, address: number): number => {
  anonVmaPrepare(k, vma)
  if (address >= vma.start) return 0
  const grow = (vma.start - address) / PAGE_SIZE
  if (grow > vma.pgoff) return -ENOMEM
  const error = acctStackGrowth(k, vma, vma.end - address, grow)
  if (error !== 0) return error
  if ((vma.flags & VM_LOCKED) !== 0) vma.mm.lockedVm += grow
  vmStatAccount(vma.mm, vma.flags, grow)
  vmaSetRange(k, vma, address, vma.end, WHY_GROW)
  return 0
}

/** lock_mm_and_find_vma(): the VMA of an address, a stack having grown if need be; null if there is none. */
export const findVmaOrExpand = (k: MmKernel, mm: Mm, address: number): Vma | null => {
  const vma = findVma(mm.vmas, address)
  if (vma === null) return null
  if (vma.start <= address) return vma
  if ((vma.flags & VM_GROWSDOWN) === 0) return null
  enter(k, FN.expandStack)
  const error = expandDownwards(k, vma, address)
  leave(k)
  return error === 0 ? vma : null
}
