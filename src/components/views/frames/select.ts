// Physical frames that the cell touched, by number: what each holds, how many hold it, and which entries map it.

import { entriesIn, eventKind, pageFlags, pte, vmasOf } from '#sim/mirror'
import type { MirrorState, PageRow } from '#sim/mirror'
import type { Frame } from '../frame.ts'
import { count } from '../kinds.ts'
import { isProgram, pageStateOf } from '../pages.ts'

export interface FrameRow {
  frame: string
  kind: 'anon' | 'file' | 'dirty' | 'lazyfree' | 'kern' | 'free'
  letter: string
  /** What it is, in words. */
  holds: string
  refcount: number
  mapcount: number
  flags: string
  mappedBy: { pid: number; address: string }[]
  /** Taken from the allocator in this cell. */
  isNew: boolean
  /** Frames left out before this one. */
  skipped: number
}

export interface FramesRows {
  frames: FrameRow[]
  more: number
  summary: string
}

const most = 48

interface Mapped {
  /** Entries of own mappings by the frame that they map. */
  maps: Map<number, FrameRow['mappedBy']>
  /** The zero page, where one of them maps it. */
  zero: Set<number>
}

const mappedOf = (frame: Frame): Mapped => {
  const found = new Map<number, FrameRow['mappedBy']>()
  const zero = new Set<number>()
  for (const task of frame.state.tasks.values()) {
    const mm = frame.state.mms.get(task.mm)
    if (!mm || (task.status >= 0 && task.pid !== frame.pid)) continue
    const vmas = vmasOf(frame.state, task.mm)
    for (const { address, low, high } of entriesIn(mm, 0, Infinity)) {
      if (pte.pteNone(low, high) || pte.pteIsSwap(low, high)) continue
      const pfn = pte.ptePfn(low, high)
      const list = found.get(pfn) ?? []
      const vma = vmas.find((each) => each.start <= address && each.end > address)
      if (pageStateOf(frame.state, low, high, vma) === 'zero') zero.add(pfn)
      list.push({ pid: task.pid, address: address.toString(16) })
      found.set(pfn, list)
    }
  }
  return { maps: found, zero }
}

/** Frames that the cell took or gave back, and those of its mappings. */
const wanted = (frame: Frame): Set<number> => {
  const { mirror } = frame.run
  const [alloc, free] = [eventKind['page-alloc'], eventKind['page-free']]
  const pfns = new Set<number>()
  for (let i = frame.start; i < frame.position; i++) {
    const kind = mirror.kind(i)
    if (kind === alloc || kind === free) pfns.add(mirror.lane(i, 4))
  }
  const mmId = frame.state.tasks.get(frame.pid)?.mm ?? 0
  const mm = frame.state.mms.get(mmId)
  for (const vma of vmasOf(frame.state, mmId)) {
    if (!mm || isProgram(frame.state, vma) || vma.start >= 2 ** 47) continue
    for (const { low, high } of entriesIn(mm, vma.start, vma.end, most)) {
      if (!pte.pteNone(low, high) && !pte.pteIsSwap(low, high) && frame.state.pages.has(pte.ptePfn(low, high)))
        pfns.add(pte.ptePfn(low, high))
    }
  }
  return pfns
}

const tableName = (state: MirrorState, pfn: number): string => {
  for (const mm of state.mms.values()) {
    if (mm.pgd === pfn) return 'PGD'
    for (const table of mm.tables.values()) if (table.pfn === pfn) return ['PTE', 'PMD', 'PUD'][table.level] ?? 'table'
  }
  return 'table'
}

const kindOf = (state: MirrorState, page: PageRow | undefined): Pick<FrameRow, 'kind' | 'letter' | 'holds'> => {
  if (!page || page.kind === 0) return { kind: 'free', letter: '', holds: 'free' }
  if (page.kind === 1) {
    const lazy = (page.flags & pageFlags.PG_swapbacked) === 0
    return lazy
      ? { kind: 'lazyfree', letter: 'L', holds: 'lazily freed' }
      : { kind: 'anon', letter: 'A', holds: 'anonymous' }
  }
  if (page.kind === 2) {
    const dirty = (page.flags & pageFlags.PG_dirty) !== 0
    const holds = `file page ${page.index}`
    return dirty ? { kind: 'dirty', letter: 'D', holds: `${holds}, dirty` } : { kind: 'file', letter: 'F', holds }
  }
  if (page.kind === 3) return { kind: 'kern', letter: tableName(state, page.pfn), holds: 'page table' }
  return { kind: 'kern', letter: 'K', holds: 'the kernel’s' }
}

const zeroPage: Pick<FrameRow, 'kind' | 'letter' | 'holds'> = { kind: 'kern', letter: '0', holds: 'zero page' }

const shownFlags: readonly (readonly [number, string])[] = [
  [pageFlags.PG_anon_exclusive, 'exclusive'],
  [pageFlags.PG_active, 'active'],
  [pageFlags.PG_referenced, 'referenced'],
  [pageFlags.PG_writeback, 'writeback'],
  [pageFlags.PG_mlocked, 'mlocked'],
]

/** Rows of the view. */
export const selectFrames = (frame: Frame): FramesRows => {
  const { state } = frame
  const { maps, zero } = mappedOf(frame)
  const pfns = [...wanted(frame)].sort((a, b) => a - b)
  let last = -1
  const rows = pfns.map((pfn): FrameRow => {
    const page = state.pages.get(pfn)
    const skipped = last < 0 ? 0 : pfn - last - 1
    last = pfn
    return {
      frame: pfn.toString(16),
      ...(zero.has(pfn) ? zeroPage : kindOf(state, page)),
      refcount: page?.refcount ?? 0,
      mapcount: page?.mapcount ?? 0,
      flags: shownFlags.flatMap(([bit, name]) => ((page?.flags ?? 0) & bit ? [name] : [])).join(' '),
      mappedBy: maps.get(pfn) ?? [],
      isNew: !frame.before.pages.has(pfn) || frame.before.pages.get(pfn)?.kind === 0,
      skipped,
    }
  })
  const held = rows.filter((row) => row.kind !== 'free')
  const fresh = held.filter((row) => row.isNew).length
  const shared = held.filter((row) => row.mapcount > 1).length
  const facts = [
    fresh > 0 && `${fresh} came in this cell`,
    shared > 0 && `${shared} ${shared === 1 ? 'is' : 'are'} mapped more than once`,
    rows.length > held.length && `${rows.length - held.length} went back`,
  ].filter((fact) => fact !== false)
  const summary = `${count(held.length, 'frame')} of what the cell touched ${held.length === 1 ? 'is' : 'are'} in use${facts.length > 0 ? `; ${facts.join(', ')}` : ''}.`
  return { frames: rows.slice(0, most), more: Math.max(0, rows.length - most), summary }
}
