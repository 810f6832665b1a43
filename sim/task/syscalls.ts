// The table of system calls: number, what carries it out, and the kinds of its arguments as strace would print them. A call that
// is not here is ENOSYS, with a note in the trace.

import { syscallNumber } from '../uapi/syscall-nr.ts'
import type { SyscallName } from '../uapi/syscall-nr.ts'
import { sysExecve, sysExecveat } from './exec.ts'
import { sysWait4, sysWaitid } from './exit.ts'
import { sysClone, sysClone3, sysFork, sysVfork } from './fork.ts'
import { sysFutex } from './futex.ts'
import {
  sysClose, sysCloseRange, sysCreat, sysDup, sysDup2, sysDup3, sysFadvise, sysFallocate, sysFcntl, sysFsync,
  sysFtruncate, sysIoctl, sysLseek, sysMemfdCreate, sysOpen, sysOpenat, sysPipe, sysPipe2, sysPread, sysPreadv,
  sysPwrite, sysPwritev, sysRead, sysReadv, sysSync, sysTruncate, sysWrite, sysWritev,
} from './sys-file.ts' // prettier-ignore
import {
  sysCapget, sysCapset, sysGetegid, sysGeteuid, sysGetgid, sysGetgroups, sysGetpgid, sysGetpgrp, sysGetpid,
  sysGetppid, sysGetresgid, sysGetresuid, sysGetsid, sysGettid, sysGetuid, sysSetfsgid, sysSetfsuid, sysSetgid,
  sysSetgroups, sysSetpgid, sysSetregid, sysSetresgid, sysSetresuid, sysSetreuid, sysSetsid, sysSetuid,
} from './sys-ids.ts' // prettier-ignore
import {
  sysBrk, sysMadvise, sysMincore, sysMlock, sysMlock2, sysMlockall, sysMmap, sysMprotect, sysMremap, sysMseal,
  sysMsync, sysMunlock, sysMunlockall, sysMunmap, sysPkeyAlloc, sysPkeyFree, sysPkeyMprotect, sysRemapFilePages,
} from './sys-memory.ts' // prettier-ignore
import {
  sysArchPrctl, sysGetRobustList, sysGetcpu, sysGetrandom, sysGetrlimit, sysMembarrier, sysPersonality, sysPrlimit64,
  sysRseq, sysSetRobustList, sysSetTidAddress, sysSethostname, sysSetrlimit, sysSysinfo, sysUname,
} from './sys-misc.ts' // prettier-ignore
import {
  sysAccess, sysChdir, sysChmod, sysChown, sysFaccessat, sysFaccessat2, sysFchdir, sysFchmod, sysFchmodat, sysFchmodat2, sysFchown,
  sysFchownat, sysFstat, sysFstatfs, sysGetcwd, sysGetdents64, sysLchown, sysLink, sysLinkat, sysLstat, sysMkdir,
  sysMkdirat, sysMknod, sysMknodat, sysNewfstatat, sysReadlink, sysReadlinkat, sysRename, sysRenameat, sysRenameat2,
  sysRmdir, sysStat, sysStatfs, sysStatx, sysSymlink, sysSymlinkat, sysUmask, sysUnlink, sysUnlinkat, sysUtimensat,
} from './sys-path.ts' // prettier-ignore
import {
  sysEpollCreate, sysEpollCreate1, sysEpollCtl, sysEpollPwait, sysEpollPwait2, sysEpollWait,
} from './sys-epoll.ts' // prettier-ignore
import { sysEventfd, sysEventfd2 } from './sys-eventfd.ts'
import { sysChroot, sysMount, sysUmount2 } from './sys-mount.ts'
import { sysPidfdGetfd, sysPidfdOpen, sysPidfdSendSignal, sysProcessMadvise } from './sys-pidfd.ts'
import { sysShmat, sysShmctl, sysShmdt, sysShmget } from './sys-shm.ts'
import { sysSwapoff, sysSwapon } from './sys-swap.ts'
import { sysCopyFileRange, sysProcessVmReadv, sysProcessVmWritev, sysSendfile } from './sys-transfer.ts'
import { sysFlock } from './sys-lock.ts'
import { sysPoll, sysPpoll, sysPselect6, sysSelect } from './sys-poll.ts'
import { sysPrctl } from './sys-prctl.ts'
import { sysExit, sysExitGroup } from './sys-process.ts'
import {
  sysGetpriority, sysSchedGetaffinity, sysSchedGetparam, sysSchedGetscheduler, sysSchedPriorityMax,
  sysSchedPriorityMin, sysSchedRrGetInterval, sysSchedSetaffinity, sysSchedSetparam, sysSchedSetscheduler,
  sysSchedYield, sysSetpriority,
} from './sys-sched.ts' // prettier-ignore
import {
  sysKill, sysPause, sysRtSigaction, sysRtSigpending, sysRtSigprocmask, sysRtSigqueueinfo, sysRtSigreturn,
  sysRtSigsuspend, sysRtSigtimedwait, sysRtTgsigqueueinfo, sysSigaltstack, sysTgkill, sysTkill,
} from './sys-signal.ts' // prettier-ignore
import {
  sysAlarm, sysClockGetres, sysClockGettime, sysClockNanosleep, sysClockSettime, sysGetitimer, sysGetrusage,
  sysGettimeofday, sysNanosleep, sysSetitimer, sysTime, sysTimes,
} from './sys-time.ts' // prettier-ignore
import { sysRecvfrom, sysRecvmmsg, sysRecvmsg } from './socket-receive.ts'
import { sysSendmmsg, sysSendmsg, sysSendto } from './socket-send.ts'
import {
  sysAccept, sysAccept4, sysBind, sysConnect, sysGetpeername, sysGetsockname, sysGetsockopt, sysListen, sysSetsockopt,
  sysShutdown, sysSocket, sysSocketpair,
} from './sys-socket.ts' // prettier-ignore
import {
  sysFutimesat, sysKcmp, sysPreadv2, sysPwritev2, sysReadahead, sysSchedGetattr, sysSchedSetattr, sysSetdomainname,
  sysSettimeofday, sysUnshare, sysUtime, sysUtimes,
} from './sys-more.ts' // prettier-ignore
import {
  sysMqGetsetattr, sysMqNotify, sysMqOpen, sysMqTimedreceive, sysMqTimedsend, sysMqUnlink,
} from './sys-mqueue.ts' // prettier-ignore
import { sysMsgctl, sysMsgget, sysMsgrcv, sysMsgsnd } from './sys-msg.ts'
import { sysOpenat2 } from './sys-openat2.ts'
import { sysSemctl, sysSemget, sysSemop, sysSemtimedop } from './sys-sem.ts'
import { sysSplice, sysTee, sysVmsplice } from './sys-splice.ts'
import { sysSignalfd, sysSignalfd4 } from './sys-signalfd.ts'
import { sysTimerCreate, sysTimerDelete, sysTimerGetoverrun, sysTimerGettime, sysTimerSettime } from './sys-timer.ts'
import { sysTimerfdCreate, sysTimerfdGettime, sysTimerfdSettime } from './sys-timerfd.ts'
import type { TaskKernel } from './kernel.ts'

/** Carries a call out: a result, a negative errno, or BLOCKED. Arguments are in k.args, k.low, k.high. */
export type Handler = (k: TaskKernel) => number

export interface SyscallRow {
  readonly name: SyscallName
  readonly handler: Handler
  /** Kinds of the arguments (task/strace.ts). */
  readonly kinds: readonly string[]
}

const row = (name: SyscallName, handler: Handler, kinds: string): SyscallRow => ({
  name,
  handler,
  kinds: kinds === '' ? [] : kinds.split(' '),
})

const rows: readonly SyscallRow[] = [
  row('read', sysRead, 'fd out count'),
  row('write', sysWrite, 'fd buf2 count'),
  row('open', sysOpen, 'path oflags mode'),
  row('close', sysClose, 'fd'),
  row('stat', sysStat, 'path stat'),
  row('fstat', sysFstat, 'fd stat'),
  row('lstat', sysLstat, 'path stat'),
  row('poll', sysPoll, 'pollfds count int'),
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
  row('access', sysAccess, 'path access'),
  row('pipe', sysPipe, 'fds'),
  row('select', sysSelect, 'int fdset fdset fdset outtimeval'),
  row('sched_yield', sysSchedYield, ''),
  row('mremap', sysMremap, 'ptr len len mremap ptr'),
  row('msync', sysMsync, 'ptr len msync'),
  row('mincore', sysMincore, 'ptr len vec'),
  row('madvise', sysMadvise, 'ptr len madvice'),
  row('shmget', sysShmget, 'shmkey count shmget'),
  row('shmat', sysShmat, 'int ptr shmat'),
  row('shmctl', sysShmctl, 'int shmcmd ptr'),
  row('dup', sysDup, 'fd'),
  row('dup2', sysDup2, 'fd fd'),
  row('pause', sysPause, ''),
  row('nanosleep', sysNanosleep, 'timespec leftspec'),
  row('getitimer', sysGetitimer, 'itimer outitimerval'),
  row('alarm', sysAlarm, 'count'),
  row('setitimer', sysSetitimer, 'itimer itimerval outitimerval'),
  row('getpid', sysGetpid, ''),
  row('sendfile', sysSendfile, 'fd fd ptr count'),
  row('socket', sysSocket, 'int hex32 int'),
  row('connect', sysConnect, 'fd ptr int'),
  row('accept', sysAccept, 'fd ptr ptr'),
  row('sendto', sysSendto, 'fd buf2 count hex32 ptr int'),
  row('recvfrom', sysRecvfrom, 'fd out count hex32 ptr ptr'),
  row('sendmsg', sysSendmsg, 'fd ptr hex32'),
  row('recvmsg', sysRecvmsg, 'fd ptr hex32'),
  row('shutdown', sysShutdown, 'fd int'),
  row('bind', sysBind, 'fd ptr int'),
  row('listen', sysListen, 'fd int'),
  row('getsockname', sysGetsockname, 'fd ptr ptr'),
  row('getpeername', sysGetpeername, 'fd ptr ptr'),
  row('socketpair', sysSocketpair, 'int hex32 int fds'),
  row('setsockopt', sysSetsockopt, 'fd int int ptr int'),
  row('getsockopt', sysGetsockopt, 'fd int int ptr ptr'),
  row('accept4', sysAccept4, 'fd ptr ptr hex32'),
  row('recvmmsg', sysRecvmmsg, 'fd ptr count hex32 ptr'),
  row('sendmmsg', sysSendmmsg, 'fd ptr count hex32'),
  row('clone', sysClone, 'hex ptr ptr ptr ptr'),
  row('fork', sysFork, ''),
  row('vfork', sysVfork, ''),
  row('execve', sysExecve, 'path argv envp'),
  row('exit', sysExit, 'int'),
  row('wait4', sysWait4, 'int status waitopt outrusage'),
  row('kill', sysKill, 'int signal'),
  row('uname', sysUname, 'utsname'),
  row('shmdt', sysShmdt, 'ptr'),
  row('fcntl', sysFcntl, 'fd int hex'),
  row('flock', sysFlock, 'fd flockop'),
  row('fsync', sysFsync, 'fd'),
  row('fdatasync', sysFsync, 'fd'),
  row('truncate', sysTruncate, 'path off'),
  row('ftruncate', sysFtruncate, 'fd off'),
  row('getcwd', sysGetcwd, 'outcwd count'),
  row('chdir', sysChdir, 'path'),
  row('fchdir', sysFchdir, 'fd'),
  row('rename', sysRename, 'path path'),
  row('mkdir', sysMkdir, 'path mode'),
  row('rmdir', sysRmdir, 'path'),
  row('creat', sysCreat, 'path mode'),
  row('link', sysLink, 'path path'),
  row('unlink', sysUnlink, 'path'),
  row('symlink', sysSymlink, 'path path'),
  row('readlink', sysReadlink, 'path outpath count'),
  row('chmod', sysChmod, 'path mode'),
  row('fchmod', sysFchmod, 'fd mode'),
  row('chown', sysChown, 'path int int'),
  row('fchown', sysFchown, 'fd int int'),
  row('lchown', sysLchown, 'path int int'),
  row('umask', sysUmask, 'mode'),
  row('gettimeofday', sysGettimeofday, 'outtimeval ptr'),
  row('getrlimit', sysGetrlimit, 'rlimit outrlim'),
  row('getrusage', sysGetrusage, 'rusage outrusage'),
  row('sysinfo', sysSysinfo, 'ptr'),
  row('times', sysTimes, 'tms'),
  row('getuid', sysGetuid, ''),
  row('getgid', sysGetgid, ''),
  row('setuid', sysSetuid, 'int'),
  row('setgid', sysSetgid, 'int'),
  row('geteuid', sysGeteuid, ''),
  row('getegid', sysGetegid, ''),
  row('setpgid', sysSetpgid, 'int int'),
  row('getppid', sysGetppid, ''),
  row('getpgrp', sysGetpgrp, ''),
  row('setsid', sysSetsid, ''),
  row('setreuid', sysSetreuid, 'int int'),
  row('setregid', sysSetregid, 'int int'),
  row('getgroups', sysGetgroups, 'int ptr'),
  row('setgroups', sysSetgroups, 'int ptr'),
  row('setresuid', sysSetresuid, 'int int int'),
  row('getresuid', sysGetresuid, 'outint outint outint'),
  row('setresgid', sysSetresgid, 'int int int'),
  row('getresgid', sysGetresgid, 'outint outint outint'),
  row('getpgid', sysGetpgid, 'int'),
  row('setfsuid', sysSetfsuid, 'int'),
  row('setfsgid', sysSetfsgid, 'int'),
  row('getsid', sysGetsid, 'int'),
  row('capget', sysCapget, 'ptr ptr'),
  row('capset', sysCapset, 'ptr ptr'),
  row('rt_sigpending', sysRtSigpending, 'oldsigset count'),
  row('rt_sigtimedwait', sysRtSigtimedwait, 'sigset ptr timespec count'),
  row('rt_sigqueueinfo', sysRtSigqueueinfo, 'int signal ptr'),
  row('rt_sigsuspend', sysRtSigsuspend, 'sigset count'),
  row('sigaltstack', sysSigaltstack, 'stack oldstack'),
  row('mknod', sysMknod, 'path mode int'),
  row('personality', sysPersonality, 'hex32'),
  row('statfs', sysStatfs, 'path ptr'),
  row('fstatfs', sysFstatfs, 'fd ptr'),
  row('getpriority', sysGetpriority, 'priority int'),
  row('setpriority', sysSetpriority, 'priority int int'),
  row('sched_setparam', sysSchedSetparam, 'int ptr'),
  row('sched_getparam', sysSchedGetparam, 'int ptr'),
  row('sched_setscheduler', sysSchedSetscheduler, 'int policy ptr'),
  row('sched_getscheduler', sysSchedGetscheduler, 'int'),
  row('sched_get_priority_max', sysSchedPriorityMax, 'int'),
  row('sched_get_priority_min', sysSchedPriorityMin, 'int'),
  row('sched_rr_get_interval', sysSchedRrGetInterval, 'int ptr'),
  row('mlock', sysMlock, 'ptr len'),
  row('munlock', sysMunlock, 'ptr len'),
  row('mlockall', sysMlockall, 'mcl'),
  row('munlockall', sysMunlockall, ''),
  row('prctl', sysPrctl, 'int hex hex hex hex'),
  row('arch_prctl', sysArchPrctl, 'archprctl ptr'),
  row('setrlimit', sysSetrlimit, 'rlimit rlim'),
  row('chroot', sysChroot, 'path'),
  row('sync', sysSync, ''),
  row('mount', sysMount, 'path path path msflags ptr'),
  row('umount2', sysUmount2, 'path hex'),
  row('swapon', sysSwapon, 'path hex'),
  row('swapoff', sysSwapoff, 'path'),
  row('sethostname', sysSethostname, 'path int'),
  row('gettid', sysGettid, ''),
  row('tkill', sysTkill, 'int signal'),
  row('time', sysTime, 'ptr'),
  row('futex', sysFutex, 'ptr hex int ptr ptr int'),
  row('sched_setaffinity', sysSchedSetaffinity, 'int count cpus'),
  row('sched_getaffinity', sysSchedGetaffinity, 'int count cpus'),
  row('epoll_create', sysEpollCreate, 'int'),
  row('remap_file_pages', sysRemapFilePages, 'ptr len int count hex'),
  row('getdents64', sysGetdents64, 'fd ptr count'),
  row('set_tid_address', sysSetTidAddress, 'ptr'),
  row('fadvise64', sysFadvise, 'fd off len fadvice'),
  row('timer_create', sysTimerCreate, 'clock ptr ptr'),
  row('timer_settime', sysTimerSettime, 'int hex32 ptr ptr'),
  row('timer_gettime', sysTimerGettime, 'int ptr'),
  row('timer_getoverrun', sysTimerGetoverrun, 'int'),
  row('timer_delete', sysTimerDelete, 'int'),
  row('clock_settime', sysClockSettime, 'int ptr'),
  row('clock_gettime', sysClockGettime, 'clock outtimespec'),
  row('clock_getres', sysClockGetres, 'clock outtimespec'),
  row('clock_nanosleep', sysClockNanosleep, 'clock clockflags timespec leftspec'),
  row('exit_group', sysExitGroup, 'int'),
  row('epoll_wait', sysEpollWait, 'fd epollevents int int'),
  row('epoll_ctl', sysEpollCtl, 'fd epollop fd epollevent'),
  row('tgkill', sysTgkill, 'int int signal'),
  row('waitid', sysWaitid, 'int int ptr waitopt ptr'),
  row('openat', sysOpenat, 'dirfd path oflags mode'),
  row('mkdirat', sysMkdirat, 'dirfd path mode'),
  row('mknodat', sysMknodat, 'dirfd path mode int'),
  row('fchownat', sysFchownat, 'dirfd path int int hex'),
  row('newfstatat', sysNewfstatat, 'dirfd path stat atflags'),
  row('unlinkat', sysUnlinkat, 'dirfd path removedir'),
  row('renameat', sysRenameat, 'dirfd path dirfd path'),
  row('linkat', sysLinkat, 'dirfd path dirfd path hex'),
  row('symlinkat', sysSymlinkat, 'path dirfd path'),
  row('readlinkat', sysReadlinkat, 'dirfd path outpath count'),
  row('fchmodat', sysFchmodat, 'dirfd path mode'),
  row('faccessat', sysFaccessat, 'dirfd path access'),
  row('pselect6', sysPselect6, 'int fdset fdset fdset timespec ptr'),
  row('ppoll', sysPpoll, 'pollfds count timespec sigset count'),
  row('set_robust_list', sysSetRobustList, 'ptr count'),
  row('get_robust_list', sysGetRobustList, 'int ptr ptr'),
  row('sync_file_range', sysFsync, 'fd off off hex'),
  row('utimensat', sysUtimensat, 'dirfd path ptr hex'),
  row('epoll_pwait', sysEpollPwait, 'fd epollevents int int sigset count'),
  row('signalfd', sysSignalfd, 'fd sigset count'),
  row('timerfd_create', sysTimerfdCreate, 'clock hex32'),
  row('eventfd', sysEventfd, 'count'),
  row('fallocate', sysFallocate, 'fd fallocmode off off'),
  row('timerfd_settime', sysTimerfdSettime, 'fd hex32 ptr ptr'),
  row('timerfd_gettime', sysTimerfdGettime, 'fd ptr'),
  row('signalfd4', sysSignalfd4, 'fd sigset count hex32'),
  row('eventfd2', sysEventfd2, 'count eventfd'),
  row('epoll_create1', sysEpollCreate1, 'cloexec'),
  row('dup3', sysDup3, 'fd fd pipeflags'),
  row('pipe2', sysPipe2, 'fds pipeflags'),
  row('preadv', sysPreadv, 'fd ptr count off'),
  row('pwritev', sysPwritev, 'fd ptr count off'),
  row('rt_tgsigqueueinfo', sysRtTgsigqueueinfo, 'int int signal ptr'),
  row('prlimit64', sysPrlimit64, 'int rlimit rlim outrlim'),
  row('syncfs', sysFsync, 'fd'),
  row('getcpu', sysGetcpu, 'outcpu outcpu ptr'),
  row('process_vm_readv', sysProcessVmReadv, 'int ptr count ptr count hex'),
  row('process_vm_writev', sysProcessVmWritev, 'int ptr count ptr count hex'),
  row('renameat2', sysRenameat2, 'dirfd path dirfd path hex'),
  row('getrandom', sysGetrandom, 'random count grnd'),
  row('memfd_create', sysMemfdCreate, 'str memfd'),
  row('execveat', sysExecveat, 'dirfd path argv envp atflags'),
  row('membarrier', sysMembarrier, 'int hex int'),
  row('copy_file_range', sysCopyFileRange, 'fd ptr fd ptr count hex'),
  row('mlock2', sysMlock2, 'ptr len hex'),
  row('pkey_mprotect', sysPkeyMprotect, 'ptr len prot int'),
  row('pkey_alloc', sysPkeyAlloc, 'hex hex'),
  row('pkey_free', sysPkeyFree, 'int'),
  row('statx', sysStatx, 'dirfd path hex hex ptr'),
  row('rseq', sysRseq, 'ptr hex hex hex'),
  row('pidfd_send_signal', sysPidfdSendSignal, 'fd signal ptr hex'),
  row('pidfd_open', sysPidfdOpen, 'int hex'),
  row('pidfd_getfd', sysPidfdGetfd, 'fd fd hex'),
  row('process_madvise', sysProcessMadvise, 'fd ptr count madvice hex'),
  row('epoll_pwait2', sysEpollPwait2, 'fd ptr int ptr ptr count'),
  row('clone3', sysClone3, 'ptr count'),
  row('close_range', sysCloseRange, 'fd fd hex'),
  row('faccessat2', sysFaccessat2, 'dirfd path access hex'),
  row('mseal', sysMseal, 'ptr len hex'),
  row('semget', sysSemget, 'shmkey int hex32'),
  row('semop', sysSemop, 'int ptr count'),
  row('semctl', sysSemctl, 'int int int ptr'),
  row('semtimedop', sysSemtimedop, 'int ptr count timespec'),
  row('msgget', sysMsgget, 'shmkey hex32'),
  row('msgsnd', sysMsgsnd, 'int ptr count hex32'),
  row('msgrcv', sysMsgrcv, 'int ptr count int hex32'),
  row('msgctl', sysMsgctl, 'int int ptr'),
  row('mq_open', sysMqOpen, 'path oflags mode ptr'),
  row('mq_unlink', sysMqUnlink, 'path'),
  row('mq_timedsend', sysMqTimedsend, 'fd buf2 count int timespec'),
  row('mq_timedreceive', sysMqTimedreceive, 'fd out count ptr timespec'),
  row('mq_notify', sysMqNotify, 'fd ptr'),
  row('mq_getsetattr', sysMqGetsetattr, 'fd ptr ptr'),
  row('splice', sysSplice, 'fd ptr fd ptr count hex32'),
  row('tee', sysTee, 'fd fd count hex32'),
  row('vmsplice', sysVmsplice, 'fd iovec count hex32'),
  row('openat2', sysOpenat2, 'dirfd path ptr count'),
  row('fchmodat2', sysFchmodat2, 'dirfd path mode atflags'),
  row('utime', sysUtime, 'path ptr'),
  row('utimes', sysUtimes, 'path ptr'),
  row('futimesat', sysFutimesat, 'dirfd path ptr'),
  row('preadv2', sysPreadv2, 'fd ptr count off int hex32'),
  row('pwritev2', sysPwritev2, 'fd ptr count off int hex32'),
  row('readahead', sysReadahead, 'fd off count'),
  row('kcmp', sysKcmp, 'int int int int int'),
  row('unshare', sysUnshare, 'hex32'),
  row('setdomainname', sysSetdomainname, 'path int'),
  row('sched_getattr', sysSchedGetattr, 'int ptr count hex32'),
  row('sched_setattr', sysSchedSetattr, 'int ptr hex32'),
  row('settimeofday', sysSettimeofday, 'ptr ptr'),
]

/** By number; undefined: ENOSYS. */
export const syscallTable: readonly (SyscallRow | undefined)[] = (() => {
  const table: (SyscallRow | undefined)[] = []
  for (const each of rows) table[syscallNumber[each.name]] = each
  return table
})()
