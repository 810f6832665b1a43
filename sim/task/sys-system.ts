// Calls about the system as a whole: names, memory figures, limits, personality (kernel/sys.c).

import { EFAULT, EINVAL, ENAMETOOLONG, EPERM, ESRCH } from '../uapi/errno.ts'
import { CAP_SYS_ADMIN } from '../uapi/mman.ts'
import { capable } from '../mm/current.ts'
import { NR_FILE_PAGES, NR_SHMEM } from '../page/vmstat.ts'
import { putUser32 } from '../fault/uaccess.ts'
import { longs, putBytes, userString } from './arguments.ts'
import { mayTrace } from './may-trace.ts'
import { utsOf } from './namespaces.ts'
import { doPrlimit } from './sys-misc.ts'
import type { TaskKernel } from './kernel.ts'

export const sysGetrlimit = (k: TaskKernel): number => doPrlimit(k, k.current, k.low[0], 0, k.args[1])
export const sysSetrlimit = (k: TaskKernel): number =>
  k.args[1] === 0 ? -EFAULT : doPrlimit(k, k.current, k.low[0], k.args[1], 0)

export function sysUname(k: TaskKernel): number {
  const bytes = new Uint8Array(390)
  const { sysname, release, version, machine } = k.uname
  const { nodename, domainname } = utsOf(k)
  ;[sysname, nodename, release, version, machine, domainname].forEach((text, field) => {
    for (let i = 0; i < Math.min(64, text.length); i++) bytes[65 * field + i] = text.charCodeAt(i)
  })
  return putBytes(k, k.args[0], bytes)
}

export function sysSethostname(k: TaskKernel): number {
  if (!capable(k.current, CAP_SYS_ADMIN)) return -EPERM
  if (k.low[1] < 0 || k.low[1] > 64) return -EINVAL
  const name = userString(k, k.args[0], true)
  if (typeof name === 'number') return name === -ENAMETOOLONG ? -EINVAL : name
  utsOf(k).nodename = name.slice(0, k.low[1])
  return 0
}

/** struct sysinfo, 112 bytes; memory in bytes (mem_unit 1). */
export function sysSysinfo(k: TaskKernel): number {
  const fields = new Array<number>(14).fill(0)
  fields[0] = Math.floor(k.clock.tick / 1e9)
  fields[4] = k.zone.managed * 4096
  fields[5] = k.zone.free * 4096
  fields[6] = k.nodeStat[NR_SHMEM] * 4096
  fields[7] = (k.nodeStat[NR_FILE_PAGES] - k.nodeStat[NR_SHMEM]) * 4096
  fields[8] = k.machine.swapBytes
  fields[9] = k.machine.swapBytes
  const bytes = longs(fields)
  const view = new DataView(bytes.buffer)
  view.setUint16(80, k.tasks.size, true)
  view.setUint32(104, 1, true)
  return putBytes(k, k.args[0], bytes)
}

export function sysGetRobustList(k: TaskKernel): number {
  const task = k.low[0] === 0 ? k.current : k.tasks.get(k.low[0])
  if (task === undefined) return -ESRCH
  if (!mayTrace(k, task)) return -EPERM
  const stored = putBytes(k, k.args[2], longs([24]))
  return stored < 0 ? stored : putBytes(k, k.args[1], longs([task.robustList]))
}

export function sysGetcpu(k: TaskKernel): number {
  for (const address of [k.args[0], k.args[1]]) {
    const stored = address === 0 ? 0 : putUser32(k, address, 0)
    if (stored !== 0) return stored
  }
  return 0
}

export function sysPersonality(k: TaskKernel): number {
  const old = k.current.personality
  if (k.low[0] !== -1) k.current.personality = k.low[0]
  return old
}

/** Commands of membarrier(2) that a process may use once it has said so: the command after each. */
const expedited = 0x2 | 0x8 | 0x20 | 0x80
const registrations = expedited << 1
const GLOBAL = 1
const GLOBAL_EXPEDITED = 2
const EXPEDITED_RSEQ = 0x80
const GET_REGISTRATIONS = 0x200

/** membarrier(2): one processor needs no barrier, but who may ask for one, and what is registered, is kept. */
export function sysMembarrier(k: TaskKernel): number {
  const { group } = k.current
  const [command, flags] = [k.low[0], k.low[1]]
  const all = GLOBAL | expedited | registrations | (k.version.has('membarrier-registrations') ? GET_REGISTRATIONS : 0)
  if (flags !== 0 && (command !== EXPEDITED_RSEQ || flags !== 1)) return -EINVAL
  if (command === 0) return all
  if ((command & (command - 1)) !== 0 || (command & all) === 0) return -EINVAL
  if (command === GET_REGISTRATIONS) return group.membarrier
  if ((command & registrations) !== 0) group.membarrier |= command
  const needs = command & expedited & ~GLOBAL_EXPEDITED
  return needs !== 0 && (group.membarrier & (needs << 1)) === 0 ? -EPERM : 0
}
