// /proc/sys: settings that programs read, and root writes.

import { EINVAL } from '../uapi/errno.ts'
import { makePrng, nextWord } from '../lib/prng.ts'
import { setWriteback } from '../fs/flusher.ts'
import { invalidatePages } from '../pagecache/truncate.ts'
import { counter } from '../trace/counters.ts'
import { single } from './seq.ts'
import { moreSysctlFiles } from './sysctl-more.ts'
import type { PrngState } from '../lib/prng.ts'
import type { NextRecord } from './seq.ts'
import type { TaskKernel } from '../task/kernel.ts'

export interface SysctlFile {
  readonly records: NextRecord
  /** Sets the value: 0 or a negative errno. Absent: read only. */
  readonly write?: (k: TaskKernel, text: string) => number
  /** Permission bits, where they are not the usual ones. */
  readonly mode?: number
}

/** A whole number between bounds, kept where get and set say. */
function integer(
  get: (k: TaskKernel) => number,
  set?: (k: TaskKernel, value: number) => void,
  least = 0,
  most = 2 ** 31 - 1,
): SysctlFile {
  const records = single((k) => `${get(k)}\n`)
  if (set === undefined) return { records }
  const write = (k: TaskKernel, text: string): number => {
    if (!/^-?\d+/.test(text)) return -EINVAL
    const value = parseInt(text, 10)
    if (value < least || value > most) return -EINVAL
    set(k, value)
    return 0
  }
  return { records, write }
}

const text = (make: (k: TaskKernel) => string): SysctlFile => ({ records: single((k) => `${make(k)}\n`) })

/** A setting that nothing here depends on: it is kept and shown. */
const kept = (name: string, initial: number, least = 0, most = 2 ** 31 - 1): SysctlFile =>
  integer(
    (k) => k.settings[name] ?? initial,
    (k, value) => (k.settings[name] = value),
    least,
    most,
  )

/** 1 drops clean cached pages that nobody has mapped, 2 what slab caches hold (nothing is modelled), 3 both. */
function dropCaches(k: TaskKernel, text: string): number {
  if (!/^[1-4]$/.test(text)) return -EINVAL
  const what = Number(text)
  if ((what & 1) !== 0) {
    for (const mapping of k.mappings.values()) if (mapping.canWriteback) invalidatePages(k, mapping, 0, Infinity)
    k.trace.counters[counter.drop_pagecache]++
  }
  if ((what & 2) !== 0) k.trace.counters[counter.drop_slab]++
  return 0
}

/** A random UUID of version 4. */
function uuid(state: PrngState): string {
  const hex = (bits: number): string => (bits >>> 0).toString(16).padStart(8, '0')
  const all = Array.from({ length: 4 }, () => hex(nextWord(state))).join('')
  return `${all.slice(0, 8)}-${all.slice(8, 12)}-4${all.slice(13, 16)}-${'89ab'[parseInt(all[16], 16) & 3]}${all.slice(17, 20)}-${all.slice(20)}`
}

/** By path below /proc. */
export const sysctlFiles: ReadonlyMap<string, SysctlFile> = new Map<string, SysctlFile>([
  [
    'sys/vm/overcommit_memory',
    integer(
      (k) => k.sysctl.overcommitMemory,
      (k, v) => (k.sysctl.overcommitMemory = v),
      0,
      2,
    ),
  ],
  [
    'sys/vm/overcommit_ratio',
    integer(
      (k) => k.sysctl.overcommitRatio,
      (k, v) => (k.sysctl.overcommitRatio = v),
    ),
  ],
  [
    'sys/vm/overcommit_kbytes',
    integer(
      (k) => k.sysctl.overcommitKbytes,
      (k, v) => (k.sysctl.overcommitKbytes = v),
    ),
  ],
  [
    'sys/vm/max_map_count',
    integer(
      (k) => k.sysctl.maxMapCount,
      (k, v) => (k.sysctl.maxMapCount = v),
    ),
  ],
  [
    'sys/vm/mmap_min_addr',
    integer(
      (k) => k.sysctl.mmapMinAddr,
      (k, v) => (k.sysctl.mmapMinAddr = v),
    ),
  ],
  [
    'sys/vm/admin_reserve_kbytes',
    integer(
      (k) => k.sysctl.adminReserveKbytes,
      (k, v) => (k.sysctl.adminReserveKbytes = v),
    ),
  ],
  [
    'sys/vm/user_reserve_kbytes',
    integer(
      (k) => k.sysctl.userReserveKbytes,
      (k, v) => (k.sysctl.userReserveKbytes = v),
    ),
  ],
  [
    'sys/vm/legacy_va_layout',
    integer(
      (k) => k.sysctl.legacyVaLayout,
      (k, v) => (k.sysctl.legacyVaLayout = v),
      0,
      1,
    ),
  ],
  [
    'sys/vm/swappiness',
    integer(
      (k) => k.swappiness.value,
      (k, v) => (k.swappiness.value = v),
      0,
      200,
    ),
  ],
  [
    'sys/kernel/randomize_va_space',
    integer(
      (k) => k.sysctl.randomizeVaSpace,
      (k, v) => (k.sysctl.randomizeVaSpace = v),
      0,
      2,
    ),
  ],
  ['sys/vm/min_free_kbytes', integer((k) => Math.floor((k.zone.low * 4) / 1.25))],
  ['sys/vm/page-cluster', kept('page-cluster', 3, 0, 31)],
  ['sys/vm/vfs_cache_pressure', kept('vfs_cache_pressure', 100)],
  [
    'sys/vm/dirty_writeback_centisecs',
    integer(
      (k) => k.writeback.interval,
      (k, v) => setWriteback(k, v),
    ),
  ],
  [
    'sys/vm/dirty_expire_centisecs',
    integer(
      (k) => k.writeback.expire,
      (k, v) => (k.writeback.expire = v),
    ),
  ],
  ['sys/vm/dirty_ratio', kept('dirty_ratio', 20, 0, 100)],
  ['sys/vm/dirty_background_ratio', kept('dirty_background_ratio', 10, 0, 100)],
  ['sys/vm/nr_hugepages', integer(() => 0)],
  ['sys/vm/stat_interval', kept('stat_interval', 1)],
  ['sys/vm/oom_kill_allocating_task', kept('oom_kill_allocating_task', 0)],
  ['sys/vm/panic_on_oom', kept('panic_on_oom', 0, 0, 2)],
  ['sys/vm/memfd_noexec', kept('memfd_noexec', 0, 0, 2)],
  ['sys/vm/drop_caches', { records: single(() => ''), write: dropCaches, mode: 0o200 }],
  ['sys/kernel/random/uuid', text((k) => uuid(k.random))],
  ['sys/kernel/random/boot_id', text((k) => uuid(makePrng(k.machine.ramBytes % 2 ** 31)))],
  ['sys/kernel/random/entropy_avail', integer(() => 256)],
  ['sys/kernel/shmmax', text(() => '18446744073692774399')],
  ['sys/kernel/shmall', text(() => '18446744073692774399')],
  ['sys/kernel/shmmni', integer(() => 4096)],
  ['sys/kernel/cap_last_cap', integer(() => 40)],
  ['sys/kernel/ngroups_max', integer(() => 65536)],
  ['sys/kernel/osrelease', text((k) => k.uname.release)],
  ['sys/kernel/ostype', text((k) => k.uname.sysname)],
  ['sys/kernel/version', text((k) => k.uname.version)],
  ['sys/kernel/hostname', text((k) => (k.current.uts ?? k.uname).nodename)],
  ['sys/kernel/pid_max', integer(() => 32768)],
  ['sys/kernel/threads-max', integer((k) => Math.floor(k.zone.managed / 16))],
  ['sys/fs/pipe-max-size', integer(() => 1048576)],
  ['sys/fs/file-max', text(() => '9223372036854775807')],
  ['sys/fs/nr_open', integer(() => 1048576)],
  ...moreSysctlFiles,
])
