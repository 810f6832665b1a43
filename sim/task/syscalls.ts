// The table of system calls: number, what carries it out, and the kinds of its arguments as strace would print them. Here are the calls
// that most programs make; the other ones are in parts (call-parts.ts says which). A call that is nowhere is ENOSYS, with a note in the trace.

import { use } from '../lib/parts.ts'
import { otherCalls } from './parts.ts'
import { row } from './syscall-row.ts'
import type { FoundRow } from './parts.ts'
import type { SyscallRow } from './syscall-row.ts'
import { sysBrk, sysMmap, sysMprotect, sysMunmap } from './sys-memory.ts'
import { sysArchPrctl, sysGetrandom, sysPrlimit64, sysSetRobustList, sysSetTidAddress } from './sys-misc.ts'
import { sysGetpid } from './sys-pid.ts'
import { sysExit, sysExitGroup } from './sys-process.ts'
import { sysClose, sysFtruncate, sysOpen, sysOpenat, sysPread, sysPwrite, sysRead, sysWrite } from './sys-read-write.ts'
import { sysRseq } from './sys-rseq.ts'
import { sysKill, sysRtSigaction, sysRtSigprocmask, sysRtSigreturn, sysTgkill, sysTkill } from './sys-signal.ts'
import { sysFstat, sysNewfstatat, sysReadlink, sysReadlinkat } from './sys-stat.ts'

/** By number: a test compares with the names. */
export const table: Readonly<Record<number, SyscallRow>> = {
  0: row('read', sysRead, 'fd out count'),
  1: row('write', sysWrite, 'fd buf2 count'),
  2: row('open', sysOpen, 'path oflags mode'),
  3: row('close', sysClose, 'fd'),
  5: row('fstat', sysFstat, 'fd stat'),
  9: row('mmap', sysMmap, 'addr len prot mflags fd mapoff'),
  10: row('mprotect', sysMprotect, 'ptr len prot'),
  11: row('munmap', sysMunmap, 'ptr len'),
  12: row('brk', sysBrk, 'addr'),
  13: row('rt_sigaction', sysRtSigaction, 'signal sigaction oldsigaction count'),
  14: row('rt_sigprocmask', sysRtSigprocmask, 'sighow sigset oldsigset count'),
  15: row('rt_sigreturn', sysRtSigreturn, ''),
  17: row('pread64', sysPread, 'fd out count off'),
  18: row('pwrite64', sysPwrite, 'fd buf2 count off'),
  39: row('getpid', sysGetpid, ''),
  60: row('exit', sysExit, 'int'),
  62: row('kill', sysKill, 'int signal'),
  77: row('ftruncate', sysFtruncate, 'fd off'),
  89: row('readlink', sysReadlink, 'path outpath count'),
  158: row('arch_prctl', sysArchPrctl, 'archprctl ptr'),
  200: row('tkill', sysTkill, 'int signal'),
  218: row('set_tid_address', sysSetTidAddress, 'ptr'),
  231: row('exit_group', sysExitGroup, 'int'),
  234: row('tgkill', sysTgkill, 'int int signal'),
  257: row('openat', sysOpenat, 'dirfd path oflags mode'),
  262: row('newfstatat', sysNewfstatat, 'dirfd path stat atflags'),
  267: row('readlinkat', sysReadlinkat, 'dirfd path outpath count'),
  273: row('set_robust_list', sysSetRobustList, 'ptr count'),
  302: row('prlimit64', sysPrlimit64, 'int rlimit rlim outrlim'),
  318: row('getrandom', sysGetrandom, 'random count grnd'),
  334: row('rseq', sysRseq, 'ptr hex hex hex'),
}

// An array without holes: every call looks into it.
const byNumber = Array.from({ length: 512 }, (_, number) => table[number])

/** Rows of parts that were asked for already: a look into the modules costs as much as the rest of a short call. */
const found: (FoundRow | undefined)[] = []

/** By number; undefined: ENOSYS. */
export const syscallRow = (number: number): SyscallRow | undefined => byNumber[number] ?? otherRow(number)

const otherRow = (number: number): SyscallRow | undefined => {
  const known = found[number]
  if (known !== undefined && known.part.module !== null && otherCalls.module !== null) {
    otherCalls.isUsed = true
    known.part.isUsed = true
    return known.row
  }
  const row = use(otherCalls).find(number)
  if (row !== undefined) found[number] = row
  return row?.row
}

/** A call's name. */
export const syscallName = (number: number): string => table[number]?.name ?? use(otherCalls).nameOf(number)
