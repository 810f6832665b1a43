// A strace log carried out again: each line's call is made on a machine where execve has mapped a dynamic program as Linux would, and
// its result is compared with the one in the log. No option sets an address: they all come from the placement code.
//
// Where a mapping lands elsewhere than in the log, the later addresses of the log that lie in it are moved along, so that one
// difference does not make every later line fail; such lines are marked.

import { use } from './lib/parts.ts'
import { mapDynamicProgram } from './replay-program.ts'
import { parseStrace } from './replay-parse.ts'
import { Machine } from './machine.ts'
import { completeOptions, pragmaOptions } from './options.ts'
import { mapsLine, mapsRows } from './proc/maps.ts'
import { fdInstall } from './fs/file.ts'

import { makeNode } from './fs/vfs.ts'
import { opening } from './fs/parts.ts'
import { sizeFromWords } from './mm/size.ts'
import { copyToUser } from './fault/uaccess.ts'
import { errnoNames, isError } from './uapi/errno.ts'
import { emitSyscallEnter, emitSyscallExit } from './trace/emit.ts'
import { syscallNumber } from './uapi/syscall-nr.ts'
import { signedArg } from './task/arguments.ts'
import { syscallRow } from './task/syscalls.ts'
import type { PartialMachineOptions } from './options.ts'
import type { StraceArgument, StraceLine } from './replay-parse.ts'
import type { TaskKernel } from './task/kernel.ts'

/** What a log does not say. */
export interface ReplayOptions {
  readonly machine?: PartialMachineOptions
  /** Files that descriptors stand for without an open in the log. */
  readonly files?: ReadonlyMap<number, string>
  /** `08:03`: device of the file system. */
  readonly device?: string
  readonly inode?: number
  readonly size?: number
}

export interface ReplayedLine {
  readonly text: string
  readonly result: string
  /** `equal`, `moved` (equal once the mapping's move is allowed for), `different`, `skipped`. */
  readonly verdict: 'equal' | 'moved' | 'different' | 'skipped'
  readonly why: string
}

export interface Replayed {
  readonly machine: Machine
  /** Number of the first event of the log's own: what is before it is the program's start. */
  readonly start: number
  readonly lines: readonly ReplayedLine[]
  readonly different: number
  readonly maps: string
  /** All of it as a program would print it. */
  readonly text: string
}

/** Words of `#pragma pagewalk` that are the replay's own. */
function pragmaWords(text: string): { files: Map<number, string>; device?: string; inode?: number; size?: number } {
  const words = [...text.matchAll(/^[ \t]*#[ \t]*pragma[ \t]+pagewalk\b([^\n]*)/gm)].flatMap((match) =>
    match[1].split(/\s+/),
  )
  const value = (name: string): string | undefined =>
    words.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1)
  const files = new Map<number, string>()
  for (const word of words) {
    const match = /^fd=(\d+)=(.+)$/.exec(word)
    if (match !== null) files.set(Number(match[1]), match[2])
  }
  const [inode, size] = [value('inode'), value('size')]
  return {
    files,
    device: value('device'),
    inode: inode === undefined ? undefined : Number(inode),
    size: size === undefined ? undefined : Number(size),
  }
}

interface Move {
  readonly from: number
  readonly length: number
  readonly delta: number
}

/** Carries out a log. */
export function replayText(text: string, options: ReplayOptions = {}): Replayed {
  const pragma = pragmaWords(text)
  const machine = new Machine(completeOptions(pragmaOptions(text).options, options.machine ?? {}))
  const k = machine.record
  const log = parseStrace(text)
  prepare(k, log, {
    ...options,
    files: options.files ?? pragma.files,
    device: options.device ?? pragma.device,
    inode: options.inode ?? pragma.inode,
    size: options.size ?? pragma.size,
  })
  const moves: Move[] = []
  const start = machine.eventCount
  const lines = log.map((line) => carryOut(k, line, moves))
  const mm = k.current.mm
  const maps = mm === null ? '' : mapsRows(k, mm).map(mapsLine).join('')
  const different = lines.filter((line) => line.verdict === 'different').length
  const shown = lines.map(
    (line) =>
      `${line.verdict.padEnd(9)} ${line.text} = ${line.result}${line.why === '' ? '' : `\n          ${line.why}`}\n`,
  )
  return { machine, start, lines, different, maps, text: `${shown.join('')}\n${maps}` }
}

/** Maps the program and opens the files that the log takes for granted. */
function prepare(k: TaskKernel, log: readonly StraceLine[], options: ReplayOptions): void {
  if (options.device !== undefined) {
    const [major, minor] = options.device.split(':').map((part) => parseInt(part, 16))
    Object.assign(k.root.inode.sb, { major, minor })
  }
  mapDynamicProgram(k)
  const files = new Map(options.files ?? [])
  for (const line of log) {
    const fd = descriptorOf(line)
    if (fd > 2 && !files.has(fd) && !opens(log, fd)) files.set(fd, `/file-of-descriptor-${fd}`)
  }
  const current = k.current as { euid: number; uid: number }
  for (const [fd, path] of files) {
    const directory = directoryFor(k, path)
    const name = path.slice(path.lastIndexOf('/') + 1)
    const dentry = makeNode(k, directory, name, { mode: 0o100755, uid: 0, gid: 0, fops: 'ext4', number: options.inode })
    const mapping = k.mappings.get(dentry.inode.mapping)
    if (mapping !== undefined) mapping.size = options.size ?? sizeNeeded(log, fd)
    const file = use(opening).doOpen(k, k.root, path, 0, 0)
    if (typeof file !== 'number') fdInstall(k, fd, file, true)
  }
  current.euid = current.uid
}

function directoryFor(k: TaskKernel, path: string): typeof k.root {
  let at = k.root
  for (const name of path.split('/').slice(1, -1)) {
    at = at.inode.children?.get(name) ?? makeNode(k, at, name, { mode: 0o040755, uid: 0, gid: 0, fops: 'directory' })
  }
  return at
}

const opens = (log: readonly StraceLine[], fd: number): boolean =>
  log.some(
    (line) =>
      ['open', 'openat', 'creat', 'memfd_create', 'dup', 'dup2', 'dup3'].includes(line.name) &&
      Number(line.result) === fd,
  )

/** The descriptor that a line uses, or -1. */
function descriptorOf(line: StraceLine): number {
  const index = syscallRow(syscallNumber[line.name as keyof typeof syscallNumber] ?? -1)?.kinds.indexOf('fd') ?? -1
  const argument = index < 0 ? undefined : line.args[index]
  return argument?.kind === 'number' ? argument.value : -1
}

/** A file's size that the log's mappings of it fit into. */
function sizeNeeded(log: readonly StraceLine[], fd: number): number {
  let size = 4096
  for (const line of log) {
    if (line.name !== 'mmap' || descriptorOf(line) !== fd) continue
    const [, length, , , , offset] = line.args.map((arg) => (arg.kind === 'number' ? arg.value : 0))
    if (offset > 0) size = Math.max(size, offset + length)
  }
  return size
}

const skipped = ['execve', 'exit', 'exit_group', 'fork', 'vfork', 'clone', 'clone3', 'wait4', 'rt_sigreturn']

function carryOut(k: TaskKernel, line: StraceLine, moves: Move[]): ReplayedLine {
  const number = syscallNumber[line.name as keyof typeof syscallNumber]
  const row = syscallRow(number ?? -1)
  const text = line.call
  if (skipped.includes(line.name))
    return { text, result: line.result, verdict: 'skipped', why: 'it starts or ends the program' }
  if (row === undefined) return { text, result: '?', verdict: 'skipped', why: `${line.name} is not known here` }
  const moved = setArguments(k, line, row.kinds, moves)
  const a = (i: number): number => signedArg(k, i)
  emitSyscallEnter(k.trace, number, a(0), a(1), a(2), a(3), a(4), a(5), 0)
  k.trace.cause = k.trace.sequence
  k.current.progress = 0
  k.current.scratch = 0
  k.current.deadline = -1
  k.current.populating = null
  const result = row.handler(k)
  emitSyscallExit(k.trace, number, isError(result) ? -1 : result, isError(result) ? -result : 0)
  k.trace.cause = 0
  return compare(k, line, result, moves, moved)
}

/** Puts a line's arguments where the handlers look; true if one was moved along. */
function setArguments(k: TaskKernel, line: StraceLine, kinds: readonly string[], moves: readonly Move[]): boolean {
  let moved = false
  let scratch = k.current.mm === null ? 0 : k.current.mm.startStack - 65536
  for (let i = 0; i < 6; i++) {
    const arg: StraceArgument = line.args[i] ?? { kind: 'number', value: 0 }
    let low: number
    let high: number
    if (arg.kind === 'number') {
      const isAddress = ['ptr', 'addr'].includes(kinds[i] ?? '')
      const move = isAddress
        ? moves.find((each) => arg.value >= each.from && arg.value < each.from + each.length)
        : undefined
      if (move !== undefined && move.delta !== 0) moved = true
      const value = arg.value + (move?.delta ?? 0)
      low = value | 0
      high = Math.floor(value / 2 ** 32) | 0
    } else {
      const bytes = Uint8Array.from(`${arg.text}\0`, (c) => c.charCodeAt(0) & 255)
      copyToUser(k, scratch, bytes, 0, bytes.length)
      low = scratch | 0
      high = Math.floor(scratch / 2 ** 32) | 0
      scratch += 4096
    }
    k.low[i] = low
    k.high[i] = high
    k.args[i] = sizeFromWords(low, high)
  }
  return moved
}

const hex = (value: number): string => `0x${value.toString(16)}`

function shownResult(line: StraceLine, result: number): string {
  if (isError(result)) return `-1 ${errnoNames[-result] ?? -result}`
  return line.result.startsWith('0x') ? hex(result) : String(result)
}

function compare(k: TaskKernel, line: StraceLine, result: number, moves: Move[], moved: boolean): ReplayedLine {
  const text = line.call
  const shown = shownResult(line, result)
  const expected = line.result.replace(/ \(.*$/, '')
  if (shown === expected)
    return {
      text,
      result: shown,
      verdict: moved ? 'moved' : 'equal',
      why: moved ? 'the address moved with its mapping' : '',
    }
  const address = Number(line.result)
  const isAddress = line.result.startsWith('0x') && !isError(result)
  const known = isAddress ? moves.find((each) => address >= each.from && address < each.from + each.length) : undefined
  if (known !== undefined && address + known.delta === result) {
    return { text, result: shown, verdict: 'moved', why: `the log has ${expected}; it lies in the mapping that moved` }
  }
  if (isAddress && ['mmap', 'mremap'].includes(line.name)) {
    const length = line.args[1]?.kind === 'number' ? line.args[1].value : 0
    moves.push({ from: address, length: Math.ceil(length / 4096) * 4096, delta: result - address })
  }
  return { text, result: shown, verdict: 'different', why: `the log has ${expected}${reason(k, line, result)}` }
}

/** Why a mapping landed elsewhere, where it is known. */
function reason(k: TaskKernel, line: StraceLine, result: number): string {
  if (line.name === 'brk') return ': where the heap begins depends on the program'
  if (line.name !== 'mmap' || isError(result)) return ''
  const [hint, length, , , fd] = line.args.map((arg) => (arg.kind === 'number' ? arg.value : 0))
  const file = fd >= 0 ? (k.current.files.fds[fd] ?? null) : null
  if (hint !== 0 || length < 2 ** 21 || result % 2 ** 21 !== 0) return ''
  if (file !== null && k.version.has('thp-file-align')) {
    return `: since 5.18 ${file.node.sb.type} places a mapping of 2 MiB and more at a multiple of 2 MiB (thp-file-align)`
  }
  if (file === null && k.version.has('thp-anon-align')) {
    return ': since 6.7 an anonymous request of 2 MiB and more is placed at a multiple of 2 MiB (thp-anon-align)'
  }
  return ''
}
