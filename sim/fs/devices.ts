// Character devices of /dev: null, zero, full, random and urandom, tty; and the host's ends of standard output and error.

import { BLOCKED, EFAULT, ENOSPC, ENOTTY, EIO, ENXIO } from '../uapi/errno.ts'
import { FIONREAD, POLLIN, POLLOUT, TCGETS, TIOCGWINSZ } from '../uapi/fcntl.ts'
import { nextWord } from '../lib/prng.ts'
import { VM_SHARED } from '../mm/vm-flags.ts'
import { emitWrite } from '../trace/emit.ts'
import { clearUser, copyFromUser, copyToUser, putUser32 } from '../fault/uaccess.ts'
import { sinkWrite } from './sink.ts'
import type { File } from './file.ts'
import type { FileMethods, FsKernel } from './kernel.ts'

const nothing = { get: () => undefined, put: () => undefined }

/** Moves `count` bytes a page at a time by `each`, which returns the bytes that it could not move; keeps the progress. */
function byPages(k: FsKernel, count: number, each: (done: number, chunk: number) => number): number {
  let done = k.current.progress
  while (done < count) {
    const chunk = Math.min(4096, count - done)
    const left = each(done, chunk)
    if (left === BLOCKED) {
      k.current.progress = done
      return BLOCKED
    }
    done += chunk - left
    if (left > 0) return done > 0 ? done : -EFAULT
  }
  return done
}

const readZero = (k: FsKernel, _file: File, address: number, count: number): number =>
  byPages(k, count, (done, chunk) => clearUser(k, address + done, chunk))

/** mmap of /dev/zero, private: anonymous memory. Shared it is an unlinked tmpfs file, which the mm layer makes (mm/mmap.ts). */
const zeroMmap: FileMethods['mmapPrepare'] = (_k, desc) => {
  if ((desc.flags & VM_SHARED) === 0) desc.ops = ''
  return 0
}

function readRandom(k: FsKernel, _file: File, address: number, count: number): number {
  return byPages(k, count, (done, chunk) => {
    for (let i = 0; i < chunk; i++) k.scratch[i] = nextWord(k.random) & 255
    return copyToUser(k, address + done, k.scratch, 0, chunk)
  })
}

function writeSink(k: FsKernel, file: File, address: number, count: number): number {
  const sink = file.node.key === 'stderr' ? k.host.stderr : k.host.stdout
  const result = byPages(k, count, (done, chunk) => {
    const left = copyFromUser(k, address + done, k.scratch, 0, chunk)
    if (left !== BLOCKED) sinkWrite(sink, k.scratch, chunk - left)
    return left
  })
  if (result > 0) emitWrite(k.trace, file.node.key === 'stderr' ? 2 : 1, result)
  return result
}

function sinkWriteKernel(k: FsKernel, file: File, from: Uint8Array | null, _position: number, count: number): number {
  if (from === null) return count
  const error = file.node.key === 'stderr'
  sinkWrite(error ? k.host.stderr : k.host.stdout, from, from.length)
  emitWrite(k.trace, error ? 2 : 1, from.length)
  return from.length
}

/** struct termios of a terminal in its usual mode: what isatty() asks for. */
const termios = new Int32Array([0x4500, 0x5, 0xbf, 0x8a3b, 0, 0, 0, 0, 0])

function terminalIoctl(k: FsKernel, _file: File, command: number, argument: number): number {
  if (command === TCGETS) {
    const bytes = new Uint8Array(termios.buffer)
    return copyToUser(k, argument, bytes, 0, 36) === 0 ? 0 : -EFAULT
  }
  if (command === TIOCGWINSZ) {
    const size = new Uint8Array(new Uint16Array([24, 80, 0, 0]).buffer)
    return copyToUser(k, argument, size, 0, 8) === 0 ? 0 : -EFAULT
  }
  return command === FIONREAD ? putUser32(k, argument, 0) : -ENOTTY
}

/** For splice and sendfile; the buffer is new. */
const zeros = (_k: FsKernel, _file: File, to: Uint8Array): number => to.length

/** Rows of k.fileOps. */
export const deviceMethods: Record<string, FileMethods> = {
  null: {
    ...nothing,
    seek: 'zero',
    read: () => 0,
    write: (_k, _file, _address, count) => count,
    writeKernel: (_k, _file, _from, _position, count) => count,
  },
  zero: {
    ...nothing,
    seek: 'zero',
    read: readZero,
    readKernel: zeros,
    write: (_k, _file, _address, count) => count,
    writeKernel: (_k, _file, _from, _position, count) => count,
    ownUnmappedArea: true,
    mmapPrepare: zeroMmap,
  },
  full: { ...nothing, seek: 'zero', read: readZero, readKernel: zeros, write: () => -ENOSPC },
  random: {
    ...nothing,
    seek: 'none',
    read: readRandom,
    readKernel: (k, _file, to) => {
      for (let i = 0; i < to.length; i++) to[i] = nextWord(k.random) & 255
      return to.length
    },
    write: (_k, _file, _address, count) => count,
    poll: () => POLLIN | POLLOUT,
  },
  sink: { ...nothing, seek: 'none', write: writeSink, writeKernel: sinkWriteKernel, poll: () => POLLOUT },
  terminal: {
    ...nothing,
    seek: 'none',
    read: () => 0,
    write: writeSink,
    writeKernel: sinkWriteKernel,
    ioctl: terminalIoctl,
    poll: () => POLLIN | POLLOUT,
  },
  /** /dev/tty of a process without a controlling terminal. */
  tty: { ...nothing, read: () => -EIO, write: () => -EIO },
  /** What O_PATH files and symbolic links have. */
  '': nothing,
}

/** Opening /dev/tty without a controlling terminal. */
export const ttyOpenError = -ENXIO
