// Block devices: what is stored on each, how long it takes to answer, and which requests fail (block/blk-core.c, drivers/block/loop.c).
//
// A request is answered at a tick. Pages that follow each other on the device and are asked for at the same tick are one request, as a
// plug makes them. A device answers in the order of the requests. Whoever needs a page sleeps on the channel `page N` of its frame.

import { folioEndRead, folioEndWriteback } from '../pagecache/filemap.ts'
import { emitIoEnd, emitIoSubmit } from '../trace/emit.ts'
import { BLOCKED, EIO } from '../uapi/errno.ts'
import { PG_locked } from '../uapi/page-flags.ts'
import { use } from '../lib/parts.ts'
import { disks } from './parts.ts'
import { convertUnwritten } from './journal.ts'
import { createDiskCache, noteWrite } from './disk-cache.ts'
import type { DiskCache } from './disk-cache.ts'
import type { FsKernel } from './kernel.ts'

/** Requests that fail: of one direction, in a range of bytes, so many times (Infinity: always). */
export interface DeviceFault {
  readonly write: boolean
  readonly from: number
  readonly to: number
  times: number
}

export interface BlockDevice {
  /** As in /dev. */
  readonly name: string
  readonly major: number
  readonly minor: number
  readonly kind: 'disk' | 'pmem' | 'loop'
  bytes: number
  /** What was written, by page of 4 KiB; the rest is zero. Persistent memory has frames instead. */
  readonly pages: Map<number, Uint8Array>
  /** First frame of persistent memory, else -1. */
  readonly firstPfn: number
  /** What is not durable yet; null: the device is not followed. */
  readonly cache: DiskCache | null
  /** Inode id of a loop device's file, 0: none. */
  backing: number
  readOnly: boolean
  /** It gives its file up when nobody uses it any more. */
  autoclear: boolean
  /** Ticks from a request to its answer; 0: at once. And for every further page of a request. */
  latency: number
  transfer: number
  /** Most pages of one read-ahead. */
  readonly readahead: number
  /** Tick at which the last request is answered. */
  busyUntil: number
  readonly faults: DeviceFault[]
  /** Answered requests. */
  reads: number
  writes: number
}

/** One page to or from a device. */
export interface Bio {
  readonly write: boolean
  /** The frame that waits for it; -1: nobody. */
  pfn: number
  readonly mapping: number
  /** Where the equal parts of the page are on the device, in bytes; -1: a hole. */
  readonly places: readonly number[]
  /** What is to be written; null: a read. */
  readonly bytes: Uint8Array | null
}

export interface IoRequest {
  readonly device: string
  readonly write: boolean
  readonly asked: number
  due: number
  /** Byte behind the last page. */
  end: number
  readonly bios: Bio[]
}

/** What the kernel knows of devices; a field of its record. */
export interface BlockLayer {
  readonly devices: Map<string, BlockDevice>
  /** Requests under way, the next to be answered first. */
  requests: IoRequest[]
}

export const createBlockLayer = (): BlockLayer => ({ devices: new Map(), requests: [] })

export interface DeviceSpec {
  readonly name: string
  readonly major: number
  readonly minor: number
  readonly kind: BlockDevice['kind']
  readonly bytes: number
  readonly latency: number
  readonly readahead?: number
  readonly firstPfn?: number
  /** It has a cache that a power cut empties. */
  readonly volatile?: boolean
}

/** Ticks for a further page of a request, against those of the first. */
const transferPart = 64

export function addDevice(k: FsKernel, spec: DeviceSpec): BlockDevice {
  const device: BlockDevice = {
    ...spec,
    firstPfn: spec.firstPfn ?? -1,
    readahead: spec.readahead ?? 32,
    pages: new Map(),
    cache: spec.volatile === true ? createDiskCache() : null,
    backing: 0,
    readOnly: false,
    autoclear: false,
    transfer: Math.ceil(spec.latency / transferPart),
    busyUntil: 0,
    faults: [],
    reads: 0,
    writes: 0,
  }
  k.block.devices.set(spec.name, device)
  return device
}

/** Bytes of a device from a position on, which do not cross one of its pages: into `to`, all of it. 0 or -EIO. */
export function readDevice(k: FsKernel, device: BlockDevice, position: number, to: Uint8Array): number {
  const page = Math.floor(position / 4096)
  const offset = position % 4096
  if (device.firstPfn >= 0) to.set(k.ram.readBytes(device.firstPfn + page, offset, to.length))
  else if (device.backing !== 0) return use(disks).loopRead(k, device, position, to)
  else {
    const bytes = device.pages.get(page)
    if (bytes === undefined) to.fill(0)
    else to.set(bytes.subarray(offset, offset + to.length))
  }
  return 0
}

/** The reverse: 0 or a negative errno. */
export function writeDevice(k: FsKernel, device: BlockDevice, position: number, from: Uint8Array): number {
  const page = Math.floor(position / 4096)
  const offset = position % 4096
  if (device.firstPfn >= 0) {
    k.ram.writeBytes(device.firstPfn + page, offset, from)
    use(disks).persistFrame(k, device.firstPfn + page, offset, offset + from.length)
    return 0
  }
  if (device.backing !== 0) return use(disks).loopWrite(k, device, position, from)
  let bytes = device.pages.get(page)
  if (bytes === undefined) device.pages.set(page, (bytes = new Uint8Array(4096)))
  const before = device.cache === null ? bytes : bytes.slice()
  bytes.set(from, offset)
  if (device.cache !== null) noteWrite(device.cache, page, before, bytes)
  return 0
}

/** Does this request fail? A fault that strikes a number of times is used up. */
export function strikes(device: BlockDevice, { write, places }: Pick<Bio, 'write' | 'places'>): boolean {
  const part = 4096 / places.length
  for (const fault of device.faults) {
    if (fault.write !== write || fault.times === 0) continue
    if (!places.some((at) => at >= 0 && at < fault.to && at + part > fault.from)) continue
    fault.times--
    return true
  }
  return false
}

/** Does what a bio asks for, without taking time: 0 or a negative errno. */
export function transferNow(k: FsKernel, device: BlockDevice, bio: Bio): number {
  if (bio.write) device.writes++
  else device.reads++
  if (strikes(device, bio)) return -EIO
  const part = 4096 / bio.places.length
  if (bio.bytes !== null) {
    for (const [i, at] of bio.places.entries()) {
      const failed = at < 0 ? 0 : writeDevice(k, device, at, bio.bytes.subarray(i * part, (i + 1) * part))
      if (failed < 0) return failed
    }
    return 0
  }
  const page = new Uint8Array(4096)
  for (const [i, at] of bio.places.entries()) {
    const failed = at < 0 ? 0 : readDevice(k, device, at, page.subarray(i * part, (i + 1) * part))
    if (failed < 0) return failed
  }
  fillFrame(k, bio.pfn, page)
  return 0
}

/** Contents of a frame that just came from a device: bytes up to the last one that is not zero take room. */
export function fillFrame(k: FsKernel, pfn: number, page: Uint8Array): void {
  let used = page.length
  while (used > 0 && page[used - 1] === 0) used--
  k.ram.clear(pfn)
  if (used > 0) k.ram.writeBytes(pfn, 0, page.subarray(0, used))
}

/** submit_bio(): BLOCKED until the device has answered, or what it answers at once. */
export function submitBio(k: FsKernel, device: BlockDevice, bio: Bio): number {
  if (device.latency === 0) return transferNow(k, device, bio)
  const now = k.trace.tick
  const position = bio.places.find((at) => at >= 0) ?? 0
  const { requests } = k.block
  const last = requests.filter((each) => each.device === device.name).at(-1)
  if (last !== undefined && last.asked === now && last.write === bio.write && last.end === position) {
    last.bios.push(bio)
    last.due += device.transfer
    last.end = position + 4096
    device.busyUntil = last.due
  } else {
    const due = Math.max(now, device.busyUntil) + device.latency
    device.busyUntil = due
    requests.push({ device: device.name, write: bio.write, asked: now, due, end: position + 4096, bios: [bio] })
  }
  requests.sort((a, b) => a.due - b.due)
  emitIoSubmit(k.trace, bio.write ? 1 : 0, device.major, device.minor, position, bio.pfn, device.busyUntil)
  k.fsUp.armTimer(k, requests[0].due)
  return BLOCKED
}

/** Tick of the next answer; Infinity: none is due. */
export const nextIo = (k: FsKernel): number => (k.block.requests.length === 0 ? Infinity : k.block.requests[0].due)

/** Lets devices answer what is due by now. */
export function completeIo(k: FsKernel): void {
  const { requests } = k.block
  while (requests.length > 0 && requests[0].due <= k.trace.tick) {
    const request = requests.shift()
    const device = request === undefined ? undefined : k.block.devices.get(request.device)
    if (request !== undefined && device !== undefined) for (const bio of request.bios) endBio(k, device, bio)
  }
}

function endBio(k: FsKernel, device: BlockDevice, bio: Bio): void {
  const { pfn } = bio
  const mapping = k.mappings.get(bio.mapping)
  // A read that nobody waits for any more is not even done.
  if (pfn < 0 && !bio.write) return
  const result = transferNow(k, device, bio)
  emitIoEnd(k.trace, bio.write ? 1 : 0, device.major, device.minor, pfn, -result)
  if (pfn < 0 || mapping === undefined) return
  if (bio.write) {
    const node = k.inodes.get(mapping.inode)
    if (node !== undefined && result === 0) convertUnwritten(k, node, k.memMap.index[pfn])
    folioEndWriteback(k, mapping, pfn, result)
  } else if ((k.memMap.flags[pfn] & PG_locked) !== 0) folioEndRead(k, pfn, result === 0)
  k.fsUp.wakeUp(k, `page ${pfn}`)
}

/** Nobody waits for the answer about this frame any more. */
export function forgetIo(k: FsKernel, pfn: number): void {
  for (const request of k.block.requests) for (const bio of request.bios) if (bio.pfn === pfn) bio.pfn = -1
  k.fsUp.wakeUp(k, `page ${pfn}`)
}

/** Time passes for this task alone until all devices have answered: reclaim, umount. */
export function settleIo(k: FsKernel): void {
  for (const { due } of [...k.block.requests]) {
    if (due > k.trace.tick) k.trace.tick = due
    completeIo(k)
  }
}
