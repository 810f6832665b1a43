// The registers of a stopped task as its tracer sees and changes them: struct user_regs_struct, 27 words. Bytecode has no such registers:
// the instruction pointer, the stack and thread pointers are real; at a system call so are its number, arguments and result, which stand
// where the call reads them.
// Differs from Linux: general registers are those of the last system call or zero; rbp is the running function's window.

import { instructionPointer, readSlot, setInstructionPointer, writeSlot } from '../cpu/registers.ts'
import { ENOSYS } from '../uapi/errno.ts'
import { setSp, spOf } from './stack-pointer.ts'
import type { Task } from './task.ts'

/** Order of the words. */
const order = `r15 r14 r13 r12 rbp rbx r11 r10 r9 r8 rax rcx rdx rsi rdi orig_rax rip cs eflags rsp ss fs_base gs_base ds es fs gs`
const names: readonly string[] = order.split(' ')
export const registerBytes = 8 * names.length

/** Arguments of a system call, in their order. */
const argumentNames = ['rdi', 'rsi', 'rdx', 'r10', 'r8', 'r9']

/** Is it at or right behind a system call, so that the call's registers are there? */
function inCall(task: Task): boolean {
  const traced = task.ptrace
  if (traced === null) return false
  return traced.inCall || (traced.lastCall >= 0 && traced.lastTicks === task.ticks)
}

function resultOf(task: Task): number {
  if (task.ptrace?.stop?.kind === 'entry') return -ENOSYS
  if (task.restart !== 0) return -task.restart
  return task.ptrace?.lastCall === 59 || task.ptrace?.lastCall === 322 ? 0 : readSlot(task.registers, task.syscallSlot)
}

function callNumber(task: Task): number {
  const traced = task.ptrace
  if (traced === null || !inCall(task)) return -1
  return traced.inCall ? readSlot(task.registers, task.syscallSlot) : traced.lastCall
}

/** A register by its number in the order above. */
export function readRegister(task: Task, index: number): number {
  const { registers } = task
  const name = names[index]
  const argument = argumentNames.indexOf(name)
  if (argument >= 0) return inCall(task) ? readSlot(registers, task.syscallSlot + 1 + argument) : 0
  switch (name) {
    case 'rip':
      return instructionPointer(registers)
    case 'rsp':
      return spOf(registers)
    case 'rbp':
      return registers.window
    case 'rax':
      return inCall(task) ? resultOf(task) : 0
    case 'orig_rax':
      return callNumber(task)
    case 'rcx':
      return inCall(task) ? instructionPointer(registers) : 0
    case 'r11':
    case 'eflags':
      return 0x246
    case 'cs':
      return 0x33
    case 'ss':
      return 0x2b
    case 'fs_base':
      return registers.tpHigh * 2 ** 32 + (registers.tpLow >>> 0)
    default:
      return 0
  }
}

/** Changes a register; one that is not there keeps its value. */
export function writeRegister(task: Task, index: number, value: number): void {
  const { registers } = task
  if (value === readRegister(task, index)) return
  const name = names[index]
  const argument = argumentNames.indexOf(name)
  if (argument >= 0 && inCall(task)) writeSlot(registers, task.syscallSlot + 1 + argument, value)
  else if (name === 'rip') setInstructionPointer(registers, value)
  else if (name === 'rsp') setSp(registers, value)
  else if (name === 'orig_rax' && task.ptrace?.inCall === true) writeSlot(registers, task.syscallSlot, value)
  else if (name === 'rax' && inCall(task) && task.ptrace?.stop?.kind !== 'entry')
    writeSlot(registers, task.syscallSlot, value)
}

/** All of them. */
export const readRegisters = (task: Task): number[] => names.map((_, index) => readRegister(task, index))
