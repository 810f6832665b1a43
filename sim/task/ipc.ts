// What the three kinds of System V IPC have in common: keys, ids, permissions (ipc/util.c). Ids are an index that goes round below
// 32768, and above it a number of the round.

import { EACCES, EEXIST, EIDRM, EINVAL, ENOENT, ENOSPC, EPERM } from '../uapi/errno.ts'
import { CAP_IPC_OWNER, CAP_SYS_ADMIN } from '../uapi/mman.ts'
import { capable } from '../mm/current.ts'
import { bootEpochSeconds } from '../fs/stat.ts'
import type { IpcIds } from '../fs/sysv-shm.ts'
import type { TaskKernel } from './kernel.ts'

export const IPC_PRIVATE = 0
export const IPC_CREAT = 0o1000
export const IPC_EXCL = 0o2000
export const IPC_NOWAIT = 0o4000
export const IPC_RMID = 0
export const IPC_SET = 1
export const IPC_STAT = 2
export const IPC_INFO = 3
const indexMost = 32768
/** Indices go round below this many, or half as many again as are in use: then a new id differs from an old one by its round. */
const indexLeast = 64
const roundMost = 65535

/** struct kern_ipc_perm. */
export interface IpcPermissions {
  uid: number
  gid: number
  readonly cuid: number
  readonly cgid: number
  mode: number
}

export interface IpcObject extends IpcPermissions {
  readonly id: number
  readonly key: number
  ctime: number
}

/** All objects of one kind, by id. */
export interface IpcTable<T extends IpcObject> extends IpcIds {
  readonly objects: Map<number, T>
}

/** ipcperms(): 0 or -EACCES. */
export function ipcPermitted(k: TaskKernel, object: IpcPermissions, flags: number): number {
  const { euid, egid, groups } = k.current
  const wanted = ((flags >> 6) | (flags >> 3) | flags) & 7
  const inGroup = [object.gid, object.cgid].some((gid) => gid === egid || groups.includes(gid))
  const shift = euid === object.uid || euid === object.cuid ? 6 : inGroup ? 3 : 0
  return (wanted & ~(object.mode >> shift)) === 0 || capable(k.current, CAP_IPC_OWNER) ? 0 : -EACCES
}

/** May the caller set or remove it? */
export function ipcMayControl(k: TaskKernel, object: IpcPermissions): number {
  const { euid } = k.current
  return euid === object.uid || euid === object.cuid || capable(k.current, CAP_SYS_ADMIN) ? 0 : -EPERM
}

/** The object of an id, or -EIDRM (it was there), or -EINVAL. */
export function ipcFind<T extends IpcObject>(table: IpcTable<T>, id: number): T | number {
  const found = table.objects.get(id)
  if (found !== undefined) return found
  const same = [...table.objects.keys()].some((each) => each % indexMost === id % indexMost)
  return same ? -EIDRM : -EINVAL
}

/** The object at an index: what the …_STAT commands go by. */
export const ipcAtIndex = <T extends IpcObject>(table: IpcTable<T>, index: number): T | number =>
  [...table.objects.values()].find((each) => each.id % indexMost === index) ?? -EINVAL

export const ipcHighestIndex = <T extends IpcObject>(table: IpcTable<T>): number =>
  Math.max(0, ...[...table.objects.keys()].map((id) => id % indexMost))

/** ipc_idr_alloc(): the id of a new object, the one that was asked for if its index is free. */
export function ipcNewId(ids: IpcIds, objects: ReadonlyMap<number, unknown>): number {
  const free = (from: number, to: number): number => {
    let index = from
    // Mostly the first is free, so that nothing is gathered.
    if ([...objects.keys()].every((id) => id % indexMost !== index)) return index < to ? index : -1
    const taken = new Set([...objects.keys()].map((id) => id % indexMost))
    while (taken.has(index)) index++
    return index < to ? index : -1
  }
  const wanted = ids.nextId
  ids.nextId = -1
  if (wanted >= 0) return Math.floor(wanted / indexMost) * indexMost + free(wanted % indexMost, Infinity)
  const most = Math.min(Math.max(Math.floor((objects.size * 3) / 2), indexLeast), indexMost)
  let index = free(ids.nextIndex, most)
  if (index < 0) index = free(0, most)
  ids.nextIndex = index + 1
  if (index <= ids.lastIndex) ids.round = ids.round + 1 >= roundMost ? 0 : ids.round + 1
  ids.lastIndex = index
  return ids.round * indexMost + index
}

/** ipcget(): the object of a key, or a new one that `create` fills; its id or a negative errno. */
export function ipcGet<T extends IpcObject>(
  k: TaskKernel,
  table: IpcTable<T>,
  flags: number,
  most: number,
  check: (found: T) => number,
  create: (base: IpcObject) => T | number,
): number {
  const key = k.low[0]
  const found = key === IPC_PRIVATE ? undefined : [...table.objects.values()].find((each) => each.key === key)
  if (found !== undefined) {
    if ((flags & (IPC_CREAT | IPC_EXCL)) === (IPC_CREAT | IPC_EXCL)) return -EEXIST
    const wrong = check(found)
    return wrong < 0 ? wrong : ipcPermitted(k, found, flags) || found.id
  }
  if (key !== IPC_PRIVATE && (flags & IPC_CREAT) === 0) return -ENOENT
  if (table.objects.size >= most) return -ENOSPC
  const { euid, egid } = k.current
  const before = { ...table }
  const made = create({
    id: ipcNewId(table, table.objects),
    key,
    uid: euid,
    gid: egid,
    cuid: euid,
    cgid: egid,
    mode: flags & 0o777,
    ctime: k.clock.tick,
  })
  if (typeof made === 'number') {
    const { lastIndex, round, nextIndex, nextId } = before
    Object.assign(table, { lastIndex, round, nextIndex, nextId })
    return made
  }
  table.objects.set(made.id, made)
  return made.id
}

/** Seconds of a tick as the structs have them; -1: never. */
export const ipcSeconds = (tick: number): number => (tick < 0 ? 0 : bootEpochSeconds + Math.floor(tick / 1e9))

/** struct ipc64_perm at the start of a struct. */
export function putIpcPermissions(view: DataView, object: IpcObject): void {
  const { key, uid, gid, cuid, cgid, mode } = object
  ;[key, uid, gid, cuid, cgid, mode].forEach((value, i) => view.setInt32(4 * i, value, true))
  view.setUint16(24, Math.floor(object.id / indexMost), true)
}

/** IPC_SET takes owner, group and permission bits from a struct. */
export function setIpcPermissions(k: TaskKernel, object: IpcObject, view: DataView): void {
  object.uid = view.getInt32(4, true)
  object.gid = view.getInt32(8, true)
  object.mode = (object.mode & ~0o777) | (view.getInt32(20, true) & 0o777)
  object.ctime = k.clock.tick
}
