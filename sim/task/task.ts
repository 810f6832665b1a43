// The records of running programs: a task (a thread), its thread group (a process), its signal handlers. Linux: task_struct,
// signal_struct, sighand_struct.
//
// Invariants: a running or sleeping task has an address space until it exits; `group.tasks` holds the living threads and, until
// it is reaped, the leader; a zombie leader stands in its parent's `group.children`.

import type { Registers } from '../cpu/registers.ts'
import type { FilesStruct } from '../fs/file.ts'
import type { FsCurrent, FsStruct } from '../fs/kernel.ts'
import type { Mm } from '../mm/mm.ts'
import type { PosixTimer } from './posix-timers.ts'
import type { Ptraced } from './ptraced.ts'
import type { Seccomp } from './seccomp.ts'
import { createSigSet } from './sigset.ts'
import type { SigSet } from './sigset.ts'

/** What a signal carries: the fields of siginfo_t that its code uses. */
export interface SignalInfo {
  readonly signo: number
  readonly errno: number
  readonly code: number
  /** Of a fault: the address; else 0. */
  readonly address: number
  readonly pid: number
  readonly uid: number
  readonly status: number
  /** si_value of sigqueue and timers. */
  readonly valueLow: number
  readonly valueHigh: number
}

/** One row of sigaction. Addresses are exact doubles; SIG_DFL 0, SIG_IGN 1. */
export interface SigAction {
  handler: number
  flags: number
  restorer: number
  readonly mask: SigSet
}

/** Handlers, shared by threads: sighand_struct. Index: signal. */
export interface SigHand {
  users: number
  readonly actions: SigAction[]
}

export interface IntervalTimer {
  /** Tick of the next expiry; Infinity: disarmed. */
  expires: number
  interval: number
}

/** A process: signal_struct, with what its threads share. */
export interface ThreadGroup {
  readonly pid: number
  /** Tells processes of the same number apart. */
  readonly serial: number
  leader: Task
  readonly tasks: Task[]
  parent: ThreadGroup | null
  /** Living and not yet reaped children, oldest first. */
  readonly children: ThreadGroup[]
  readonly pending: SignalInfo[]
  /** Wait status once the whole group is dying, -1 before. */
  exitStatus: number
  exiting: boolean
  /** The leader is a zombie: it may be reaped. */
  zombie: boolean
  /** Stopped by this signal, 0: not. */
  stopSignal: number
  /** A stop or continuation that wait has not reported yet. */
  stopReported: boolean
  continued: boolean
  pgid: number
  sid: number
  /** Signal to the parent at the end (SIGCHLD; clone may choose another or none). */
  exitSignal: number
  readonly realTimer: IntervalTimer
  readonly virtualTimer: IntervalTimer
  readonly profTimer: IntervalTimer
  /** Of timer_create. */
  readonly posixTimers: PosixTimer[]
  nextTimerId: number
  /** Sums of threads that are gone, and of children that were waited for. */
  goneMinFlt: number
  goneMajFlt: number
  goneTicks: number
  childMinFlt: number
  childMajFlt: number
  childTicks: number
  childMaxRss: number
  maxRss: number
  /** PR_SET_THP_DISABLE, as PR_GET_THP_DISABLE tells it: 1, with bit 1 if those who ask by madvise get them all the same. */
  thpDisabled: number
  /** PR_SET_CHILD_SUBREAPER: orphans below it become its children. */
  subreaper: boolean
  /** Commands of membarrier(2) that were registered. */
  membarrier: number
  dumpable: number
  /** It has run another program since its fork: no PF_FORKNOEXEC. */
  executed: boolean
}

/** What a uts namespace has of its own: struct uts_namespace. */
export interface UtsNames {
  nodename: string
  domainname: string
}

export type TaskState = 'running' | 'sleeping' | 'stopped' | 'traced' | 'zombie' | 'dead'

/** A thread of execution. */
export interface Task extends FsCurrent {
  readonly pid: number
  readonly group: ThreadGroup
  mm: Mm | null
  files: FilesStruct
  fs: FsStruct
  groups: readonly number[]
  comm: string
  state: TaskState
  /** What it sleeps on; '' when it does not. */
  channel: string
  /** Tick at which it wakes by itself; Infinity: never. */
  wakeAt: number
  readonly registers: Registers
  suid: number
  sgid: number
  fsuid: number
  fsgid: number
  permitted: number
  permittedHigh: number
  capabilitiesHigh: number
  inheritable: number
  inheritableHigh: number
  bounding: number
  boundingHigh: number
  ambient: number
  ambientHigh: number
  /** SECBIT_…: 16 keeps the permitted ones when all user ids leave 0. */
  securebits: number
  noNewPrivs: boolean
  /** ARCH_SET_GS; nothing uses it. */
  gsBase: number
  /** PR_MCE_KILL_…: 2 is the default. */
  mceKill: number
  nice: number
  /** SCHED_…, and its priority. */
  policy: number
  rtPriority: number
  resetOnFork: boolean
  /** Processors as two words; null: all. */
  cpusAllowed: readonly [number, number] | null
  blocked: SigSet
  /** The mask to restore when a signal ends sigsuspend, ppoll …; null: none. */
  savedMask: SigSet | null
  readonly pending: SignalInfo[]
  sighand: SigHand
  altStackSp: number
  altStackSize: number
  altStackFlags: number
  clearChildTid: number
  robustList: number
  robustListSize: number
  /** The area of rseq(2), its length and signature; 0: none. */
  rseq: number
  rseqLength: number
  rseqSignature: number
  /** The system call that it is in: number, -1 none; it is called again when the task wakes. */
  syscall: number
  /** Slot of its number in the register file. */
  syscallSlot: number
  /** It was interrupted and may be started again: ERESTART…, 0: not. Decided when the signal is delivered. */
  restart: number
  /** When the call that starts again gives up; -1: nothing of the kind. */
  resumeDeadline: number
  /** Sequence number of the event that entered it. */
  cause: number
  /** State that a sleeping system call keeps: when it gives up (tick), and a value of its own. */
  deadline: number
  scratch: number
  /** Result of a call that waits for the reader of a userfaultfd; null: none waits so. */
  held: number | null
  /** While it sleeps in futex(2): its bitset, its turn, the word; of futex_waitv all words, with spaces. */
  futexBits: number
  futexTurn: number
  futexChannel: string
  /** The group that waits until this child of vfork execs or exits. */
  vforkParent: Task | null
  exitStatus: number
  /** Instructions left of its turn. */
  quantum: number
  /** Ticks that it ran. */
  ticks: number
  timerSlack: number
  /** /proc/PID/coredump_filter. */
  coredumpFilter: number
  pdeathSignal: number
  oomScoreAdj: number
  /** The least that may be set without CAP_SYS_RESOURCE. */
  oomScoreAdjMin: number
  /** Of its last fault or trap, for the signal frame: thread_struct. */
  errorCode: number
  /** Its NUMA policy (mm/mempolicy.ts); '': none. */
  mempolicy: string
  trapNumber: number
  faultAddress: number
  /** The names of its uts namespace; null: those of the machine. */
  uts: UtsNames | null
  /** Which system calls it may make; null: all. */
  seccomp: Seccomp | null
  /** Its SIGSYS came from a call that was not made: the handler may give the result. */
  trappedCall: boolean
  /** Who traces it, and how it stands; null: nobody. */
  ptrace: Ptraced | null
  /** Whom it traces; null: nobody. */
  tracees: readonly Task[] | null
  /** Faults in a row at one instruction that ended in a retry: a guard against a loop of the simulator's own. */
  retries: number
}

/** Default handlers for all signals. */
export const createSigHand = (): SigHand => ({
  users: 1,
  actions: Array.from({ length: 65 }, () => ({ handler: 0, flags: 0, restorer: 0, mask: createSigSet() })),
})

const timer = (): IntervalTimer => ({ expires: Infinity, interval: 0 })

/** A process record; its leader enters itself. */
export const createThreadGroup = (pid: number, parent: ThreadGroup | null, leader: Task, serial = 0): ThreadGroup => ({
  pid,
  serial,
  leader,
  tasks: [leader],
  parent,
  children: [],
  pending: [],
  exitStatus: -1,
  exiting: false,
  zombie: false,
  stopSignal: 0,
  stopReported: false,
  continued: false,
  pgid: parent?.pgid ?? pid,
  sid: parent?.sid ?? pid,
  exitSignal: 17,
  realTimer: timer(),
  virtualTimer: timer(),
  profTimer: timer(),
  posixTimers: [],
  nextTimerId: 0,
  goneMinFlt: 0,
  goneMajFlt: 0,
  goneTicks: 0,
  childMinFlt: 0,
  childMajFlt: 0,
  childTicks: 0,
  childMaxRss: 0,
  maxRss: 0,
  thpDisabled: 0,
  subreaper: false,
  membarrier: 0,
  dumpable: 1,
  executed: false,
})

export interface TaskSpec {
  readonly pid: number
  readonly registers: Registers
  readonly mm: Mm | null
  readonly files: FilesStruct
  readonly fs: FsStruct
  readonly sighand: SigHand
  readonly uid: number
  readonly capabilities: number
  readonly capabilitiesHigh: number
  readonly rlimits: Float64Array
  readonly personality: number
  /** Of the group's other threads; absent: its own. */
  readonly io?: Task['io']
}

/** What only few programs ever change: waits for a disk, capabilities beside the usual sets, scheduling. */
const untouched = {
  uts: null,
  seccomp: null,
  trappedCall: false,
  ptrace: null,
  tracees: null,
  rseq: 0,
  rseqLength: 0,
  rseqSignature: 0,
  faultTried: false,
  waitPfn: -1,
  waitUserfault: 0,
  removeTold: 0,
  held: null,
  readPfn: -1,
  inheritable: 0,
  inheritableHigh: 0,
  bounding: -1,
  boundingHigh: 0x1ff,
  ambient: 0,
  ambientHigh: 0,
  securebits: 0,
  noNewPrivs: false,
  gsBase: 0,
  mceKill: 2,
  nice: 0,
  policy: 0,
  rtPriority: 0,
  resetOnFork: false,
  cpusAllowed: null,
  coredumpFilter: 0x33,
  oomScoreAdjMin: 0,
}

/** The one factory; `group` is set right after, when the caller knows it. */
export const createTask = (spec: TaskSpec): Task => {
  const task: Omit<Task, 'group'> & { group: ThreadGroup | null } = {
    pid: spec.pid,
    group: null,
    mm: spec.mm,
    uid: spec.uid,
    euid: spec.uid,
    suid: spec.uid,
    fsuid: spec.uid,
    gid: spec.uid,
    egid: spec.uid,
    sgid: spec.uid,
    fsgid: spec.uid,
    groups: [],
    capabilities: spec.capabilities,
    capabilitiesHigh: spec.capabilitiesHigh,
    permitted: spec.capabilities,
    permittedHigh: spec.capabilitiesHigh,
    ...untouched,
    rlimits: spec.rlimits,
    personality: spec.personality,
    minFlt: 0,
    majFlt: 0,
    dying: false,
    faultMajor: false,
    populating: null,
    files: spec.files,
    fs: spec.fs,
    progress: 0,
    comm: '',
    state: 'running',
    channel: '',
    wakeAt: Infinity,
    registers: spec.registers,
    blocked: createSigSet(),
    savedMask: null,
    pending: [],
    sighand: spec.sighand,
    altStackSp: 0,
    altStackSize: 0,
    altStackFlags: 0,
    clearChildTid: 0,
    robustList: 0,
    robustListSize: 0,
    syscall: -1,
    syscallSlot: 0,
    restart: 0,
    resumeDeadline: -1,
    cause: 0,
    deadline: -1,
    scratch: 0,
    futexBits: 0,
    futexTurn: 0,
    futexChannel: '',
    vforkParent: null,
    exitStatus: 0,
    quantum: 0,
    ticks: 0,
    timerSlack: 50000,
    io: spec.io ?? { rchar: 0, wchar: 0, syscr: 0, syscw: 0 },
    pdeathSignal: 0,
    oomScoreAdj: 0,
    errorCode: 0,
    trapNumber: 0,
    faultAddress: 0,
    retries: 0,
    mempolicy: '',
  }
  return task as Task
}
