// signalfd4(2): pending signals read as structs from a file (fs/signalfd.c). Who reads takes its own signals, whoever opened the file.

import { BLOCKED, EAGAIN, EBADF, EFAULT, EINVAL, ENOMEM, ERESTARTSYS } from '../uapi/errno.ts'
import { O_CLOEXEC, O_NONBLOCK, O_RDWR, POLLIN } from '../uapi/fcntl.ts'
import { SIGBUS, SIGCHLD, SIGFPE, SIGILL, SIGKILL, SIGSEGV, SIGSTOP, SIGTRAP, SI_TIMER } from '../uapi/signal.ts'
import { fdAllocInstall, fdget } from '../fs/file.ts'
import { anonFile } from '../fs/new-inode.ts'
import { getStruct, putBytes } from './arguments.ts'
import { sleepOn, wakeUp } from './sched.ts'
import { dequeueSignal, hasPending } from './signal.ts'
import { createSigSet, sigDelete, sigHas } from './sigset.ts'
import type { File } from '../fs/file.ts'
import type { FileMethods } from '../fs/kernel.ts'
import type { TaskKernel } from './kernel.ts'
import type { SigSet } from './sigset.ts'
import type { SignalInfo } from './task.ts'

const infoBytes = 128

function create(k: TaskKernel, flags: number): number {
  const fd = k.low[0]
  if (k.args[2] !== 8) return -EINVAL
  const view = getStruct(k, k.args[1], 8)
  if (typeof view === 'number') return view
  if ((flags & ~(O_CLOEXEC | O_NONBLOCK)) !== 0) return -EINVAL
  const mask = createSigSet(view.getInt32(0, true), view.getInt32(4, true))
  sigDelete(mask, SIGKILL)
  sigDelete(mask, SIGSTOP)
  if (fd === -1) {
    const file = anonFile(k, 'signalfd', O_RDWR | (flags & O_NONBLOCK))
    if (file === null) return -ENOMEM
    k.objects.signalFds.set(file.node.id, mask)
    return fdAllocInstall(k, file, flags)
  }
  const file = fdget(k, fd)
  if (file === null) return -EBADF
  const old = k.objects.signalFds.get(file.node.id)
  if (old === undefined) return -EINVAL
  Object.assign(old, mask)
  wakeUp(k, 'signalfd')
  wakeUp(k, 'poll')
  return fd
}

export const sysSignalfd4 = (k: TaskKernel): number => create(k, k.low[3])
export const sysSignalfd = (k: TaskKernel): number => create(k, 0)

/** struct signalfd_siginfo: which fields it has depends on where the signal came from. */
function infoOf(info: SignalInfo): Uint8Array {
  const bytes = new Uint8Array(infoBytes)
  const view = new DataView(bytes.buffer)
  const put = (at: number, value: number): void => view.setInt32(at, value, true)
  put(0, info.signo)
  put(4, info.errno)
  put(8, info.code)
  const faults = [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP]
  if (info.code === SI_TIMER) {
    put(24, info.pid)
    put(32, info.uid)
  } else if (info.code > 0 && faults.includes(info.signo)) {
    put(72, info.address | 0)
    put(76, Math.floor(info.address / 2 ** 32) | 0)
    return bytes
  } else {
    put(12, info.pid)
    put(16, info.uid)
  }
  if (info.signo === SIGCHLD && info.code > 0) put(40, info.status)
  else if (info.code < 0) {
    put(44, info.valueLow)
    put(48, info.valueLow)
    put(52, info.valueHigh)
  }
  return bytes
}

const complement = (set: SigSet): SigSet => createSigSet(~set.low, ~set.high)

/** As many signals as are pending and fit; sleeps only for the first. */
function read(k: TaskKernel, file: File, address: number, count: number): number {
  const mask = k.objects.signalFds.get(file.node.id)
  const most = Math.floor(count / infoBytes)
  if (mask === undefined || most === 0) return -EINVAL
  let done = 0
  while (done < most) {
    const info = dequeueSignal(k, k.current, complement(mask))
    if (info === null) break
    const copied = putBytes(k, address + done * infoBytes, infoOf(info))
    if (copied === BLOCKED) {
      k.current.pending.unshift(info)
      return done > 0 ? done * infoBytes : BLOCKED
    }
    if (copied < 0) return done > 0 ? done * infoBytes : -EFAULT
    done++
  }
  if (done > 0) return done * infoBytes
  if ((file.flags & O_NONBLOCK) !== 0) return -EAGAIN
  return hasPending(k.current) ? -ERESTARTSYS : sleepOn(k, 'signalfd')
}

export const signalFdMethods: FileMethods = {
  get: () => undefined,
  put: () => undefined,
  seek: 'zero',
  read: (k, file, address, count) => read(k as TaskKernel, file, address, count),
  poll: (k, file) => {
    const { current, objects } = k as TaskKernel
    const mask = objects.signalFds.get(file.node.id)
    const wanted = (info: SignalInfo): boolean => mask !== undefined && sigHas(mask, info.signo)
    return current.pending.some(wanted) || current.group.pending.some(wanted) ? POLLIN : 0
  },
  release: (k, file) => {
    ;(k as TaskKernel).objects.signalFds.delete(file.node.id)
  },
}
