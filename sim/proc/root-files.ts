// Files of /proc about the whole machine: meminfo, vmstat, mounts and others.

import { counterNames } from '../trace/counters.ts'
import {
  nodeStatNames,
  NR_ANON_PAGES,
  NR_DIRTY,
  NR_FILE_PAGES,
  NR_MAPPED,
  NR_MLOCK,
  NR_PAGE_TABLE_PAGES,
  NR_SHMEM,
  NR_WRITEBACK,
} from '../page/vmstat.ts'
import { vmCommitLimit } from '../mm/accounting.ts'
import { single } from './seq.ts'
import type { NextRecord } from './seq.ts'
import type { TaskKernel } from '../task/kernel.ts'

const kb = (pages: number): number => pages * 4

/** `Name:` padded to 16, the number to the right in 8, kB. */
const memLine = (name: string, value: number): string => `${`${name}:`.padEnd(16)}${String(value).padStart(8)} kB\n`

function meminfo(k: TaskKernel): string {
  const stat = (index: number): number => kb(k.nodeStat[index])
  const list = (index: number): number => kb(k.lru.size[index])
  const cached = stat(NR_FILE_PAGES)
  const swap = k.machine.swapBytes / 1024
  const rows: (readonly [string, number])[] = [
    ['MemTotal', kb(k.zone.managed)], ['MemFree', kb(k.zone.free)], ['MemAvailable', kb(k.zone.free) + list(2) + list(3)],
    ['Buffers', 0], ['Cached', cached], ['SwapCached', 0], ['Active', list(1) + list(3)], ['Inactive', list(0) + list(2)],
    ['Active(anon)', list(1)], ['Inactive(anon)', list(0)], ['Active(file)', list(3)], ['Inactive(file)', list(2)],
    ['Unevictable', list(4)], ['Mlocked', stat(NR_MLOCK)], ['SwapTotal', swap], ['SwapFree', swap], ['Dirty', stat(NR_DIRTY)],
    ['Writeback', stat(NR_WRITEBACK)], ['AnonPages', stat(NR_ANON_PAGES)], ['Mapped', stat(NR_MAPPED)], ['Shmem', stat(NR_SHMEM)],
    ['KReclaimable', 0], ['Slab', 0], ['SReclaimable', 0], ['SUnreclaim', 0], ['KernelStack', 16 * k.tasks.size],
    ['PageTables', stat(NR_PAGE_TABLE_PAGES)], ['SecPageTables', 0], ['NFS_Unstable', 0], ['Bounce', 0], ['WritebackTmp', 0],
    ['CommitLimit', kb(vmCommitLimit(k))], ['Committed_AS', kb(k.vmCommitted)], ['VmallocTotal', 34359738367],
    ['VmallocUsed', 0], ['VmallocChunk', 0], ['Percpu', 0], ['AnonHugePages', 0], ['ShmemHugePages', 0], ['ShmemPmdMapped', 0],
    ['FileHugePages', 0], ['FilePmdMapped', 0],
  ] // prettier-ignore
  const pools = ['Total', 'Free', 'Rsvd', 'Surp'].map(
    (name) => `${`HugePages_${name}:`.padEnd(16)}${'0'.padStart(8)}\n`,
  )
  return (
    rows.map(([name, value]) => memLine(name, value)).join('') +
    pools.join('') +
    memLine('Hugepagesize', 2048) +
    memLine('Hugetlb', 0)
  )
}

/** The counters by name: states of pages, LRU sizes, events. */
export function vmstat(k: TaskKernel): Record<string, number> {
  const values: Record<string, number> = { nr_free_pages: k.zone.free }
  const lists = [
    'nr_zone_inactive_anon',
    'nr_zone_active_anon',
    'nr_zone_inactive_file',
    'nr_zone_active_file',
    'nr_zone_unevictable',
  ]
  lists.forEach((name, index) => {
    values[name] = k.lru.size[index]
    values[name.replace('zone_', '')] = k.lru.size[index]
  })
  nodeStatNames.forEach((name, index) => (values[name] = k.nodeStat[index]))
  counterNames.forEach((name, index) => (values[name] = k.trace.counters[index]))
  return values
}

const mountsText = (k: TaskKernel): string =>
  k.mounts.map(({ device, path, root, options }) => `${device} ${path} ${root.inode.sb.type} ${options} 0 0\n`).join('')

/** A record by name below /proc. */
export const rootFiles: ReadonlyMap<string, NextRecord> = new Map<string, NextRecord>([
  ['meminfo', single(meminfo)],
  [
    'vmstat',
    single((k) =>
      Object.entries(vmstat(k))
        .map(([name, value]) => `${name} ${value}\n`)
        .join(''),
    ),
  ],
  ['filesystems', single(() => 'nodev\ttmpfs\nnodev\tproc\nnodev\tdevtmpfs\nnodev\tpipefs\n\text4\n')],
  ['swaps', single(() => 'Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n')],
  ['uptime', single((k) => `${(Math.floor(k.clock.tick / 1e7) / 100).toFixed(2)} 0.00\n`)],
  ['loadavg', single((k) => `0.00 0.00 0.00 ${k.runQueue.length}/${k.tasks.size} ${k.nextPid}\n`)],
  ['version', single((k) => `Linux version ${k.uname.release} (pagewalk) ${k.uname.version}\n`)],
])

/** For /proc/PID/mounts, which /proc/mounts leads to. */
export const mountsRecord: NextRecord = single(mountsText)
