// System calls as strace 6.1 prints them: name, arguments by kind, result; signals; ends. Strings and structs are read from the program's
// memory without side effects, after the call. Differs from strace: a call is printed when it ends, not <unfinished ...> before.

import { EINTR, errnoNames, isError } from '../uapi/errno.ts'
import { syscallNames } from '../uapi/syscall-nr.ts'
import { peekBytes } from './peek.ts'
import * as names from './strace-names.ts'
import { numaPrinters } from './strace-numa.ts'
import * as structs from './strace-structs.ts'
import { syscallRow } from './syscalls.ts'
import type { StraceLine, TaskKernel } from './kernel.ts'
import type { Task } from './task.ts'

const { flags } = names

/** What a call's printing needs: the arguments stand in the kernel record. */
interface Call {
  readonly k: TaskKernel
  readonly task: Task
  readonly result: number
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

/** A string in quotes, cut after 32 bytes; all of it in hexadecimal where `raw` says so. */
function quoted(bytes: Uint8Array, cut: boolean, raw = false): string {
  let text = ''
  for (let i = 0; i < bytes.length; i++) {
    const char = String.fromCharCode(bytes[i])
    const digit = i + 1 < bytes.length && bytes[i + 1] >= 48 && bytes[i + 1] <= 55
    if (raw) text += `\\x${bytes[i].toString(16).padStart(2, '0')}`
    else if (escapes[char] !== undefined) text += escapes[char]
    else if (bytes[i] < 32 || bytes[i] > 126)
      text += `\\${digit ? bytes[i].toString(8).padStart(3, '0') : bytes[i].toString(8)}`
    else text += char
  }
  return `"${text}"${cut ? '...' : ''}`
}

const pointer = (value: number): string => (value === 0 ? 'NULL' : `0x${value.toString(16)}`)
const hex = (value: number): string => (value === 0 ? '0' : `0x${value.toString(16)}`)

/** An argument's 64 bits, from its words: a large one is no exact number. */
function word(c: Call, i: number, zero: string): string {
  const [high, rest] = [c.k.high[i] >>> 0, c.k.low[i] >>> 0]
  if (high === 0) return rest === 0 ? zero : `0x${rest.toString(16)}`
  return `0x${high.toString(16)}${rest.toString(16).padStart(8, '0')}`
}
const low = (c: Call, i: number): number => c.k.low[i]

const bytesAt = (c: Call, address: number, count: number): Uint8Array | null => {
  const { mm } = c.task
  return address === 0 || mm === null ? null : peekBytes(c.k, mm, address, count)
}

function viewAt(c: Call, address: number, count: number): DataView | null {
  const bytes = bytesAt(c, address, count)
  return bytes === null ? null : new DataView(bytes.buffer)
}

function bufferText(c: Call, address: number, count: number, raw = false): string {
  const bytes = bytesAt(c, address, Math.min(count, 32))
  return bytes === null ? pointer(address) : quoted(bytes, count > 32, raw)
}

/** A string that ends at its zero byte; at most 32 bytes of it unless it is a path. */
function stringText(c: Call, address: number, most: number): string {
  const bytes: number[] = []
  for (let at = address; bytes.length < 4096; at++) {
    const byte = bytesAt(c, at, 1)
    if (byte === null) return pointer(address)
    if (byte[0] === 0 || bytes.length === most) return quoted(Uint8Array.from(bytes), byte[0] !== 0)
    bytes.push(byte[0])
  }
  return pointer(address)
}

/** The pointers of a vector, up to its null. */
function vector(c: Call, address: number): number[] | null {
  const all: number[] = []
  for (let at = address; all.length < 4096; at += 8) {
    const view = viewAt(c, at, 8)
    if (view === null) return null
    const value = view.getUint32(4, true) * 2 ** 32 + view.getUint32(0, true)
    if (value === 0) return all
    all.push(value)
  }
  return all
}

function argvText(c: Call, address: number): string {
  const all = address === 0 ? null : vector(c, address)
  return all === null ? pointer(address) : `[${all.map((each) => stringText(c, each, 32)).join(', ')}]`
}

function envpText(c: Call, address: number): string {
  const all = address === 0 ? null : vector(c, address)
  return all === null ? pointer(address) : `${pointer(address)} /* ${all.length} var${all.length === 1 ? '' : 's'} */`
}

type Printer = (c: Call, index: number) => string

/** A struct that the program hands over. */
const given =
  (bytes: number, text: (view: DataView) => string): Printer =>
  (c, i) => {
    const view = viewAt(c, c.k.args[i], bytes)
    return view === null ? pointer(c.k.args[i]) : text(view)
  }

/** A struct that the call fills: an address if it failed. */
const filled =
  (bytes: number, text: (view: DataView) => string): Printer =>
  (c, i) =>
    isError(c.result) ? pointer(c.k.args[i]) : given(bytes, text)(c, i)

const named =
  (table: readonly string[] | Readonly<Record<number, string>>, prefix = ''): Printer =>
  (c, i) => {
    const name = (table as Readonly<Record<number, string>>)[low(c, i)]
    return name === undefined ? hex(low(c, i) >>> 0) : prefix + name
  }

const bits =
  (table: names.Flags, none = '0'): Printer =>
  (c, i) =>
    flags(low(c, i), table, none)

const mapNames = (value: number): string => {
  const type = names.mapTypes[value & 15] ?? `0x${(value & 15).toString(16)}`
  const rest = flags(value & ~15, names.mapFlags, '')
  return rest === '' ? type : `${type}|${rest}`
}

const openNames = (value: number): string => {
  const mode = ['O_RDONLY', 'O_WRONLY', 'O_RDWR', 'O_ACCMODE'][value & 3]
  const rest = flags(value & ~3, [...names.openFlags, [0o100000, 'O_LARGEFILE']], '')
  return rest === '' ? mode : `${mode}|${rest}`
}

const octal = (value: number): string => `0${(value & 0o7777).toString(8).padStart(2, '0')}`

const fdsetText: Printer = (c, i) => {
  const bytes = bytesAt(c, c.k.args[i], Math.ceil(low(c, 0) / 64) * 8)
  if (bytes === null) return pointer(c.k.args[i])
  return `[${fdsOf(bytes, low(c, 0)).join(' ')}]`
}

const fdsOf = (bytes: Uint8Array, count: number): number[] =>
  Array.from({ length: count }, (_, fd) => fd).filter((fd) => ((bytes[fd >> 3] >> (fd & 7)) & 1) !== 0)

const iovecText: Printer = (c, i) => {
  const count = Math.min(c.k.args[i + 1], 32)
  const view = viewAt(c, c.k.args[i], 16 * count)
  if (view === null) return pointer(c.k.args[i])
  const word = (at: number): number => view.getUint32(at + 4, true) * 2 ** 32 + view.getUint32(at, true)
  const items = Array.from({ length: count }, (_, n) => `{iov_base=${bufferText(c, word(16 * n), word(16 * n + 8))}, iov_len=${word(16 * n + 8)}}`) // prettier-ignore
  return `[${items.join(', ')}]`
}

const cpusText: Printer = (c, i) => {
  const bytes = isError(c.result) ? null : bytesAt(c, c.k.args[i], 8)
  return bytes === null ? pointer(c.k.args[i]) : `[${fdsOf(bytes, 64).join(' ')}]`
}

/** How each kind of argument is printed. */
const printers: Readonly<Record<string, Printer>> = {
  fd: (c, i) => String(low(c, i)),
  int: (c, i) => String(low(c, i)),
  count: (c, i) => String(c.k.args[i]),
  len: (c, i) => String(c.k.args[i]),
  off: (c, i) => String(c.k.high[i] * 2 ** 32 + (low(c, i) >>> 0)),
  mapoff: (c, i) => hex(c.k.args[i]),
  ptr: (c, i) => word(c, i, 'NULL'),
  addr: (c, i) => word(c, i, 'NULL'),
  hex: (c, i) => word(c, i, '0'),
  hex32: (c, i) => hex(low(c, i) >>> 0),
  mode: (c, i) => octal(low(c, i)),
  path: (c, i) => stringText(c, c.k.args[i], 4096),
  str: (c, i) => stringText(c, c.k.args[i], 32),
  buf2: (c, i) => bufferText(c, c.k.args[i], c.k.args[i + 1]),
  out: (c, i) => (c.result >= 0 ? bufferText(c, c.k.args[i], c.result) : pointer(c.k.args[i])),
  random: (c, i) => (c.result >= 0 ? bufferText(c, c.k.args[i], c.result, true) : pointer(c.k.args[i])),
  outpath: (c, i) => (c.result >= 0 ? bufferText(c, c.k.args[i], c.result) : pointer(c.k.args[i])),
  outcwd: (c, i) => (c.result > 0 ? stringText(c, c.k.args[i], 4096) : pointer(c.k.args[i])),
  argv: (c, i) => argvText(c, c.k.args[i]),
  envp: (c, i) => envpText(c, c.k.args[i]),
  iovec: iovecText,
  prot: bits(names.prot, 'PROT_NONE'),
  mflags: (c, i) => mapNames(low(c, i)),
  msync: bits(names.msync),
  mremap: bits(names.mremap),
  mcl: bits(names.mcl),
  memfd: bits(names.memfd),
  waitopt: bits(names.waitOptions),
  access: bits(names.access, 'F_OK'),
  atflags: bits(names.atFlags),
  removedir: bits([[0x200, 'AT_REMOVEDIR']]),
  fallocmode: bits(names.fallocateFlags),
  eventfd: bits(names.eventfdFlags),
  grnd: bits(names.getrandomFlags),
  cloexec: bits([[0o2000000, 'EPOLL_CLOEXEC']]),
  flockop: bits(names.flockOperations),
  msflags: bits(names.mountFlags),
  madvice: (c, i) => names.advice[low(c, i)] ?? `0x${low(c, i).toString(16)} /* MADV_??? */`,
  oflags: (c, i) => openNames(low(c, i)),
  pipeflags: bits(names.openFlags),
  signal: (c, i) => structs.signalText(low(c, i)),
  sighow: named(['SIG_BLOCK', 'SIG_UNBLOCK', 'SIG_SETMASK']),
  whence: named(names.whence),
  dirfd: (c, i) => (low(c, i) === -100 ? 'AT_FDCWD' : String(low(c, i))),
  rlimit: named(names.rlimits, 'RLIMIT_'),
  clock: named(names.clocks, 'CLOCK_'),
  clockflags: bits([[1, 'TIMER_ABSTIME']]),
  itimer: named(names.itimers),
  priority: named(names.priorityKinds),
  rusage: named(names.rusageKinds),
  ioctl: named(names.ioctls),
  epollop: named(names.epollOperations),
  fadvice: named(names.fadvice),
  policy: named(names.policies),
  shmcmd: named(names.shmctlCommands),
  archprctl: named(names.archPrctl),
  shmkey: (c, i) => (low(c, i) === 0 ? 'IPC_PRIVATE' : hex(low(c, i) >>> 0)),
  shmget: (c, i) => [flags(low(c, i) & ~0o777, names.shmgetFlags, ''), octal(low(c, i) & 0o777)].filter((word) => word !== '').join('|'), // prettier-ignore
  shmat: bits(names.shmatFlags),
  stat: filled(144, structs.statText),
  sigaction: given(32, structs.sigactionText),
  oldsigaction: filled(32, structs.sigactionText),
  sigset: given(8, structs.sigsetText),
  oldsigset: filled(8, structs.sigsetText),
  timespec: given(16, structs.timespecText),
  outtimespec: filled(16, structs.timespecText),
  leftspec: (c, i) => (c.result === -EINTR || c.result <= -512 ? given(16, structs.timespecText)(c, i) : pointer(c.k.args[i])),
  outtimeval: filled(16, structs.timevalText),
  itimerval: given(32, structs.itimerText),
  outitimerval: filled(32, structs.itimerText),
  rlim: given(16, structs.rlimitText),
  outrlim: filled(16, structs.rlimitText),
  outrusage: filled(144, structs.rusageText),
  utsname: filled(390, structs.utsnameText),
  stack: given(24, structs.stackText),
  oldstack: filled(24, structs.stackText),
  tms: filled(32, structs.tmsText),
  fds: filled(8, (view) => `[${view.getInt32(0, true)}, ${view.getInt32(4, true)}]`),
  outint: filled(4, (view) => `[${view.getInt32(0, true)}]`),
  status: (c, i) => (c.result > 0 ? given(4, (view) => structs.statusText(view.getInt32(0, true)))(c, i) : pointer(c.k.args[i])),
  epollevent: given(12, structs.epollEventText),
  epollevents: (c, i) =>
    c.result <= 0 ? (c.result === 0 ? '[]' : pointer(c.k.args[i])) : given(12 * c.result, (view) => `[${Array.from({ length: c.result }, (_, n) => structs.epollEventText(view, 12 * n)).join(', ')}]`)(c, i), // prettier-ignore
  pollfds: (c, i) => given(8 * c.k.args[i + 1], (view) => structs.pollfdsText(view, false))(c, i),
  vec: (c, i) => filled(Math.min(32, Math.ceil(c.k.args[i - 1] / 4096)), (view) => `[${Array.from({ length: view.byteLength }, (_, n) => view.getUint8(n) & 1).join(', ')}${c.k.args[i - 1] > 32 * 4096 ? ', ...' : ''}]`)(c, i), // prettier-ignore
  ...numaPrinters<Call>(given, filled, pointer),
  fdset: fdsetText,
  cpus: cpusText,
  outcpu: filled(4, (view) => `[${view.getInt32(0, true)}]`),
} // prettier-ignore

const print = (c: Call, kind: string, index: number): string => (printers[kind] ?? printers.hex)(c, index)

function fcntlText(c: Call): string {
  const command = low(c, 1)
  const head = `${low(c, 0)}, ${names.fcntlCommands[command] ?? hex(command)}`
  const argument = low(c, 2)
  if ([1, 3, 9, 11, 1025, 1032, 1034].includes(command)) return head
  if (command === 2) return `${head}, ${flags(argument, [[1, 'FD_CLOEXEC']], '0')}`
  if (command === 4) return `${head}, ${openNames(argument)}`
  if (command === 1033) return `${head}, ${structs.sealsText(argument)}`
  if ([5, 6, 7, 36, 37, 38].includes(command)) return `${head}, ${given(32, (view) => structs.flockText(view, command === 5 || command === 36))(c, 2)}` // prettier-ignore
  if ([0, 8, 10, 1024, 1030, 1031].includes(command)) return `${head}, ${argument}`
  return `${head}, ${hex(c.k.args[2])}`
}

function prctlText(c: Call): string {
  const option = low(c, 0)
  const head = names.prctlOptions[option] ?? hex(option >>> 0)
  if ([3, 7, 13, 21, 27, 30].includes(option)) return head
  if (option === 15) return `${head}, ${stringText(c, c.k.args[1], 32)}`
  if (option === 16) return `${head}, ${isError(c.result) ? pointer(c.k.args[1]) : stringText(c, c.k.args[1], 32)}`
  if (option === 1) return `${head}, ${structs.signalText(low(c, 1))}`
  if (option === 4)
    return `${head}, ${['SUID_DUMP_DISABLE', 'SUID_DUMP_USER', 'SUID_DUMP_ROOT'][low(c, 1)] ?? hex(c.k.args[1])}`
  if ([2, 37].includes(option)) return `${head}, ${filled(4, (view) => `[${option === 2 ? structs.signalText(view.getInt32(0, true)) : view.getInt32(0, true)}]`)(c, 1)}` // prettier-ignore
  if ([8, 14, 23, 24, 28, 29, 36].includes(option)) return `${head}, ${c.k.args[1]}`
  return [head, ...[1, 2, 3, 4].map((i) => hex(c.k.args[i]))].join(', ')
}

function cloneText(c: Call): string {
  const value = low(c, 0)
  const signal = value & 0xff
  const shown = flags(value & ~0xff, names.cloneFlags, '')
  const all = [shown, signal === 0 ? '' : structs.signalText(signal)].filter((word) => word !== '').join('|')
  const words = [`child_stack=${pointer(c.k.args[1])}`, `flags=${all === '' ? '0' : all}`]
  if ((value & 0x100000) !== 0) words.push(`parent_tid=${filled(4, (view) => `[${view.getInt32(0, true)}]`)(c, 2)}`)
  if ((value & 0x80000) !== 0) words.push(`tls=${pointer(c.k.args[4])}`)
  if ((value & 0x1200000) !== 0) words.push(`child_tidptr=${pointer(c.k.args[3])}`)
  return words.join(', ')
}

function futexText(c: Call): string {
  const operation = low(c, 1)
  const command = operation & 127
  const name = `${names.futexCommands[command] ?? hex(command)}${(operation & 128) !== 0 ? '_PRIVATE' : ''}${(operation & 256) !== 0 ? '|FUTEX_CLOCK_REALTIME' : ''}` // prettier-ignore
  const head = `${pointer(c.k.args[0])}, ${name}, ${low(c, 2)}`
  const bitset = `FUTEX_BITSET_MATCH_ANY`
  const mask = low(c, 5) === -1 ? bitset : hex(low(c, 5) >>> 0)
  if (command === 0) return `${head}, ${given(16, structs.timespecText)(c, 3)}`
  if (command === 9) return `${head}, ${given(16, structs.timespecText)(c, 3)}, NULL, ${mask}`
  if (command === 10) return `${head}, NULL, NULL, ${mask}`
  if (command === 1) return head
  return `${head}, ${low(c, 3)}, ${pointer(c.k.args[4])}${command === 3 ? '' : `, ${low(c, 5)}`}`
}

function maskText(task: Task): string {
  const view = new DataView(new ArrayBuffer(8))
  view.setInt32(0, task.blocked.low, true)
  view.setInt32(4, task.blocked.high, true)
  return structs.sigsetText(view)
}

/** Calls whose arguments depend on each other. */
const wholeCalls: Readonly<Record<string, (c: Call) => string>> = {
  fcntl: fcntlText,
  prctl: prctlText,
  clone: cloneText,
  futex: futexText,
  rt_sigreturn: (c) => `{mask=${maskText(c.task)}}`,
}

/** Arguments that are not printed: the mode of an open that makes no file, the target of an mremap that has none. */
function shownKinds(c: Call, name: string, kinds: readonly string[]): readonly string[] {
  const makes = (value: number): boolean => (value & 0o100) !== 0 || (value & 0o20200000) === 0o20200000
  if (name === 'open' && !makes(low(c, 1))) return kinds.slice(0, 2)
  if (name === 'openat' && !makes(low(c, 2))) return kinds.slice(0, 3)
  if (name === 'mremap' && (low(c, 3) & 3) !== 3) return kinds.slice(0, 4)
  return kinds
}

/** Results that are addresses or masks. */
const addressResults = ['mmap', 'brk', 'mremap', 'shmat', 'personality']

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

/** Numbers that only strace and the kernel see. */
const restarts: Readonly<Record<number, string>> = {
  512: 'ERESTARTSYS (To be restarted if SA_RESTART is set)',
  513: 'ERESTARTNOINTR (To be restarted)',
  514: 'ERESTARTNOHAND (To be restarted if no handler)',
  516: 'ERESTART_RESTARTBLOCK (Interrupted by signal)',
}

function resultText(c: Call, name: string): string {
  const { result } = c
  const restart = restarts[-result]
  if (restart !== undefined) return `? ${restart}`
  if (isError(result)) {
    const errno = errnoNames[-result] ?? String(-result)
    return `-1 ${errno}${messages[errno] === undefined ? '' : ` (${messages[errno]})`}`
  }
  if (name === 'umask') return octal(result)
  const isMask = name === 'fcntl' && [1, 3, 1034].includes(low(c, 1))
  const text = addressResults.includes(name) || isMask ? hexResult(result) : String(result)
  return text + resultNote(c, name)
}

const hexResult = (result: number): string => (result === 0 ? '0' : `0x${result.toString(16)}`)

/** What strace says of a result in brackets. */
function resultNote(c: Call, name: string): string {
  const { result } = c
  if (name === 'poll' || name === 'ppoll') {
    return result === 0 ? ' (Timeout)' : ` (${given(8 * c.k.args[1], (view) => structs.pollfdsText(view, true))(c, 0)})`
  }
  if (name === 'select' || name === 'pselect6') {
    if (result === 0) return ' (Timeout)'
    const sets = ['in', 'out', 'except'].map(
      (word, i) => [word, c.k.args[1 + i] === 0 ? '' : fdsetText(c, 1 + i)] as const,
    )
    const words = sets.filter(([, set]) => set !== '' && set !== '[]').map(([word, set]) => `${word} ${set}`)
    const left =
      c.k.args[4] === 0
        ? []
        : [`left ${given(16, name === 'select' ? structs.timevalText : structs.timespecText)(c, 4)}`]
    return ` (${[...words, ...left].join(', ')})`
  }
  if (name === 'prctl' && low(c, 0) === 3)
    return ` (${['SUID_DUMP_DISABLE', 'SUID_DUMP_USER', 'SUID_DUMP_ROOT'][result]})`
  if (name === 'personality')
    return ` (${flags(result & ~0xff, names.personalityFlags, '') === '' ? 'PER_LINUX' : `PER_LINUX|${flags(result & ~0xff, names.personalityFlags, '')}`})`
  if (name !== 'fcntl') return ''
  const command = low(c, 1)
  if (command === 1) return result === 0 ? '' : ` (flags ${flags(result, [[1, 'FD_CLOEXEC']], '0')})`
  if (command === 3) return ` (flags ${openNames(result)})`
  return command === 1034 ? ` (seals ${structs.sealsText(result)})` : ''
}

/** One call; `= ?` where it did not return. */
export function straceLine(k: TaskKernel, task: Task, number: number, result: number, returned: boolean): StraceLine {
  const row = syscallRow(number)
  const name = syscallNames[number] ?? `syscall_0x${number.toString(16)}`
  const c: Call = { k, task, result }
  const kinds = row === undefined ? ['hex', 'hex', 'hex', 'hex', 'hex', 'hex'] : shownKinds(c, name, row.kinds)
  const text = wholeCalls[name]?.(c) ?? kinds.map((kind, index) => print(c, kind, index)).join(', ')
  const shown = returned ? resultText(c, name) : '?'
  return line(task, `${name}(${text})`, shown)
}

const line = (task: Task, call: string, result: string): StraceLine => ({
  pid: task.pid,
  text: `${call} = ${result}`,
  result: call.length + 1,
})

/** An exec that succeeds has no arguments any more when it ends: they are printed before, and its result after. */
export function execText(k: TaskKernel, task: Task, number: number): string {
  const { text, result } = straceLine(k, task, number, 0, false)
  return text.slice(0, result - 1)
}

export const execLine = (task: Task, call: string): StraceLine => line(task, call, '0')

/** The exec that starts a program: its arguments are the host's. */
export const startLine = (task: Task, filename: string, argv: readonly string[], envc: number): StraceLine =>
  line(
    task,
    `execve("${filename}", [${argv.map((each) => `"${each}"`).join(', ')}], 0x7ffffffff000 /* ${envc} vars */)`,
    '0',
  )
