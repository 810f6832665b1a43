// What a process has used: faults, time, memory; getrusage, times, /proc/PID/stat.

import { MM_ANONPAGES, MM_FILEPAGES, MM_SHMEMPAGES } from '../mm/mm.ts'
import type { Mm } from '../mm/mm.ts'
import type { ThreadGroup } from './task.ts'

/** Resident pages: get_mm_rss(). */
export const rssPages = (mm: Mm): number => mm.rss[MM_FILEPAGES] + mm.rss[MM_ANONPAGES] + mm.rss[MM_SHMEMPAGES]

/** Sums over the threads that live and those that are gone. */
export function groupUsage(group: ThreadGroup): { minFlt: number; majFlt: number; ticks: number; maxRss: number } {
  const usage = { minFlt: group.goneMinFlt, majFlt: group.goneMajFlt, ticks: group.goneTicks, maxRss: group.maxRss }
  for (const task of group.tasks) {
    usage.minFlt += task.minFlt
    usage.majFlt += task.majFlt
    usage.ticks += task.ticks
    if (task.mm !== null) usage.maxRss = Math.max(usage.maxRss, task.mm.hiwaterRss, rssPages(task.mm))
  }
  return usage
}
