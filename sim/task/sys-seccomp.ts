// seccomp(2), and prctl's older way to it: kernel/seccomp.c.

import { EACCES, EFAULT, EINVAL, EOPNOTSUPP } from '../uapi/errno.ts'
import { CAP_SYS_ADMIN } from '../uapi/mman.ts'
import { capable } from '../mm/current.ts'
import { getStruct, putBytes, read64 } from './arguments.ts'
import { BPF_MAXINSNS, checkProgram } from './bpf.ts'
import { isAction } from './seccomp.ts'
import { note } from './note.ts'
import type { BpfInstruction } from './bpf.ts'
import type { TaskKernel } from './kernel.ts'

const SET_MODE_STRICT = 0
const SET_MODE_FILTER = 1
const GET_ACTION_AVAIL = 2
const GET_NOTIF_SIZES = 3
const FLAG_TSYNC = 1
const FLAG_NEW_LISTENER = 8
const FLAG_TSYNC_ESRCH = 16
const FLAG_WAIT_KILLABLE = 32
const flagsKnown = 63

/** Its calls are read, write, exit and sigreturn from now on. */
export function setStrict(k: TaskKernel): number {
  if (k.current.seccomp !== null && k.current.seccomp.mode !== 1) return -EINVAL
  k.current.seccomp = { mode: 1, filters: [] }
  return 0
}

function readFilter(k: TaskKernel, address: number): readonly BpfInstruction[] | number {
  const program = getStruct(k, address, 16)
  if (typeof program === 'number') return program
  const length = program.getUint16(0, true)
  if (length === 0 || length > BPF_MAXINSNS) return -EINVAL
  const { current } = k
  if (!current.noNewPrivs && !capable(current, CAP_SYS_ADMIN)) return -EACCES
  const view = getStruct(k, read64(program, 8), 8 * length)
  if (typeof view === 'number') return view
  const filter = Array.from({ length }, (_, i) => ({
    code: view.getUint16(8 * i, true),
    jt: view.getUint8(8 * i + 2),
    jf: view.getUint8(8 * i + 3),
    k: view.getUint32(8 * i + 4, true),
  }))
  return checkProgram(filter) || filter
}

/** One filter more, for the task or for all threads of its process. */
export function setFilter(k: TaskKernel, flags: number, address: number): number {
  if ((flags & ~flagsKnown) !== 0) return -EINVAL
  const listens = (flags & FLAG_NEW_LISTENER) !== 0
  if (listens && (flags & FLAG_TSYNC) !== 0 && (flags & FLAG_TSYNC_ESRCH) === 0) return -EINVAL
  if ((flags & FLAG_WAIT_KILLABLE) !== 0 && !listens) return -EINVAL
  const filter = readFilter(k, address)
  if (typeof filter === 'number') return filter
  // Differs from Linux: nobody can listen to a filter's notifications.
  if (listens) {
    note(k, 'notifications of a seccomp filter are not modelled: EINVAL')
    return -EINVAL
  }
  const { current } = k
  if (current.seccomp?.mode === 1) return -EINVAL
  const seccomp = { mode: 2 as const, filters: [filter, ...(current.seccomp?.filters ?? [])] }
  current.seccomp = seccomp
  if ((flags & FLAG_TSYNC) !== 0) for (const task of current.group.tasks) task.seccomp = seccomp
  return 0
}

function actionAvailable(k: TaskKernel, address: number): number {
  const view = getStruct(k, address, 4)
  if (typeof view === 'number') return -EFAULT
  return isAction(view.getUint32(0, true)) ? 0 : -EOPNOTSUPP
}

/** seccomp(2). */
export function sysSeccomp(k: TaskKernel): number {
  const [operation, flags] = k.low
  const address = k.args[2]
  switch (operation) {
    case SET_MODE_STRICT:
      return flags !== 0 || address !== 0 ? -EINVAL : setStrict(k)
    case SET_MODE_FILTER:
      return setFilter(k, flags, address)
    case GET_ACTION_AVAIL:
      return flags !== 0 ? -EINVAL : actionAvailable(k, address)
    case GET_NOTIF_SIZES:
      return flags !== 0 ? -EINVAL : putBytes(k, address, Uint8Array.of(80, 0, 24, 0, 64, 0))
    default:
      return -EINVAL
  }
}

/** prctl(PR_SET_SECCOMP). */
export function prctlSeccomp(k: TaskKernel): number {
  if (k.args[1] === 1) return setStrict(k)
  return k.args[1] === 2 ? setFilter(k, 0, k.args[2]) : -EINVAL
}
