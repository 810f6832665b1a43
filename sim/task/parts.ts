// The parts of this layer: see lib/parts.ts, and "Parts" in ARCHITECTURE.md for what belongs where.

import { part } from '../lib/parts.ts'
import type { FileMethods } from '../fs/kernel.ts'
import type { Part } from '../lib/parts.ts'
import type * as Strace from './part-strace.ts'
import type * as Userfaultfd from './part-userfaultfd.ts'
import type { SyscallTable } from './syscall-row.ts'

/** System calls, signals and ends as strace prints them. */
export const strace = part<typeof Strace>('strace')

/** userfaultfd(2) and its ioctls. */
export const userfaultfd = part<typeof Userfaultfd>('userfaultfd')

/** What a part with system calls exports. */
interface Calls {
  readonly table: SyscallTable
  /** Methods of the files that only these calls make, by name: rows of k.fileOps. */
  readonly fileMethods?: Readonly<Record<string, FileMethods>>
}

export interface CallPart {
  readonly part: Part<Calls>
  readonly calls: readonly string[]
}

const calls = (name: string, names: string): CallPart => ({ part: part<Calls>(name), calls: names.trim().split(/\s+/) })

/** The system calls that are in parts. `task/part-NAME.ts` has their rows; a test compares. */
// prettier-ignore
export const callParts: readonly CallPart[] = [
  /** More than one task: fork and its relatives, futexes. */
  calls('threads', `
    clone fork vfork futex clone3
  `),
  /** What is mapped already. */
  calls('mapped', `
    mremap msync mincore madvise mlock munlock mlockall munlockall remap_file_pages mlock2 pkey_mprotect pkey_alloc
    pkey_free mseal
  `),
  /** Policies of memory on nodes. */
  calls('numa', `
    mbind set_mempolicy get_mempolicy migrate_pages move_pages set_mempolicy_home_node
  `),
  /** Directories, names, modes, owners, mounts. */
  calls('paths', `
    access getcwd chdir fchdir rename mkdir rmdir link symlink chmod fchmod chown fchown lchown umask mknod statfs
    fstatfs chroot mount umount2 getdents64 mkdirat mknodat fchownat renameat linkat symlinkat fchmodat faccessat
    utimensat renameat2 statx faccessat2 openat2 fchmodat2 utime utimes futimesat preadv2 pwritev2 readahead kcmp
    unshare setdomainname sched_getattr sched_setattr settimeofday
  `),
  /** Moving contents between files, pipes and processes. */
  calls('transfer', `
    sendfile process_vm_readv process_vm_writev copy_file_range splice tee vmsplice
  `),
  /** Waiting for files and for signals. */
  calls('polling', `
    poll select epoll_create epoll_wait epoll_ctl pselect6 ppoll epoll_pwait signalfd eventfd signalfd4 eventfd2
    epoll_create1 epoll_pwait2
    rt_sigpending rt_sigtimedwait rt_sigqueueinfo rt_sigsuspend sigaltstack pause rt_tgsigqueueinfo
  `),
  /** Sockets. */
  calls('sockets', `
    socket connect accept sendto recvfrom sendmsg recvmsg shutdown bind listen getsockname getpeername socketpair
    setsockopt getsockopt accept4 recvmmsg sendmmsg
  `),
  /** Shared memory, messages and semaphores of System V, message queues of POSIX. */
  calls('ipc', `
    shmget shmat shmctl shmdt semget semop semctl semtimedop msgget msgsnd msgrcv msgctl mq_open mq_unlink
    mq_timedsend mq_timedreceive mq_notify mq_getsetattr
  `),
  /** Who a process is, what it may, when its turn is. */
  calls('identity', `
    sched_yield setuid setgid setpgid getpgrp setsid setreuid setregid getgroups setgroups setresuid getresuid
    setresgid getresgid getpgid setfsuid setfsgid getsid capget capset getpriority setpriority sched_setparam
    sched_getparam sched_setscheduler sched_getscheduler sched_get_priority_max sched_get_priority_min
    sched_rr_get_interval prctl sched_setaffinity sched_getaffinity pidfd_send_signal pidfd_open pidfd_getfd
    process_madvise
  `),
  /** Clocks, sleeping and timers. */
  calls('clocks', `
    nanosleep getitimer alarm setitimer gettimeofday getrusage times time timer_create timer_settime timer_gettime
    timer_getoverrun timer_delete clock_settime clock_gettime clock_getres clock_nanosleep timerfd_create
    timerfd_settime timerfd_gettime
  `),
]
