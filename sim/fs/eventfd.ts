// eventfd(2): a 64-bit counter that is read and written as a file (fs/eventfd.c). It is kept as two words, since programs fill it to
// its last value, 2^64 - 2.

import { BLOCKED, EAGAIN, EFAULT, EINVAL, ERESTARTSYS } from '../uapi/errno.ts'
import { O_NONBLOCK, O_RDWR, POLLIN, POLLOUT } from '../uapi/fcntl.ts'
import { copyFromUser, copyToUser } from '../fault/uaccess.ts'
import { allocFile } from './file.ts'
import { createDentry } from './inode.ts'
import { newInode } from './new-inode.ts'
import type { File } from './file.ts'
import type { FileMethods, FsKernel } from './kernel.ts'

export interface EventCounter {
  low: number
  high: number
  readonly semaphore: boolean
}

const channelOf = (file: File): string => `eventfd:${file.node.id}`

/** A new counter, open for reading and writing. */
export function eventFile(k: FsKernel, count: number, semaphore: boolean, flags: number): File | null {
  const sb = k.superBlocks.get('anon_inodefs')
  if (sb === undefined) return null
  const node = newInode(k, sb, { mode: 0o600, uid: 0, gid: 0, fops: 'eventfd' })
  node.nlink = 0
  node.counter = { low: count >>> 0, high: 0, semaphore }
  return allocFile(k, createDentry('anon_inode:[eventfd]', null, node), O_RDWR | (flags & O_NONBLOCK), 'eventfd')
}

const sleepFor = (k: FsKernel, file: File): number => {
  if ((file.flags & O_NONBLOCK) !== 0) return -EAGAIN
  return k.fsUp.signalPending(k) ? -ERESTARTSYS : k.fsUp.sleepOn(k, channelOf(file))
}

function read(k: FsKernel, file: File, address: number, count: number): number {
  const { counter } = file.node
  if (counter === null || count < 8) return -EINVAL
  if (counter.low === 0 && counter.high === 0) return sleepFor(k, file)
  const bytes = new Uint8Array(8)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, counter.semaphore ? 1 : counter.low, true)
  view.setUint32(4, counter.semaphore ? 0 : counter.high, true)
  const left = copyToUser(k, address, bytes, 0, 8)
  if (left !== 0) return left === BLOCKED ? BLOCKED : -EFAULT
  if (!counter.semaphore) Object.assign(counter, { low: 0, high: 0 })
  else if (counter.low > 0) counter.low--
  else Object.assign(counter, { low: 0xffff_ffff, high: counter.high - 1 })
  k.fsUp.wakeUp(k, channelOf(file))
  return 8
}

function write(k: FsKernel, file: File, address: number, count: number): number {
  const { counter } = file.node
  if (counter === null || count < 8) return -EINVAL
  const view = new DataView(new ArrayBuffer(8))
  const left = copyFromUser(k, address, new Uint8Array(view.buffer), 0, 8)
  if (left !== 0) return left === BLOCKED ? BLOCKED : -EFAULT
  const [addLow, addHigh] = [view.getUint32(0, true), view.getUint32(4, true)]
  if (addLow === 0xffff_ffff && addHigh === 0xffff_ffff) return -EINVAL
  const low = counter.low + addLow
  const high = counter.high + addHigh + (low >= 2 ** 32 ? 1 : 0)
  if (high >= 2 ** 32 || (high === 0xffff_ffff && low % 2 ** 32 === 0xffff_ffff)) return sleepFor(k, file)
  counter.low = low % 2 ** 32
  counter.high = high
  k.fsUp.wakeUp(k, channelOf(file))
  return 8
}

export const eventMethods: FileMethods = {
  get: () => undefined,
  put: () => undefined,
  seek: 'zero',
  read,
  write,
  poll: (_k, file) => {
    const { counter } = file.node
    if (counter === null) return 0
    const full = counter.high === 0xffff_ffff && counter.low >= 0xffff_fffe
    return (counter.low !== 0 || counter.high !== 0 ? POLLIN : 0) | (full ? 0 : POLLOUT)
  },
}
