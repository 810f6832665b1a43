// Invariants of frames: references and mappings against what the walk found, the page cache, the LRU lists, the allocator.

import type { MmKernel } from '../mm/kernel.ts'
import { lruListOf, lruSentinel } from '../page/lru.ts'
import { MAX_ORDER, pageIsAnon } from '../page/mem-map.ts'
import { RESERVED_FRAMES } from '../page/zone.ts'
import {
  NR_LRU_LISTS,
  PG_buddy,
  PG_lru,
  PG_private,
  PG_swapbacked,
  PG_table,
  lruListNames,
} from '../uapi/page-flags.ts'
import type { Found } from './mm.ts'

/** Cached pages by frame; each against its columns. */
const checkCache = (k: MmKernel, broken: string[]): Set<number> => {
  const cached = new Set<number>()
  const m = k.memMap
  for (const mapping of k.mappings.values()) {
    for (const [index, pfn] of mapping.pages) {
      const name = `page ${index} of mapping ${mapping.id}, frame ${pfn}`
      if (cached.has(pfn)) broken.push(`${name}: cached twice`)
      cached.add(pfn)
      if (m.mapping[pfn] !== mapping.id || m.index[pfn] !== index || pageIsAnon(m, pfn)) {
        broken.push(`${name}: columns say mapping ${m.mapping[pfn]} index ${m.index[pfn]}`)
      }
      if (((m.flags[pfn] & PG_swapbacked) !== 0) !== mapping.swapBacked) broken.push(`${name}: swapbacked is wrong`)
    }
    for (const id of mapping.iMmap) {
      if (k.vmas.get(id)?.file?.mapping !== mapping.id) broken.push(`mapping ${mapping.id}: i_mmap has VMA ${id}`)
    }
  }
  return cached
}

const checkCounts = (k: MmKernel, found: Found, cached: Set<number>, broken: string[]): void => {
  const m = k.memMap
  for (let pfn = RESERVED_FRAMES; pfn < k.zone.frontier; pfn++) {
    const mapcount = found.mapped.get(pfn) ?? 0
    if (m.mapcount[pfn] !== mapcount) broken.push(`frame ${pfn}: mapcount ${m.mapcount[pfn]}, counted ${mapcount}`)
    const table = found.tables.has(pfn)
    if (((m.flags[pfn] & PG_table) !== 0) !== table) broken.push(`frame ${pfn}: is it a table?`)
    const own = (table ? 1 : 0) + (cached.has(pfn) ? 1 : 0) + (pfn === k.zeroPfn ? 1 : 0)
    const held = (m.flags[pfn] & PG_private) !== 0 ? 1 : 0
    const want = mapcount + own + held
    if (m.refcount[pfn] !== want) broken.push(`frame ${pfn}: refcount ${m.refcount[pfn]}, counted ${want}`)
    const onLru = (m.flags[pfn] & PG_lru) !== 0
    const belongs = cached.has(pfn) || pageIsAnon(m, pfn)
    if (onLru !== belongs) broken.push(`frame ${pfn}: ${onLru ? 'on' : 'not on'} an LRU list`)
  }
}

const checkLru = (k: MmKernel, broken: string[]): void => {
  const m = k.memMap
  let total = 0
  for (let list = 0; list < NR_LRU_LISTS; list++) {
    const sentinel = lruSentinel(m, list)
    let count = 0
    for (let at = m.lruNext[sentinel]; at !== sentinel; at = m.lruNext[at]) {
      if (m.lruPrev[m.lruNext[at]] !== at) broken.push(`LRU ${lruListNames[list]}: links at frame ${at}`)
      if ((m.flags[at] & PG_lru) === 0 || lruListOf(m, at) !== list) {
        broken.push(`LRU ${lruListNames[list]}: frame ${at} does not belong there`)
      }
      if (++count > m.frames) {
        broken.push(`LRU ${lruListNames[list]} is a circle`)
        break
      }
    }
    if (count !== k.lru.size[list]) broken.push(`LRU ${lruListNames[list]}: ${k.lru.size[list]}, counted ${count}`)
    total += count
  }
  let flagged = 0
  for (let pfn = RESERVED_FRAMES; pfn < k.zone.frontier; pfn++) if ((m.flags[pfn] & PG_lru) !== 0) flagged++
  if (flagged !== total) broken.push(`LRU: ${flagged} frames say they are on a list, ${total} are`)
}

const checkZone = (k: MmKernel, broken: string[]): void => {
  const { zone, memMap: m } = k
  const seen = new Set<number>()
  const claim = (pfn: number): void => {
    if (seen.has(pfn)) broken.push(`frame ${pfn} is free twice`)
    seen.add(pfn)
    if (m.refcount[pfn] !== 0) broken.push(`frame ${pfn} is free and has ${m.refcount[pfn]} references`)
  }
  for (let i = 0; i < zone.pcpCount; i++) claim(zone.pcp[i])
  for (let order = 0; order <= MAX_ORDER; order++) {
    const row = m.frames + NR_LRU_LISTS + order
    let blocks = 0
    for (let at = m.lruNext[row]; at !== row; at = m.lruNext[at]) {
      if ((m.flags[at] & PG_buddy) === 0 || m.private[at] !== order) broken.push(`free block ${at}: order ${order}?`)
      for (let i = 0; i < 1 << order; i++) claim(at + i)
      blocks++
    }
    if (blocks !== zone.blocks[order]) broken.push(`order ${order}: ${zone.blocks[order]} blocks, counted ${blocks}`)
  }
  const free = seen.size + (zone.end - zone.frontier)
  if (free !== zone.free) broken.push(`free frames ${zone.free}, counted ${free}`)
  for (let pfn = RESERVED_FRAMES; pfn < zone.frontier; pfn++) {
    if (m.refcount[pfn] === 0 && !seen.has(pfn)) broken.push(`frame ${pfn} is lost: free and on no list`)
  }
}

/** Everything about frames, given what the walk of the address spaces found. */
export const checkPages = (k: MmKernel, found: Found): string[] => {
  const broken: string[] = []
  const cached = checkCache(k, broken)
  checkCounts(k, found, cached, broken)
  checkLru(k, broken)
  checkZone(k, broken)
  return broken
}
