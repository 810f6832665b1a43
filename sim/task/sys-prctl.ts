// prctl(2): settings of one task or process, by number (kernel/sys.c, security/commoncap.c). What a build of the kernel without an
// option's code answers is EINVAL, as for a number that does not exist; so do the recorded kernels with PR_SET_VMA.

import { EFAULT, EINVAL, ENAMETOOLONG, ENXIO, EPERM } from '../uapi/errno.ts'
import * as pr from '../uapi/prctl.ts'
import { CAP_SETPCAP, CAP_SYS_RESOURCE } from '../uapi/mman.ts'
import { capable } from '../mm/current.ts'
import { setMergeAny } from '../mm/ksm.ts'
import { use } from '../lib/parts.ts'
import { putUser32 } from '../fault/uaccess.ts'
import { longs, putBytes, userString } from './arguments.ts'
import { seccomp } from './parts.ts'
import { prctlSetMm, savedAuxvBytes } from './sys-prctl-mm.ts'
import { setVmaName } from './sys-vma-name.ts'
import type { TaskKernel } from './kernel.ts'
import type { Task } from './task.ts'

type Option = (k: TaskKernel, task: Task) => number

/** Are arguments from number `first` on all zero? */
const restZero = (k: TaskKernel, first: number): boolean => {
  for (let i = first; i < 5; i++) if (k.args[i] !== 0) return false
  return true
}

function setName(k: TaskKernel, task: Task): number {
  const name = userString(k, k.args[1], true)
  if (typeof name === 'number' && name !== -ENAMETOOLONG) return name
  if (typeof name === 'string') task.comm = name.slice(0, 15)
  return 0
}

function getName(k: TaskKernel, task: Task): number {
  const bytes = new Uint8Array(16)
  for (let i = 0; i < Math.min(15, task.comm.length); i++) bytes[i] = task.comm.charCodeAt(i)
  return putBytes(k, k.args[1], bytes)
}

const lastCapability = 40
const keepCaps = 1 << 4
const securebitsKnown = 0xff

/** A capability as word and bit, or null if there is none of that number. */
const bitOf = (k: TaskKernel): { low: number; high: number } | null => {
  const number = k.args[1]
  if (number > lastCapability) return null
  return number < 32 ? { low: 1 << number, high: 0 } : { low: 0, high: 1 << (number - 32) }
}

function boundingRead(k: TaskKernel, task: Task): number {
  const bit = bitOf(k)
  if (bit === null) return -EINVAL
  return (task.bounding & bit.low) !== 0 || (task.boundingHigh & bit.high) !== 0 ? 1 : 0
}

function boundingDrop(k: TaskKernel, task: Task): number {
  if (!capable(task, CAP_SETPCAP)) return -EPERM
  const bit = bitOf(k)
  if (bit === null) return -EINVAL
  task.bounding &= ~bit.low
  task.boundingHigh &= ~bit.high
  return 0
}

function setKeepCaps(k: TaskKernel, task: Task): number {
  if (k.args[1] > 1) return -EINVAL
  if ((task.securebits & (keepCaps << 1)) !== 0) return -EPERM
  task.securebits = k.args[1] === 1 ? task.securebits | keepCaps : task.securebits & ~keepCaps
  return 0
}

/** A locked bit stays as it is, and stays locked. */
function setSecurebits(k: TaskKernel, task: Task): number {
  const wanted = k.low[1]
  const locked = (task.securebits & 0xaa) >> 1
  const changed = task.securebits ^ wanted
  if ((locked & changed) !== 0 || (task.securebits & 0xaa & ~wanted) !== 0) return -EPERM
  if ((wanted & ~securebitsKnown) !== 0 || k.args[1] > securebitsKnown) return -EPERM
  if (!capable(task, CAP_SETPCAP)) return -EPERM
  task.securebits = wanted
  return 0
}

function ambient(k: TaskKernel, task: Task): number {
  const command = k.args[1]
  if (command === pr.PR_CAP_AMBIENT_CLEAR_ALL) {
    if (!restZero(k, 2)) return -EINVAL
    task.ambient = 0
    task.ambientHigh = 0
    return 0
  }
  const number = k.args[2]
  if (!restZero(k, 3) || number > lastCapability) return -EINVAL
  const low = number < 32 ? 1 << number : 0
  const high = number < 32 ? 0 : 1 << (number - 32)
  if (command === pr.PR_CAP_AMBIENT_IS_SET) return (task.ambient & low) !== 0 || (task.ambientHigh & high) !== 0 ? 1 : 0
  if (command !== pr.PR_CAP_AMBIENT_RAISE && command !== pr.PR_CAP_AMBIENT_LOWER) return -EINVAL
  if (command === pr.PR_CAP_AMBIENT_RAISE) {
    const held =
      (task.permitted & task.inheritable & low) !== 0 || (task.permittedHigh & task.inheritableHigh & high) !== 0
    if (!held || (task.securebits & 0x40) !== 0) return -EPERM
    task.ambient |= low
    task.ambientHigh |= high
    return 0
  }
  task.ambient &= ~low
  task.ambientHigh &= ~high
  return 0
}

function mceKill(k: TaskKernel, task: Task): number {
  if (!restZero(k, 3)) return -EINVAL
  if (k.args[1] === 0) {
    if (k.args[2] !== 0) return -EINVAL
    task.mceKill = 2
    return 0
  }
  if (k.args[1] !== 1 || k.args[2] > 2) return -EINVAL
  task.mceKill = k.low[2]
  return 0
}

/** prctl_set_mdwe(): what was switched on stays on. */
function setMdwe(k: TaskKernel, task: Task): number {
  const known = pr.PR_MDWE_REFUSE_EXEC_GAIN | (k.version.has('mdwe-no-inherit') ? pr.PR_MDWE_NO_INHERIT : 0)
  const bits = k.args[1]
  if (!k.version.has('mdwe') || !restZero(k, 2) || bits > known || task.mm === null) return -EINVAL
  if (bits === pr.PR_MDWE_NO_INHERIT) return -EINVAL
  if (task.mm.mdwe !== 0 && task.mm.mdwe !== bits) return -EPERM
  task.mm.mdwe = bits
  return 0
}

/** prctl_get_auxv(): as much as there is room for, and how much there is. */
function getAuxv(k: TaskKernel, task: Task): number {
  if (!k.version.has('prctl-auxv') || !restZero(k, 3)) return -EINVAL
  const bytes = savedAuxvBytes(k, task.mm)
  const copied = putBytes(k, k.args[1], bytes, Math.min(bytes.length, k.args[2]))
  return copied < 0 ? copied : bytes.length
}

const hasKsm = (k: TaskKernel): boolean => k.version.has('memory-merge') && k.version.config.ksm

const flagOnly =
  (least: number, value: (task: Task) => number): Option =>
  (k, task) =>
    restZero(k, least) ? value(task) : -EINVAL

const options: ReadonlyMap<number, Option> = new Map<number, Option>([
  [pr.PR_SET_PDEATHSIG, (k, task) => {
    if (k.args[1] > 64) return -EINVAL
    task.pdeathSignal = k.low[1]
    return 0
  }],
  [pr.PR_GET_PDEATHSIG, (k, task) => putUser32(k, k.args[1], task.pdeathSignal)],
  [pr.PR_SET_VMA, (k) => setVmaName(k)],
  [pr.PR_GET_DUMPABLE, (_k, task) => task.group.dumpable],
  [pr.PR_SET_DUMPABLE, (k, task) => {
    if (k.args[1] > 1) return -EINVAL
    task.group.dumpable = k.low[1]
    return 0
  }],
  [pr.PR_GET_KEEPCAPS, (_k, task) => ((task.securebits & keepCaps) !== 0 ? 1 : 0)],
  [pr.PR_SET_KEEPCAPS, setKeepCaps],
  [pr.PR_GET_TIMING, () => 0],
  [pr.PR_SET_TIMING, (k) => (k.args[1] === 0 ? 0 : -EINVAL)],
  [pr.PR_SET_NAME, setName],
  [pr.PR_GET_NAME, getName],
  [pr.PR_GET_SECCOMP, (_k, task) => task.seccomp?.mode ?? 0],
  [pr.PR_SET_SECCOMP, (k) => use(seccomp).prctlSeccomp(k)],
  [pr.PR_CAPBSET_READ, boundingRead],
  [pr.PR_CAPBSET_DROP, boundingDrop],
  [pr.PR_GET_TSC, (k) => putUser32(k, k.args[1], 1)],
  [pr.PR_SET_TSC, (k) => (k.args[1] === 1 || k.args[1] === 2 ? 0 : -EINVAL)],
  [pr.PR_GET_SECUREBITS, (_k, task) => task.securebits],
  [pr.PR_SET_SECUREBITS, setSecurebits],
  [pr.PR_SET_TIMERSLACK, (k, task) => {
    task.timerSlack = k.args[1] === 0 || k.args[1] >= 2 ** 63 ? 50000 : k.args[1]
    return 0
  }],
  [pr.PR_GET_TIMERSLACK, (_k, task) => task.timerSlack],
  [pr.PR_TASK_PERF_EVENTS_DISABLE, () => 0],
  [pr.PR_TASK_PERF_EVENTS_ENABLE, () => 0],
  [pr.PR_MCE_KILL, mceKill],
  [pr.PR_MCE_KILL_GET, flagOnly(1, (task) => task.mceKill)],
  [pr.PR_SET_MM, prctlSetMm],
  [pr.PR_GET_AUXV, getAuxv],
  [pr.PR_SET_CHILD_SUBREAPER, (k, task) => {
    task.group.subreaper = k.args[1] !== 0
    return 0
  }],
  [pr.PR_GET_CHILD_SUBREAPER, (k, task) => putUser32(k, k.args[1], task.group.subreaper ? 1 : 0)],
  [pr.PR_SET_NO_NEW_PRIVS, (k, task) => {
    if (k.args[1] !== 1 || !restZero(k, 2)) return -EINVAL
    task.noNewPrivs = true
    return 0
  }],
  [pr.PR_GET_NO_NEW_PRIVS, flagOnly(1, (task) => (task.noNewPrivs ? 1 : 0))],
  [pr.PR_GET_TID_ADDRESS, (k, task) => (k.args[1] === 0 ? -EFAULT : putBytes(k, k.args[1], longs([task.clearChildTid])))],
  [pr.PR_SET_THP_DISABLE, (k, task) => {
    const known = k.version.has('thp-disable-but-advised') && k.args[1] !== 0 ? pr.PR_THP_DISABLE_EXCEPT_ADVISED : 0
    if (!restZero(k, 3) || (k.args[2] !== 0 && k.args[2] !== known)) return -EINVAL
    task.group.thpDisabled = k.args[1] === 0 ? 0 : 1 | k.low[2]
    return 0
  }],
  [pr.PR_GET_THP_DISABLE, flagOnly(1, (task) => task.group.thpDisabled)],
  [pr.PR_SET_MEMORY_MERGE, (k, task) => {
    if (!hasKsm(k) || !restZero(k, 2) || task.mm === null) return -EINVAL
    setMergeAny(k, task.mm, k.args[1] !== 0)
    return 0
  }],
  [pr.PR_GET_MEMORY_MERGE, (k, task) => (hasKsm(k) && restZero(k, 1) ? (task.mm?.mergeAny === true ? 1 : 0) : -EINVAL)],
  [pr.PR_CAP_AMBIENT, ambient],
  [pr.PR_GET_SPECULATION_CTRL, (k) => (restZero(k, 2) && k.args[1] <= 1 ? 2 : -EINVAL)],
  [pr.PR_SET_SPECULATION_CTRL, (k) => (restZero(k, 3) && k.args[1] <= 1 ? -ENXIO : -EINVAL)],
  [pr.PR_SET_IO_FLUSHER, (k, task) => (!capable(task, CAP_SYS_RESOURCE) ? -EPERM : k.args[1] <= 1 && restZero(k, 2) ? 0 : -EINVAL)],
  [pr.PR_GET_IO_FLUSHER, (k, task) => (!capable(task, CAP_SYS_RESOURCE) ? -EPERM : restZero(k, 1) ? 0 : -EINVAL)],
  [pr.PR_SET_MDWE, setMdwe],
  [pr.PR_GET_MDWE, (k, task) => (k.version.has('mdwe') && restZero(k, 1) ? (task.mm?.mdwe ?? 0) : -EINVAL)],
]) // prettier-ignore

/** prctl(2). */
export const sysPrctl = (k: TaskKernel): number => options.get(k.low[0])?.(k, k.current) ?? -EINVAL
