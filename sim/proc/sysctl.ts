// /proc/sys: settings that programs read, and root writes.

import { EINVAL } from '../uapi/errno.ts'
import { single } from './seq.ts'
import type { NextRecord } from './seq.ts'
import type { TaskKernel } from '../task/kernel.ts'

interface SysctlFile {
  readonly records: NextRecord
  /** Sets the value: 0 or a negative errno. Absent: read only. */
  readonly write?: (k: TaskKernel, text: string) => number
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
  ['sys/kernel/osrelease', text((k) => k.uname.release)],
  ['sys/kernel/ostype', text((k) => k.uname.sysname)],
  ['sys/kernel/version', text((k) => k.uname.version)],
  ['sys/kernel/hostname', text((k) => k.uname.nodename)],
  ['sys/kernel/pid_max', integer(() => 32768)],
  ['sys/kernel/threads-max', integer((k) => Math.floor(k.zone.managed / 16))],
  ['sys/fs/pipe-max-size', integer(() => 1048576)],
  ['sys/fs/file-max', text(() => '9223372036854775807')],
  ['sys/fs/nr_open', integer(() => 1048576)],
])
