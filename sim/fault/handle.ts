// A page fault from the CPU's error code to its outcome (arch/x86/mm/fault.c do_user_addr_fault(), mm/memory.c
// handle_mm_fault()). The order in which things are looked at decides between signal codes:
//
//   address in user space?  VMA there (a stack may grow)?  access allowed by the VMA?  then the entry: none → anonymous or
//   file; not present → swap, marker; present and a write to a read-only entry → do_wp_page.

import { walk } from '../hw/walk.ts'
import { FN } from '../kernels/names.ts'
import { BLOCK_SIZE, TASK_SIZE } from '../lib/brands.ts'
import { call, enter, leave } from '../page/call.ts'
import { counter } from '../trace/counters.ts'
import { emitFaultEnter, emitFaultExit } from '../trace/emit.ts'
import { entryMkdirtyLow, entryMkyoung } from '../mm/entry.ts'
import { isGuardMarker, isPoisonMarker, isUffdWpMarker } from '../mm/marker.ts'
import { pkeyPermits, vmaPkey } from '../mm/pkeys.ts'
import { pmdAlloc, setEntry } from '../mm/page-table.ts'
import type { Mm, Vma } from '../mm/records.ts'
import { findVmaOrExpand } from '../mm/stack.ts'
import { uffdWpRange, userfaultfdWp } from '../mm/userfaultfd.ts'
import { vmaIsAnonymous } from '../mm/vma.ts'
import { vmaLookup } from '../mm/vma-set.ts'
import {
  FAULT_FLAG_INSTRUCTION,
  FAULT_FLAG_TRIED,
  FAULT_FLAG_USER,
  FAULT_FLAG_VMA_LOCK,
  FAULT_FLAG_WRITE,
  VM_FAULT_ERROR,
  VM_FAULT_HWPOISON,
  VM_FAULT_MAJOR,
  VM_FAULT_OOM,
  VM_FAULT_RETRY,
  VM_FAULT_SIGBUS,
  VM_FAULT_SIGSEGV,
  VM_FAULT_SLEEP,
} from '../mm/vm-fault.ts'
import type { VmFault } from '../mm/vm-fault.ts'
import { VM_EXEC, VM_READ, VM_WRITE } from '../mm/vm-flags.ts'
import { PF_INSTR, PF_PK, PF_PROT, PF_USER, PF_WRITE, PTE_RW, pteNone, ptePresent } from '../uapi/pte.ts'
import { doAnonymousPage } from './anon.ts'
import { doWpPage } from './cow.ts'
import { doFault } from './file.ts'
import {
  BUS_ADRERR,
  BUS_MCEERR_AR,
  FAULT_EFAULT,
  FAULT_MAJOR,
  FAULT_MINOR,
  FAULT_OOM,
  FAULT_RETRY,
  FAULT_SIGBUS,
  FAULT_SIGSEGV,
  FAULT_SLEEP,
  SEGV_ACCERR,
  SEGV_MAPERR,
  SEGV_PKUERR,
  SI_KERNEL,
} from './kernel.ts'
import type { FaultKernel, FaultOutcome } from './kernel.ts'
import { mayBePlain, plainWriteFault } from './plain.ts'

const PGFAULT = counter.pgfault
/** X86_TRAP_PF, X86_TRAP_GP */
const TRAP_PF = 14
const TRAP_GP = 13

/** The task's rights of the mapping's protection key. */
const keyPermits = (k: FaultKernel, vma: Vma, errorCode: number): boolean =>
  pkeyPermits(k, vma, (errorCode & PF_WRITE) !== 0, (errorCode & PF_INSTR) !== 0)

/** access_error(): does the VMA forbid it? The entry is not asked, except that a present one forbids reads. */
const accessError = (k: FaultKernel, vma: Vma, errorCode: number): boolean => {
  if ((errorCode & PF_PK) !== 0) return true
  if (!keyPermits(k, vma, errorCode)) return true
  if ((errorCode & PF_WRITE) !== 0) return (vma.flags & VM_WRITE) === 0
  if ((errorCode & PF_PROT) !== 0) return true
  return (vma.flags & (VM_READ | VM_WRITE | VM_EXEC)) === 0
}

/** force_sig_fault() for the task layer to do. */
const signal = (
  k: FaultKernel,
  outcome: FaultOutcome,
  code: number,
  address: number,
  errorCode: number,
): FaultOutcome => {
  // kernelmode_fixup_or_oops(): a copy to or from user memory ends with EFAULT, nobody gets a signal.
  if ((errorCode & PF_USER) === 0) return FAULT_EFAULT
  const info = k.faultInfo
  info.code = code
  info.address = address
  info.errorCode = address >= TASK_SIZE ? errorCode | PF_PROT : errorCode
  info.trapNumber = TRAP_PF
  call(k, FN.forceSigFault)
  return outcome
}

const badArea = (k: FaultKernel, address: number, errorCode: number): FaultOutcome => {
  enter(k, FN.badAreaNosemaphore)
  enter(k, FN.__badAreaNosemaphore)
  const outcome = signal(k, FAULT_SIGSEGV, SEGV_MAPERR, address, errorCode)
  leave(k)
  leave(k)
  return outcome
}

const badAreaAccessError = (k: FaultKernel, vma: Vma, address: number, errorCode: number): FaultOutcome => {
  enter(k, FN.badAreaAccessError)
  enter(k, FN.__badAreaNosemaphore)
  const byKey = (errorCode & PF_PK) !== 0 || !keyPermits(k, vma, errorCode)
  const code = byKey ? SEGV_PKUERR : SEGV_ACCERR
  k.faultInfo.pkey = vmaPkey(vma)
  const outcome = signal(k, FAULT_SIGSEGV, code, address, errorCode)
  leave(k)
  leave(k)
  return outcome
}

/** do_pte_missing() */
const pteMissing = (k: FaultKernel, vmf: VmFault, vma: Vma): number =>
  vmaIsAnonymous(vma) ? doAnonymousPage(k, vmf, vma) : doFault(k, vmf, vma)

/** pte_marker_handle_uffd_wp(): the page comes as if nothing had been there, and is protected like its place was. */
const protectedMissing = (k: FaultKernel, vmf: VmFault, vma: Vma): number => {
  const result = pteMissing(k, vmf, vma)
  if (!userfaultfdWp(vma) || (result & (VM_FAULT_ERROR | VM_FAULT_RETRY | VM_FAULT_SLEEP)) !== 0) return result
  uffdWpRange(k, vma, vmf.address, vmf.address + 4096, true)
  return result
}

/** handle_pte_fault() */
const handlePteFault = (k: FaultKernel, vmf: VmFault, vma: Vma): number => {
  if (vmf.leaf < 0 || pteNone(vmf.low, vmf.high)) return pteMissing(k, vmf, vma)
  if (!ptePresent(vmf.low)) {
    call(k, FN.doSwapPage)
    if (isUffdWpMarker(vmf.low, vmf.high)) return protectedMissing(k, vmf, vma)
    // No swap space yet: what is not present and not none is a marker.
    if (isPoisonMarker(vmf.low, vmf.high)) return VM_FAULT_HWPOISON
    return isGuardMarker(vmf.low, vmf.high) ? VM_FAULT_SIGSEGV : VM_FAULT_SIGBUS
  }
  let low = entryMkyoung(vmf.low)
  if ((vmf.flags & FAULT_FLAG_WRITE) !== 0) {
    if ((vmf.low & PTE_RW) === 0) return doWpPage(k, vmf, vma)
    low = entryMkdirtyLow(k.entryFormat, low)
  }
  if (low !== vmf.low) setEntry(k, vma.mm, vmf.block, vmf.page, vmf.leaf, low, vmf.high)
  k.mmu.flushPage(vmf.block, vmf.page, vma.mm.id)
  return 0
}

/** __handle_mm_fault() */
const handle = (k: FaultKernel, vma: Vma, block: number, page: number, flags: number): number => {
  enter(k, FN.__handleMmFault)
  const vmf = k.vmf
  vmf.vma = vma
  vmf.block = block
  vmf.page = page
  vmf.address = block * BLOCK_SIZE + page * 4096
  vmf.pgoff = vma.pgoff + (vmf.address - vma.start) / 4096
  vmf.flags = flags
  vmf.pfn = -1
  vmf.prealloc = false
  vmf.leaf = walk.leaf(k.ram, vma.mm.pgd, block)
  vmf.low = 0
  vmf.high = 0
  let result: number
  if (vmf.leaf >= 0) {
    vmf.low = k.ram.load32(vmf.leaf, page << 3)
    vmf.high = k.ram.load32(vmf.leaf, (page << 3) + 4)
    result = handlePteFault(k, vmf, vma)
  } else if (pmdAlloc(k, vma.mm, block) < 0) result = VM_FAULT_OOM
  else {
    if (vma.ops !== '') k.vmOps[vma.ops]?.hugeFault?.(k, vmf)
    result = handlePteFault(k, vmf, vma)
  }
  vmf.vma = null
  leave(k)
  return result
}

/** mm_account_fault() */
const account = (k: FaultKernel, result: number): void => {
  if ((result & (VM_FAULT_RETRY | VM_FAULT_SLEEP)) !== 0) {
    if (!k.version.has('fault-counts-once')) k.trace.counters[PGFAULT]++
    return
  }
  k.trace.counters[PGFAULT]++
  const current = k.current
  const major = (result & VM_FAULT_MAJOR) !== 0 || current.faultMajor
  current.faultMajor = false
  current.readPfn = -1
  if ((result & VM_FAULT_ERROR) !== 0) return
  if (major) current.majFlt++
  else current.minFlt++
}

/** handle_mm_fault(): VM_FAULT_ bits. `flags` are FAULT_FLAG_ bits. Also for populate and uaccess. */
export const handleMmFault = (k: FaultKernel, vma: Vma, block: number, page: number, flags: number): number => {
  enter(k, FN.handleMmFault)
  const result = handle(k, vma, block, page, flags)
  leave(k)
  account(k, result)
  return result
}

const outcomeOf = (
  k: FaultKernel,
  result: number,
  address: number,
  errorCode: number,
  major: boolean,
): FaultOutcome => {
  if ((result & VM_FAULT_SLEEP) !== 0) return FAULT_SLEEP
  if ((result & VM_FAULT_OOM) !== 0) return FAULT_OOM
  if ((result & VM_FAULT_SIGBUS) !== 0) {
    call(k, FN.doSigbus)
    return signal(k, FAULT_SIGBUS, BUS_ADRERR, address, errorCode)
  }
  if ((result & VM_FAULT_HWPOISON) !== 0) {
    call(k, FN.doSigbus)
    const code = k.version.config.memoryFailure ? BUS_MCEERR_AR : BUS_ADRERR
    return signal(k, FAULT_SIGBUS, code, address, errorCode)
  }
  if ((result & VM_FAULT_SIGSEGV) !== 0) return badArea(k, address, errorCode)
  return major ? FAULT_MAJOR : FAULT_MINOR
}

const userAddrFault = (
  k: FaultKernel,
  mm: Mm,
  block: number,
  offset: number,
  address: number,
  errorCode: number,
  known: Vma | null,
): FaultOutcome => {
  let vma: Vma | null = null
  const tried = k.current.faultTried
  k.current.faultTried = false
  if (k.hot.perVmaLock && !tried) {
    call(k, FN.lockVmaUnderRcu)
    vma = known
  }
  if (vma === null) {
    enter(k, FN.lockMmAndFindVma)
    vma = findVmaOrExpand(k, mm, address)
    leave(k)
    if (vma === null) return badArea(k, address, errorCode)
  }
  if (accessError(k, vma, errorCode)) return badAreaAccessError(k, vma, address, errorCode)
  const underVma = k.hot.perVmaLock && !tried ? FAULT_FLAG_VMA_LOCK : 0
  let flags = ((errorCode & PF_USER) !== 0 ? FAULT_FLAG_USER : 0) | (tried ? FAULT_FLAG_TRIED : 0)
  if ((errorCode & PF_WRITE) !== 0) flags |= FAULT_FLAG_WRITE
  if ((errorCode & PF_INSTR) !== 0) flags |= FAULT_FLAG_INSTRUCTION
  const majorBefore = k.current.majFlt
  k.vmf.exact = address
  let result = handleMmFault(k, vma, block, offset >>> 12, flags | underVma)
  while ((result & (VM_FAULT_RETRY | VM_FAULT_SLEEP)) === VM_FAULT_RETRY) {
    // I/O was done without the lock: again from the look-up of the VMA, which nobody can have changed here.
    call(k, FN.lockMmAndFindVma)
    result = handleMmFault(k, vma, block, offset >>> 12, flags | FAULT_FLAG_TRIED)
  }
  k.current.faultTried = (result & (VM_FAULT_RETRY | VM_FAULT_SLEEP)) === (VM_FAULT_RETRY | VM_FAULT_SLEEP)
  return outcomeOf(k, result, address, errorCode, k.current.majFlt !== majorBefore)
}

/**
 * do_user_addr_fault(): serve the fault of an access at block * 2^21 + offset. FAULT_MINOR, FAULT_MAJOR: start the access
 * again; FAULT_SLEEP: again when woken; a signal: its values are in `k.faultInfo`.
 * Preconditions: the address is canonical and in the user half; `mm` is loaded.
 */
export const doUserAddrFault = (
  k: FaultKernel,
  mm: Mm,
  block: number,
  offset: number,
  errorCode: number,
  ip = 0,
): FaultOutcome => {
  if (mayBePlain(k, errorCode) && plainWriteFault(k, mm, block, offset, errorCode, ip)) return FAULT_MINOR
  const address = block * BLOCK_SIZE + offset
  const trace = k.trace
  // A fault that goes on after a sleep holds the page that it slept for.
  if (!k.current.faultTried) k.cacheUp.balance(k)
  const cause = trace.cause
  const depth = k.callDepth
  const known = vmaLookup(mm.vmas, address)
  emitFaultEnter(trace, address, errorCode, known === null ? 0 : known.id, ip)
  trace.cause = trace.sequence
  k.callDepth = 0
  const outcome = userAddrFault(k, mm, block, offset, address, errorCode, known)
  const isSignal = outcome === FAULT_SIGSEGV || outcome === FAULT_SIGBUS
  const dropped = outcome === FAULT_SLEEP && k.current.faultTried
  emitFaultExit(trace, dropped ? FAULT_RETRY : outcome, isSignal ? k.faultInfo.code : 0)
  trace.learnFault(trace.cause)
  trace.cause = cause
  k.callDepth = depth
  return outcome
}

/**
 * An access beyond the user half: the kernel's (SEGV_MAPERR with its address) or a non-canonical one (a general protection
 * fault, of which the program learns no address). `access`: 0 read, 1 write, 2 fetch.
 */
export const faultBeyondUser = (k: FaultKernel, low: number, high: number, access: number): FaultOutcome => {
  const canonical = high >> 15 === -1
  const error = PF_USER | (access === 1 ? PF_WRITE : access === 2 ? PF_INSTR : 0)
  const address = (high >>> 0) * 2 ** 32 + (low >>> 0)
  emitFaultEnter(k.trace, address, canonical ? error : 0, 0, 0)
  const cause = k.trace.cause
  k.trace.cause = k.trace.sequence
  if (canonical) {
    badArea(k, address, error)
  } else {
    k.faultInfo.code = SI_KERNEL
    k.faultInfo.address = 0
    k.faultInfo.errorCode = 0
    k.faultInfo.trapNumber = TRAP_GP
  }
  emitFaultExit(k.trace, FAULT_SIGSEGV, k.faultInfo.code)
  k.trace.cause = cause
  return FAULT_SIGSEGV
}
