// Files of /proc about memory as a whole: meminfo, vmstat, zoneinfo, buddyinfo, swaps, drawn as the chosen release draws them.

import {
  NR_ANON_PAGES,
  NR_DIRTY,
  NR_FILE_PAGES,
  NR_MAPPED,
  NR_MLOCK,
  NR_PAGE_TABLE_PAGES,
  NR_SHMEM,
  NR_WRITEBACK,
} from '../page/vmstat.ts'
import { MAX_ORDER } from '../page/mem-map.ts'
import { vmCommitLimit } from '../mm/accounting.ts'
import { swapTotal } from '../task/swap-areas.ts'
import { vmstat } from './vmstat.ts'
import { recordedLike, vmstatNames } from './vmstat-names.ts'
import type { TaskKernel } from '../task/kernel.ts'

const kb = (pages: number): number => pages * 4

/** `Name:` padded to 16, the number to the right in 8, kB. */
const memLine = (name: string, value: number): string => `${`${name}:`.padEnd(16)}${String(value).padStart(8)} kB\n`

export function meminfo(k: TaskKernel): string {
  const stat = (index: number): number => kb(k.nodeStat[index])
  const list = (index: number): number => kb(k.lru.size[index])
  const swap = kb(swapTotal(k))
  const like = recordedLike(k.version.release)
  const rows: (readonly [string, number])[] = [
    ['MemTotal', kb(k.zone.managed)], ['MemFree', kb(k.zone.free)], ['MemAvailable', kb(k.zone.free) + list(2) + list(3)],
    ['Buffers', 0], ['Cached', stat(NR_FILE_PAGES)], ['SwapCached', 0], ['Active', list(1) + list(3)],
    ['Inactive', list(0) + list(2)], ['Active(anon)', list(1)], ['Inactive(anon)', list(0)], ['Active(file)', list(3)],
    ['Inactive(file)', list(2)], ['Unevictable', list(4)], ['Mlocked', stat(NR_MLOCK)], ['SwapTotal', swap], ['SwapFree', swap],
    ['Zswap', 0], ['Zswapped', 0], ['Dirty', stat(NR_DIRTY)], ['Writeback', stat(NR_WRITEBACK)],
    ['AnonPages', stat(NR_ANON_PAGES)], ['Mapped', stat(NR_MAPPED)], ['Shmem', stat(NR_SHMEM)], ['KReclaimable', 0], ['Slab', 0],
    ['SReclaimable', 0], ['SUnreclaim', 0], ['KernelStack', 16 * k.tasks.size], ['PageTables', stat(NR_PAGE_TABLE_PAGES)],
    ['SecPageTables', 0], ['NFS_Unstable', 0], ['Bounce', 0], ['WritebackTmp', 0], ['CommitLimit', kb(vmCommitLimit(k))],
    ['Committed_AS', kb(k.vmCommitted)], ['VmallocTotal', 34359738367], ['VmallocUsed', 0], ['VmallocChunk', 0], ['Percpu', 0],
    ...(like < 2 ? [['HardwareCorrupted', 0] as const] : []), ['AnonHugePages', 0], ['ShmemHugePages', 0], ['ShmemPmdMapped', 0],
    ['FileHugePages', 0], ['FilePmdMapped', 0], ...(like === 1 ? [['Unaccepted', 0] as const] : []),
    ...(like === 2 ? [['Balloon', 0] as const] : []),
  ] // prettier-ignore
  const pools = ['Total', 'Free', 'Rsvd', 'Surp']
  const pool = (name: string): string => `${`HugePages_${name}:`.padEnd(16)}${'0'.padStart(8)}\n`
  const direct = kb(k.ram.frames)
  return (
    rows.map(([name, value]) => memLine(name, value)).join('') +
    pools.map(pool).join('') +
    memLine('Hugepagesize', 2048) + memLine('Hugetlb', 0) + memLine('DirectMap4k', 4096) +
    memLine('DirectMap2M', direct - 4096) + memLine('DirectMap1G', 0)
  ) // prettier-ignore
}

/** In the order of the release; what is not modelled is 0. */
export function vmstatText(k: TaskKernel): string {
  const values = vmstat(k)
  return vmstatNames(k.version.release)
    .map((name) => `${name} ${values[name] ?? 0}\n`)
    .join('')
}

/** Free blocks of each order; frames that were never handed out count as blocks of the largest. */
function freeBlocks(k: TaskKernel): number[] {
  const counts = Array.from(k.zone.blocks)
  counts[MAX_ORDER] += (k.zone.end - k.zone.frontier) / 2 ** MAX_ORDER
  return counts
}

export const buddyinfo = (k: TaskKernel): string =>
  `Node 0, zone ${'Normal'.padStart(8)} ${freeBlocks(k)
    .map((count) => `${String(count).padStart(6)} `)
    .join('')}\n`

/** zoneinfo of the one zone. */
export function zoneinfo(k: TaskKernel): string {
  const values = vmstat(k)
  const names = vmstatNames(k.version.release)
  const line = (name: string): string => `\n      ${name.padEnd(12)} ${values[name] ?? 0}`
  const nodeFrom = names.indexOf('nr_inactive_anon')
  const nodeTo = names.indexOf('nr_dirty_threshold')
  const { zone } = k
  const like = recordedLike(k.version.release)
  const min = Math.floor(zone.low / 1.25)
  const marks: (readonly [string, number])[] = [
    ['boost', 0], ['min', min], ['low', zone.low], ['high', zone.high],
    ...(like > 0 ? [['promo', zone.high + (zone.high - zone.low)] as const] : []),
    ['spanned', k.ram.frames], ['present', k.ram.frames], ['managed', zone.managed], ['cma', 0],
  ] // prettier-ignore
  const pageset =
    like === 2
      ? `\n              count:    ${zone.pcpCount}\n              high:     192\n              batch:    32\n              high_min: 192\n              high_max: 192`
      : `\n              count: ${zone.pcpCount}\n              high:  192\n              batch: 32`
  return (
    `Node 0, zone ${'Normal'.padStart(8)}\n  per-node stats` +
    names.slice(nodeFrom, nodeTo).map(line).join('') +
    `\n  pages free     ${zone.free}` +
    marks.map(([name, value]) => `\n        ${name.padEnd(8)} ${value}`).join('') +
    `\n        protection: (0, 0, 0, 0, 0)` +
    names.slice(0, nodeFrom).map(line).join('') +
    `\n  pagesets\n    cpu: 0${pageset}\n  vm stats threshold: 4\n  node_unreclaimable:  0\n  start_pfn:           0\n`
  )
}

export function swaps(k: TaskKernel): string {
  const line = ({ path, node, pages, priority }: TaskKernel['swapAreas'][number]): string =>
    `${path}${' '.repeat(path.length < 40 ? 40 - path.length : 1)}${node === null ? 'partition' : 'file\t'}\t` +
    `${kb(pages)}\t${kb(pages) < 1e7 ? '\t' : ''}0\t\t${priority}\n`
  return `Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n${k.swapAreas.map(line).join('')}`
}
