// A system call or a fault of the mirror as a line of text, in the manner of strace: names of flags where a reader knows them,
// addresses in hexadecimal, the result and the name of its error.

import { syscallNames } from '../uapi/syscall-nr.ts'
import * as errnos from '../uapi/errno.ts'
import * as mman from '../uapi/mman.ts'
import * as signals from '../uapi/signal.ts'
import { AT_FDCWD } from '../uapi/fcntl.ts'
import { PF_INSTR, PF_PROT, PF_WRITE } from '../uapi/pte.ts'
import type { ActRow } from './state.ts'

const constants = (table: object, prefix: string): [string, number][] =>
  Object.entries(table).filter(
    (row): row is [string, number] => row[0].startsWith(prefix) && typeof row[1] === 'number',
  )

/** Name of a constant of a group, or undefined. */
const nameIn = (table: object, prefix: string, value: number): string | undefined =>
  constants(table, prefix).find(([, v]) => v === value)?.[0]

/** ENOMEM and so on; the number where it has no name. */
export const errnoName = (errno: number): string =>
  Object.entries(errnos).find(([name, value]) => /^E[A-Z0-9]+$/.test(name) && value === errno)?.[0] ?? String(errno)

/** SIGSEGV and so on. */
export const signalName = (number: number): string =>
  Object.entries(signals).find(([name, value]) => /^SIG[A-Z0-9]+$/.test(name) && value === number)?.[0] ??
  `signal ${number}`

const hex = (value: number): string =>
  value === 0 ? 'NULL' : `${value < 0 ? '-' : ''}0x${Math.abs(value).toString(16)}`

const bits = (value: number, names: readonly [string, number][], none: string): string => {
  const parts: string[] = []
  let rest = value
  for (const [name, bit] of names) {
    if (bit === 0 || (bit & (bit - 1)) !== 0 || (rest & bit) === 0) continue
    parts.push(name)
    rest &= ~bit
  }
  if (rest !== 0) parts.push(`0x${(rest >>> 0).toString(16)}`)
  return parts.join('|') || none
}

/** PROT_READ|PROT_WRITE. */
export const protText = (prot: number): string => bits(prot, constants(mman, 'PROT_'), 'PROT_NONE')

const mapText = (flags: number): string => {
  const type = flags & mman.MAP_TYPE
  const others = constants(mman, 'MAP_').filter(([, bit]) => bit > mman.MAP_TYPE && bit !== mman.MAP_HUGE_SHIFT)
  const kind = nameIn({ MAP_SHARED: 1, MAP_PRIVATE: 2, MAP_SHARED_VALIDATE: 3 }, 'MAP_', type) ?? String(type)
  const rest = bits(flags & ~mman.MAP_TYPE, others, '')
  return rest === '' ? kind : `${kind}|${rest}`
}

const decimal = (value: number): string => String(value)

const directory = (value: number): string => ((value | 0) === AT_FDCWD ? 'AT_FDCWD' : String(value))

/** How each argument of a call is written; what is not listed is hexadecimal from 4096 on, else decimal. */
const forms: Readonly<Record<string, readonly ((value: number) => string)[]>> = {
  mmap: [hex, decimal, protText, mapText, decimal, (v) => (v === 0 ? '0' : hex(v))],
  munmap: [hex, decimal],
  mprotect: [hex, decimal, protText],
  madvise: [hex, decimal, (v) => nameIn(mman, 'MADV_', v) ?? String(v)],
  mremap: [hex, decimal, decimal, (v) => bits(v, constants(mman, 'MREMAP_'), '0'), hex],
  msync: [hex, decimal, (v) => bits(v, constants(mman, 'MS_'), '0')],
  mincore: [hex, decimal, hex],
  brk: [hex],
  fork: [],
  vfork: [],
  clone: [(v) => `0x${(v >>> 0).toString(16)}`, hex],
  read: [decimal, hex, decimal],
  write: [decimal, hex, decimal],
  open: [hex, (v) => `0x${v.toString(16)}`, (v) => `0${v.toString(8)}`],
  close: [decimal],
  ftruncate: [decimal, decimal],
  lseek: [decimal, decimal, decimal],
  pipe: [hex],
  getpid: [],
  exit: [decimal],
  exit_group: [decimal],
  wait4: [decimal, hex, decimal, hex],
  kill: [decimal, signalName],
  rt_sigaction: [signalName, hex, hex],
  rt_sigprocmask: [decimal, hex, hex],
  rt_sigreturn: [],
  getrusage: [decimal, hex],
  openat: [directory, hex, (v) => `0x${v.toString(16)}`, (v) => `0${v.toString(8)}`],
  newfstatat: [directory, hex, hex, (v) => `0x${v.toString(16)}`],
}

const plain = (value: number): string => (value >= 4096 ? hex(value) : String(value))
/** Arguments of a call that is not in the table: as many as are not zero. */
const used = (args: readonly number[]): number => args.reduce((last, value, i) => (value !== 0 ? i + 1 : last), 0)

/** Name of the call of an act. */
export const actName = (act: ActRow): string =>
  act.kind === 'fault' ? 'page fault' : (syscallNames[act.number] ?? `syscall ${act.number}`)

const addressResult = new Set(['mmap', 'mremap', 'brk', 'shmat'])

/** `mmap(NULL, 4096, …)`, without its result; of a fault what was tried, and where. */
export const describeAct = (act: ActRow): string => {
  if (act.kind === 'fault') {
    const verb = act.number & PF_INSTR ? 'fetch' : act.number & PF_WRITE ? 'write' : 'read'
    const why = act.number & PF_PROT ? 'not allowed' : 'not present'
    return `${verb} 0x${act.args[0].toString(16)}, ${why}`
  }
  const name = actName(act)
  const form = forms[name]
  const count = form === undefined ? used(act.args) : Math.min(form.length, act.args.length)
  const args = act.args.slice(0, count).map((value, i) => (form?.[i] ?? plain)(value))
  return `${name}(${args.join(', ')})`
}

const outcomes = ['minor', 'major', 'SIGSEGV', 'SIGBUS', 'waits', 'tried again', 'EFAULT', 'out of memory'] as const

/** How it ended: the result, the error, or the outcome of the fault; empty while it has not. */
export const describeEnd = (act: ActRow): string => {
  if (!act.done) return ''
  if (act.kind === 'fault') return outcomes[act.result] ?? String(act.result)
  if (act.errno !== 0) return `-1 ${errnoName(act.errno)}`
  return addressResult.has(actName(act)) ? hex(act.result) : String(act.result)
}
