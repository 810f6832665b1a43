// Block devices as files: /dev/vdb, /dev/pmem0, /dev/loop0 and /dev/loop-control (block/fops.c, block/ioctl.c, drivers/block/loop.c).
//
// Differs from Linux: reading and writing a device goes to it at once, without a page cache of its own, and it can't be mapped.

import { BLOCKED, EBADF, EBUSY, EFAULT, EINVAL, ENOSPC, ENOTTY, ENXIO, EIO, EPERM } from '../uapi/errno.ts'
import { S_IFMT, S_IFREG, S_IFBLK } from '../uapi/stat.ts'
import { CAP_SYS_ADMIN } from '../uapi/mman.ts'
import { capable } from '../mm/current.ts'
import { FMODE_WRITE } from '../mm/vma.ts'
import { copyFromUser, copyToUser, putUser32, readUser, writeUser } from '../fault/uaccess.ts'
import { readDevice, settleIo, writeDevice } from './block-device.ts'
import { fdget } from './file.ts'
import { inodeSize } from './stat.ts'
import { forgetVolume } from './volume.ts'
import type { BlockDevice } from './block-device.ts'
import type { File } from './file.ts'
import type { FileMethods, FsKernel } from './kernel.ts'

const BLKROGET = 0x125e
const BLKGETSIZE = 0x1260
const BLKFLSBUF = 0x1261
const BLKSSZGET = 0x1268
const BLKBSZGET = 0x80081270
const BLKGETSIZE64 = 0x80081272
const LOOP_SET_FD = 0x4c00
const LOOP_CLR_FD = 0x4c01
const LOOP_SET_STATUS64 = 0x4c04
const LOOP_GET_STATUS64 = 0x4c05
const LOOP_SET_CAPACITY = 0x4c07
const LOOP_CONFIGURE = 0x4c0a
const LOOP_CTL_ADD = 0x4c80
const LOOP_CTL_REMOVE = 0x4c81
const LOOP_CTL_GET_FREE = 0x4c82
const statusBytes = 232

const deviceOf = (k: FsKernel, file: File): BlockDevice | undefined => k.block.devices.get(file.node.key)

const isMounted = (k: FsKernel, device: BlockDevice): boolean =>
  k.mounts.some(({ root }) => root.inode.sb.device === device.name)

/** Moves bytes between a device and a buffer, a page of the device at a time. */
function transfer(k: FsKernel, file: File, address: number, count: number, position: number, write: boolean): number {
  const device = deviceOf(k, file)
  if (device === undefined) return -ENXIO
  settleIo(k)
  let done = k.current.progress
  while (done < count) {
    const at = position + done
    if (at >= device.bytes) return done === 0 && write ? -ENOSPC : done
    const chunk = Math.min(4096 - (at % 4096), count - done, device.bytes - at)
    const bytes = k.scratch.subarray(0, chunk)
    const failed = write ? 0 : readDevice(k, device, at, bytes)
    const left =
      failed < 0
        ? chunk
        : write
          ? copyFromUser(k, address + done, k.scratch, 0, chunk)
          : copyToUser(k, address + done, k.scratch, 0, chunk)
    if (left === BLOCKED) {
      k.current.progress = done
      return BLOCKED
    }
    if (failed < 0 || left > 0) return done > 0 ? done : failed < 0 ? -EIO : -EFAULT
    const refused = write ? writeDevice(k, device, at, bytes) : 0
    if (refused < 0) return done > 0 ? done : refused
    done += chunk
  }
  return done
}

const put64 = (k: FsKernel, address: number, value: number): number =>
  writeUser(k, address, new Uint8Array(new Uint32Array([value >>> 0, Math.floor(value / 2 ** 32)]).buffer))

function blockIoctl(k: FsKernel, file: File, command: number, argument: number): number {
  const device = deviceOf(k, file)
  if (device === undefined) return -ENXIO
  switch (command >>> 0) {
    case BLKROGET:
      return putUser32(k, argument, device.readOnly ? 1 : 0)
    case BLKGETSIZE:
      return put64(k, argument, device.bytes / 512)
    case BLKGETSIZE64:
      return put64(k, argument, device.bytes)
    case BLKSSZGET:
      return putUser32(k, argument, 512)
    case BLKBSZGET:
      return putUser32(k, argument, 4096)
    case BLKFLSBUF:
      return capable(k.current, CAP_SYS_ADMIN) ? 0 : -EPERM
    default:
      return device.kind === 'loop' ? loopIoctl(k, device, file, command, argument) : -ENOTTY
  }
}

/** Gives the device a file: loop_configure(). */
function setFile(k: FsKernel, device: BlockDevice, file: File, fd: number): number {
  const backing = fdget(k, fd)
  if (backing === null) return -EBADF
  if (device.backing !== 0) return -EBUSY
  const type = backing.node.mode & S_IFMT
  if (type !== S_IFREG && type !== S_IFBLK) return -EINVAL
  if (type === S_IFBLK) return -EINVAL
  device.backing = backing.node.id
  backing.node.openCount++
  device.bytes = Math.floor(inodeSize(k, backing.node) / 512) * 512
  device.readOnly = (backing.mode & FMODE_WRITE) === 0 || (file.mode & FMODE_WRITE) === 0
  forgetVolume(k, device.name)
  return 0
}

/** Takes the file away: loop_clr_fd(). While something is mounted the device goes on until that ends. */
export function clearLoop(k: FsKernel, device: BlockDevice): number {
  const node = k.inodes.get(device.backing)
  if (device.backing === 0 || node === undefined) return -ENXIO
  if (isMounted(k, device)) {
    device.autoclear = true
    return 0
  }
  device.backing = 0
  device.autoclear = false
  device.bytes = 0
  forgetVolume(k, device.name)
  node.openCount--
  k.fsUp.evict(k, node)
  return 0
}

function loopIoctl(k: FsKernel, device: BlockDevice, file: File, command: number, argument: number): number {
  switch (command) {
    case LOOP_SET_FD:
      return setFile(k, device, file, argument)
    case LOOP_CONFIGURE: {
      const head = readUser(k, argument, 8 + statusBytes)
      if (typeof head === 'number') return head
      const view = new DataView(head.buffer)
      const result = setFile(k, device, file, view.getInt32(0, true))
      if (result === 0) device.autoclear = (view.getUint32(8 + 52, true) & 4) !== 0
      return result
    }
    case LOOP_CLR_FD:
      return clearLoop(k, device)
    case LOOP_SET_CAPACITY:
    case LOOP_SET_STATUS64: {
      const node = k.inodes.get(device.backing)
      if (node === undefined) return -ENXIO
      if (command === LOOP_SET_CAPACITY) {
        device.bytes = Math.floor(inodeSize(k, node) / 512) * 512
        return 0
      }
      const status = readUser(k, argument, statusBytes)
      if (typeof status === 'number') return status
      device.autoclear = (new DataView(status.buffer).getUint32(52, true) & 4) !== 0
      return 0
    }
    case LOOP_GET_STATUS64: {
      if (device.backing === 0) return -ENXIO
      const status = new Uint8Array(statusBytes)
      new DataView(status.buffer).setUint32(52, (device.readOnly ? 1 : 0) | (device.autoclear ? 4 : 0), true)
      return writeUser(k, argument, status)
    }
    default:
      return -EINVAL
  }
}

function controlIoctl(k: FsKernel, _file: File, command: number, argument: number): number {
  if (command === LOOP_CTL_ADD || command === LOOP_CTL_REMOVE)
    return k.block.devices.has(`loop${argument}`) ? -EBUSY : -EINVAL
  if (command !== LOOP_CTL_GET_FREE) return -ENOTTY
  for (const { kind, minor, backing } of k.block.devices.values()) if (kind === 'loop' && backing === 0) return minor
  return -ENOSPC
}

/** Rows of k.fileOps. */
export const blockMethods: Record<string, FileMethods> = {
  block: {
    get: () => undefined,
    put: () => undefined,
    read: (k, file, address, count, position) => transfer(k, file, address, count, position, false),
    write: (k, file, address, count, position) => transfer(k, file, address, count, position, true),
    ioctl: blockIoctl,
    fsync: () => 0,
    size: (k, file) => deviceOf(k, file)?.bytes ?? 0,
    release: (k, file) => {
      const device = deviceOf(k, file)
      if (device?.autoclear === true && !isMounted(k, device)) clearLoop(k, device)
    },
  },
  loop_control: { get: () => undefined, put: () => undefined, ioctl: controlIoctl },
}
