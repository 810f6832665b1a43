// Descriptors that stand for processes: pidfd_open, pidfd_send_signal, pidfd_getfd, and process_madvise through them (kernel/pid.c,
// kernel/signal.c, mm/madvise.c).

import * as memory from '../fault/mm-syscalls.ts'
import { accessOk } from '../fault/uaccess.ts'
import { BLOCKED, EACCES, EBADF, EFAULT, EINVAL, EPERM, ESRCH } from '../uapi/errno.ts'
import { O_CLOEXEC, O_NONBLOCK, UIO_MAXIOV } from '../uapi/fcntl.ts'
import { CAP_SYS_NICE, MADV_COLD, MADV_COLLAPSE, MADV_PAGEOUT, MADV_WILLNEED } from '../uapi/mman.ts'
import { capable } from '../mm/current.ts'
import { fdAllocInstall, fdget, getFile } from '../fs/file.ts'
import { getStruct, read64 } from './arguments.ts'
import { PIDFD_SELF_THREAD, PIDFD_THREAD, pidfdFor, pidfdGroup, pidfdTaskGroup } from './pidfd.ts'
import { withMm } from './remote.ts'
import { mayTrace } from './may-trace.ts'
import { sendFrom } from './sys-signal-more.ts'
import type { TaskKernel } from './kernel.ts'

/** PIDFD_SIGNAL_THREAD, _THREAD_GROUP, _PROCESS_GROUP: one of them, or the scope is the descriptor's. */
const SCOPE_THREAD = 1
const SCOPE_PROCESS_GROUP = 4

export function sysPidfdOpen(k: TaskKernel): number {
  const pid = k.low[0]
  const known = O_NONBLOCK | (k.version.has('pidfd-thread') ? PIDFD_THREAD : 0)
  if ((k.low[1] & ~known) !== 0 || pid <= 0) return -EINVAL
  const task = k.tasks.get(pid)
  const group = k.groups.get(pid)
  if (task === undefined && group === undefined) return -ESRCH
  if (group === undefined) return -EINVAL
  return pidfdFor(k, group, k.low[1])
}

export function sysPidfdSendSignal(k: TaskKernel): number {
  const flags = k.low[3]
  if (flags !== 0 && !(k.version.has('pidfd-signal-scope') && [1, 2, 4].includes(flags))) return -EINVAL
  const fd = k.low[0]
  const group = pidfdTaskGroup(k, fd)
  if (typeof group === 'number') return group
  if (group === null) return -ESRCH
  const opened = fd < 0 ? fd === PIDFD_SELF_THREAD : ((fdget(k, fd)?.flags ?? 0) & PIDFD_THREAD) !== 0
  const scope = flags !== 0 ? flags : opened ? SCOPE_THREAD : 0
  // A descriptor stands for a leader here; the number for a thread is the caller.
  const thread = scope === SCOPE_THREAD ? (fd < 0 ? k.current : group.leader) : null
  return sendFrom(k, group, k.low[1], k.args[2], thread, scope === SCOPE_PROCESS_GROUP)
}

export function sysPidfdGetfd(k: TaskKernel): number {
  if (k.low[2] !== 0) return -EINVAL
  const group = pidfdGroup(k, k.low[0])
  if (typeof group === 'number') return group
  if (group === null || group.zombie) return -ESRCH
  if (!mayTrace(k, group.leader)) return -EPERM
  const file = group.leader.files.fds[k.low[1]] ?? null
  if (file === null) return -EBADF
  getFile(file)
  return fdAllocInstall(k, file, O_CLOEXEC)
}

/** process_madvise(2): the bytes advised, up to the first range that fails. Since 6.13 a process may give itself any advice. */
export function sysProcessMadvise(k: TaskKernel): number {
  if (k.args[4] !== 0) return -EINVAL
  const count = k.args[2]
  if (count > UIO_MAXIOV) return -EINVAL
  const view = getStruct(k, k.args[1], 16 * count)
  if (typeof view === 'number') return view
  for (let i = 0; i < count; i++) {
    if (view.getInt32(16 * i + 12, true) < 0) return -EINVAL
    if (!accessOk(read64(view, 16 * i), read64(view, 16 * i + 8))) return -EFAULT
  }
  const group = pidfdTaskGroup(k, k.low[0])
  if (typeof group === 'number') return group
  const mm = group?.leader.mm ?? null
  if (group === null || mm === null) return -ESRCH
  const advice = k.low[3]
  const remote = [MADV_COLD, MADV_PAGEOUT, MADV_WILLNEED, MADV_COLLAPSE].includes(advice)
  const own = mm === k.current.mm && k.version.has('process-madvise-self')
  if (!own && !remote && !k.version.has('process-madvise-self')) return -EINVAL
  if (!mayTrace(k, group.leader, true)) return -EACCES
  if (!own && !remote) return -EINVAL
  const itself = mm === k.current.mm && k.version.has('process-madvise-own')
  if (!itself && !capable(k.current, CAP_SYS_NICE)) return -EPERM
  let done = 0
  let total = 0
  for (let i = 0; i < count; i++) total += read64(view, 16 * i + 8)
  // What has no byte left is not looked at, not even the advice.
  for (let i = 0; i < count && done < total; i++) {
    const [address, length] = [read64(view, 16 * i), read64(view, 16 * i + 8)]
    const result = withMm(k, mm, () => memory.sysMadvise(k, address, length, advice))
    if (result === BLOCKED) return BLOCKED
    if (result < 0) return done > 0 ? done : result
    done += length
  }
  return done
}
