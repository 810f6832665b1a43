// Names of flags and numbers as strace writes them, for printing calls and for reading logs.

import { signalNames } from '../uapi/signal.ts'

export type Flags = readonly (readonly [number, string])[]

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
  [1, 'MS_ASYNC'],
  [2, 'MS_INVALIDATE'],
  [4, 'MS_SYNC'],
]
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
