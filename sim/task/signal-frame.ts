// The frame that a handler gets on its stack, and the way back from it: arch/x86/kernel/signal.c.
//
// The frame, from its lowest address (RSP at the handler's entry):
//   0  return address: the restorer     8  window of the register file for the restorer (bytecode's second word of a call)
//   16 ucontext, 304 bytes            320  siginfo, 128 bytes            448  floating-point state, 512 bytes (zero)
// Differs from Linux: the second word, because a bytecode call pushes two; REG_RBP is the interrupted function's window.

import { emitSignalDeliver, emitSignalReturn } from '../trace/emit.ts'
import {
  SA_NODEFER,
  SA_ONSTACK,
  SA_RESETHAND,
  SA_RESTORER,
  SIGBUS,
  SIGCHLD,
  SIGFPE,
  SIGILL,
  SIGSEGV,
  SIGSYS,
  SIGTRAP,
  SS_DISABLE,
  SS_ONSTACK,
  greg,
  siginfoBytes,
  siginfoOffset,
  ucontextBytes,
  ucontextOffset,
  SS_AUTODISARM,
} from '../uapi/signal.ts'
import { copyFromUser, copyToUser } from '../fault/uaccess.ts'
import { BLOCKED } from '../uapi/errno.ts'
import {
  enterFunction,
  instructionPointer,
  readSlot,
  setInstructionPointer,
  slotsMargin,
  topOf,
  writeSlot,
} from '../cpu/registers.ts'
import { setSp, spOf } from './stack-pointer.ts'
import { sigAdd, sigBlockable } from './sigset.ts'
import { PKRU_INITIAL } from '../hw/mmu.ts'
import { SEGV_PKUERR } from '../fault/kernel.ts'
import type { TaskKernel } from './kernel.ts'
import type { SigAction, SignalInfo, Task } from './task.ts'

const SIG_DFL = 0
const fpStateBytes = 512
const frameBytes = 16 + ucontextBytes + siginfoBytes

/** Where a frame keeps PKRU: Linux has it in the extended state, here it is in words of mcontext_t that are reserved. */
const pkruOffset = ucontextOffset.fpregs + 8

/** Where a frame keeps the slot, and one, of the result that its handler may give (seccomp). */
const resultOffset = ucontextOffset.fpregs + 16

/** Is this address on the alternate stack? */
export const onAltStack = (task: Task, sp: number): boolean =>
  (task.altStackFlags & SS_AUTODISARM) === 0 &&
  task.altStackSize > 0 &&
  sp > task.altStackSp &&
  sp - task.altStackSp <= task.altStackSize

/** SS_ONSTACK, SS_DISABLE or 0. */
export const altStackState = (task: Task, sp: number): number =>
  task.altStackSize === 0 ? SS_DISABLE : onAltStack(task, sp) ? SS_ONSTACK : 0

/** Where the frame goes, or -1: the alternate stack is full. Linux: get_sigframe(). */
function frameAddress(task: Task, action: SigAction): number {
  const nested = onAltStack(task, spOf(task.registers))
  let sp = spOf(task.registers) - 128
  if ((action.flags & SA_ONSTACK) !== 0 && altStackState(task, sp) === 0) sp = task.altStackSp + task.altStackSize
  sp = Math.floor((sp - fpStateBytes) / 64) * 64
  sp = Math.floor((sp - frameBytes) / 16) * 16
  if (nested && !onAltStack(task, sp)) return -1
  return sp
}

/** Writes the frame and turns the registers to the handler: 0, -1 (no stack, no restorer), or BLOCKED. */
export function setupFrame(k: TaskKernel, task: Task, info: SignalInfo, action: SigAction): number {
  const { registers } = task
  task.resumeDeadline = -1
  const at = frameAddress(task, action)
  if (at < 4096 || (action.flags & SA_RESTORER) === 0) return -1
  const frame = buildFrame(task, info, action, at)
  const left = copyToUser(k, at, frame, 0, frame.length)
  if (left === BLOCKED) return BLOCKED
  if (left > 0) return -1
  emitSignalDeliver(k.trace, info.signo, 1, action.handler)
  enterFunction(registers, action.handler, [info.signo, at + 16 + ucontextBytes, at + 16])
  registers.pkru = PKRU_INITIAL
  setSp(registers, at)
  task.savedMask = null
  const mask = sigBlockable(task.blocked.low | action.mask.low, task.blocked.high | action.mask.high)
  if ((action.flags & SA_NODEFER) === 0) sigAdd(mask, info.signo)
  task.blocked = mask
  if ((task.altStackFlags & SS_AUTODISARM) !== 0) {
    task.altStackSize = 0
    task.altStackSp = 0
    task.altStackFlags = SS_DISABLE
  }
  if ((action.flags & SA_RESETHAND) !== 0) action.handler = SIG_DFL
  return 0
}

function buildFrame(task: Task, info: SignalInfo, action: SigAction, at: number): Uint8Array {
  const bytes = new Uint8Array(frameBytes)
  const view = new DataView(bytes.buffer)
  const put64 = (offset: number, value: number): void => {
    view.setInt32(offset, value | 0, true)
    view.setInt32(offset + 4, Math.floor(value / 2 ** 32) | 0, true)
  }
  const { registers } = task
  put64(0, action.restorer)
  put64(8, topOf(task.registers))
  const uc = 16
  put64(uc + ucontextOffset.flags, 6)
  put64(uc + ucontextOffset.stack, task.altStackSp)
  view.setInt32(uc + ucontextOffset.stack + 8, task.altStackFlags, true)
  put64(uc + ucontextOffset.stack + 16, task.altStackSize)
  const register = (index: number, value: number): void => put64(uc + ucontextOffset.gregs + 8 * index, value)
  register(greg.RSP, spOf(registers))
  register(greg.RIP, instructionPointer(registers))
  register(greg.RBP, registers.window)
  register(greg.R10, registers.r10High * 2 ** 32 + (registers.r10Low >>> 0))
  register(greg.EFL, 0x10246)
  put64(uc + ucontextOffset.gregs + 8 * greg.CSGSFS, 0x2b * 2 ** 48 + 0x33)
  if (task.trappedCall) {
    const slot = task.syscallSlot
    const call = [greg.RAX, greg.RDI, greg.RSI, greg.RDX, greg.R10, greg.R8, greg.R9]
    call.forEach((index, i) => register(index, readSlot(registers, slot + i)))
    view.setInt32(uc + resultOffset, slot + 1, true)
    task.trappedCall = false
  }
  register(greg.ERR, task.errorCode)
  register(greg.TRAPNO, task.trapNumber)
  register(greg.CR2, task.faultAddress)
  const mask = task.savedMask ?? task.blocked
  view.setInt32(uc + ucontextOffset.gregs + 8 * greg.OLDMASK, mask.low, true)
  put64(uc + ucontextOffset.fpregs, at + frameBytes)
  view.setInt32(uc + ucontextOffset.mask, mask.low, true)
  view.setInt32(uc + ucontextOffset.mask + 4, mask.high, true)
  view.setInt32(uc + pkruOffset, registers.pkru, true)
  bytes.set(siginfoBytesOf(info), uc + ucontextBytes)
  return bytes
}

/** Signals of what the task itself does. */
export const synchronous = [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGSYS]

const isFault = (info: SignalInfo): boolean => synchronous.includes(info.signo) && info.code > 0

/** siginfo_t as a program sees it. */
export function siginfoBytesOf(info: SignalInfo): Uint8Array {
  const bytes = new Uint8Array(siginfoBytes)
  const view = new DataView(bytes.buffer)
  view.setInt32(siginfoOffset.signo, info.signo, true)
  view.setInt32(siginfoOffset.errno, info.errno, true)
  view.setInt32(siginfoOffset.code, info.code, true)
  if (isFault(info)) {
    view.setInt32(siginfoOffset.addr, info.address | 0, true)
    view.setInt32(siginfoOffset.addr + 4, Math.floor(info.address / 2 ** 32) | 0, true)
    if (info.signo === SIGSYS) {
      view.setInt32(24, info.valueLow, true)
      view.setInt32(28, info.valueHigh, true)
    }
    if (info.signo === SIGSEGV && info.code === SEGV_PKUERR) view.setInt32(siginfoOffset.pkey, info.valueLow, true)
    return bytes
  }
  view.setInt32(siginfoOffset.pid, info.pid, true)
  view.setInt32(siginfoOffset.uid, info.uid, true)
  if (info.signo === SIGCHLD && info.code > 0) view.setInt32(siginfoOffset.status, info.status, true)
  else {
    view.setInt32(siginfoOffset.value, info.valueLow, true)
    view.setInt32(siginfoOffset.value + 4, info.valueHigh, true)
  }
  return bytes
}

/** rt_sigreturn(2): everything back from the frame. 0, a negative number where the frame can't be read, or BLOCKED. */
export function sigReturn(k: TaskKernel, task: Task, frame: number): number {
  const bytes = new Uint8Array(ucontextBytes)
  const left = copyFromUser(k, frame, bytes, 0, ucontextBytes)
  if (left !== 0) return left === BLOCKED ? BLOCKED : -1
  const view = new DataView(bytes.buffer)
  const get64 = (offset: number): number => view.getUint32(offset + 4, true) * 2 ** 32 + view.getUint32(offset, true)
  const register = (index: number): number => get64(ucontextOffset.gregs + 8 * index)
  const { registers } = task
  const rip = register(greg.RIP)
  const window = register(greg.RBP)
  if (window < 0 || 2 * (window + slotsMargin) > registers.words.length) return -1
  task.blocked = sigBlockable(view.getInt32(ucontextOffset.mask, true), view.getInt32(ucontextOffset.mask + 4, true))
  setSp(registers, register(greg.RSP))
  setInstructionPointer(registers, rip)
  registers.window = window
  registers.pkru = view.getInt32(pkruOffset, true)
  const result = view.getInt32(resultOffset, true)
  if (result > 0) {
    const at = ucontextOffset.gregs + 8 * greg.RAX
    writeSlot(registers, result - 1, view.getInt32(at + 4, true) * 2 ** 32 + view.getUint32(at, true))
  }
  const r10 = register(greg.R10)
  registers.r10Low = r10 | 0
  registers.r10High = Math.floor(r10 / 2 ** 32) | 0
  task.altStackSp = get64(ucontextOffset.stack)
  task.altStackSize = get64(ucontextOffset.stack + 16)
  task.altStackFlags = view.getInt32(ucontextOffset.stack + 8, true)
  emitSignalReturn(k.trace)
  return 0
}
