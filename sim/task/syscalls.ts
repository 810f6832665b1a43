// The table of system calls: number, what carries it out, and the kinds of its arguments as strace would print them. Here are the calls
// that most programs make; the other ones are in parts (parts.ts says which). A call that is nowhere is ENOSYS, with a note in the trace.

import { use } from '../lib/parts.ts'
import { syscallNames } from '../uapi/syscall-nr.ts'
import { callParts } from './parts.ts'
import { row, tableOf } from './syscall-row.ts'
import type { CallPart } from './parts.ts'
import type { SyscallRow } from './syscall-row.ts'
import { sysExecve, sysExecveat } from './exec.ts'
import { sysWait4, sysWaitid } from './exit.ts'
import {
  sysClose,
  sysCloseRange,
  sysCreat,
  sysDup,
  sysDup2,
  sysDup3,
  sysFadvise,
  sysFallocate,
  sysFcntl,
  sysFtruncate,
  sysIoctl,
  sysLseek,
  sysMemfdCreate,
  sysOpen,
  sysOpenat,
  sysPipe,
  sysPipe2,
  sysPread,
  sysPreadv,
  sysPwrite,
  sysPwritev,
  sysRead,
  sysReadv,
  sysTruncate,
  sysWrite,
  sysWritev,
} from './sys-file.ts'
import { sysFlock } from './sys-lock.ts'
import { sysBrk, sysMmap, sysMprotect, sysMunmap } from './sys-memory.ts'
import {
  sysArchPrctl,
  sysGetRobustList,
  sysGetcpu,
  sysGetrandom,
  sysGetrlimit,
  sysMembarrier,
  sysPersonality,
  sysPrlimit64,
  sysSetRobustList,
  sysSetTidAddress,
  sysSethostname,
  sysSetrlimit,
  sysSysinfo,
  sysUname,
} from './sys-misc.ts'
import { sysRseq } from './sys-rseq.ts'
import { sysGetegid, sysGeteuid, sysGetgid, sysGetpid, sysGetppid, sysGettid, sysGetuid } from './sys-pid.ts'
import { sysExit, sysExitGroup } from './sys-process.ts'
import { sysKill, sysRtSigaction, sysRtSigprocmask, sysRtSigreturn, sysTgkill, sysTkill } from './sys-signal.ts'
import {
  sysFstat,
  sysLstat,
  sysNewfstatat,
  sysReadlink,
  sysReadlinkat,
  sysStat,
  sysUnlink,
  sysUnlinkat,
} from './sys-stat.ts'
import { sysSwapoff, sysSwapon } from './sys-swap.ts'
import { sysFsync, sysSync, sysSyncFileRange, sysSyncfs } from './sys-sync.ts'
import { sysUserfaultfd } from './sys-userfaultfd.ts'

const table = tableOf([
  row('read', sysRead, 'fd out count'),
  row('write', sysWrite, 'fd buf2 count'),
  row('open', sysOpen, 'path oflags mode'),
  row('close', sysClose, 'fd'),
  row('stat', sysStat, 'path stat'),
  row('fstat', sysFstat, 'fd stat'),
  row('lstat', sysLstat, 'path stat'),
  row('lseek', sysLseek, 'fd off whence'),
  row('mmap', sysMmap, 'addr len prot mflags fd mapoff'),
  row('mprotect', sysMprotect, 'ptr len prot'),
  row('munmap', sysMunmap, 'ptr len'),
  row('brk', sysBrk, 'addr'),
  row('rt_sigaction', sysRtSigaction, 'signal sigaction oldsigaction count'),
  row('rt_sigprocmask', sysRtSigprocmask, 'sighow sigset oldsigset count'),
  row('rt_sigreturn', sysRtSigreturn, ''),
  row('ioctl', sysIoctl, 'fd ioctl ptr'),
  row('pread64', sysPread, 'fd out count off'),
  row('pwrite64', sysPwrite, 'fd buf2 count off'),
  row('readv', sysReadv, 'fd iovec count'),
  row('writev', sysWritev, 'fd iovec count'),
  row('pipe', sysPipe, 'fds'),
  row('dup', sysDup, 'fd'),
  row('dup2', sysDup2, 'fd fd'),
  row('getpid', sysGetpid, ''),
  row('execve', sysExecve, 'path argv envp'),
  row('exit', sysExit, 'int'),
  row('wait4', sysWait4, 'int status waitopt outrusage'),
  row('kill', sysKill, 'int signal'),
  row('uname', sysUname, 'utsname'),
  row('fcntl', sysFcntl, 'fd int hex'),
  row('flock', sysFlock, 'fd flockop'),
  row('fsync', sysFsync, 'fd'),
  row('fdatasync', sysFsync, 'fd'),
  row('truncate', sysTruncate, 'path off'),
  row('ftruncate', sysFtruncate, 'fd off'),
  row('creat', sysCreat, 'path mode'),
  row('unlink', sysUnlink, 'path'),
  row('readlink', sysReadlink, 'path outpath count'),
  row('getrlimit', sysGetrlimit, 'rlimit outrlim'),
  row('sysinfo', sysSysinfo, 'ptr'),
  row('getuid', sysGetuid, ''),
  row('getgid', sysGetgid, ''),
  row('geteuid', sysGeteuid, ''),
  row('getegid', sysGetegid, ''),
  row('getppid', sysGetppid, ''),
  row('personality', sysPersonality, 'hex32'),
  row('arch_prctl', sysArchPrctl, 'archprctl ptr'),
  row('setrlimit', sysSetrlimit, 'rlimit rlim'),
  row('sync', sysSync, ''),
  row('swapon', sysSwapon, 'path hex'),
  row('swapoff', sysSwapoff, 'path'),
  row('sethostname', sysSethostname, 'path int'),
  row('gettid', sysGettid, ''),
  row('tkill', sysTkill, 'int signal'),
  row('set_tid_address', sysSetTidAddress, 'ptr'),
  row('fadvise64', sysFadvise, 'fd off len fadvice'),
  row('exit_group', sysExitGroup, 'int'),
  row('tgkill', sysTgkill, 'int int signal'),
  row('waitid', sysWaitid, 'int int ptr waitopt ptr'),
  row('openat', sysOpenat, 'dirfd path oflags mode'),
  row('newfstatat', sysNewfstatat, 'dirfd path stat atflags'),
  row('unlinkat', sysUnlinkat, 'dirfd path removedir'),
  row('readlinkat', sysReadlinkat, 'dirfd path outpath count'),
  row('set_robust_list', sysSetRobustList, 'ptr count'),
  row('get_robust_list', sysGetRobustList, 'int ptr ptr'),
  row('sync_file_range', sysSyncFileRange, 'fd off off hex'),
  row('fallocate', sysFallocate, 'fd fallocmode off off'),
  row('dup3', sysDup3, 'fd fd pipeflags'),
  row('pipe2', sysPipe2, 'fds pipeflags'),
  row('preadv', sysPreadv, 'fd ptr count off'),
  row('pwritev', sysPwritev, 'fd ptr count off'),
  row('prlimit64', sysPrlimit64, 'int rlimit rlim outrlim'),
  row('syncfs', sysSyncfs, 'fd'),
  row('getcpu', sysGetcpu, 'outcpu outcpu ptr'),
  row('userfaultfd', sysUserfaultfd, 'flags'),
  row('getrandom', sysGetrandom, 'random count grnd'),
  row('memfd_create', sysMemfdCreate, 'str memfd'),
  row('execveat', sysExecveat, 'dirfd path argv envp atflags'),
  row('membarrier', sysMembarrier, 'int hex int'),
  row('rseq', sysRseq, 'ptr hex hex hex'),
  row('close_range', sysCloseRange, 'fd fd hex'),
])

/** The part that has a call, by number. */
const partOf: readonly (CallPart | undefined)[] = syscallNames.map((name) =>
  callParts.find(({ calls }) => name !== undefined && calls.includes(name)),
)

/** By number; undefined: ENOSYS. */
export function syscallRow(number: number): SyscallRow | undefined {
  const row = table[number]
  if (row !== undefined) return row
  const found = partOf[number]
  return found && use(found.part).table[number]
}
