// /sys, as much of it as programs about memory ask: transparent huge pages, KSM, pools of huge pages, which processors and nodes there
// are (mm/huge_memory.c, mm/ksm.c, mm/hugetlb_sysfs.c, drivers/base/cpu.c). Keys begin with `sysfs`.

import { single } from './seq.ts'
import type { SysctlFile } from './sysctl.ts'
import type { TaskKernel } from '../task/kernel.ts'

const line = (make: (k: TaskKernel) => string | number): SysctlFile => ({ records: single((k) => `${make(k)}\n`) })

const numbers = (directory: string, values: Readonly<Record<string, number>>): [string, SysctlFile][] =>
  Object.entries(values).map(([name, value]) => [`${directory}/${name}`, line(() => value)])

const pools = [2048, 1048576].flatMap((kilobytes) =>
  numbers(`sysfs/kernel/mm/hugepages/hugepages-${kilobytes}kB`, {
    free_hugepages: 0,
    nr_hugepages: 0,
    nr_hugepages_mempolicy: 0,
    nr_overcommit_hugepages: 0,
    resv_hugepages: 0,
    surplus_hugepages: 0,
  }),
)

const cpus = (k: TaskKernel): string => (k.machine.cpus === 1 ? '0' : `0-${k.machine.cpus - 1}`)

/** By key. No range is ever made of huge pages here, and none is merged: so it is told. */
export const sysfsFiles: ReadonlyMap<string, SysctlFile> = new Map<string, SysctlFile>([
  ['sysfs/kernel/mm/transparent_hugepage/enabled', line(() => 'always madvise [never]')],
  ['sysfs/kernel/mm/transparent_hugepage/defrag', line(() => 'always defer defer+madvise [madvise] never')],
  ['sysfs/kernel/mm/transparent_hugepage/shmem_enabled', line(() => 'always within_size advise [never] deny force')],
  ...numbers('sysfs/kernel/mm/transparent_hugepage', { hpage_pmd_size: 2097152, use_zero_page: 1 }),
  ...numbers('sysfs/kernel/mm/ksm', {
    full_scans: 0,
    max_page_sharing: 256,
    merge_across_nodes: 1,
    pages_shared: 0,
    pages_sharing: 0,
    pages_to_scan: 100,
    pages_unshared: 0,
    pages_volatile: 0,
    run: 0,
    sleep_millisecs: 20,
    stable_node_chains: 0,
    stable_node_dups: 0,
    use_zero_pages: 0,
  }),
  ...pools,
  ['sysfs/devices/system/cpu/online', line(cpus)],
  ['sysfs/devices/system/cpu/possible', line(cpus)],
  ['sysfs/devices/system/cpu/present', line(cpus)],
  ['sysfs/devices/system/node/online', line(() => 0)],
  ['sysfs/devices/system/node/possible', line(() => 0)],
])
