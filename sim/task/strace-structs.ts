// Structs behind pointers as strace 6.1 prints them. Bytes are read without side effects; null where they are not there, and then the
// address is printed.

import { signalNames } from '../uapi/signal.ts'
import { readSigned64, read64 } from './arguments.ts'
import {
  epollEvents, epollOptions, fcntlSeals, flags as flagText, fileTypes, lockTypes, pollEvents, sigactionFlags, whence,
} from './strace-names.ts' // prettier-ignore
import type { SignalInfo } from './task.ts'

/** Without SIG: a member of a set. */
const shortName = (signal: number): string =>
  signal > 31 ? (signal === 32 ? 'RTMIN' : `RT_${signal - 32}`) : (signalNames[signal] ?? String(signal)).slice(3)

/** A signal by name. */
export const signalText = (signal: number): string =>
  signal <= 0 ? String(signal) : signal > 31 ? `SIG${shortName(signal)}` : signalNames[signal] || String(signal)

/** [USR1 CHLD], or the complement where that is shorter. */
export function sigsetText(view: DataView, at = 0): string {
  const members: number[] = []
  for (let signal = 1; signal <= 64; signal++) {
    if (((view.getUint8(at + ((signal - 1) >> 3)) >> ((signal - 1) & 7)) & 1) !== 0) members.push(signal)
  }
  if (members.length < 43) return `[${members.map(shortName).join(' ')}]`
  const others = Array.from({ length: 64 }, (_, i) => i + 1).filter((signal) => !members.includes(signal))
  return `~[${others.map(shortName).join(' ')}]`
}

const hex = (value: number): string => (value === 0 ? 'NULL' : `0x${value.toString(16)}`)

export const timespecText = (view: DataView, at = 0): string =>
  `{tv_sec=${readSigned64(view, at)}, tv_nsec=${readSigned64(view, at + 8)}}`

export const timevalText = (view: DataView, at = 0): string =>
  `{tv_sec=${readSigned64(view, at)}, tv_usec=${readSigned64(view, at + 8)}}`

export const itimerText = (view: DataView): string =>
  `{it_interval=${timevalText(view, 0)}, it_value=${timevalText(view, 16)}}`

export function statText(view: DataView): string {
  const mode = view.getUint32(24, true)
  const type = fileTypes[mode & 0o170000] ?? `0${(mode & 0o170000).toString(8)}`
  const device = (mode & 0o170000) === 0o020000 || (mode & 0o170000) === 0o060000
  const major = (view.getUint32(40, true) >>> 8) & 0xfff
  const minor = (view.getUint32(40, true) & 0xff) | ((view.getUint32(40, true) >>> 12) & 0xfff00)
  const special = (mode & 0o7000) === 0 ? '' : `|${flagText(mode & 0o7000, [[0o4000, 'S_ISUID'], [0o2000, 'S_ISGID'], [0o1000, 'S_ISVTX']], '')}` // prettier-ignore
  const size = device
    ? `st_rdev=makedev(0x${major.toString(16)}, 0x${minor.toString(16)})`
    : `st_size=${readSigned64(view, 48)}`
  return `{st_mode=${type}${special}|0${(mode & 0o777).toString(8).padStart(3, '0')}, ${size}, ...}`
}

export function sigactionText(view: DataView): string {
  const handler = read64(view, 0)
  const shown = handler === 0 ? 'SIG_DFL' : handler === 1 ? 'SIG_IGN' : hex(handler)
  const flags = view.getInt32(8, true)
  const restorer = (flags & 0x0400_0000) === 0 ? '' : `, sa_restorer=${hex(read64(view, 16))}`
  return `{sa_handler=${shown}, sa_mask=${sigsetText(view, 24)}, sa_flags=${flagText(flags, sigactionFlags, '0')}${restorer}}`
}

function limitText(view: DataView, at: number): string {
  if (view.getInt32(at, true) === -1 && view.getInt32(at + 4, true) === -1) return 'RLIM64_INFINITY'
  const value = read64(view, at)
  return value > 1024 && value % 1024 === 0 ? `${value / 1024}*1024` : String(value)
}

export const rlimitText = (view: DataView): string => `{rlim_cur=${limitText(view, 0)}, rlim_max=${limitText(view, 8)}}`

/** A wait status in brackets. */
export function statusText(status: number): string {
  const signal = status & 0x7f
  if (status === 0xffff) return '[{WIFCONTINUED(s)}]'
  if (signal === 0) return `[{WIFEXITED(s) && WEXITSTATUS(s) == ${(status >> 8) & 0xff}}]`
  if (signal === 0x7f) return `[{WIFSTOPPED(s) && WSTOPSIG(s) == ${signalText((status >> 8) & 0xff)}}]`
  return `[{WIFSIGNALED(s) && WTERMSIG(s) == ${signalText(signal)}${(status & 0x80) !== 0 ? ' && WCOREDUMP(s)' : ''}}]`
}

export const rusageText = (view: DataView): string =>
  `{ru_utime=${timevalText(view, 0)}, ru_stime=${timevalText(view, 16)}, ...}`

export function utsnameText(view: DataView): string {
  const text = (field: number): string => {
    let name = ''
    for (let at = 65 * field; view.getUint8(at) !== 0; at++) name += String.fromCharCode(view.getUint8(at))
    return name
  }
  return `{sysname="${text(0)}", nodename="${text(1)}", ...}`
}

export const stackText = (view: DataView): string =>
  `{ss_sp=${hex(read64(view, 0))}, ss_flags=${flagText(view.getInt32(8, true), [[1, 'SS_ONSTACK'], [2, 'SS_DISABLE'], [-0x8000_0000, 'SS_AUTODISARM']], '0')}, ss_size=${read64(view, 16)}}` // prettier-ignore

export const flockText = (view: DataView, withPid: boolean): string =>
  `{l_type=${lockTypes[view.getInt16(0, true)] ?? view.getInt16(0, true)}, l_whence=${whence[view.getInt16(2, true)] ?? view.getInt16(2, true)}, ` +
  `l_start=${readSigned64(view, 8)}, l_len=${readSigned64(view, 16)}${withPid ? `, l_pid=${view.getInt32(24, true)}` : ''}}`

export const tmsText = (view: DataView): string =>
  `{tms_utime=${readSigned64(view, 0)}, tms_stime=${readSigned64(view, 8)}, tms_cutime=${readSigned64(view, 16)}, tms_cstime=${readSigned64(view, 24)}}`

/** Descriptors and what is asked of them, or what they are ready for. */
export function pollfdsText(view: DataView, ready: boolean): string {
  const items: string[] = []
  for (let at = 0; at < view.byteLength; at += 8) {
    const bits = view.getInt16(at + (ready ? 6 : 4), true)
    if (ready && bits === 0) continue
    items.push(`{fd=${view.getInt32(at, true)}, ${ready ? 'revents' : 'events'}=${flagText(bits, pollEvents, '0')}}`)
  }
  return `[${items.join(', ')}]`
}

export function epollEventText(view: DataView, at = 0): string {
  const events = view.getInt32(at, true)
  const data = `{u32=${view.getUint32(at + 4, true)}, u64=${read64(view, at + 4)}}`
  return `{events=${flagText(events, [...epollEvents, ...epollOptions], '0')}, data=${data}}`
}

export const sealsText = (bits: number): string => flagText(bits, fcntlSeals, '0')

const codes: Readonly<Record<number, readonly string[]>> = {
  4: ['', 'ILL_ILLOPC', 'ILL_ILLOPN', 'ILL_ILLADR', 'ILL_ILLTRP', 'ILL_PRVOPC', 'ILL_PRVREG', 'ILL_COPROC', 'ILL_BADSTK'],
  5: ['', 'TRAP_BRKPT', 'TRAP_TRACE', 'TRAP_BRANCH', 'TRAP_HWBKPT'],
  7: ['', 'BUS_ADRALN', 'BUS_ADRERR', 'BUS_OBJERR', 'BUS_MCEERR_AR', 'BUS_MCEERR_AO'],
  8: ['', 'FPE_INTDIV', 'FPE_INTOVF', 'FPE_FLTDIV', 'FPE_FLTOVF', 'FPE_FLTUND', 'FPE_FLTRES', 'FPE_FLTINV', 'FPE_FLTSUB'],
  11: ['', 'SEGV_MAPERR', 'SEGV_ACCERR', 'SEGV_BNDERR', 'SEGV_PKUERR'],
  17: ['', 'CLD_EXITED', 'CLD_KILLED', 'CLD_DUMPED', 'CLD_TRAPPED', 'CLD_STOPPED', 'CLD_CONTINUED'],
} // prettier-ignore

const generalCodes: Readonly<Record<number, string>> = {
  0: 'SI_USER', 128: 'SI_KERNEL', [-1]: 'SI_QUEUE', [-2]: 'SI_TIMER', [-3]: 'SI_MESGQ', [-4]: 'SI_ASYNCIO', [-6]: 'SI_TKILL',
} // prettier-ignore

/** The siginfo of a signal that arrives. */
export function siginfoText(info: SignalInfo): string {
  const { signo, code } = info
  const name = (code > 0 && code < 128 ? codes[signo]?.[code] : undefined) ?? generalCodes[code] ?? String(code)
  const words = [`si_signo=${signalText(signo)}`, `si_code=${name}`]
  if (signo === 17 && code > 0 && code < 128) {
    const status = code === 1 ? String(info.status) : signalText(info.status)
    words.push(`si_pid=${info.pid}`, `si_uid=${info.uid}`, `si_status=${status}`, 'si_utime=0', 'si_stime=0')
  } else if ([4, 5, 7, 8, 11].includes(signo) && code > 0) words.push(`si_addr=${hex(info.address)}`)
  else if (code <= 0) {
    words.push(`si_pid=${info.pid}`, `si_uid=${info.uid}`)
    if (code === -1) words.push(`si_value={sival_int=${info.valueLow}, sival_ptr=${hex(info.valueHigh * 2 ** 32 + (info.valueLow >>> 0))}}`) // prettier-ignore
  }
  return `{${words.join(', ')}}`
}
