// Files of /proc/PID that few programs read: what a core dump would hold, the user namespace's maps, io counts, the system call
// under way, timers, and files whose one answer is that nothing is limited or audited (fs/proc/base.c, kernel/user_namespace.c).

import { EACCES, EINVAL, EPERM } from '../uapi/errno.ts'
import { CAP_SYS_NICE, CAP_SYS_RESOURCE } from '../uapi/mman.ts'
import { capable } from '../mm/current.ts'
import { sizeFromWords } from '../mm/size.ts'
import { instructionPointer } from '../cpu/registers.ts'
import { spOf } from '../task/stack-pointer.ts'
import { single } from './seq.ts'
import type { Task } from '../task/task.ts'
import type { TaskKernel } from '../task/kernel.ts'
import type { NextRecord } from './seq.ts'
import type { PidFile } from './pid-files.ts'
import { taskOfKey } from './procfs.ts'

const about = (make: (k: TaskKernel, task: Task) => string): NextRecord =>
  single((k, file) => {
    const task = taskOfKey(k, file.node.key)
    return task === undefined ? '' : make(k, task)
  })

const shown = (mode: number, make: (k: TaskKernel, task: Task) => string): PidFile => ({ mode, records: about(make) })

/** The only user namespace: every id is itself. */
const idMap = `${'0'.padStart(10)} ${'0'.padStart(10)} 4294967295\n`

function writeCoredumpFilter(_k: TaskKernel, task: Task, text: string): number {
  const value = /^(0x[\da-f]+|\d+)$/i.test(text) ? Number(text) : NaN
  if (Number.isNaN(value) || value > 0xffff_ffff) return -EINVAL
  for (const each of task.group.tasks) each.coredumpFilter = value & 0x1ff
  return 0
}

/** The older scale of oom_score_adj: -17 to 15. */
const oomAdj = (task: Task): number => (task.oomScoreAdj === 1000 ? 15 : Math.trunc((task.oomScoreAdj * 17) / 1000))

function writeOomAdj(k: TaskKernel, task: Task, text: string): number {
  const value = Number(text)
  if (text === '' || !Number.isInteger(value) || value < -17 || value > 15) return -EINVAL
  const adj = value === 15 ? 1000 : Math.trunc((value * 1000) / 17)
  if (adj < task.oomScoreAdj && !capable(k.current, CAP_SYS_RESOURCE)) return -EACCES
  for (const each of task.group.tasks) each.oomScoreAdj = adj
  return 0
}

function writeTimerSlack(k: TaskKernel, task: Task, text: string): number {
  if (!/^\d+$/.test(text)) return -EINVAL
  if (task !== k.current && !capable(k.current, CAP_SYS_NICE)) return -EPERM
  task.timerSlack = Number(text) === 0 ? 50000 : Number(text)
  return 0
}

/** do_io_accounting(). */
function io(_k: TaskKernel, { io }: Task): string {
  return (
    `rchar: ${io.rchar}\nwchar: ${io.wchar}\nsyscr: ${io.syscr}\nsyscw: ${io.syscw}\n` +
    'read_bytes: 0\nwrite_bytes: 0\ncancelled_write_bytes: 0\n'
  )
}

/** proc_pid_syscall(): number, arguments, stack pointer and instruction pointer. */
function syscall(k: TaskKernel, task: Task): string {
  if (task !== k.current && task.state === 'running') return 'running\n'
  const { registers } = task
  const hex = (value: number): string => `0x${value.toString(16)}`
  const at = 2 * task.syscallSlot + 2
  const args = [0, 1, 2, 3, 4, 5].map((i) => {
    const [low, high] = [registers.words[at + 2 * i] >>> 0, registers.words[at + 2 * i + 1] >>> 0]
    return high === 0 ? hex(low) : hex(high) + low.toString(16).padStart(8, '0')
  })
  return `${task.syscall} ${args.join(' ')} ${hex(spOf(registers))} ${hex(instructionPointer(registers))}\n`
}

/** proc_timers_open(): of timer_create(). */
function timers(_k: TaskKernel, task: Task): string {
  return task.group.posixTimers
    .map((timer) => {
      const value = sizeFromWords(timer.valueLow, timer.valueHigh)
      const who = timer.task === null ? `pid.${task.group.pid}` : `tid.${timer.task.pid}`
      const how = ['signal', 'none', 'thread'][timer.notify & 3] ?? 'signal'
      return (
        `ID: ${timer.id}\nsignal: ${timer.signo}/${value.toString(16).padStart(16, '0')}\n` +
        `notify: ${how}/${who}\nClockID: ${timer.clock}\n`
      )
    })
    .join('')
}

/** KSM merges nothing here. */
const ksmStat =
  'ksm_rmap_items 0\nksm_zero_pages 0\nksm_merging_pages 0\nksm_process_profit 0\nksm_merge_any: no\nksm_mergeable: no\n'

function mountinfo(k: TaskKernel): string {
  const idOf = (path: string): number => k.mounts.findIndex((mount) => mount.path === path) + 20
  return k.mounts
    .map(({ device, path, root, options }, index) => {
      const { sb } = root.inode
      const above = k.mounts.filter((each) => each.path !== path && path.startsWith(each.path.replace(/\/?$/, '/')))
      const parent = above.reduce((longest, each) => (each.path.length > longest.length ? each.path : longest), '')
      const state = options.split(',')[0]
      return `${index + 20} ${parent === '' ? 1 : idOf(parent)} ${sb.major}:${sb.minor} / ${path} ${options} - ${sb.type} ${device} ${state}\n`
    })
    .join('')
}

/** By name. */
export const morePidFiles: readonly (readonly [string, PidFile])[] = [
  ['cgroup', shown(0o444, () => '0::/\n')],
  ['cpuset', shown(0o444, () => '/\n')],
  [
    'coredump_filter',
    {
      ...shown(0o644, (_k, task) => `${task.coredumpFilter.toString(16).padStart(8, '0')}\n`),
      write: writeCoredumpFilter,
    },
  ],
  ['uid_map', shown(0o644, () => idMap)],
  ['gid_map', shown(0o644, () => idMap)],
  ['projid_map', shown(0o644, () => idMap)],
  ['setgroups', shown(0o644, () => 'allow\n')],
  ['loginuid', shown(0o644, () => '4294967295')],
  ['sessionid', shown(0o444, () => '4294967295')],
  ['io', shown(0o400, io)],
  ['ksm_merging_pages', shown(0o400, () => '0\n')],
  ['ksm_stat', shown(0o400, () => ksmStat)],
  ['mountinfo', shown(0o444, mountinfo)],
  ['oom_adj', { ...shown(0o644, (_k, task) => `${oomAdj(task)}\n`), write: writeOomAdj }],
  ['syscall', shown(0o400, syscall)],
  ['timens_offsets', shown(0o644, () => 'monotonic           0         0\nboottime            0         0\n')],
  ['timers', shown(0o444, timers)],
  ['timerslack_ns', { ...shown(0o666, (_k, task) => `${task.timerSlack}\n`), write: writeTimerSlack }],
  // Differs from Linux: where another task sleeps is not told.
  ['wchan', shown(0o444, () => '0')],
]
