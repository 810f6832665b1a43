// Physical frames that the cell touched, by number: what each holds, how many hold it, and which entries map it.

import { entriesIn, eventKind, pageFlags, pte, vmasOf } from '#sim/mirror'
import type { MirrorState, PageRow } from '#sim/mirror'
import type { Frame } from '../frame.ts'
import { count } from '../kinds.ts'
import { isProgram } from '../pages.ts'

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

/** Entries of own mappings by the frame that they map. */
const mapsOf = (frame: Frame): Map<number, FrameRow['mappedBy']> => {
  const found = new Map<number, FrameRow['mappedBy']>()
  for (const task of frame.state.tasks.values()) {
    const mm = frame.state.mms.get(task.mm)
    if (!mm || (task.status >= 0 && task.pid !== frame.pid)) continue
    for (const { address, low, high } of entriesIn(mm, 0, Infinity)) {
      if (pte.pteNone(low, high) || pte.pteIsSwap(low, high)) continue
      const pfn = pte.ptePfn(low, high)
      const list = found.get(pfn) ?? []
      list.push({ pid: task.pid, address: address.toString(16) })
      found.set(pfn, list)
    }
  }
  return found
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
  const maps = mapsOf(frame)
  const pfns = [...wanted(frame)].sort((a, b) => a - b)
  let last = -1
  const rows = pfns.map((pfn): FrameRow => {
    const page = state.pages.get(pfn)
    const skipped = last < 0 ? 0 : pfn - last - 1
    last = pfn
    return {
      frame: pfn.toString(16),
      ...kindOf(state, page),
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
  const summary =
    `${count(held.length, 'frame')} of what the cell touched ${held.length === 1 ? 'is' : 'are'} in use: ${fresh} came in this cell, ` +
    `${shared} ${shared === 1 ? 'is' : 'are'} mapped more than once` +
    `${rows.length > held.length ? `; ${rows.length - held.length} went back` : ''}.`
  return { frames: rows.slice(0, most), more: Math.max(0, rows.length - most), summary }
}
