// /proc/PID/smaps: how much of each VMA is where, counted entry by entry (fs/proc/task_mmu.c smaps_account(), show_smap()).

import { entryDirty, entryPfn, entrySpecial } from '../mm/entry.ts'
import { pageIsAnon } from '../page/mem-map.ts'
import { PG_dirty, PG_referenced, PG_swapbacked } from '../uapi/page-flags.ts'
import { PTE_ACCESSED } from '../uapi/pte.ts'
import {
  VM_ACCOUNT, VM_DONTCOPY, VM_DONTDUMP, VM_DONTEXPAND, VM_EXEC, VM_GROWSDOWN, VM_IO, VM_LOCKED, VM_MAYEXEC, VM_MAYREAD,
  VM_MAYBE_GUARD, VM_MAYSHARE, VM_MAYWRITE, VM_NOHUGEPAGE, VM_NORESERVE, VM_PFNMAP, VM_RAND_READ, VM_READ, VM_SEQ_READ, VM_SHARED,
  VM_HUGETLB, VM_SOFTDIRTY, VM_SYNC, VM_WIPEONFORK, VM_WRITE, VMH_DROPPABLE, VMH_SEALED, VMH_UFFD_MINOR, VM_UFFD_MISSING, VM_UFFD_WP, VM_LOCKONFAULT, VM_HUGEPAGE, VM_MERGEABLE,
} from '../mm/vm-flags.ts' // prettier-ignore
import { vmaPkey } from '../mm/pkeys.ts'
import { vmaList } from '../mm/vma-set.ts'
import { mapsLine, mapsRow } from './maps.ts'
import { eachEntry } from './walk.ts'
import type { Mm } from '../mm/mm.ts'
import type { TaskKernel } from '../task/kernel.ts'
import type { Vma } from '../mm/vma.ts'

/** Bytes of one VMA, or of all of them; pss in fractions of a byte. */
export interface SmapsStats {
  rss: number
  pss: number
  pssDirty: number
  pssAnon: number
  pssFile: number
  pssShmem: number
  sharedClean: number
  sharedDirty: number
  privateClean: number
  privateDirty: number
  referenced: number
  anonymous: number
  lazyFree: number
  locked: number
}

export const emptyStats = (): SmapsStats => ({
  rss: 0, pss: 0, pssDirty: 0, pssAnon: 0, pssFile: 0, pssShmem: 0, sharedClean: 0, sharedDirty: 0, privateClean: 0,
  privateDirty: 0, referenced: 0, anonymous: 0, lazyFree: 0, locked: 0,
}) // prettier-ignore

function accountPage(k: TaskKernel, stats: SmapsStats, vma: Vma, low: number, high: number): void {
  const pfn = entryPfn(k.entryFormat, low, high)
  if (entrySpecial(low)) return
  const flags = k.memMap.flags[pfn]
  const anon = pageIsAnon(k.memMap, pfn)
  const dirty = entryDirty(k.entryFormat, low, high) || (flags & PG_dirty) !== 0
  const shares = Math.max(1, k.memMap.mapcount[pfn])
  // PSS_SHIFT: what a share is less than 1/4096 of a byte is lost for each page.
  const pss = Math.floor(2 ** 24 / shares) / 4096
  stats.rss += 4096
  stats.pss += pss
  if (dirty) stats.pssDirty += pss
  if (anon) stats.pssAnon += pss
  else if ((flags & PG_swapbacked) !== 0) stats.pssShmem += pss
  else stats.pssFile += pss
  if (shares > 1) stats[dirty ? 'sharedDirty' : 'sharedClean'] += 4096
  else stats[dirty ? 'privateDirty' : 'privateClean'] += 4096
  if ((low & PTE_ACCESSED) !== 0 || (flags & PG_referenced) !== 0) stats.referenced += 4096
  if (anon) stats.anonymous += 4096
  if (anon && (flags & PG_swapbacked) === 0 && !dirty) stats.lazyFree += 4096
  if ((vma.flags & VM_LOCKED) !== 0) stats.locked += pss
}

/** Adds a VMA's pages to the sums. */
export function gatherSmaps(k: TaskKernel, mm: Mm, vma: Vma, stats: SmapsStats): void {
  eachEntry(k, mm, vma, (low, high) => accountPage(k, stats, vma, low, high))
}

/** In the order of the bits, as show_smap_vma_flags() prints them. */
const flagNames: readonly (readonly [number, string])[] = [
  [VM_READ, 'rd'], [VM_WRITE, 'wr'], [VM_EXEC, 'ex'], [VM_SHARED, 'sh'], [VM_MAYREAD, 'mr'], [VM_MAYWRITE, 'mw'],
  [VM_MAYEXEC, 'me'], [VM_MAYSHARE, 'ms'], [VM_GROWSDOWN, 'gd'], [VM_UFFD_MISSING, 'um'], [VM_PFNMAP, 'pf'], [VM_MAYBE_GUARD, 'gu'], [VM_UFFD_WP, 'uw'], [VM_LOCKED, 'lo'], [VM_IO, 'io'],
  [VM_SEQ_READ, 'sr'], [VM_RAND_READ, 'rr'], [VM_DONTCOPY, 'dc'], [VM_DONTEXPAND, 'de'], [VM_LOCKONFAULT, 'lf'],
  [VM_ACCOUNT, 'ac'], [VM_NORESERVE, 'nr'], [VM_HUGETLB, 'ht'], [VM_SYNC, 'sf'], [VM_WIPEONFORK, 'wf'], [VM_DONTDUMP, 'dd'],
  [VM_SOFTDIRTY, 'sd'], [VM_HUGEPAGE, 'hg'], [VM_NOHUGEPAGE, 'nh'], [VM_MERGEABLE, 'mg'],
] // prettier-ignore

/** The line of a processor with protection keys. */
const protectionKey = (k: TaskKernel, vma: Vma): string =>
  k.features.pkeys ? `ProtectionKey:  ${String(vmaPkey(vma)).padStart(8)}\n` : ''

function vmFlags(k: TaskKernel, vma: Vma): string {
  // A flag without a name of its own is written as ??.
  const known = k.version.has('vmflags-lockonfault')
  const names = flagNames
    .filter(([bit]) => (vma.flags & bit) !== 0)
    .map(([, name]) => (name === 'lf' && !known ? '??' : name))
  const high = [
    ...((vma.flagsHigh & VMH_DROPPABLE) !== 0 ? ['dp'] : []),
    ...((vma.flagsHigh & VMH_UFFD_MINOR) !== 0 ? ['ui'] : []),
    ...((vma.flagsHigh & VMH_SEALED) !== 0 ? ['sl'] : []),
  ]
  return [...names, ...high].map((name) => `${name} `).join('')
}

const line = (name: string, bytes: number): string =>
  `${`${name}:`.padEnd(16)}${String(Math.floor(bytes / 1024)).padStart(8)} kB\n`

/** The lines from Rss on that smaps and smaps_rollup share. */
function statLines(stats: SmapsStats, rollup: boolean): string {
  const parts = rollup
    ? line('Pss_Anon', stats.pssAnon) + line('Pss_File', stats.pssFile) + line('Pss_Shmem', stats.pssShmem)
    : ''
  return (
    line('Rss', stats.rss) + line('Pss', stats.pss) + line('Pss_Dirty', stats.pssDirty) + parts +
    line('Shared_Clean', stats.sharedClean) + line('Shared_Dirty', stats.sharedDirty) +
    line('Private_Clean', stats.privateClean) + line('Private_Dirty', stats.privateDirty) +
    line('Referenced', stats.referenced) + line('Anonymous', stats.anonymous) + line('KSM', 0) +
    line('LazyFree', stats.lazyFree) +
    ['AnonHugePages', 'ShmemPmdMapped', 'FilePmdMapped', 'Shared_Hugetlb', 'Private_Hugetlb', 'Swap', 'SwapPss']
      .map((name) => line(name, 0))
      .join('') +
    line('Locked', stats.locked)
  ) // prettier-ignore
}

/** One VMA's block. */
export function smapsBlock(k: TaskKernel, mm: Mm, vma: Vma): string {
  const stats = emptyStats()
  gatherSmaps(k, mm, vma, stats)
  const pageSize = (vma.file === null ? undefined : k.fileOps[vma.file.fops]?.hugePageSize?.(vma.file)) ?? 4096
  const sizes = line('Size', vma.end - vma.start) + line('KernelPageSize', pageSize) + line('MMUPageSize', pageSize)
  const body = dropKsm(k, statLines(stats, false))
  return `${mapsLine(mapsRow(k, mm, vma))}${sizes}${body}${thpEligible(k)}${protectionKey(k, vma)}VmFlags: ${vmFlags(k, vma)}\n`
}

/** The gate area's block. */
export function gateBlock(k: TaskKernel, mapsText: string): string {
  const sizes = line('Size', 4096) + line('KernelPageSize', 4096) + line('MMUPageSize', 4096)
  return `${mapsText}${sizes}${dropKsm(k, statLines(emptyStats(), false))}${thpEligible(k)}VmFlags: ex \n`
}

/** The KSM line came with 6.7. */
const dropKsm = (k: TaskKernel, text: string): string =>
  k.version.has('smaps-ksm') ? text : text.replace(/KSM:.*\n/, '')

/** A narrow number before 6.7. */
const thpEligible = (k: TaskKernel): string =>
  k.version.has('smaps-ksm') ? 'THPeligible:           0\n' : 'THPeligible:    0\n'

/** /proc/PID/smaps_rollup: the sums under one line for the whole. */
export function smapsRollup(k: TaskKernel, mm: Mm): string {
  const stats = emptyStats()
  for (const vma of vmaList(mm.vmas)) gatherSmaps(k, mm, vma, stats)
  const first = mm.vmas.first
  const last = mm.vmas.last
  if (first === null || last === null) return ''
  const hex = (value: number): string => value.toString(16).padStart(8, '0')
  const row = {
    start: hex(first.start),
    end: hex(last.end),
    perms: '---p',
    offset: '00000000',
    dev: '00:00',
    inode: 0,
    path: '[rollup]',
  }
  return mapsLine(row) + dropKsm(k, statLines(stats, true))
}
