// clone flags, wait options, futex operations, clocks.

export const CSIGNAL = 0xff
export const CLONE_VM = 0x100
export const CLONE_FS = 0x200
export const CLONE_FILES = 0x400
export const CLONE_SIGHAND = 0x800
export const CLONE_PIDFD = 0x1000
export const CLONE_PTRACE = 0x2000
export const CLONE_VFORK = 0x4000
export const CLONE_PARENT = 0x8000
export const CLONE_THREAD = 0x1_0000
export const CLONE_NEWNS = 0x2_0000
export const CLONE_NEWUTS = 0x400_0000
/** All that ask for a namespace. */
export const CLONE_NAMESPACES = 0x7e02_0000
export const CLONE_SYSVSEM = 0x4_0000
export const CLONE_SETTLS = 0x8_0000
export const CLONE_PARENT_SETTID = 0x10_0000
export const CLONE_CHILD_CLEARTID = 0x20_0000
export const CLONE_DETACHED = 0x40_0000
export const CLONE_UNTRACED = 0x80_0000
export const CLONE_CHILD_SETTID = 0x100_0000

export const WNOHANG = 1
export const WUNTRACED = 2
export const WSTOPPED = 2
export const WEXITED = 4
export const WCONTINUED = 8
export const WNOWAIT = 0x0100_0000
export const __WNOTHREAD = 0x2000_0000
export const __WALL = 0x4000_0000
export const __WCLONE = 0x8000_0000 | 0
export const P_ALL = 0
export const P_PID = 1
export const P_PGID = 2
export const P_PIDFD = 3

export const FUTEX_WAIT = 0
export const FUTEX_WAKE = 1
export const FUTEX_REQUEUE = 3
export const FUTEX_CMP_REQUEUE = 4
export const FUTEX_WAKE_OP = 5
export const FUTEX_WAIT_BITSET = 9
export const FUTEX_WAKE_BITSET = 10
export const FUTEX_PRIVATE_FLAG = 128
export const FUTEX_CLOCK_REALTIME = 256

export const CLOCK_REALTIME = 0
export const CLOCK_MONOTONIC = 1
export const CLOCK_PROCESS_CPUTIME_ID = 2
export const CLOCK_THREAD_CPUTIME_ID = 3
export const CLOCK_MONOTONIC_RAW = 4
export const CLOCK_REALTIME_COARSE = 5
export const CLOCK_MONOTONIC_COARSE = 6
export const CLOCK_BOOTTIME = 7
export const TIMER_ABSTIME = 1

export const ITIMER_REAL = 0
export const ITIMER_VIRTUAL = 1
export const ITIMER_PROF = 2

export const RUSAGE_SELF = 0
export const RUSAGE_CHILDREN = -1
export const RUSAGE_THREAD = 1

export const ARCH_SET_GS = 0x1001
export const ARCH_SET_FS = 0x1002
export const ARCH_GET_FS = 0x1003
export const ARCH_GET_GS = 0x1004

/** Auxiliary vector entries (linux/auxvec.h). */
export const AT_NULL = 0
export const AT_PHDR = 3
export const AT_PHENT = 4
export const AT_PHNUM = 5
export const AT_PAGESZ = 6
export const AT_BASE = 7
export const AT_FLAGS = 8
export const AT_ENTRY = 9
export const AT_UID = 11
export const AT_EUID = 12
export const AT_GID = 13
export const AT_EGID = 14
export const AT_PLATFORM = 15
export const AT_HWCAP = 16
export const AT_CLKTCK = 17
export const AT_SECURE = 23
export const AT_RANDOM = 25
export const AT_HWCAP2 = 26
export const AT_RSEQ_FEATURE_SIZE = 27
export const AT_RSEQ_ALIGN = 28
export const AT_EXECFN = 31
export const AT_SYSINFO_EHDR = 33
export const AT_MINSIGSTKSZ = 51
