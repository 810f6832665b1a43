// Signals as an x86-64 program sees them: numbers, names, si_code values, flags, and the layouts of siginfo_t, ucontext_t,
// kernel_sigaction and stack_t.

/** Name by number, 1 … 31. */
export const signalNames: readonly string[] = [
  '', 'SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGILL', 'SIGTRAP', 'SIGABRT', 'SIGBUS', 'SIGFPE', 'SIGKILL', 'SIGUSR1',
  'SIGSEGV', 'SIGUSR2', 'SIGPIPE', 'SIGALRM', 'SIGTERM', 'SIGSTKFLT', 'SIGCHLD', 'SIGCONT', 'SIGSTOP', 'SIGTSTP',
  'SIGTTIN', 'SIGTTOU', 'SIGURG', 'SIGXCPU', 'SIGXFSZ', 'SIGVTALRM', 'SIGPROF', 'SIGWINCH', 'SIGIO', 'SIGPWR',
  'SIGSYS',
] // prettier-ignore

/** What a shell says when a program dies of the signal. */
export const signalDescriptions: readonly string[] = [
  '', 'Hangup', 'Interrupt', 'Quit', 'Illegal instruction', 'Trace/breakpoint trap', 'Aborted', 'Bus error',
  'Floating point exception', 'Killed', 'User defined signal 1', 'Segmentation fault', 'User defined signal 2',
  'Broken pipe', 'Alarm clock', 'Terminated', 'Stack fault', 'Child exited', 'Continued', 'Stopped (signal)',
  'Stopped', 'Stopped (tty input)', 'Stopped (tty output)', 'Urgent I/O condition', 'CPU time limit exceeded',
  'File size limit exceeded', 'Virtual timer expired', 'Profiling timer expired', 'Window changed', 'I/O possible',
  'Power failure', 'Bad system call',
] // prettier-ignore

export const SIGHUP = 1
export const SIGINT = 2
export const SIGQUIT = 3
export const SIGILL = 4
export const SIGTRAP = 5
export const SIGABRT = 6
export const SIGBUS = 7
export const SIGFPE = 8
export const SIGKILL = 9
export const SIGUSR1 = 10
export const SIGSEGV = 11
export const SIGUSR2 = 12
export const SIGPIPE = 13
export const SIGALRM = 14
export const SIGTERM = 15
export const SIGCHLD = 17
export const SIGCONT = 18
export const SIGSTOP = 19
export const SIGTSTP = 20
export const SIGTTIN = 21
export const SIGTTOU = 22
export const SIGURG = 23
export const SIGXCPU = 24
export const SIGXFSZ = 25
export const SIGVTALRM = 26
export const SIGPROF = 27
export const SIGWINCH = 28
export const SIGSYS = 31
export const SIGRTMIN = 32
export const NSIG = 64

export const SA_NOCLDSTOP = 1
export const SA_NOCLDWAIT = 2
export const SA_SIGINFO = 4
export const SA_RESTORER = 0x0400_0000
export const SA_ONSTACK = 0x0800_0000
export const SA_RESTART = 0x1000_0000
export const SA_NODEFER = 0x4000_0000
export const SA_RESETHAND = 0x8000_0000 | 0

export const SIG_BLOCK = 0
export const SIG_UNBLOCK = 1
export const SIG_SETMASK = 2

export const SI_USER = 0
export const SI_KERNEL = 0x80
export const SI_QUEUE = -1
export const SI_TIMER = -2
export const SI_MESGQ = -3
export const SI_TKILL = -6

export const SIGEV_SIGNAL = 0
export const SIGEV_NONE = 1
export const SIGEV_THREAD = 2
export const SIGEV_THREAD_ID = 4
export const ILL_ILLOPN = 2
export const FPE_INTDIV = 1
export const TRAP_BRKPT = 1
export const CLD_EXITED = 1
export const CLD_KILLED = 2
export const CLD_DUMPED = 3
export const CLD_STOPPED = 5
export const CLD_CONTINUED = 6

export const SS_ONSTACK = 1
export const SS_DISABLE = 2
export const SS_AUTODISARM = 0x8000_0000 | 0
export const MINSIGSTKSZ = 2048

/** The signals whose default action is not death: ignored, stop, continue. */
export const defaultIgnored: readonly number[] = [SIGCHLD, SIGURG, SIGWINCH]
export const defaultStops: readonly number[] = [SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU]
/** Death with a core: wait status has 0x80 (if the limit allows a core; recorded programs run with none). */
export const defaultCores: readonly number[] = [
  SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGXCPU, SIGXFSZ, SIGSYS,
] // prettier-ignore

/** siginfo_t, 128 bytes. */
export const siginfoBytes = 128
export const siginfoOffset = {
  signo: 0,
  errno: 4,
  code: 8,
  addr: 16,
  pid: 16,
  uid: 20,
  status: 24,
  value: 24,
  pkey: 32,
} as const

/** Offsets in ucontext_t; the kernel writes the first 304 bytes and the floating-point state elsewhere. */
export const ucontextBytes = 304
export const ucontextOffset = { flags: 0, link: 8, stack: 16, gregs: 40, fpregs: 224, mask: 296 } as const

/** Index in gregs. */
export const greg = {
  R8: 0, R9: 1, R10: 2, R11: 3, R12: 4, R13: 5, R14: 6, R15: 7, RDI: 8, RSI: 9, RBP: 10, RBX: 11, RDX: 12, RAX: 13,
  RCX: 14, RSP: 15, RIP: 16, EFL: 17, CSGSFS: 18, ERR: 19, TRAPNO: 20, OLDMASK: 21, CR2: 22,
} as const // prettier-ignore

/** The kernel's struct sigaction: handler, flags, restorer, mask; 8 bytes each. */
export const sigactionBytes = 32
