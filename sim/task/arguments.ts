// How system calls read their arguments and hand structs back: descriptors, paths, offsets, and bytes laid out by hand.

import { BLOCKED, EFAULT, ENAMETOOLONG, ENOENT } from '../uapi/errno.ts'
import { AT_FDCWD, PATH_MAX } from '../uapi/fcntl.ts'
import { EBADF, ENOTDIR } from '../uapi/errno.ts'
import { fdget } from '../fs/file.ts'
import { isDirectory } from '../fs/namei.ts'
import { copyFromUser, copyToUser, strncpyFromUser } from '../fault/uaccess.ts'
import type { Dentry } from '../fs/inode.ts'
import type { TaskKernel } from './kernel.ts'

/** Argument i as a signed 64-bit number (loff_t, long): exact between -2^53 and 2^53. */
export const signedArg = (k: TaskKernel, i: number): number => k.high[i] * 2 ** 32 + (k.low[i] >>> 0)

/** A path of the program's memory, one character a byte; a negative errno or BLOCKED. Empty is ENOENT unless allowed. */
export function userString(k: TaskKernel, address: number, allowEmpty = false): string | number {
  const text = strncpyFromUser(k, address, PATH_MAX)
  if (typeof text === 'number') return text
  if (text.length >= PATH_MAX) return -ENAMETOOLONG
  return text === '' && !allowEmpty ? -ENOENT : text
}

/** Where a relative path of an …at call starts; the path decides whether the descriptor is looked at. */
export function startOf(k: TaskKernel, dirfd: number, path: string): Dentry | number {
  if (path.startsWith('/') || dirfd === AT_FDCWD) return k.current.fs.pwd
  const file = fdget(k, dirfd, true)
  if (file === null) return -EBADF
  return path !== '' && !isDirectory(file.node) ? -ENOTDIR : file.dentry
}

/** Copies bytes out: 0, -EFAULT or BLOCKED. */
export function putBytes(k: TaskKernel, address: number, bytes: Uint8Array, count = bytes.length): number {
  const left = copyToUser(k, address, bytes, 0, count)
  return left === BLOCKED ? BLOCKED : left > 0 ? -EFAULT : 0
}

/** Copies bytes in, or a negative errno or BLOCKED. */
export function getBytes(k: TaskKernel, address: number, count: number): Uint8Array | number {
  const bytes = new Uint8Array(count)
  const left = copyFromUser(k, address, bytes, 0, count)
  return left === BLOCKED ? BLOCKED : left > 0 ? -EFAULT : bytes
}

/** Copies in and gives a view. */
export function getStruct(k: TaskKernel, address: number, count: number): DataView | number {
  const bytes = getBytes(k, address, count)
  return typeof bytes === 'number' ? bytes : new DataView(bytes.buffer)
}

/** Unsigned 64 bits at an offset; inexact above 2^53. */
export const read64 = (view: DataView, offset: number): number =>
  view.getUint32(offset + 4, true) * 2 ** 32 + view.getUint32(offset, true)

/** Signed. */
export const readSigned64 = (view: DataView, offset: number): number =>
  view.getInt32(offset + 4, true) * 2 ** 32 + view.getUint32(offset, true)

export function write64(view: DataView, offset: number, value: number): void {
  view.setUint32(offset, value >>> 0, true)
  view.setInt32(offset + 4, Math.floor(value / 2 ** 32) | 0, true)
}

/** A struct of 64-bit fields as bytes. */
export function longs(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(8 * values.length)
  const view = new DataView(bytes.buffer)
  values.forEach((value, index) => write64(view, 8 * index, value))
  return bytes
}

/** timespec or timeval of nanoseconds. */
export const timespec = (nanoseconds: number): Uint8Array =>
  longs([Math.floor(nanoseconds / 1e9), Math.floor(nanoseconds % 1e9)])
