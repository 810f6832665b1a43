// Queued signals, waiting for signals, and the stack for handlers (kernel/signal.c).

import { EAGAIN, EFAULT, EINTR, EINVAL, ENOMEM, EPERM, ERESTARTNOHAND, ESRCH } from '../uapi/errno.ts'
import { MINSIGSTKSZ, SI_QUEUE, SI_TKILL, SI_USER, SS_AUTODISARM, SS_DISABLE, SS_ONSTACK } from '../uapi/signal.ts'
import { getStruct, putBytes, read64, write64 } from './arguments.ts'
import { sleepOn } from './sched.ts'
import { dequeueSignal, hasPending, signalInfo, userSignal } from './signal.ts'
import { altStackState, onAltStack, siginfoBytesOf } from './signal-frame.ts'
import { createSigSet, sigBlockable, sigHas } from './sigset.ts'
import { spOf } from './stack-pointer.ts'
import type { TaskKernel } from './kernel.ts'
import type { SignalInfo, Task, ThreadGroup } from './task.ts'
import { validSignal, killGroup, killProcessGroup, killThread, setBytes } from './sys-signal.ts'

/** siginfo that a program made for rt_sigqueueinfo. */
function queuedInfo(k: TaskKernel, address: number, signal: number): SignalInfo | number {
  const view = getStruct(k, address, 128)
  if (typeof view === 'number') return view
  return signalInfo(signal, view.getInt32(8, true), {
    pid: view.getInt32(16, true),
    uid: view.getInt32(20, true),
    valueLow: view.getInt32(24, true),
    valueHigh: view.getInt32(28, true),
  })
}

export function sysRtSigqueueinfo(k: TaskKernel): number {
  const signal = k.low[1]
  const info = queuedInfo(k, k.args[2], signal)
  if (typeof info === 'number') return info
  if (info.code >= SI_USER && k.low[0] !== k.current.group.pid) return -EPERM
  const group = k.groups.get(k.low[0])
  if (group === undefined) return -ESRCH
  return validSignal(signal) ? killGroup(k, group, info) : -EINVAL
}

/** pidfd_send_signal(2): like kill, or like tgkill to one thread, or to those whose process group it leads; or with the caller's siginfo. */
export function sendFrom(
  k: TaskKernel,
  group: ThreadGroup,
  signal: number,
  address: number,
  thread: Task | null = null,
  toProcessGroup = false,
): number {
  let info: SignalInfo | number = userSignal(k, signal, thread === null ? SI_USER : SI_TKILL)
  if (address !== 0) {
    const view = getStruct(k, address, 128)
    if (typeof view === 'number') return view
    if (view.getInt32(0, true) !== signal) return -EINVAL
    info = queuedInfo(k, address, signal)
    if (typeof info === 'number') return info
    if (group !== k.current.group && (info.code >= SI_USER || info.code === SI_TKILL)) return -EPERM
  }
  if (!validSignal(signal)) return -EINVAL
  if (thread !== null) return killThread(k, group.pid, thread.pid, signal, info)
  return toProcessGroup ? killProcessGroup(k, group.pid, info) : killGroup(k, group, info)
}

export function sysRtTgsigqueueinfo(k: TaskKernel): number {
  const info = queuedInfo(k, k.args[3], k.low[2])
  if (typeof info === 'number') return info
  return killThread(k, k.low[0], k.low[1], k.low[2], { ...info, code: info.code || SI_QUEUE })
}

export function sysRtSigpending(k: TaskKernel): number {
  if (k.args[1] > 8) return -EINVAL
  const set = createSigSet()
  const { current } = k
  for (const info of [...current.pending, ...current.group.pending]) {
    if (!sigHas(current.blocked, info.signo)) continue
    if (info.signo <= 32) set.low |= 1 << (info.signo - 1)
    else set.high |= 1 << (info.signo - 33)
  }
  return putBytes(k, k.args[0], setBytes(set), k.args[1])
}

/** rt_sigsuspend(2), pause(2): sleep until a handler is about to run; the frame restores the old mask. */
export function sysRtSigsuspend(k: TaskKernel): number {
  const task = k.current
  if (k.args[1] !== 8) return -EINVAL
  if (task.scratch === 0) {
    const view = getStruct(k, k.args[0], 8)
    if (typeof view === 'number') return view
    task.savedMask = { ...task.blocked }
    task.blocked = sigBlockable(view.getInt32(0, true), view.getInt32(4, true))
    task.scratch = 1
  }
  return hasPending(task) ? -ERESTARTNOHAND : sleepOn(k, 'sigsuspend')
}

export const sysPause = (k: TaskKernel): number => (hasPending(k.current) ? -ERESTARTNOHAND : sleepOn(k, 'pause'))

/** rt_sigtimedwait(2). */
export function sysRtSigtimedwait(k: TaskKernel): number {
  const task = k.current
  if (k.args[3] !== 8) return -EINVAL
  const view = getStruct(k, k.args[0], 8)
  if (typeof view === 'number') return view
  const wanted = createSigSet(view.getInt32(0, true), view.getInt32(4, true))
  const notWanted = createSigSet(~wanted.low, ~wanted.high)
  if (task.deadline < 0) {
    task.deadline = Infinity
    if (k.args[2] !== 0) {
      const time = getStruct(k, k.args[2], 16)
      if (typeof time === 'number') return time
      task.deadline = k.clock.tick + read64(time, 0) * 1e9 + read64(time, 8)
    }
  }
  task.savedMask = null
  const info = dequeueSignal(k, task, notWanted)
  if (info !== null) {
    const copied = k.args[1] === 0 ? 0 : putBytes(k, k.args[1], siginfoBytesOf(info))
    return copied < 0 ? copied : info.signo
  }
  if (k.clock.tick >= task.deadline) return -EAGAIN
  if (hasPending(task)) return -EINTR
  const slept = sleepOn(k, 'sigwait', task.deadline)
  task.savedMask = notWanted
  return slept
}

export function sysSigaltstack(k: TaskKernel): number {
  const task = k.current
  const sp = spOf(task.registers)
  const old = new DataView(new ArrayBuffer(24))
  write64(old, 0, task.altStackSp)
  old.setInt32(8, altStackState(task, sp) | (task.altStackFlags & SS_AUTODISARM), true)
  write64(old, 16, task.altStackSize)
  if (k.args[0] !== 0) {
    const view = getStruct(k, k.args[0], 24)
    if (typeof view === 'number') return -EFAULT
    if (onAltStack(task, sp)) return -EPERM
    const flags = view.getInt32(8, true)
    const mode = flags & ~SS_AUTODISARM
    if (mode !== 0 && mode !== SS_ONSTACK && mode !== SS_DISABLE) return -EINVAL
    const size = read64(view, 16)
    if (mode === SS_DISABLE) {
      task.altStackSp = 0
      task.altStackSize = 0
    } else {
      if (size < MINSIGSTKSZ) return -ENOMEM
      task.altStackSp = read64(view, 0)
      task.altStackSize = size
    }
    task.altStackFlags = flags
  }
  return k.args[1] === 0 ? 0 : putBytes(k, k.args[1], new Uint8Array(old.buffer))
}
