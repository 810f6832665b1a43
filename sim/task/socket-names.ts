// Names of AF_UNIX sockets: struct sockaddr_un to a string and back, and which socket has one (net/unix/af_unix.c). A name that begins
// with a zero byte is abstract, any other one is a file of type socket.

import { EADDRINUSE, EBADF, ECONNREFUSED, EEXIST, EINVAL, ENOTSOCK, EPROTOTYPE } from '../uapi/errno.ts'
import { W_OK } from '../uapi/fcntl.ts'
import { S_IFMT, S_IFSOCK } from '../uapi/stat.ts'
import { fdget } from '../fs/file.ts'
import { inodePermission, userPath } from '../fs/namei.ts'
import { doMknod } from '../fs/names.ts'
import { getBytes } from './arguments.ts'
import { inetBytes, isInetName } from './socket-inet.ts'
import { AF_UNIX } from './sockets.ts'
import type { File } from '../fs/file.ts'
import type { TaskKernel } from './kernel.ts'
import type { Socket } from './sockets.ts'

const pathMost = 108

/** The open file of a socket's descriptor: EBADF, ENOTSOCK. */
export function socketOf(k: TaskKernel, fd: number): File | number {
  const file = fdget(k, fd)
  if (file === null) return -EBADF
  return file.fops === 'socket' && k.objects.sockets.has(file.node.id) ? file : -ENOTSOCK
}

/** sun_path of an address; '' where the address has only a family. */
export function readName(k: TaskKernel, address: number, size: number): string | number {
  if (size < 0 || size > 128) return -EINVAL
  const bytes = getBytes(k, address, size)
  if (typeof bytes === 'number') return bytes
  if (size < 2 || size > pathMost + 2 || bytes[0] + 256 * bytes[1] !== AF_UNIX) return -EINVAL
  const path = String.fromCharCode(...bytes.subarray(2))
  if (path === '' || path.startsWith('\0')) return path
  const end = path.indexOf('\0')
  return end < 0 ? path : path.slice(0, end)
}

/** struct sockaddr_un: a path is followed by its zero byte. */
export function nameBytes(name: string | null): Uint8Array {
  if (isInetName(name)) return inetBytes(name)
  const path = name === null || name === '' || name.startsWith('\0') ? (name ?? '') : `${name}\0`
  const bytes = new Uint8Array(2 + path.length)
  bytes[0] = AF_UNIX
  for (let i = 0; i < path.length; i++) bytes[2 + i] = path.charCodeAt(i)
  return bytes
}

/** unix_find_other(): the socket of a name and of this type. */
export function findNamed(k: TaskKernel, name: string, type: number): Socket | number {
  if (name === '') return -EINVAL
  const all = [...k.objects.sockets.values()]
  let found: Socket | undefined
  if (name.startsWith('\0')) found = all.find((each) => each.name === name && each.nameInode === 0)
  else {
    const dentry = userPath(k, k.current.fs.pwd, name, true)
    if (typeof dentry === 'number') return dentry
    const denied = inodePermission(k, dentry.inode, W_OK)
    if (denied < 0) return denied
    if ((dentry.inode.mode & S_IFMT) !== S_IFSOCK) return -ECONNREFUSED
    found = all.find((each) => each.nameInode === dentry.inode.id)
  }
  if (found === undefined) return -ECONNREFUSED
  return found.type === type ? found : -EPROTOTYPE
}

/** unix_bind(): gives a socket its name, which for a path is made in the file system. */
export function bindName(k: TaskKernel, socket: Socket, name: string): number {
  if (name === '') {
    if (socket.name !== null) return 0
    let serial = 0
    const taken = (): boolean => [...k.objects.sockets.values()].some((each) => each.name === autoName(serial))
    while (taken()) serial++
    socket.name = autoName(serial)
    return 0
  }
  if (name.startsWith('\0')) {
    if (socket.name !== null) return -EINVAL
    if ([...k.objects.sockets.values()].some((each) => each.name === name)) return -EADDRINUSE
    socket.name = name
    return 0
  }
  if (socket.name !== null) {
    const there = userPath(k, k.current.fs.pwd, name, true)
    return typeof there === 'number' ? -EINVAL : -EADDRINUSE
  }
  const made = doMknod(k, k.current.fs.pwd, name, S_IFSOCK | 0o777)
  if (made < 0) return made === -EEXIST ? -EADDRINUSE : made
  const dentry = userPath(k, k.current.fs.pwd, name, true)
  if (typeof dentry === 'number') return dentry
  socket.name = name
  socket.nameInode = dentry.inode.id
  return 0
}

/** Five hexadecimal digits after the zero byte. */
const autoName = (serial: number): string => `\0${serial.toString(16).padStart(5, '0')}`
