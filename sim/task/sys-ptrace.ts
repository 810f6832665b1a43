// ptrace(2): what a tracer asks of a task that stands still (kernel/ptrace.c, arch/x86/kernel/ptrace.c). The stops: ptrace-stop.ts.

import { BLOCKED, EINVAL, EIO, EPERM, ESRCH } from '../uapi/errno.ts'
import { SIGKILL, SIGSTOP, SI_USER } from '../uapi/signal.ts'
import * as P from '../uapi/ptrace.ts'
import { accessRemote } from '../fault/access-remote.ts'
import { textToPc } from '../cpu/registers.ts'
import { getStruct, longs, putBytes, read64, readSigned64, write64 } from './arguments.ts'
import { mayTrace } from './may-trace.ts'
import { attach, detach, interrupt, resume } from './ptrace-stop.ts'
import { readRegister, readRegisters, registerBytes, writeRegister } from './ptrace-registers.ts'
import { sigBlockable } from './sigset.ts'
import { sendTaskSignal, signalInfo } from './signal.ts'
import { siginfoBytesOf } from './signal-frame.ts'
import type { Mm } from '../mm/mm.ts'
import type { TaskKernel } from './kernel.ts'
import type { Ptraced } from './ptraced.ts'
import type { Task } from './task.ts'

/** sizeof(struct user): what PTRACE_PEEKUSER can reach. */
const userBytes = 912
const NT_PRSTATUS = 1
const NT_FPREGSET = 2
const fpBytes = 512
const signalsMost = 64
const AUDIT_ARCH_X86_64 = 0xc000003e

function traceMe(k: TaskKernel): number {
  const { current } = k
  if (current.ptrace !== null) return -EPERM
  const { parent } = current.group
  if (parent !== null) attach(k, parent.leader, current, false, 0)
  return 0
}

const optionsWrong = (options: number): boolean => (options & ~P.PTRACE_O_MASK) !== 0

/** ptrace_attach() */
function attachTo(k: TaskKernel, task: Task, seize: boolean): number {
  if (seize && (k.args[2] !== 0 || k.high[3] !== 0)) return -EIO
  if (seize && optionsWrong(k.low[3])) return -EINVAL
  if (task.group === k.current.group || !mayTrace(k, task) || task.ptrace !== null) return -EPERM
  if (task.state === 'zombie' || task.state === 'dead' || task.group === k.reaper) return -EPERM
  attach(k, k.current, task, seize, seize ? k.low[3] : 0)
  if (!seize) sendTaskSignal(k, task, signalInfo(SIGSTOP, SI_USER))
  return 0
}

/** ptrace_access_vm(): memory that may not be looked into is closed to a tracer that began without the right. */
const memoryOf = (task: Task, traced: Ptraced): Mm | null =>
  task.group.dumpable === 1 || traced.capable ? task.mm : null

/** One word of the task's memory to the address that the program gave. */
function peek(k: TaskKernel, task: Task, traced: Ptraced): number {
  const bytes = new Uint8Array(8)
  const mm = memoryOf(task, traced)
  const done = mm === null ? 0 : accessRemote(k, mm, k.args[2], bytes, false)
  if (done === BLOCKED) return BLOCKED
  return done < 8 ? -EIO : putBytes(k, k.args[3], bytes)
}

function poke(k: TaskKernel, task: Task, traced: Ptraced): number {
  const bytes = new Uint8Array(8)
  const view = new DataView(bytes.buffer)
  view.setInt32(0, k.low[3], true)
  view.setInt32(4, k.high[3], true)
  const mm = memoryOf(task, traced)
  const done = mm === null ? 0 : accessRemote(k, mm, k.args[2], bytes, true)
  if (done === BLOCKED) return BLOCKED
  if (done < 8) return -EIO
  noteBreakpoints(task, traced, k.args[2], bytes)
  return 0
}

/** INT3 where an instruction of the program begins. */
function noteBreakpoints(task: Task, traced: Ptraced, address: number, bytes: Uint8Array): void {
  const { image } = task.registers
  for (let i = 0; i < bytes.length; i++) {
    const pc = textToPc(image, address + i)
    if (pc < 0) continue
    const known = traced.breakpoints.indexOf(address + i)
    if (bytes[i] === 0xcc && known < 0) traced.breakpoints.push(address + i)
    if (bytes[i] !== 0xcc && known >= 0) traced.breakpoints.splice(known, 1)
  }
}

function peekUser(k: TaskKernel, task: Task): number {
  const offset = k.args[2]
  if (offset % 8 !== 0 || offset >= userBytes) return -EIO
  return putBytes(k, k.args[3], longs([offset < registerBytes ? readRegister(task, offset / 8) : 0]))
}

function pokeUser(k: TaskKernel, task: Task): number {
  const offset = k.args[2]
  if (offset % 8 !== 0 || offset >= userBytes) return -EIO
  if (offset < registerBytes) writeRegister(task, offset / 8, k.high[3] * 2 ** 32 + (k.low[3] >>> 0))
  return 0
}

function setRegisters(k: TaskKernel, task: Task, address: number, bytes: number): number {
  const view = getStruct(k, address, bytes)
  if (typeof view === 'number') return view
  for (let at = 0; at + 8 <= bytes; at += 8) writeRegister(task, at / 8, readSigned64(view, at))
  return 0
}

/** PTRACE_GETREGSET and SETREGSET: through an iovec, whose length is the answer's. */
function regset(k: TaskKernel, task: Task, write: boolean): number {
  const view = getStruct(k, k.args[3], 16)
  if (typeof view === 'number') return view
  const kind = k.args[2]
  if (kind !== NT_PRSTATUS && kind !== NT_FPREGSET) return -EINVAL
  const whole = kind === NT_PRSTATUS ? registerBytes : fpBytes
  const length = Math.min(read64(view, 8), whole)
  if (length % 8 !== 0) return -EINVAL
  const at = read64(view, 0)
  const own = kind === NT_PRSTATUS ? longs(readRegisters(task)) : new Uint8Array(fpBytes)
  const done = !write ? putBytes(k, at, own, length) : kind === NT_PRSTATUS ? setRegisters(k, task, at, length) : 0
  return done !== 0 ? done : putBytes(k, k.args[3] + 8, longs([length]))
}

/** Lets the task go on, with a signal. */
function goOn(k: TaskKernel, task: Task, mode: Ptraced['mode']): number {
  if (k.args[3] > signalsMost) return -EIO
  resume(k, task, mode, k.low[3])
  return 0
}

function detachFrom(k: TaskKernel, task: Task): number {
  if (k.args[3] > signalsMost) return -EIO
  resume(k, task, 'run', k.low[3])
  detach(task)
  return 0
}

function setSiginfo(k: TaskKernel, traced: Ptraced): number {
  const view = getStruct(k, k.args[3], 128)
  if (typeof view === 'number') return view
  if (traced.stop === null || traced.stop.info === null) return -EINVAL
  const [signo, errno, code] = [0, 4, 8].map((at) => view.getInt32(at, true))
  traced.stop.info = signalInfo(signo, code, {
    errno,
    pid: view.getInt32(16, true),
    uid: view.getInt32(20, true),
    valueLow: view.getInt32(24, true),
    valueHigh: view.getInt32(28, true),
  })
  return 0
}

function signalMask(k: TaskKernel, task: Task, write: boolean): number {
  if (k.args[2] !== 8) return -EINVAL
  if (!write)
    return putBytes(k, k.args[3], new Uint8Array(new Int32Array([task.blocked.low, task.blocked.high]).buffer))
  const view = getStruct(k, k.args[3], 8)
  if (typeof view === 'number') return view
  task.blocked = sigBlockable(view.getInt32(0, true), view.getInt32(4, true))
  return 0
}

/** ptrace_get_syscall_info() */
function syscallInfo(k: TaskKernel, task: Task, traced: Ptraced): number {
  const kind = traced.stop?.kind
  const word = (name: number): number => readRegister(task, name)
  const view = new DataView(new ArrayBuffer(88))
  const op = kind === 'entry' ? 1 : kind === 'exit' ? 2 : 0
  view.setUint8(0, op)
  view.setUint32(4, AUDIT_ARCH_X86_64, true)
  write64(view, 8, word(16))
  write64(view, 16, word(19))
  if (op === 1) [15, 14, 13, 12, 7, 9, 8].forEach((index, i) => write64(view, 24 + 8 * i, word(index)))
  if (op === 2) {
    const result = word(10)
    write64(view, 24, result)
    view.setUint8(32, result < 0 && result >= -4095 ? 1 : 0)
  }
  const size = op === 1 ? 80 : op === 2 ? 33 : 24
  const copied = putBytes(k, k.args[3], new Uint8Array(view.buffer), Math.min(size, k.args[2]))
  return copied < 0 ? copied : size
}

/** Requests that need the task to stand still. */
function ask(k: TaskKernel, task: Task, traced: Ptraced, request: number): number {
  switch (request) {
    case P.PTRACE_PEEKTEXT:
    case P.PTRACE_PEEKDATA:
      return peek(k, task, traced)
    case P.PTRACE_POKETEXT:
    case P.PTRACE_POKEDATA:
      return poke(k, task, traced)
    case P.PTRACE_PEEKUSER:
      return peekUser(k, task)
    case P.PTRACE_POKEUSER:
      return pokeUser(k, task)
    case P.PTRACE_GETREGS:
      return putBytes(k, k.args[3], longs(readRegisters(task)))
    case P.PTRACE_SETREGS:
      return setRegisters(k, task, k.args[3], registerBytes)
    case P.PTRACE_GETFPREGS:
      return putBytes(k, k.args[3], new Uint8Array(fpBytes))
    case P.PTRACE_GETREGSET:
    case P.PTRACE_SETREGSET:
      return regset(k, task, request === P.PTRACE_SETREGSET)
    case P.PTRACE_CONT:
      return goOn(k, task, 'run')
    case P.PTRACE_SYSCALL:
      return goOn(k, task, 'syscall')
    case P.PTRACE_SINGLESTEP:
      return goOn(k, task, 'step')
    case P.PTRACE_DETACH:
      return detachFrom(k, task)
    case P.PTRACE_SETOPTIONS:
      if (optionsWrong(k.low[3]) || k.high[3] !== 0) return -EINVAL
      traced.options = k.low[3]
      return 0
    case P.PTRACE_GETEVENTMSG:
      return putBytes(k, k.args[3], longs([traced.message]))
    case P.PTRACE_GETSIGINFO:
      if (traced.stop === null || traced.stop.info === null) return -EINVAL
      return putBytes(k, k.args[3], siginfoBytesOf(traced.stop.info))
    case P.PTRACE_SETSIGINFO:
      return setSiginfo(k, traced)
    case P.PTRACE_GETSIGMASK:
    case P.PTRACE_SETSIGMASK:
      return signalMask(k, task, request === P.PTRACE_SETSIGMASK)
    case P.PTRACE_GET_SYSCALL_INFO:
      return syscallInfo(k, task, traced)
    default:
      return -EIO
  }
}

/** ptrace(2). */
export function sysPtrace(k: TaskKernel): number {
  const request = k.high[0] !== 0 ? -1 : k.low[0]
  if (request === P.PTRACE_TRACEME) return traceMe(k)
  const task = k.tasks.get(k.low[1])
  if (task === undefined) return -ESRCH
  if (request === P.PTRACE_ATTACH || request === P.PTRACE_SEIZE) return attachTo(k, task, request === P.PTRACE_SEIZE)
  const traced = task.ptrace
  if (traced === null || traced.tracer !== k.current) return -ESRCH
  if (request === P.PTRACE_KILL) {
    sendTaskSignal(k, task, signalInfo(SIGKILL, SI_USER, { pid: k.current.group.pid, uid: k.current.uid }))
    return 0
  }
  if (request === P.PTRACE_INTERRUPT) {
    if (!traced.seized) return -EIO
    interrupt(k, task)
    return 0
  }
  if (task.state !== 'traced') return -ESRCH
  return ask(k, task, traced, request)
}
