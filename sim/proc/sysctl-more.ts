// /proc/sys: settings that nothing here depends on. They have the kernel's first values and bounds, are kept and shown (kernel/sysctl.c,
// mm/page_alloc.c, ipc/ipc_sysctl.c, fs/file_table.c).

import { EINVAL } from '../uapi/errno.ts'
import { single } from './seq.ts'
import type { IpcIds } from '../fs/sysv-shm.ts'
import type { SysctlFile } from './sysctl.ts'
import type { TaskKernel } from '../task/kernel.ts'

const most = 2 ** 31 - 1

/** Directory, then name, first value, least, most. */
const rows: readonly (readonly [string, readonly (readonly [string, number, number?, number?])[]])[] = [
  [
    'vm',
    [
      ['nr_overcommit_hugepages', 0], ['dirty_bytes', 0], ['dirty_background_bytes', 0], ['zone_reclaim_mode', 0],
      ['oom_dump_tasks', 1], ['percpu_pagelist_high_fraction', 0], ['laptop_mode', 0], ['mmap_rnd_bits', 28, 28, 32],
      ['mmap_rnd_compat_bits', 8, 8, 16], ['compaction_proactiveness', 20, 0, 100], ['extfrag_threshold', 500, 0, 1000],
      ['hugetlb_shm_group', 0], ['unprivileged_userfaultfd', 0, 0, 1], ['watermark_scale_factor', 10, 1, 3000],
      ['watermark_boost_factor', 15000], ['numa_stat', 1, 0, 1], ['page_lock_unfairness', 5],
      ['dirtytime_expire_seconds', 43200], ['compact_unevictable_allowed', 1, 0, 1],
    ],
  ],
  [
    'kernel',
    [
      ['shm_rmid_forced', 0, 0, 1], ['msgmax', 8192], ['msgmnb', 16384], ['msgmni', 32000, 0, 32768], ['panic', 0, -most],
      ['core_uses_pid', 0], ['sched_rr_timeslice_ms', 100], ['sched_rt_period_us', 1000000, 1],
      ['sched_rt_runtime_us', 950000, -1], ['kptr_restrict', 0, 0, 2], ['dmesg_restrict', 0, 0, 1],
      ['perf_event_paranoid', 2, -1, 4], ['auto_msgmni', 0, 0, 1], ['numa_balancing', 0, 0, 1], ['tainted', 0],
      ['unprivileged_bpf_disabled', 2, 0, 2],
    ],
  ],
  [
    'fs',
    [
      ['pipe-user-pages-soft', 16384], ['pipe-user-pages-hard', 0], ['aio-max-nr', 65536], ['lease-break-time', 45],
      ['leases-enable', 1], ['protected_symlinks', 0, 0, 1], ['protected_hardlinks', 0, 0, 1], ['protected_fifos', 0, 0, 2],
      ['protected_regular', 0, 0, 2], ['suid_dumpable', 0, 0, 2], ['dir-notify-enable', 1],
    ],
  ],
  ['fs/mqueue', [['msg_max', 10, 1, 65536], ['msg_default', 10, 1, 65536], ['queues_max', 256], ['msgsize_max', 8192, 128, 16777216], ['msgsize_default', 8192, 128, 16777216]]],
] // prettier-ignore

/** mmap_rnd_bits tells nobody else how much is random. */
const secret = (name: string): boolean => name.startsWith('mmap_rnd')

/** A whole number between bounds. */
const whole = (
  get: (k: TaskKernel) => number,
  set: (k: TaskKernel, value: number) => void,
  lower: number,
  upper: number,
): SysctlFile => ({
  records: single((k) => `${get(k)}\n`),
  write: (k, text) => {
    const value = /^-?\d+/.test(text) ? parseInt(text, 10) : NaN
    if (!(value >= lower && value <= upper)) return -EINVAL
    set(k, value)
    return 0
  },
})

const kept = (name: string, first: number, lower: number, upper: number): SysctlFile => ({
  ...whole(
    (k) => k.settings[name] ?? first,
    (k, value) => (k.settings[name] = value),
    lower,
    upper,
  ),
  ...(secret(name) ? { mode: 0o600 } : {}),
})

const shown = (make: (k: TaskKernel) => string): SysctlFile => ({ records: single((k) => `${make(k)}\n`) })

/** The id that the next object of a kind of System V IPC is to have. */
const nextId = (idsOf: (k: TaskKernel) => IpcIds): SysctlFile => ({
  ...whole(
    (k) => idsOf(k).nextId,
    (k, value) => (idsOf(k).nextId = value),
    0,
    most,
  ),
  mode: 0o444,
})

const openFiles = (k: TaskKernel): number => k.files.size

/** inotify_user_setup(): a hundredth of the memory, at what a watch costs. */
const watchesMost = (pages: number): number =>
  Math.max(8192, Math.min(1048576, Math.floor((Math.floor(pages / 100) * 4096) / 1312)))

/** By path below /proc. */
export const moreSysctlFiles: readonly (readonly [string, SysctlFile])[] = [
  ...rows.flatMap(([directory, files]) =>
    files.map(([name, first, lower = 0, upper = most]): readonly [string, SysctlFile] => [
      `sys/${directory}/${name}`,
      kept(name, first, lower, upper),
    ]),
  ),
  ['sys/vm/lowmem_reserve_ratio', shown(() => '256\t256\t32\t0\t0')],
  ['sys/kernel/sem', shown(() => '32000\t1024000000\t500\t32000')],
  ['sys/kernel/core_pattern', shown(() => 'core')],
  ['sys/kernel/printk', shown(() => '4\t4\t1\t7')],
  ['sys/kernel/domainname', shown(() => '(none)')],
  ['sys/kernel/msg_next_id', nextId((k) => k.objects.messageQueues)],
  ['sys/kernel/sem_next_id', nextId((k) => k.objects.semaphores)],
  ['sys/kernel/shm_next_id', nextId((k) => k.sysvShm)],
  ['sys/kernel/ns_last_pid', shown((k) => String(k.nextPid - 1))],
  ['sys/kernel/random/poolsize', shown(() => '256')],
  ['sys/fs/inotify/max_queued_events', kept('max_queued_events', 16384, 0, most)],
  ['sys/fs/inotify/max_user_instances', kept('max_user_instances', 128, 0, most)],
  ['sys/fs/inotify/max_user_watches', shown((k) => String(watchesMost(k.zone.managed)))],
  ['sys/kernel/seccomp/actions_avail', shown(() => 'kill_process kill_thread trap errno user_notif trace log allow')],
  ['sys/fs/aio-nr', shown(() => '0')],
  ['sys/fs/file-nr', shown((k) => `${openFiles(k)}\t0\t9223372036854775807`)],
]
