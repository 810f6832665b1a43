// /proc/PID/numa_maps: one line a VMA, its pages counted for the one node that there is (fs/proc/task_mmu.c show_numa_map()).

import { PG_active, PG_dirty, PG_reserved, PG_unevictable, PG_writeback } from '../uapi/page-flags.ts'
import { entryDirty, entryPfn, entrySpecial } from '../mm/entry.ts'
import { pageIsAnon } from '../page/mem-map.ts'
import { dPath } from '../fs/path.ts'
import { vmaPolicy } from '../mm/vma-policy.ts'
import { isHeap, isStack } from './maps.ts'
import { eachEntry } from './walk.ts'
import type { File } from '../fs/file.ts'
import type { Mm } from '../mm/mm.ts'
import type { TaskKernel } from '../task/kernel.ts'
import type { Vma } from '../mm/vma.ts'

const escaped = (path: string): string =>
  path.replace(/[\n\t= \\]/g, (c) => `\\${c.charCodeAt(0).toString(8).padStart(3, '0')}`)

/** The line of a VMA, with its newline. `taskPolicy` is that of the process. */
export function numaMapsLine(k: TaskKernel, mm: Mm, vma: Vma, taskPolicy: string): string {
  const count = { pages: 0, anon: 0, dirty: 0, active: 0, writeback: 0, mapcount: 0 }
  const { memMap } = k
  eachEntry(k, mm, vma, (low, high) => {
    const pfn = entryPfn(k.entryFormat, low, high)
    const flags = memMap.flags[pfn]
    if (entrySpecial(low) || (flags & PG_reserved) !== 0) return
    count.pages++
    if (pageIsAnon(memMap, pfn)) count.anon++
    if (entryDirty(k.entryFormat, low, high) || (flags & PG_dirty) !== 0) count.dirty++
    if ((flags & (PG_active | PG_unevictable)) !== 0) count.active++
    if ((flags & PG_writeback) !== 0) count.writeback++
    count.mapcount = Math.max(count.mapcount, memMap.mapcount[pfn])
  })
  const policy = vmaPolicy(k, vma, vma.start) || taskPolicy
  const words = [`${vma.start.toString(16).padStart(8, '0')} ${policy.split(';')[0] || 'default'}`]
  if (vma.file !== null) words.push(`file=${escaped(dPath((vma.file as File).dentry))}`)
  else if (isHeap(k, mm, vma)) words.push('heap')
  else if (isStack(mm, vma)) words.push('stack')
  if (count.pages > 0) {
    if (count.anon > 0) words.push(`anon=${count.anon}`)
    if (count.dirty > 0) words.push(`dirty=${count.dirty}`)
    if (count.pages !== count.anon && count.pages !== count.dirty) words.push(`mapped=${count.pages}`)
    if (count.mapcount > 1) words.push(`mapmax=${count.mapcount}`)
    if (count.active < count.pages) words.push(`active=${count.active}`)
    if (count.writeback > 0) words.push(`writeback=${count.writeback}`)
    words.push(`N0=${count.pages}`, 'kernelpagesize_kB=4')
  }
  return `${words.join(' ')}\n`
}
