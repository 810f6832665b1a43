// The counters of a machine by the kernel's names: what a run's result tells, and /proc/vmstat prints.

import { NR_DIRTY, NR_WRITEBACK, nodeStatNames } from '../page/vmstat.ts'
import { counterNames } from '../trace/counters.ts'
import type { TaskKernel } from '../task/kernel.ts'

/** All counters by name: states of pages, LRU sizes, events. */
export function vmstat(k: TaskKernel): Record<string, number> {
  const values: Record<string, number> = { nr_free_pages: k.zone.free }
  const lists = ['inactive_anon', 'active_anon', 'inactive_file', 'active_file', 'unevictable']
  lists.forEach((name, index) => {
    values[`nr_zone_${name}`] = k.lru.size[index]
    values[`nr_${name}`] = k.lru.size[index]
  })
  nodeStatNames.forEach((name, index) => (values[name] = k.nodeStat[index]))
  values.nr_kernel_stack = 16 * k.tasks.size
  values.nr_zone_write_pending = k.nodeStat[NR_DIRTY] + k.nodeStat[NR_WRITEBACK]
  const dirtyable = k.zone.free + k.lru.size[2] + k.lru.size[3]
  values.nr_dirty_threshold = Math.floor(dirtyable / 5)
  values.nr_dirty_background_threshold = Math.floor(dirtyable / 10)
  counterNames.forEach((name, index) => (values[name] = k.trace.counters[index]))
  return values
}
