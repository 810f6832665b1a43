// Files of /proc/PID other than maps and pagemap: status, stat, statm, limits, command line and others (fs/proc/array.c, base.c).

import { EACCES, EINVAL } from '../uapi/errno.ts'
import { O_CLOEXEC } from '../uapi/fcntl.ts'
import { CAP_SYS_RESOURCE } from '../uapi/mman.ts'
import { ADDR_NO_RANDOMIZE, capable } from '../mm/current.ts'
import { MM_ANONPAGES, MM_FILEPAGES, MM_SHMEMPAGES, MM_SWAPENTS } from '../mm/mm.ts'
import { pageAlign, pageFloor } from '../mm/size.ts'
import { TASK_SIZE } from '../lib/brands.ts'
import { findVma } from '../mm/vma-set.ts'
import { latin1 } from '../fs/sink.ts'
import { longs } from '../task/arguments.ts'
import { peekBytes } from '../task/peek.ts'
import { groupUsage, rssPages } from '../task/usage.ts'
import { sigAdd, sigHex, createSigSet } from '../task/sigset.ts'
import { cpusOf } from '../task/sys-sched.ts'
import { writeClearRefs } from './clear-refs.ts'
import { mapsLine, vsyscallRow } from './maps.ts'
import { morePidFiles } from './pid-more.ts'
import { mountsRecord } from './root-files.ts'
import { taskOfKey } from './procfs.ts'
import { numaMapsLine } from './numa-maps.ts'
import { single } from './seq.ts'
import { recordedLike } from './vmstat-names.ts'
import { gateBlock, smapsBlock, smapsRollup } from './smaps.ts'
import type { Mm } from '../mm/mm.ts'
import type { File } from '../fs/file.ts'
import type { NextRecord } from './seq.ts'
import type { SignalInfo, Task } from '../task/task.ts'
import type { TaskKernel } from '../task/kernel.ts'

export interface PidFile {
  readonly mode: number
  readonly records: NextRecord
  readonly write?: (k: TaskKernel, task: Task, text: string) => number
}

const taskOf = (k: TaskKernel, file: File): Task | undefined => taskOfKey(k, file.node.key)

/** A file that is one text about the task. */
const about = (make: (k: TaskKernel, task: Task) => string): NextRecord =>
  single((k, file) => {
    const task = taskOf(k, file)
    return task === undefined ? '' : make(k, task)
  })

const stateLetters: Readonly<Record<string, string>> = {
  running: 'R (running)', sleeping: 'S (sleeping)', stopped: 'T (stopped)', traced: 't (tracing stop)', zombie: 'Z (zombie)', dead: 'X (dead)',
} // prettier-ignore

const kb = (name: string, pages: number): string => `${name}:\t${String(pages * 4).padStart(8)} kB\n`

/** Sizes of the executable's text, and of what else is executable: VmExe and VmLib. */
function textPages(mm: Mm): { exe: number; lib: number } {
  const exe = (pageAlign(mm.endCode) - pageFloor(mm.startCode)) / 4096
  return { exe, lib: mm.execVm - exe }
}

function memoryLines(k: TaskKernel, mm: Mm, thp: boolean): string {
  const { exe, lib } = textPages(mm)
  const rss = rssPages(mm)
  return (
    kb('VmPeak', mm.hiwaterVm) + kb('VmSize', mm.totalVm) + kb('VmLck', mm.lockedVm) + kb('VmPin', 0) +
    kb('VmHWM', Math.max(mm.hiwaterRss, rss)) + kb('VmRSS', rss) + kb('RssAnon', mm.rss[MM_ANONPAGES]) +
    kb('RssFile', mm.rss[MM_FILEPAGES]) + kb('RssShmem', mm.rss[MM_SHMEMPAGES]) + kb('VmData', mm.dataVm) +
    kb('VmStk', mm.stackVm) + kb('VmExe', exe) + kb('VmLib', lib) + kb('VmPTE', mm.pgtablesBytes / 4096) +
    kb('VmSwap', mm.rss[MM_SWAPENTS]) + kb('HugetlbPages', 0) + `CoreDumping:\t0\nTHP_enabled:\t${thp ? 1 : 0}\n` +
    (k.version.has('status-untag-mask') ? 'untag_mask:\t0xffffffffffffffff\n' : '')
  ) // prettier-ignore
}

const pendingSet = (list: readonly SignalInfo[]): string => {
  const set = createSigSet()
  for (const info of list) sigAdd(set, info.signo)
  return sigHex(set)
}

function handlerSet(task: Task, wanted: (handler: number) => boolean): string {
  const set = createSigSet()
  task.sighand.actions.forEach((action, signal) => {
    if (signal > 0 && wanted(action.handler)) sigAdd(set, signal)
  })
  return sigHex(set)
}

const capabilityHex = (low: number, high: number): string =>
  (high >>> 0).toString(16).padStart(8, '0') + (low >>> 0).toString(16).padStart(8, '0')

function signalLines(task: Task, limit: number): string {
  const permitted = capabilityHex(task.permitted, task.permittedHigh)
  return (
    `Threads:\t${task.group.tasks.length}\nSigQ:\t${task.pending.length + task.group.pending.length}/${limit}\n` +
    `SigPnd:\t${pendingSet(task.pending)}\nShdPnd:\t${pendingSet(task.group.pending)}\nSigBlk:\t${sigHex(task.blocked)}\n` +
    `SigIgn:\t${handlerSet(task, (h) => h === 1)}\nSigCgt:\t${handlerSet(task, (h) => h > 1)}\n` +
    `CapInh:\t${capabilityHex(task.inheritable, task.inheritableHigh)}\nCapPrm:\t${permitted}\n` +
    `CapEff:\t${capabilityHex(task.capabilities, task.capabilitiesHigh)}\nCapBnd:\t${capabilityHex(task.bounding, task.boundingHigh)}\n` +
    `CapAmb:\t${capabilityHex(task.ambient, task.ambientHigh)}\n`
  )
}

/** Room for descriptors: the table doubles. */
function fdSize(count: number): number {
  let size = 64
  while (size < count) size *= 2
  return size
}

/** %*pb: as many digits as there are processors for, in groups of eight. */
function cpuMask(k: TaskKernel, low: number, high: number): string {
  const digits = Math.ceil(Math.min(32, k.machine.cpus) / 4)
  const word = (value: number, width: number): string => (value >>> 0).toString(16).padStart(width, '0')
  return k.machine.cpus <= 32
    ? word(low, digits)
    : `${word(high, Math.ceil((k.machine.cpus - 32) / 4))},${word(low, 8)}`
}

/** %*pbl: 0-1,3. */
function cpuList(low: number, high: number): string {
  const has = (cpu: number): boolean => (((cpu < 32 ? low : high) >>> (cpu & 31)) & 1) !== 0
  const parts: string[] = []
  for (let cpu = 0; cpu < 64; cpu++) {
    if (!has(cpu)) continue
    let last = cpu
    while (last < 63 && has(last + 1)) last++
    parts.push(last === cpu ? String(cpu) : `${cpu}-${last}`)
    cpu = last
  }
  return parts.join(',')
}

function status(k: TaskKernel, task: Task): string {
  const { group, mm } = task
  const ids = (...values: number[]): string => values.join('\t')
  const [low, high] = cpusOf(k, task)
  return (
    `Name:\t${task.comm}\nUmask:\t${task.fs.umask.toString(8).padStart(4, '0')}\nState:\t${stateLetters[task.state]}\n` +
    `Tgid:\t${group.pid}\nNgid:\t0\nPid:\t${task.pid}\nPPid:\t${group.parent?.pid ?? 0}\nTracerPid:\t${task.ptrace?.tracer.pid ?? 0}\n` +
    `Uid:\t${ids(task.uid, task.euid, task.suid, task.fsuid)}\nGid:\t${ids(task.gid, task.egid, task.sgid, task.fsgid)}\n` +
    `FDSize:\t${fdSize(task.files.fds.length)}\nGroups:\t${task.groups.join(' ')} \n` +
    `NStgid:\t${group.pid}\nNSpid:\t${task.pid}\nNSpgid:\t${group.pgid}\nNSsid:\t${group.sid}\n` +
    (k.version.has('status-kthread') ? 'Kthread:\t0\n' : '') +
    (mm === null ? '' : memoryLines(k, mm, false)) +
    signalLines(task, task.rlimits[22]) +
    `NoNewPrivs:\t${task.noNewPrivs ? 1 : 0}\nSeccomp:\t${task.seccomp?.mode ?? 0}\nSeccomp_filters:\t${task.seccomp?.filters.length ?? 0}\nSpeculation_Store_Bypass:\tvulnerable\n` +
    `SpeculationIndirectBranch:\talways enabled\nCpus_allowed:\t${cpuMask(k, low, high)}\nCpus_allowed_list:\t${cpuList(low, high)}\n` +
    `Mems_allowed:\t${'00000000,'.repeat(31)}00000001\n` +
    'Mems_allowed_list:\t0\nvoluntary_ctxt_switches:\t0\nnonvoluntary_ctxt_switches:\t0\n' +
    // The 6.12 that was recorded is built with user shadow stacks.
    (recordedLike(k.version.release) === 1 ? 'x86_Thread_features:\t\nx86_Thread_features_locked:\t\n' : '')
  )
}

/** PF_RANDOMIZE of the flags; the others are about the kernel's own work. */
const processFlags = (k: TaskKernel, task: Task): number =>
  (task.personality & ADDR_NO_RANDOMIZE) === 0 && k.sysctl.randomizeVaSpace > 0 ? 0x400000 : 0

/** The 52 fields of /proc/PID/stat. */
function stat(k: TaskKernel, task: Task): string {
  const { group, mm } = task
  const usage = groupUsage(group)
  const hundredths = (ticks: number): number => Math.floor(ticks / 1e7)
  const m = mm ?? null
  const of = (value: (mm: Mm) => number): number => (m === null ? 0 : value(m))
  const fields: (number | string)[] = [
    task.pid, `(${task.comm})`, stateLetters[task.state][0], group.parent?.pid ?? 0, group.pgid, group.sid, 0, -1, processFlags(k, task),
    usage.minFlt, group.childMinFlt, usage.majFlt, group.childMajFlt, hundredths(usage.ticks), 0,
    hundredths(group.childTicks), 0, 20, 0, group.tasks.length, 0, 0, of((mm) => mm.totalVm * 4096), of(rssPages),
    '18446744073709551615', of((mm) => mm.startCode), of((mm) => mm.endCode), of((mm) => mm.startStack),
    0, 0, 0, 0, 0, 0, 0, 0, 0, 17, 0, 0, 0, 0, 0, 0,
    of((mm) => mm.startData), of((mm) => mm.endData), of((mm) => mm.startBrk), of((mm) => mm.argStart),
    of((mm) => mm.argEnd), of((mm) => mm.envStart), of((mm) => mm.envEnd), group.zombie ? group.exitStatus : 0,
  ] // prettier-ignore
  return `${fields.join(' ')}\n`
}

function statm(_k: TaskKernel, task: Task): string {
  const mm = task.mm
  if (mm === null) return '0 0 0 0 0 0 0\n'
  const shared = mm.rss[MM_FILEPAGES] + mm.rss[MM_SHMEMPAGES]
  return `${mm.totalVm} ${rssPages(mm)} ${shared} ${textPages(mm).exe} 0 ${mm.dataVm + mm.stackVm} 0\n`
}

const limitRows: readonly (readonly [number, string, string])[] = [
  [0, 'cpu time', 'seconds'], [1, 'file size', 'bytes'], [2, 'data size', 'bytes'], [3, 'stack size', 'bytes'],
  [4, 'core file size', 'bytes'], [5, 'resident set', 'bytes'], [6, 'processes', 'processes'], [7, 'open files', 'files'],
  [8, 'locked memory', 'bytes'], [9, 'address space', 'bytes'], [10, 'file locks', 'locks'],
  [11, 'pending signals', 'signals'], [12, 'msgqueue size', 'bytes'], [13, 'nice priority', ''],
  [14, 'realtime priority', ''], [15, 'realtime timeout', 'us'],
] // prettier-ignore

function limits(_k: TaskKernel, task: Task): string {
  const shown = (value: number): string => (value === Infinity ? 'unlimited' : String(value)).padEnd(20)
  const row = (name: string, soft: string, hard: string, unit: string): string =>
    `${name.padEnd(25)} ${soft} ${hard} ${unit === '' ? '' : unit.padEnd(10)}\n`
  const head = row('Limit', 'Soft Limit'.padEnd(20), 'Hard Limit'.padEnd(20), 'Units')
  const lines = limitRows.map(([resource, name, unit]) => {
    const [soft, hard] = [shown(task.rlimits[2 * resource]), shown(task.rlimits[2 * resource + 1])]
    return row(`Max ${name}`, soft, hard, unit)
  })
  return head + lines.join('')
}

function memoryText(k: TaskKernel, task: Task, start: (mm: Mm) => number, end: (mm: Mm) => number): string {
  const mm = task.mm
  if (mm === null) return ''
  const bytes = peekBytes(k, mm, start(mm), Math.max(0, end(mm) - start(mm)))
  return bytes === null ? '' : latin1(bytes)
}

/** The arguments; or one string from their start, where the program wrote a title over them and their last NUL: get_mm_cmdline(). */
function cmdline(k: TaskKernel, task: Task): string {
  const { mm } = task
  if (mm === null || mm.argStart >= mm.argEnd) return ''
  const last = peekBytes(k, mm, mm.argEnd - 1, 1)
  const end = (at: number): number => (last !== null && last[0] !== 0 ? at + 4096 : mm.argEnd)
  const text = memoryText(
    k,
    task,
    () => mm.argStart,
    () => Math.min(end(mm.argStart), TASK_SIZE),
  )
  if (last === null || last[0] === 0) return text
  const nul = text.indexOf('\0')
  return nul < 0 ? text : text.slice(0, nul + 1)
}

/** smaps: the cursor is the end of the VMA before. */
const smapsRecords: NextRecord = (k, file, cursor) => {
  const mm = taskOf(k, file)?.mm ?? null
  if (mm === null || cursor === Infinity) return null
  const vma = findVma(mm.vmas, cursor)
  if (vma === null) return { text: gateBlock(k, mapsLine(vsyscallRow)), next: Infinity }
  return { text: smapsBlock(k, mm, vma), next: vma.end }
}

/** numa_maps: the same cursor. */
const numaRecords: NextRecord = (k, file, cursor) => {
  const task = taskOf(k, file)
  const mm = task?.mm ?? null
  const vma = mm === null ? null : findVma(mm.vmas, cursor)
  return mm === null || vma === null ? null : { text: numaMapsLine(k, mm, vma, task?.mempolicy ?? ''), next: vma.end }
}

/** The auxiliary vector as the kernel keeps it, up to and with AT_NULL. */
function auxv(_k: TaskKernel, task: Task): string {
  const saved = task.mm?.savedAuxv ?? []
  let end = 0
  while (end < saved.length && saved[end] !== 0) end += 2
  return saved.length === 0 ? '' : latin1(longs([...saved.slice(0, end), 0, 0]))
}

/** /proc/PID/fdinfo/N. */
const fdinfo: NextRecord = single((k, file) => {
  const fd = Number(file.node.key.split('/').at(-1))
  const files = taskOf(k, file)?.files
  const open = files?.fds[fd] ?? null
  if (files === undefined || open === null) return ''
  const flags = open.flags | (files.cloexec[fd] ? O_CLOEXEC : 0)
  const { counter } = open.node
  const count = counter === null ? '' : `eventfd-count: ${`${counter.high === 0 ? '' : counter.high.toString(16)}${counter.low.toString(16)}`.padStart(16)}\n` // prettier-ignore
  // pidfd_show_fdinfo(): -1 once nothing is left of the process.
  const [pid, serial] = open.fops === 'pidfd' ? open.node.key.split(':').map(Number) : []
  const named = k.groups.get(pid)?.serial === serial ? pid : -1
  const process = open.fops === 'pidfd' ? `Pid:\t${named}\nNSpid:\t${named}\n` : ''
  return `pos:\t${open.position}\nflags:\t0${flags.toString(8)}\nmnt_id:\t${open.node.sb.id + 20}\nino:\t${open.node.number}\n${count}${process}`
})

function writeOomScoreAdj(k: TaskKernel, task: Task, text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < -1000 || value > 1000) return -EINVAL
  const able = capable(k.current, CAP_SYS_RESOURCE)
  if (value < task.oomScoreAdjMin && !able) return -EACCES
  for (const each of task.group.tasks) {
    each.oomScoreAdj = value
    if (able) each.oomScoreAdjMin = value
  }
  return 0
}

/** oom_badness() of 1000: the share of memory, moved by the adjustment. */
function oomScore(k: TaskKernel, task: Task): string {
  const mm = task.mm
  const pages = mm === null ? 0 : rssPages(mm) + mm.pgtablesBytes / 4096
  const points = pages + (task.oomScoreAdj * k.zone.managed) / 1000
  return `${Math.floor(Math.max(0, 1000 + (points * 1000) / k.zone.managed) * (2 / 3))}\n`
}

const writeComm = (_k: TaskKernel, task: Task, text: string): number => {
  task.comm = text.slice(0, 15)
  return 0
}

export { fdinfo }

/** By name. */
export const pidFiles: ReadonlyMap<string, PidFile> = new Map<string, PidFile>([
  ['maps', { mode: 0o444, records: single(() => '') }],
  ['smaps', { mode: 0o444, records: smapsRecords }],
  ['smaps_rollup', { mode: 0o444, records: about((k, task) => (task.mm === null ? '' : smapsRollup(k, task.mm))) }],
  ['status', { mode: 0o444, records: about(status) }],
  ['stat', { mode: 0o444, records: about(stat) }],
  ['statm', { mode: 0o444, records: about(statm) }],
  ['limits', { mode: 0o444, records: about(limits) }],
  ['comm', { mode: 0o644, records: about((_k, task) => `${task.comm}\n`), write: writeComm }],
  [
    'cmdline',
    {
      mode: 0o444,
      records: about(cmdline),
    },
  ],
  [
    'environ',
    {
      mode: 0o400,
      records: about((k, task) =>
        memoryText(
          k,
          task,
          (mm) => mm.envStart,
          (mm) => mm.envEnd,
        ),
      ),
    },
  ],
  ['numa_maps', { mode: 0o444, records: numaRecords }],
  ['clear_refs', { mode: 0o200, records: single(() => ''), write: writeClearRefs }],
  ['auxv', { mode: 0o400, records: about(auxv) }],
  ['oom_score', { mode: 0o444, records: about(oomScore) }],
  ['oom_score_adj', { mode: 0o644, records: about((_k, task) => `${task.oomScoreAdj}\n`), write: writeOomScoreAdj }],
  ['personality', { mode: 0o400, records: about((_k, task) => `${task.personality.toString(16).padStart(8, '0')}\n`) }],
  ['mounts', { mode: 0o444, records: mountsRecord }],
  ...morePidFiles,
])
