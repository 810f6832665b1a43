// Names of flags and numbers as strace writes them, for printing calls and for reading logs.

import { signalNames } from '../uapi/signal.ts'

export type Flags = readonly (readonly [number, string])[]

/** The names of the bits that are set, then the rest in hexadecimal; `none` where no bit is. */
export function flags(value: number, table: Flags, none: string): string {
  const names: string[] = []
  let rest = value
  for (const [bit, name] of table) {
    if ((rest & bit) !== bit) continue
    names.push(name)
    rest &= ~bit
  }
  if (rest !== 0) names.push(`0x${(rest >>> 0).toString(16)}`)
  return names.length === 0 ? none : names.join('|')
}

export const whence = ['SEEK_SET', 'SEEK_CUR', 'SEEK_END', 'SEEK_DATA', 'SEEK_HOLE']
export const lockTypes = ['F_RDLCK', 'F_WRLCK', 'F_UNLCK']
export const fileTypes: Readonly<Record<number, string>> = {
  0o010000: 'S_IFIFO', 0o020000: 'S_IFCHR', 0o040000: 'S_IFDIR', 0o060000: 'S_IFBLK', 0o100000: 'S_IFREG', 0o120000: 'S_IFLNK',
  0o140000: 'S_IFSOCK',
} // prettier-ignore
export const sigactionFlags: Flags = [
  [0x0400_0000, 'SA_RESTORER'], [0x0800_0000, 'SA_ONSTACK'], [0x1000_0000, 'SA_RESTART'], [0x4000_0000, 'SA_NODEFER'],
  [-0x8000_0000, 'SA_RESETHAND'], [4, 'SA_SIGINFO'], [1, 'SA_NOCLDSTOP'], [2, 'SA_NOCLDWAIT'],
] // prettier-ignore
export const pollEvents: Flags = [
  [1, 'POLLIN'], [2, 'POLLPRI'], [4, 'POLLOUT'], [64, 'POLLRDNORM'], [128, 'POLLRDBAND'], [256, 'POLLWRNORM'],
  [512, 'POLLWRBAND'], [8, 'POLLERR'], [16, 'POLLHUP'], [32, 'POLLNVAL'],
] // prettier-ignore
export const epollEvents: Flags = pollEvents.map(([bit, name]) => [bit, `E${name}`] as const)
export const epollOptions: Flags = [
  [0x2000, 'EPOLLRDHUP'], [1 << 28, 'EPOLLEXCLUSIVE'], [1 << 29, 'EPOLLWAKEUP'], [1 << 30, 'EPOLLONESHOT'], [1 << 31, 'EPOLLET'],
] // prettier-ignore
export const fcntlSeals: Flags = [
  [1, 'F_SEAL_SEAL'], [2, 'F_SEAL_SHRINK'], [4, 'F_SEAL_GROW'], [8, 'F_SEAL_WRITE'], [16, 'F_SEAL_FUTURE_WRITE'],
  [32, 'F_SEAL_EXEC'],
] // prettier-ignore
export const atFlags: Flags = [
  [0x100, 'AT_SYMLINK_NOFOLLOW'], [0x400, 'AT_SYMLINK_FOLLOW'], [0x800, 'AT_NO_AUTOMOUNT'], [0x1000, 'AT_EMPTY_PATH'],
] // prettier-ignore
export const fallocateFlags: Flags = [
  [1, 'FALLOC_FL_KEEP_SIZE'], [2, 'FALLOC_FL_PUNCH_HOLE'], [8, 'FALLOC_FL_COLLAPSE_RANGE'], [16, 'FALLOC_FL_ZERO_RANGE'],
  [32, 'FALLOC_FL_INSERT_RANGE'], [64, 'FALLOC_FL_UNSHARE_RANGE'],
] // prettier-ignore
export const cloneFlags: Flags = [
  [0x100, 'CLONE_VM'], [0x200, 'CLONE_FS'], [0x400, 'CLONE_FILES'], [0x800, 'CLONE_SIGHAND'], [0x2000, 'CLONE_PTRACE'],
  [0x4000, 'CLONE_VFORK'], [0x8000, 'CLONE_PARENT'], [0x10000, 'CLONE_THREAD'], [0x20000, 'CLONE_NEWNS'],
  [0x40000, 'CLONE_SYSVSEM'], [0x80000, 'CLONE_SETTLS'], [0x100000, 'CLONE_PARENT_SETTID'], [0x200000, 'CLONE_CHILD_CLEARTID'],
  [0x400000, 'CLONE_DETACHED'], [0x800000, 'CLONE_UNTRACED'], [0x1000000, 'CLONE_CHILD_SETTID'],
] // prettier-ignore
export const flockOperations: Flags = [[1, 'LOCK_SH'], [2, 'LOCK_EX'], [8, 'LOCK_UN'], [4, 'LOCK_NB']] // prettier-ignore
export const eventfdFlags: Flags = [[1, 'EFD_SEMAPHORE'], [0o4000, 'EFD_NONBLOCK'], [0o2000000, 'EFD_CLOEXEC']] // prettier-ignore
export const getrandomFlags: Flags = [[1, 'GRND_NONBLOCK'], [2, 'GRND_RANDOM'], [4, 'GRND_INSECURE']] // prettier-ignore
export const shmgetFlags: Flags = [[0o1000, 'IPC_CREAT'], [0o2000, 'IPC_EXCL'], [0o4000, 'SHM_HUGETLB'], [0o10000, 'SHM_NORESERVE']] // prettier-ignore
export const shmatFlags: Flags = [[0o10000, 'SHM_RDONLY'], [0o20000, 'SHM_RND'], [0o40000, 'SHM_REMAP'], [0o100000, 'SHM_EXEC']] // prettier-ignore
export const mountFlags: Flags = [
  [1, 'MS_RDONLY'], [2, 'MS_NOSUID'], [4, 'MS_NODEV'], [8, 'MS_NOEXEC'], [16, 'MS_SYNCHRONOUS'], [32, 'MS_REMOUNT'],
  [1024, 'MS_NOATIME'], [2048, 'MS_NODIRATIME'], [4096, 'MS_BIND'], [8192, 'MS_MOVE'], [16384, 'MS_REC'], [1 << 18, 'MS_PRIVATE'],
] // prettier-ignore
export const shmctlCommands: Readonly<Record<number, string>> = {
  0: 'IPC_RMID', 1: 'IPC_SET', 2: 'IPC_STAT', 3: 'IPC_INFO', 11: 'SHM_LOCK', 12: 'SHM_UNLOCK', 13: 'SHM_STAT', 14: 'SHM_INFO',
  15: 'SHM_STAT_ANY',
} // prettier-ignore
export const fcntlCommands: Readonly<Record<number, string>> = {
  0: 'F_DUPFD', 1: 'F_GETFD', 2: 'F_SETFD', 3: 'F_GETFL', 4: 'F_SETFL', 5: 'F_GETLK', 6: 'F_SETLK', 7: 'F_SETLKW', 8: 'F_SETOWN',
  9: 'F_GETOWN', 10: 'F_SETSIG', 11: 'F_GETSIG', 15: 'F_SETOWN_EX', 16: 'F_GETOWN_EX', 36: 'F_OFD_GETLK', 37: 'F_OFD_SETLK',
  38: 'F_OFD_SETLKW', 1024: 'F_SETLEASE', 1025: 'F_GETLEASE', 1026: 'F_NOTIFY', 1030: 'F_DUPFD_CLOEXEC', 1031: 'F_SETPIPE_SZ',
  1032: 'F_GETPIPE_SZ', 1033: 'F_ADD_SEALS', 1034: 'F_GET_SEALS',
} // prettier-ignore
export const prctlOptions: Readonly<Record<number, string>> = {
  1: 'PR_SET_PDEATHSIG', 2: 'PR_GET_PDEATHSIG', 3: 'PR_GET_DUMPABLE', 4: 'PR_SET_DUMPABLE', 7: 'PR_GET_KEEPCAPS',
  8: 'PR_SET_KEEPCAPS', 13: 'PR_GET_TIMING', 14: 'PR_SET_TIMING', 15: 'PR_SET_NAME', 16: 'PR_GET_NAME', 21: 'PR_GET_SECCOMP',
  22: 'PR_SET_SECCOMP', 23: 'PR_CAPBSET_READ', 24: 'PR_CAPBSET_DROP', 25: 'PR_GET_TSC', 26: 'PR_SET_TSC', 27: 'PR_GET_SECUREBITS',
  28: 'PR_SET_SECUREBITS', 29: 'PR_SET_TIMERSLACK', 30: 'PR_GET_TIMERSLACK', 33: 'PR_MCE_KILL', 34: 'PR_MCE_KILL_GET',
  35: 'PR_SET_MM', 36: 'PR_SET_CHILD_SUBREAPER', 37: 'PR_GET_CHILD_SUBREAPER', 38: 'PR_SET_NO_NEW_PRIVS',
  39: 'PR_GET_NO_NEW_PRIVS', 40: 'PR_GET_TID_ADDRESS', 41: 'PR_SET_THP_DISABLE', 42: 'PR_GET_THP_DISABLE', 47: 'PR_CAP_AMBIENT',
  65: 'PR_SET_MDWE', 66: 'PR_GET_MDWE', 0x53564d41: 'PR_SET_VMA',
} // prettier-ignore
export const archPrctl: Readonly<Record<number, string>> = { 0x1001: 'ARCH_SET_GS', 0x1002: 'ARCH_SET_FS', 0x1003: 'ARCH_GET_FS', 0x1004: 'ARCH_GET_GS' } // prettier-ignore
export const futexCommands = ['FUTEX_WAIT', 'FUTEX_WAKE', 'FUTEX_FD', 'FUTEX_REQUEUE', 'FUTEX_CMP_REQUEUE', 'FUTEX_WAKE_OP', 'FUTEX_LOCK_PI', 'FUTEX_UNLOCK_PI', 'FUTEX_TRYLOCK_PI', 'FUTEX_WAIT_BITSET', 'FUTEX_WAKE_BITSET'] // prettier-ignore
export const itimers = ['ITIMER_REAL', 'ITIMER_VIRTUAL', 'ITIMER_PROF']
export const priorityKinds = ['PRIO_PROCESS', 'PRIO_PGRP', 'PRIO_USER']
export const rusageKinds: Readonly<Record<number, string>> = { 0: 'RUSAGE_SELF', [-1]: 'RUSAGE_CHILDREN', 1: 'RUSAGE_THREAD' } // prettier-ignore
export const ioctls: Readonly<Record<number, string>> = { 0x5401: 'TCGETS', 0x5402: 'TCSETS', 0x5413: 'TIOCGWINSZ', 0x541b: 'FIONREAD', 0x5421: 'FIONBIO', 0x5450: 'FIONCLEX', 0x5451: 'FIOCLEX' } // prettier-ignore
export const epollOperations = ['', 'EPOLL_CTL_ADD', 'EPOLL_CTL_DEL', 'EPOLL_CTL_MOD']
export const fadvice = ['POSIX_FADV_NORMAL', 'POSIX_FADV_RANDOM', 'POSIX_FADV_SEQUENTIAL', 'POSIX_FADV_WILLNEED', 'POSIX_FADV_DONTNEED', 'POSIX_FADV_NOREUSE'] // prettier-ignore
export const policies: Readonly<Record<number, string>> = { 0: 'SCHED_OTHER', 1: 'SCHED_FIFO', 2: 'SCHED_RR', 3: 'SCHED_BATCH', 5: 'SCHED_IDLE', 6: 'SCHED_DEADLINE' } // prettier-ignore

export const prot: Flags = [[1, 'PROT_READ'], [2, 'PROT_WRITE'], [4, 'PROT_EXEC'], [8, 'PROT_SEM'], [0x1000000, 'PROT_GROWSDOWN'], [0x2000000, 'PROT_GROWSUP']] // prettier-ignore
export const mapFlags: Flags = [
  [0x10, 'MAP_FIXED'], [0x20, 'MAP_ANONYMOUS'], [0x40, 'MAP_32BIT'], [0x4000, 'MAP_NORESERVE'], [0x8000, 'MAP_POPULATE'],
  [0x10000, 'MAP_NONBLOCK'], [0x100, 'MAP_GROWSDOWN'], [0x800, 'MAP_DENYWRITE'], [0x1000, 'MAP_EXECUTABLE'],
  [0x2000, 'MAP_LOCKED'], [0x20000, 'MAP_STACK'], [0x40000, 'MAP_HUGETLB'], [0x80000, 'MAP_SYNC'],
  [0x100000, 'MAP_FIXED_NOREPLACE'],
] // prettier-ignore
export const openFlags: Flags = [
  [0o100, 'O_CREAT'], [0o200, 'O_EXCL'], [0o400, 'O_NOCTTY'], [0o1000, 'O_TRUNC'], [0o2000, 'O_APPEND'],
  [0o4000, 'O_NONBLOCK'], [0o40000, 'O_DIRECT'], [0o200000, 'O_DIRECTORY'], [0o400000, 'O_NOFOLLOW'],
  [0o2000000, 'O_CLOEXEC'], [0o10000000, 'O_PATH'],
] // prettier-ignore
export const msync: Flags = [
  [4, 'MS_SYNC'],
  [1, 'MS_ASYNC'],
  [2, 'MS_INVALIDATE'],
]
export const personalityFlags: Flags = [
  [0x40000, 'ADDR_NO_RANDOMIZE'], [0x100000, 'MMAP_PAGE_ZERO'], [0x200000, 'ADDR_COMPAT_LAYOUT'], [0x400000, 'READ_IMPLIES_EXEC'],
  [0x800000, 'ADDR_LIMIT_32BIT'], [0x1000000, 'SHORT_INODE'], [0x2000000, 'WHOLE_SECONDS'], [0x4000000, 'STICKY_TIMEOUTS'],
  [0x8000000, 'ADDR_LIMIT_3GB'],
] // prettier-ignore
export const mremap: Flags = [
  [1, 'MREMAP_MAYMOVE'],
  [2, 'MREMAP_FIXED'],
  [4, 'MREMAP_DONTUNMAP'],
]
export const mcl: Flags = [
  [1, 'MCL_CURRENT'],
  [2, 'MCL_FUTURE'],
  [4, 'MCL_ONFAULT'],
]
export const memfd: Flags = [[1, 'MFD_CLOEXEC'], [2, 'MFD_ALLOW_SEALING'], [4, 'MFD_HUGETLB'], [8, 'MFD_NOEXEC_SEAL'], [16, 'MFD_EXEC']] // prettier-ignore
export const waitOptions: Flags = [
  [1, 'WNOHANG'],
  [2, 'WSTOPPED'],
  [4, 'WEXITED'],
  [8, 'WCONTINUED'],
]
export const access: Flags = [
  [4, 'R_OK'],
  [2, 'W_OK'],
  [1, 'X_OK'],
]
export const advice: Readonly<Record<number, string>> = {
  0: 'MADV_NORMAL', 1: 'MADV_RANDOM', 2: 'MADV_SEQUENTIAL', 3: 'MADV_WILLNEED', 4: 'MADV_DONTNEED', 8: 'MADV_FREE',
  9: 'MADV_REMOVE', 10: 'MADV_DONTFORK', 11: 'MADV_DOFORK', 12: 'MADV_MERGEABLE', 13: 'MADV_UNMERGEABLE',
  14: 'MADV_HUGEPAGE', 15: 'MADV_NOHUGEPAGE', 16: 'MADV_DONTDUMP', 17: 'MADV_DODUMP', 18: 'MADV_WIPEONFORK',
  19: 'MADV_KEEPONFORK', 20: 'MADV_COLD', 21: 'MADV_PAGEOUT', 22: 'MADV_POPULATE_READ', 23: 'MADV_POPULATE_WRITE',
  24: 'MADV_DONTNEED_LOCKED', 25: 'MADV_COLLAPSE', 102: 'MADV_GUARD_INSTALL', 103: 'MADV_GUARD_REMOVE',
} // prettier-ignore
export const rlimits = ['CPU', 'FSIZE', 'DATA', 'STACK', 'CORE', 'RSS', 'NPROC', 'NOFILE', 'MEMLOCK', 'AS', 'LOCKS', 'SIGPENDING', 'MSGQUEUE', 'NICE', 'RTPRIO', 'RTTIME'] // prettier-ignore
export const clocks = ['REALTIME', 'MONOTONIC', 'PROCESS_CPUTIME_ID', 'THREAD_CPUTIME_ID', 'MONOTONIC_RAW', 'REALTIME_COARSE', 'MONOTONIC_COARSE', 'BOOTTIME'] // prettier-ignore

export const mapTypes: Readonly<Record<number, string>> = {
  1: 'MAP_SHARED',
  2: 'MAP_PRIVATE',
  3: 'MAP_SHARED_VALIDATE',
  8: 'MAP_DROPPABLE',
}

/** Further names that stand in logs: number by name. */
const others: Readonly<Record<string, number>> = {
  MAP_SHARED: 1, MAP_PRIVATE: 2, MAP_SHARED_VALIDATE: 3, MAP_DROPPABLE: 8, MAP_FILE: 0, MAP_ANON: 0x20, PROT_NONE: 0,
  O_RDONLY: 0, O_WRONLY: 1, O_RDWR: 2, AT_FDCWD: -100, SEEK_SET: 0, SEEK_CUR: 1, SEEK_END: 2, SEEK_DATA: 3, SEEK_HOLE: 4,
  F_OK: 0, ARCH_SET_FS: 0x1002, ARCH_GET_FS: 0x1003, ARCH_SET_GS: 0x1001, SIG_BLOCK: 0, SIG_UNBLOCK: 1, SIG_SETMASK: 2,
  GRND_NONBLOCK: 1, AT_EMPTY_PATH: 0x1000, F_GETFD: 1, F_SETFD: 2, F_GETFL: 3, F_SETFL: 4, FD_CLOEXEC: 1,
} // prettier-ignore

const values: ReadonlyMap<string, number> = new Map<string, number>([
  ...[prot, mapFlags, openFlags, msync, mremap, mcl, memfd, waitOptions, access].flatMap((table) =>
    table.map(([value, name]) => [name, value] as const),
  ),
  ...Object.entries(advice).map(([value, name]) => [name, Number(value)] as const),
  ...rlimits.map((name, index) => [`RLIMIT_${name}`, index] as const),
  ...clocks.map((name, index) => [`CLOCK_${name}`, index] as const),
  ...signalNames.map((name, index) => [name, index] as const),
  ...Object.entries(others),
])

/** The number that a name stands for; an unknown one is 0. */
export const flagValue = (name: string): number => values.get(name) ?? (Number(name) || 0)
