// Numbers of mmap and its relatives that a program sees: asm-generic/mman-common.h, mman.h, linux/mman.h for x86-64,
// and the resource limits and capabilities that these calls look at.

export const PROT_NONE = 0
export const PROT_READ = 1
export const PROT_WRITE = 2
export const PROT_EXEC = 4
export const PROT_SEM = 8
export const PROT_GROWSDOWN = 0x0100_0000
export const PROT_GROWSUP = 0x0200_0000

export const MAP_SHARED = 0x01
export const MAP_PRIVATE = 0x02
export const MAP_SHARED_VALIDATE = 0x03
export const MAP_DROPPABLE = 0x08
export const MAP_TYPE = 0x0f
export const MAP_FIXED = 0x10
export const MAP_ANONYMOUS = 0x20
export const MAP_32BIT = 0x40
export const MAP_ABOVE4G = 0x80
export const MAP_GROWSDOWN = 0x0100
export const MAP_DENYWRITE = 0x0800
export const MAP_EXECUTABLE = 0x1000
export const MAP_LOCKED = 0x2000
export const MAP_NORESERVE = 0x4000
export const MAP_POPULATE = 0x8000
export const MAP_NONBLOCK = 0x1_0000
export const MAP_STACK = 0x2_0000
export const MAP_HUGETLB = 0x4_0000
export const MAP_SYNC = 0x8_0000
export const MAP_FIXED_NOREPLACE = 0x10_0000
export const MAP_UNINITIALIZED = 0x400_0000
export const MAP_HUGE_SHIFT = 26
export const MAP_HUGE_MASK = 0x3f

export const MREMAP_MAYMOVE = 1
export const MREMAP_FIXED = 2
export const MREMAP_DONTUNMAP = 4

export const MS_ASYNC = 1
export const MS_INVALIDATE = 2
export const MS_SYNC = 4

export const MCL_CURRENT = 1
export const MCL_FUTURE = 2
export const MCL_ONFAULT = 4
export const MLOCK_ONFAULT = 1

export const MADV_NORMAL = 0
export const MADV_RANDOM = 1
export const MADV_SEQUENTIAL = 2
export const MADV_WILLNEED = 3
export const MADV_DONTNEED = 4
export const MADV_FREE = 8
export const MADV_REMOVE = 9
export const MADV_DONTFORK = 10
export const MADV_DOFORK = 11
export const MADV_MERGEABLE = 12
export const MADV_UNMERGEABLE = 13
export const MADV_HUGEPAGE = 14
export const MADV_NOHUGEPAGE = 15
export const MADV_DONTDUMP = 16
export const MADV_DODUMP = 17
export const MADV_WIPEONFORK = 18
export const MADV_KEEPONFORK = 19
export const MADV_COLD = 20
export const MADV_PAGEOUT = 21
export const MADV_POPULATE_READ = 22
export const MADV_POPULATE_WRITE = 23
export const MADV_DONTNEED_LOCKED = 24
export const MADV_COLLAPSE = 25
export const MADV_HWPOISON = 100
export const MADV_SOFT_OFFLINE = 101
export const MADV_GUARD_INSTALL = 102
export const MADV_GUARD_REMOVE = 103

export const RLIMIT_CPU = 0
export const RLIMIT_FSIZE = 1
export const RLIMIT_DATA = 2
export const RLIMIT_STACK = 3
export const RLIMIT_CORE = 4
export const RLIMIT_RSS = 5
export const RLIMIT_NPROC = 6
export const RLIMIT_NOFILE = 7
export const RLIMIT_MEMLOCK = 8
export const RLIMIT_AS = 9
export const RLIMIT_LOCKS = 10
export const RLIM_NLIMITS = 16

export const CAP_CHOWN = 0
export const CAP_DAC_OVERRIDE = 1
export const CAP_FOWNER = 3
export const CAP_KILL = 5
export const CAP_SETGID = 6
export const CAP_SETUID = 7
export const CAP_SETPCAP = 8
export const CAP_LINUX_IMMUTABLE = 9
export const CAP_IPC_LOCK = 14
export const CAP_IPC_OWNER = 15
export const CAP_SYS_RAWIO = 17
export const CAP_SYS_CHROOT = 18
export const CAP_SYS_PTRACE = 19
export const CAP_SYS_ADMIN = 21
export const CAP_SYS_NICE = 23
export const CAP_SYS_RESOURCE = 24
