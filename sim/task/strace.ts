// System calls as strace prints them: name, arguments by kind, result. Strings and structs are read from the program's memory without
// side effects, after the call.

import { isError, errnoNames } from '../uapi/errno.ts'
import { signalNames } from '../uapi/signal.ts'
import { syscallNames } from '../uapi/syscall-nr.ts'
import { peekBytes } from './peek.ts'
import {
  access,
  advice,
  clocks,
  mapFlags,
  mapTypes,
  mcl,
  memfd,
  mremap,
  msync,
  openFlags,
  prot,
  rlimits,
  waitOptions,
} from './strace-names.ts'
import { syscallTable } from './syscalls.ts'
import type { Flags } from './strace-names.ts'
import type { TaskKernel } from './kernel.ts'
import type { Task } from './task.ts'

function flagNames(value: number, table: Flags, none: string): string {
  const names: string[] = []
  let rest = value
  for (const [bit, name] of table) {
    if ((rest & bit) === 0) continue
    names.push(name)
    rest &= ~bit
  }
  if (rest !== 0) names.push(`0x${(rest >>> 0).toString(16)}`)
  return names.length === 0 ? none : names.join('|')
}

function mapNames(value: number): string {
  const type = mapTypes[value & 15] ?? `0x${(value & 15).toString(16)}`
  const rest = flagNames(value & ~15, mapFlags, '')
  return rest === '' ? type : `${type}|${rest}`
}

const escapes: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
  '\v': '\\v',
  '\f': '\\f',
}

/** A string in quotes, cut after 32 bytes. */
function quoted(bytes: Uint8Array, cut: boolean): string {
  let text = ''
  for (let i = 0; i < bytes.length; i++) {
    const char = String.fromCharCode(bytes[i])
    const digit = i + 1 < bytes.length && bytes[i + 1] >= 48 && bytes[i + 1] <= 57
    if (escapes[char] !== undefined) text += escapes[char]
    else if (bytes[i] < 32 || bytes[i] > 126)
      text += `\\${digit ? bytes[i].toString(8).padStart(3, '0') : bytes[i].toString(8)}`
    else text += char
  }
  return `"${text}"${cut ? '...' : ''}`
}

const hex = (value: number): string => (value === 0 ? 'NULL' : `0x${value.toString(16)}`)

function bufferText(k: TaskKernel, task: Task, address: number, count: number): string {
  const mm = task.mm
  const bytes = mm === null ? null : peekBytes(k, mm, address, Math.min(count, 32))
  return bytes === null ? hex(address) : quoted(bytes, count > 32)
}

function pathText(k: TaskKernel, task: Task, address: number): string {
  const mm = task.mm
  const bytes: number[] = []
  for (let at = address; mm !== null && bytes.length < 4096; at++) {
    const byte = peekBytes(k, mm, at, 1)
    if (byte === null) return hex(address)
    if (byte[0] === 0) return quoted(Uint8Array.from(bytes), false)
    bytes.push(byte[0])
  }
  return hex(address)
}

type Printer = (k: TaskKernel, task: Task, index: number, result: number) => string

const low = (k: TaskKernel, i: number): number => k.low[i]

/** How each kind of argument is printed. */
const printers: Readonly<Record<string, Printer>> = {
  fd: (k, _t, i) => String(low(k, i)),
  int: (k, _t, i) => String(low(k, i)),
  count: (k, _t, i) => String(k.args[i]),
  len: (k, _t, i) => (k.args[i] >= 2 ** 63 ? `${k.args[i]}` : String(k.args[i])),
  off: (k, _t, i) => {
    const value = k.high[i] * 2 ** 32 + (k.low[i] >>> 0)
    return syscallNames[k.current.syscall] === 'mmap' && value !== 0 ? `0x${value.toString(16)}` : String(value)
  },
  ptr: (k, _t, i) => hex(k.args[i]),
  addr: (k, _t, i) => hex(k.args[i]),
  hex: (k, _t, i) => `0x${k.args[i].toString(16)}`,
  mode: (k, _t, i) => `0${(low(k, i) & 0o7777).toString(8).padStart(3, '0')}`,
  path: (k, task, i) => pathText(k, task, k.args[i]),
  buf2: (k, task, i) => bufferText(k, task, k.args[i], k.args[i + 1]),
  out: (k, task, i, result) => (result >= 0 ? bufferText(k, task, k.args[i], result) : hex(k.args[i])),
  prot: (k, _t, i) => flagNames(low(k, i), prot, 'PROT_NONE'),
  mflags: (k, _t, i) => mapNames(low(k, i)),
  msync: (k, _t, i) => flagNames(low(k, i), msync, '0'),
  mremap: (k, _t, i) => flagNames(low(k, i), mremap, '0'),
  mcl: (k, _t, i) => flagNames(low(k, i), mcl, '0'),
  memfd: (k, _t, i) => flagNames(low(k, i), memfd, '0'),
  waitopt: (k, _t, i) => flagNames(low(k, i), waitOptions, '0'),
  access: (k, _t, i) => flagNames(low(k, i), access, 'F_OK'),
  madvice: (k, _t, i) => advice[low(k, i)] ?? `0x${low(k, i).toString(16)} /* MADV_??? */`,
  oflags: (k, _t, i) => openNames(low(k, i)),
  signal: (k, _t, i) => signalNames[low(k, i)] || String(low(k, i)),
  sighow: (k, _t, i) => ['SIG_BLOCK', 'SIG_UNBLOCK', 'SIG_SETMASK'][low(k, i)] ?? String(low(k, i)),
  whence: (k, _t, i) => ['SEEK_SET', 'SEEK_CUR', 'SEEK_END', 'SEEK_DATA', 'SEEK_HOLE'][low(k, i)] ?? String(low(k, i)),
  dirfd: (k, _t, i) => (low(k, i) === -100 ? 'AT_FDCWD' : String(low(k, i))),
  rlimit: (k, _t, i) => (rlimits[low(k, i)] === undefined ? String(low(k, i)) : `RLIMIT_${rlimits[low(k, i)]}`),
  clock: (k, _t, i) => (clocks[low(k, i)] === undefined ? String(low(k, i)) : `CLOCK_${clocks[low(k, i)]}`),
}

const openNames = (value: number): string => {
  const mode = ['O_RDONLY', 'O_WRONLY', 'O_RDWR', 'O_ACCMODE'][value & 3]
  const rest = flagNames(value & ~3 & ~0o100000, openFlags, '')
  return rest === '' ? mode : `${mode}|${rest}`
}

/** Results that are addresses. */
const addressResults = ['mmap', 'brk', 'mremap', 'shmat']

const messages: Readonly<Record<string, string>> = {
  EPERM: 'Operation not permitted', ENOENT: 'No such file or directory', ESRCH: 'No such process', EINTR: 'Interrupted system call',
  EIO: 'Input/output error', E2BIG: 'Argument list too long', EBADF: 'Bad file descriptor', ECHILD: 'No child processes',
  EAGAIN: 'Resource temporarily unavailable', ENOMEM: 'Cannot allocate memory', EACCES: 'Permission denied',
  EFAULT: 'Bad address', EBUSY: 'Device or resource busy', EEXIST: 'File exists', ENODEV: 'No such device',
  ENOTDIR: 'Not a directory', EISDIR: 'Is a directory', EINVAL: 'Invalid argument', EMFILE: 'Too many open files',
  ENOTTY: 'Inappropriate ioctl for device', ETXTBSY: 'Text file busy', EFBIG: 'File too large', ENOSPC: 'No space left on device',
  ESPIPE: 'Illegal seek', EROFS: 'Read-only file system', EPIPE: 'Broken pipe', ERANGE: 'Numerical result out of range',
  ENAMETOOLONG: 'File name too long', ENOSYS: 'Function not implemented', ENOTEMPTY: 'Directory not empty',
  ELOOP: 'Too many levels of symbolic links', EOVERFLOW: 'Value too large for defined data type',
  EOPNOTSUPP: 'Operation not supported', ETIMEDOUT: 'Connection timed out', ENXIO: 'No such device or address',
  EXDEV: 'Invalid cross-device link', EMLINK: 'Too many links', ENOEXEC: 'Exec format error',
} // prettier-ignore

function resultText(name: string, result: number): string {
  if (isError(result)) {
    const errno = errnoNames[-result] ?? String(-result)
    return `-1 ${errno}${messages[errno] === undefined ? '' : ` (${messages[errno]})`}`
  }
  return addressResults.includes(name) ? `0x${result.toString(16)}` : String(result)
}

/** One line; `= ?` where the call did not return. */
export function straceLine(k: TaskKernel, task: Task, number: number, result: number, returned: boolean): string {
  const row = syscallTable[number]
  const name = syscallNames[number] ?? `syscall_0x${number.toString(16)}`
  const kinds = row === undefined ? ['hex', 'hex', 'hex', 'hex', 'hex', 'hex'] : row.kinds
  const shown =
    name === 'open' && (k.low[1] & 0o100) === 0
      ? kinds.slice(0, 2)
      : name === 'openat' && (k.low[2] & 0o100) === 0
        ? kinds.slice(0, 3)
        : kinds
  const text = shown.map((kind, index) => (printers[kind] ?? printers.hex)(k, task, index, result)).join(', ')
  const call = `${name}(${text})`
  const never = !returned
  return `${call.padEnd(39)} = ${never ? '?' : resultText(name, result)}`
}
