// System V shared memory: shmget, shmat, shmdt, shmctl (ipc/shm.c, ipc/util.c).

import * as memory from '../fault/mm-syscalls.ts'
import {
  BLOCKED, EEXIST, EIDRM, EINVAL, ENOENT, ENOMEM, ENOSPC, EPERM,
} from '../uapi/errno.ts' // prettier-ignore
import {
  CAP_IPC_LOCK, CAP_SYS_ADMIN, MAP_FIXED, MAP_SHARED, PROT_EXEC, PROT_READ, PROT_WRITE, RLIMIT_MEMLOCK,
} from '../uapi/mman.ts' // prettier-ignore
import { capable, rlimit } from '../mm/current.ts'
import { vmEnoughMemory } from '../mm/accounting.ts'
import { findVma } from '../mm/vma-set.ts'
import { doMunmap } from '../mm/munmap.ts'
import { pageAlign } from '../mm/size.ts'
import { fput } from '../fs/file.ts'
import { bootEpochSeconds } from '../fs/stat.ts'
import { SHM_DEST, SHM_LOCKED, attachFile, destroySegment, segmentFile } from '../fs/sysv-shm.ts'
import { usedPages } from '../fs/space.ts'
import { getStruct, longs, putBytes, write64 } from './arguments.ts'
import { ipcNewId, ipcPermitted } from './ipc.ts'
import type { Vma } from '../mm/vma.ts'
import type { ShmSegment } from '../fs/sysv-shm.ts'
import type { TaskKernel } from './kernel.ts'

const IPC_PRIVATE = 0
const IPC_CREAT = 0o1000
const IPC_EXCL = 0o2000
const SHM_HUGETLB = 0o4000
/** Above it the size of the pages as a power of two: 0, or one of those that the processor has. */
const SHM_HUGE_SHIFT = 26
const SHM_NORESERVE = 0o10000
const SHM_RDONLY = 0o10000
const SHM_RND = 0o20000
const SHM_REMAP = 0o40000
const SHM_EXEC = 0o100000
const segmentsMost = 4096
const indexMost = 32768
/** SHMMAX and SHMALL and one: ULONG_MAX - 2^24 + 1. */
const sizeMore = 2 ** 64 - 2 ** 24

export function sysShmget(k: TaskKernel): number {
  const key = k.low[0]
  const size = k.args[1]
  const flags = k.low[2]
  if (key === IPC_PRIVATE) return createSegment(k, key, size, flags)
  const found = [...k.sysvShm.segments.values()].find((each) => each.key === key)
  if (found === undefined) return (flags & IPC_CREAT) === 0 ? -ENOENT : createSegment(k, key, size, flags)
  if ((flags & (IPC_CREAT | IPC_EXCL)) === (IPC_CREAT | IPC_EXCL)) return -EEXIST
  if (size > found.size) return -EINVAL
  const denied = ipcPermitted(k, found, flags)
  return denied < 0 ? denied : found.id
}

/** newseg(). */
function createSegment(k: TaskKernel, key: number, size: number, flags: number): number {
  const { current, sysvShm } = k
  // A double near 2^64 has lost the last bits, which are in the low word.
  if (size < 1 || size > sizeMore || (size === sizeMore && k.low[1] >>> 0 >= 0xff000000)) return -EINVAL
  if ((flags & SHM_HUGETLB) !== 0) {
    if (![0, 21, 30].includes((flags >>> SHM_HUGE_SHIFT) & 63)) return -EINVAL
    return capable(current, CAP_IPC_LOCK) ? -ENOMEM : -EPERM
  }
  // __shmem_file_setup(): more than MAX_LFS_FILESIZE.
  if (size >= 2 ** 63) return -EINVAL
  const pages = Math.ceil(size / 4096)
  const accounted = (flags & SHM_NORESERVE) !== 0 && k.sysctl.overcommitMemory !== 2 ? 0 : pages
  const { mm } = current
  if (accounted > 0 && (mm === null || vmEnoughMemory(k, mm, accounted) !== 0)) return -ENOMEM
  if (sysvShm.segments.size >= segmentsMost) {
    k.vmCommitted -= accounted
    return -ENOSPC
  }
  const id = ipcNewId(sysvShm, sysvShm.segments)
  const file = segmentFile(k, id, key, size)
  const mapping = file === null ? undefined : k.mappings.get(file.mapping)
  if (file === null || mapping === undefined) return -ENOMEM
  mapping.committed = accounted
  sysvShm.segments.set(id, {
    id, key, file, size, uid: current.euid, gid: current.egid, cuid: current.euid, cgid: current.egid, mode: flags & 0o777,
    atime: -1, dtime: -1, ctime: k.clock.tick, cpid: current.group.pid, lpid: 0, nattch: 0,
  }) // prettier-ignore
  return id
}

/** The address that shmat was asked for; 0: anywhere; or -EINVAL. */
function wantedAddress(address: number, flags: number): number {
  if (address === 0) return (flags & SHM_REMAP) !== 0 ? -EINVAL : 0
  if (address % 4096 === 0) return address
  if ((flags & SHM_RND) === 0) return -EINVAL
  const rounded = address - (address % 4096)
  return rounded === 0 && (flags & SHM_REMAP) !== 0 ? -EINVAL : rounded
}

export function sysShmat(k: TaskKernel): number {
  const { current } = k
  const { mm } = current
  if (current.populating !== null) return memory.sysMmap(k, 0, 0, 0, 0, null, 0)
  const flags = k.low[2]
  if (k.low[0] < 0 || mm === null) return -EINVAL
  const address = wantedAddress(k.args[1], flags)
  if (address < 0) return address
  const segment = k.sysvShm.segments.get(k.low[0])
  if (segment === undefined) return missing(k, k.low[0])
  const readOnly = (flags & SHM_RDONLY) !== 0
  const exec = (flags & SHM_EXEC) !== 0
  const denied = ipcPermitted(k, segment, (readOnly ? 0o444 : 0o666) | (exec ? 0o111 : 0))
  if (denied < 0) return denied
  if (address !== 0 && (flags & SHM_REMAP) === 0) {
    if (address + segment.size >= 2 ** 64) return -EINVAL
    const next = findVma(mm.vmas, address)
    if (next !== null && next.start < address + segment.size) return -EINVAL
  }
  const prot = PROT_READ | (readOnly ? 0 : PROT_WRITE) | (exec ? PROT_EXEC : 0)
  const file = attachFile(k, segment, readOnly)
  // What is rounded down to 0 is fixed there.
  const mapFlags = MAP_SHARED | (k.args[1] !== 0 ? MAP_FIXED : 0)
  // The attachment that is to be keeps the segment while old ones are replaced.
  segment.nattch++
  const result = memory.sysMmap(k, address, segment.size, prot, mapFlags, file, 0)
  fput(k, file)
  if (--segment.nattch === 0 && (segment.mode & SHM_DEST) !== 0) destroySegment(k, segment)
  return result
}

/** An id that was removed, or that never was. */
const missing = (k: TaskKernel, id: number): number => {
  const same = [...k.sysvShm.segments.keys()].some((each) => each % indexMost === id % indexMost)
  return same ? -EIDRM : -EINVAL
}

/** shmdt(2): all VMAs of the attachment at this address. */
export function sysShmdt(k: TaskKernel): number {
  const address = k.args[0]
  const { mm } = k.current
  if (address % 4096 !== 0 || mm === null) return -EINVAL
  const ours = (vma: Vma): boolean => vma.ops === 'shm_vm_ops' && (vma.start - address) / 4096 === vma.pgoff
  let first = findVma(mm.vmas, address)
  while (first !== null && (first.start < address || !ours(first))) first = first.next
  if (first === null) return -EINVAL
  const { file } = first
  const end = address + pageAlign(k.mappings.get(file?.mapping ?? 0)?.size ?? 0)
  const ranges: (readonly [number, number])[] = []
  for (let vma: Vma | null = first; vma !== null && vma.end <= end; vma = vma.next) {
    if (ours(vma) && vma.file === file) ranges.push([vma.start, vma.end])
  }
  for (const [start, stop] of ranges) doMunmap(k, mm, start, stop - start)
  return 0
}

const seconds = (tick: number): number => (tick < 0 ? 0 : bootEpochSeconds + Math.floor(tick / 1e9))

/** struct shmid64_ds. */
function segmentBytes(segment: ShmSegment): Uint8Array {
  const view = new DataView(new ArrayBuffer(112))
  const perm = [segment.key, segment.uid, segment.gid, segment.cuid, segment.cgid, segment.mode]
  perm.forEach((value, i) => view.setInt32(4 * i, value, true))
  view.setUint16(24, Math.floor(segment.id / indexMost), true)
  write64(view, 48, segment.size)
  ;[segment.atime, segment.dtime, segment.ctime].forEach((tick, i) => write64(view, 56 + 8 * i, seconds(tick)))
  view.setInt32(80, segment.cpid, true)
  view.setInt32(84, segment.lpid, true)
  write64(view, 88, segment.nattch)
  return new Uint8Array(view.buffer)
}

const IPC_RMID = 0
const IPC_SET = 1
const IPC_STAT = 2
const IPC_INFO = 3
const SHM_LOCK = 11
const SHM_UNLOCK = 12
const SHM_STAT = 13
const SHM_INFO = 14
const SHM_STAT_ANY = 15

export function sysShmctl(k: TaskKernel): number {
  const [id, command] = [k.low[0], k.low[1]]
  const { segments } = k.sysvShm
  if (command < 0 || id < 0) return -EINVAL
  if (command === IPC_INFO || command === SHM_INFO) return shmInfo(k, command)
  const byIndex = command === SHM_STAT || command === SHM_STAT_ANY
  if (![IPC_RMID, IPC_SET, IPC_STAT, SHM_LOCK, SHM_UNLOCK].includes(command) && !byIndex) return -EINVAL
  const wanted = command === IPC_SET ? getStruct(k, k.args[2], 112) : null
  if (typeof wanted === 'number') return wanted
  const segment = byIndex ? [...segments.values()].find((each) => each.id % indexMost === id) : segments.get(id)
  if (segment === undefined) return byIndex ? -EINVAL : missing(k, id)
  if (command === IPC_STAT || byIndex) {
    const denied = command === SHM_STAT_ANY ? 0 : ipcPermitted(k, segment, 0o444)
    if (denied < 0) return denied
    const copied = putBytes(k, k.args[2], segmentBytes(segment))
    return copied < 0 ? copied : byIndex ? segment.id : 0
  }
  const { euid } = k.current
  const owner = euid === segment.uid || euid === segment.cuid
  if (command === SHM_LOCK || command === SHM_UNLOCK) return lockSegment(k, segment, owner, command === SHM_LOCK)
  if (!owner && !capable(k.current, CAP_SYS_ADMIN)) return -EPERM
  if (wanted !== null) {
    segment.uid = wanted.getInt32(4, true)
    segment.gid = wanted.getInt32(8, true)
    segment.mode = (segment.mode & ~0o777) | (wanted.getInt32(20, true) & 0o777)
    segment.ctime = k.clock.tick
    return 0
  }
  if (segment.nattch === 0) destroySegment(k, segment)
  else {
    segment.mode |= SHM_DEST
    segment.key = IPC_PRIVATE
  }
  return 0
}

/** Differs from Linux: a locked segment is only shown as such; its pages stay on the lists that reclaim looks at. */
function lockSegment(k: TaskKernel, segment: ShmSegment, owner: boolean, lock: boolean): number {
  if (!capable(k.current, CAP_IPC_LOCK)) {
    if (!owner) return -EPERM
    if (lock && rlimit(k.current, RLIMIT_MEMLOCK) === 0) return -EPERM
  }
  segment.mode = lock ? segment.mode | SHM_LOCKED : segment.mode & ~SHM_LOCKED
  return 0
}

/** IPC_INFO tells the limits, SHM_INFO what is used; both return the highest index in use. */
function shmInfo(k: TaskKernel, command: number): number {
  const all = [...k.sysvShm.segments.values()]
  const sb = k.superBlocks.get('shm_mnt')
  const total = all.reduce((sum, each) => sum + Math.ceil(each.size / 4096), 0)
  const resident = sb === undefined ? 0 : Math.min(total, usedPages(k, sb))
  const bytes = command === IPC_INFO ? new Uint8Array(72) : longs([all.length, total, resident, 0, 0, 0])
  if (command === IPC_INFO) {
    const view = new DataView(bytes.buffer)
    const limit = (offset: number): void => {
      view.setInt32(offset, -(2 ** 24) - 1, true)
      view.setInt32(offset + 4, -1, true)
    }
    limit(0)
    write64(view, 8, 1)
    write64(view, 16, segmentsMost)
    write64(view, 24, segmentsMost)
    limit(32)
  }
  const copied = putBytes(k, k.args[2], bytes)
  if (copied < 0) return copied === BLOCKED ? BLOCKED : copied
  return Math.max(0, ...all.map((each) => each.id % indexMost))
}
