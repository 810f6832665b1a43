// How a scenario's VMAs and pages are printed: the lines of smaps, pagemap, kpagecount and kpageflags that were recorded.

import { walk } from '../../hw/walk.ts'
import { entryDirty, entryPfn } from '../../mm/entry.ts'
import type { MmKernel } from '../../mm/kernel.ts'
import { isGuardMarker } from '../../mm/marker.ts'
import type { Vma } from '../../mm/records.ts'
import { pageIsAnon } from '../../page/mem-map.ts'
import {
  PG_active,
  PG_anon,
  PG_anon_exclusive,
  PG_dirty,
  PG_mlocked,
  PG_referenced,
  PG_swapbacked,
  PG_unevictable,
  PG_uptodate,
} from '../../uapi/page-flags.ts'
import { PTE_ACCESSED, pteNone, ptePresent } from '../../uapi/pte.ts'
import type { TestFile } from '../harness.ts'
import { vmFlagsText } from './steps.ts'

export interface Names {
  readonly base: number
  readonly heap: number
  readonly top: number
  /** Frames in the order in which they were first seen. */
  readonly frames: number[]
  of: (address: number) => string
}

const PG = 4096

const peek = (vma: Vma, k: MmKernel, at: number): { low: number; high: number } => {
  walk.peek(k.ram, vma.mm.pgd, Math.floor(at / 2 ** 21), (at % 2 ** 21) >>> 12)
  return { low: walk.low, high: walk.high }
}

/** smaps counts in pages, those that are not zero. */
const smapsFields = (k: MmKernel, vma: Vma): string => {
  const m = k.memMap
  const n = { Rss: 0, ShC: 0, ShD: 0, PrC: 0, PrD: 0, Ref: 0, Anon: 0, LazyFree: 0, Swap: 0, Locked: 0 }
  for (let at = vma.start; at < vma.end; at += PG) {
    const { low, high } = peek(vma, k, at)
    if (!ptePresent(low)) continue
    const pfn = entryPfn(k.entryFormat, low, high)
    if (pfn === k.zeroPfn) continue
    const dirty = entryDirty(k.entryFormat, low, high) || (m.flags[pfn] & PG_dirty) !== 0
    n.Rss++
    if (m.mapcount[pfn] > 1) n[dirty ? 'ShD' : 'ShC']++
    else n[dirty ? 'PrD' : 'PrC']++
    if ((low & PTE_ACCESSED) !== 0 || (m.flags[pfn] & PG_referenced) !== 0) n.Ref++
    if (pageIsAnon(m, pfn)) {
      n.Anon++
      if ((m.flags[pfn] & PG_swapbacked) === 0 && !dirty) n.LazyFree++
    }
    if ((vma.flags & 0x2000) !== 0) n.Locked += 1 / m.mapcount[pfn]
  }
  n.Locked = Math.floor(n.Locked + 1e-9)
  return Object.entries(n)
    .filter(([, value]) => value !== 0)
    .map(([key, value]) => ` ${key}=${value}`)
    .join('')
}

const backing = (vma: Vma): string => {
  if (vma.name === '[heap]') return '[heap]'
  if (vma.file === null) return vma.start < 0x1_0000_0000 && vma.end > vma.mm.startBrk ? '[heap]' : 'anon'
  const { name } = vma.file as TestFile
  return name === 'dev/zero' ? 'shared-anon' : name
}

/** `v who start end rights pgoff name flags counts` */
export const vmaLine = (k: MmKernel, names: Names, who: number, vma: Vma): string => {
  const bit = (n: number, c: string): string => ((vma.flags & n) !== 0 ? c : '-')
  const perms = bit(1, 'r') + bit(2, 'w') + bit(4, 'x') + ((vma.flags & 0x80) !== 0 ? 's' : 'p')
  const pgoff = vma.file === null ? 0 : vma.pgoff
  const flags = vmFlagsText(vma, 'lf').trim().replaceAll(' ', ',')
  const range = `${names.of(vma.start)} ${names.of(vma.end)}`
  return `v ${who} ${range} ${perms} ${pgoff} ${backing(vma)} ${flags}${smapsFields(k, vma)}`
}

/** kpageflags by name, in their order. What only a disk file system sets is left out on both sides. */
const flagNames = (flags: number): string => {
  const names: string[] = []
  const add = (bit: number, name: string): void => {
    if ((flags & bit) !== 0) names.push(name)
  }
  add(PG_referenced, 'referenced')
  add(PG_uptodate, 'uptodate')
  add(PG_dirty, 'dirty')
  add(PG_active, 'active')
  add(PG_anon, 'anon')
  add(PG_swapbacked, 'swapbacked')
  add(PG_unevictable, 'unevictable')
  add(PG_mlocked, 'mlocked')
  add(PG_anon_exclusive, 'anonexcl')
  return names.length === 0 ? '-' : names.join(',')
}

const frameName = (names: Names, pfn: number): string => {
  if (!names.frames.includes(pfn)) names.frames.push(pfn)
  return `F${names.frames.indexOf(pfn) + 1}`
}

/** `p who address state frame count flags` for each page that is there; the first 64 of a VMA. */
export const pageLines = (k: MmKernel, names: Names, who: number, vma: Vma): string[] => {
  const m = k.memMap
  const lines: string[] = []
  const pages = (vma.end - vma.start) / PG
  for (let page = 0; page < Math.min(pages, 64); page++) {
    const at = vma.start + page * PG
    const { low, high } = peek(vma, k, at)
    if (pteNone(low, high)) continue
    const head = `p ${who} ${names.of(at)} `
    if (!ptePresent(low)) {
      lines.push(`${head}${isGuardMarker(low, high) ? 'swap,guard' : 'swap'}`)
      continue
    }
    const pfn = entryPfn(k.entryFormat, low, high)
    if (pfn === k.zeroPfn) {
      lines.push(`${head}present Z c=-1 zero`)
      continue
    }
    const file = pageIsAnon(m, pfn) ? '' : ',file'
    const exclusive = m.mapcount[pfn] === 1 ? ',excl' : ''
    lines.push(
      `${head}present${file}${exclusive} ${frameName(names, pfn)} c=${m.mapcount[pfn]} ${flagNames(m.flags[pfn])}`,
    )
  }
  if (pages > 64) lines.push(`p ${who} ... ${pages} pages in all`)
  return lines
}
