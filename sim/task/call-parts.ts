// Which part has which system calls. `task/part-NAME.ts` has their rows; a test compares.

import {
  threads,
  mapped,
  numa,
  paths,
  transfer,
  polling,
  sockets,
  ipc,
  identity,
  clocks,
  descriptors,
  exec,
  attributes,
  watches,
  ptrace,
  seccomp,
  system,
} from './parts.ts'
import type { Part } from '../lib/parts.ts'
import type { Calls } from './parts.ts'

type CallPart = readonly [part: Part<Calls>, calls: readonly string[]]

const calls = (part: Part<Calls>, names: string): CallPart => [part, names.trim().split(/\s+/)]

/** Each part with its calls. */
// prettier-ignore
export const callsOf: readonly CallPart[] = [
  calls(threads, `
    clone fork vfork futex futex_waitv clone3 wait4 waitid
  `),
  calls(mapped, `
    mremap msync mincore madvise mlock munlock mlockall munlockall remap_file_pages mlock2 pkey_mprotect pkey_alloc
    pkey_free mseal cachestat memfd_secret
  `),
  calls(numa, `
    mbind set_mempolicy get_mempolicy migrate_pages move_pages set_mempolicy_home_node
  `),
  calls(paths, `
    access getcwd chdir fchdir rename mkdir rmdir link symlink chmod fchmod chown fchown lchown umask mknod statfs
    fstatfs chroot mount umount2 getdents getdents64 mkdirat mknodat fchownat renameat linkat symlinkat fchmodat faccessat
    utimensat renameat2 statx faccessat2 openat2 fchmodat2 utime utimes futimesat preadv2 pwritev2 readahead kcmp
    unshare setdomainname sched_getattr sched_setattr settimeofday
    stat lstat unlink unlinkat
  `),
  calls(transfer, `
    sendfile process_vm_readv process_vm_writev copy_file_range splice tee vmsplice
  `),
  calls(polling, `
    poll select epoll_create epoll_wait epoll_ctl pselect6 ppoll epoll_pwait signalfd eventfd signalfd4 eventfd2
    epoll_create1 epoll_pwait2
    rt_sigpending rt_sigtimedwait rt_sigqueueinfo rt_sigsuspend sigaltstack pause rt_tgsigqueueinfo
  `),
  calls(sockets, `
    socket connect accept sendto recvfrom sendmsg recvmsg shutdown bind listen getsockname getpeername socketpair
    setsockopt getsockopt accept4 recvmmsg sendmmsg
  `),
  calls(ipc, `
    shmget shmat shmctl shmdt semget semop semctl semtimedop msgget msgsnd msgrcv msgctl mq_open mq_unlink
    mq_timedsend mq_timedreceive mq_notify mq_getsetattr
  `),
  calls(identity, `
    sched_yield setuid setgid setpgid getpgrp setsid setreuid setregid getgroups setgroups setresuid getresuid
    setresgid getresgid getpgid setfsuid setfsgid getsid capget capset getpriority setpriority sched_setparam
    sched_getparam sched_setscheduler sched_getscheduler sched_get_priority_max sched_get_priority_min
    sched_rr_get_interval prctl sched_setaffinity sched_getaffinity pidfd_send_signal pidfd_open pidfd_getfd
    process_madvise process_mrelease
  `),
  calls(clocks, `
    nanosleep getitimer alarm setitimer gettimeofday getrusage times time timer_create timer_settime timer_gettime
    timer_getoverrun timer_delete clock_settime clock_gettime clock_getres clock_nanosleep timerfd_create
    timerfd_settime timerfd_gettime
  `),
  calls(descriptors, `
    lseek ioctl readv writev pipe dup dup2 fcntl flock fsync fdatasync truncate creat fadvise64 sync_file_range fallocate
    dup3 pipe2 preadv pwritev memfd_create close_range
  `),
  calls(exec, `
    execve execveat
  `),
  calls(attributes, `
    setxattr lsetxattr fsetxattr getxattr lgetxattr fgetxattr listxattr llistxattr flistxattr removexattr lremovexattr
    fremovexattr
  `),
  calls(watches, `
    inotify_init inotify_init1 inotify_add_watch inotify_rm_watch
  `),
  calls(ptrace, `
    ptrace
  `),
  calls(seccomp, `
    seccomp
  `),
  calls(system, `
    uname getrlimit sysinfo getuid getgid geteuid getegid getppid gettid personality setrlimit sync swapon swapoff sethostname
    get_robust_list syncfs getcpu userfaultfd membarrier
  `),
]
