// The five LRU lists, head first, with the marks that reclaim looks at, and what the cell put on them or took off.

import { functionName, lruFromTail, lruOrder, pageFlags, pte } from '#sim/mirror'
import type { MirrorState, PageRow } from '#sim/mirror'
import type { Frame } from '../frame.ts'
import { count } from '../kinds.ts'

export interface LruToken {
  frame: string
  kind: 'anon' | 'file' | 'lazyfree'
  referenced: boolean
  accessed: boolean
  dirty: boolean
  /** Came here in this cell. */
  moved: boolean
}

export interface LruBelt {
  name: string
  hint: string
  length: number
  /** From the head; where `hidden` is not 0 the last `tail` tokens are the list's tail. */
  tokens: LruToken[]
  tail: number
  hidden: number
  /** Frames that left it in this cell. */
  gone: { frame: string; where: string }[]
  /** Kernel functions that put pages here in this cell, with how many. */
  why: string
}

export interface LruRowsOut {
  belts: LruBelt[]
  summary: string
}

/** The order of the picture; numbers are the trace's. */
const order: readonly (readonly [list: number, name: string, hint: string])[] = [
  [1, 'Active anon', 'deactivated from its tail'],
  [0, 'Inactive anon', 'swapped from its tail'],
  [3, 'Active file', 'deactivated from its tail'],
  [2, 'Inactive file', 'dropped or written from its tail'],
  [4, 'Unevictable', 'locked in memory'],
]
const fromHead = 24
const fromTail = 4

/** Accessed and dirty bits of the entries that map each frame, over all address spaces. */
const bitsByFrame = (state: MirrorState): Map<number, number> => {
  const found = new Map<number, number>()
  for (const mm of state.mms.values()) {
    for (const leaf of mm.leaves.values()) {
      for (let i = 0; i < leaf.low.length; i++) {
        const low = leaf.low[i]
        if ((low & pte.PTE_PRESENT) === 0) continue
        const frame = pte.ptePfn(low, leaf.high[i])
        const saved = leaf.high[i] & pte.PTE_HIGH_SAVED_DIRTY ? pte.PTE_DIRTY : 0
        found.set(frame, (found.get(frame) ?? 0) | (low & (pte.PTE_ACCESSED | pte.PTE_DIRTY)) | saved)
      }
    }
  }
  return found
}

const kindOf = (page: PageRow | undefined): LruToken['kind'] => {
  if (page === undefined || page.kind !== 1) return 'file'
  return page.flags & pageFlags.PG_swapbacked ? 'anon' : 'lazyfree'
}

const goneFrom = (frame: Frame, list: number): LruBelt['gone'] => {
  const gone: LruBelt['gone'] = []
  for (const pfn of lruOrder(frame.before.lru, list)) {
    const now = frame.state.lru.links.get(pfn)
    if (now?.list === list) continue
    const where = now === undefined ? 'freed' : 'moved'
    gone.push({ frame: pfn.toString(16), where })
  }
  return gone.slice(0, fromTail)
}

/** Functions that put pages onto lists or move them. */
const moves = /lru|activate|rotate|isolate|shrink|mlock|munlock|putback|migrate|mark_accessed|lazyfree/

/** The kernel function that was entered last before each event that moved a page, counted. */
const whyOf = (frame: Frame, list: number): string => {
  const calls = frame.state.acts.flatMap((act) => act.calls).sort((a, b) => a.seq - b.seq)
  const release = /^\d+\.\d+/.exec(frame.kernel)?.[0] ?? frame.kernel
  const counts = new Map<string, number>()
  for (const link of frame.state.lru.links.values()) {
    if (link.list !== list || link.since <= frame.start) continue
    let low = 0
    let high = calls.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (calls[middle].seq < link.since) low = middle + 1
      else high = middle
    }
    const name = low > 0 ? functionName(calls[low - 1].function, release) : null
    if (name !== null && moves.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].map(([name, n]) => `${name}: ${count(n, 'page')}`).join(', ')
}

/** Rows of the view. */
export const selectLru = (frame: Frame): LruRowsOut => {
  const { state } = frame
  const bits = bitsByFrame(state)
  const token = (pfn: number): LruToken => {
    const page = state.pages.get(pfn)
    const flags = page?.flags ?? 0
    const entry = bits.get(pfn) ?? 0
    return {
      frame: pfn.toString(16),
      kind: kindOf(page),
      referenced: (flags & pageFlags.PG_referenced) !== 0,
      accessed: (entry & pte.PTE_ACCESSED) !== 0,
      dirty: (flags & pageFlags.PG_dirty) !== 0 || (entry & pte.PTE_DIRTY) !== 0,
      moved: (state.lru.links.get(pfn)?.since ?? 0) > frame.start,
    }
  }
  let came = 0
  let left = 0
  const belts = order.map(([list, name, hint]) => {
    const { length } = state.lru.lists[list]
    const all = length <= fromHead + fromTail
    const head = lruOrder(state.lru, list, all ? length : fromHead)
    const tail = all ? [] : lruFromTail(state.lru, list, fromTail).reverse()
    const gone = goneFrom(frame, list)
    for (const link of state.lru.links.values()) if (link.list === list && link.since > frame.start) came++
    left += gone.filter((row) => row.where === 'freed').length
    const tokens = [...head, ...tail].map(token)
    return {
      name,
      hint,
      length,
      tokens,
      tail: tail.length,
      hidden: length - tokens.length,
      gone,
      why: whyOf(frame, list),
    }
  })
  const total = belts.reduce((sum, belt) => sum + belt.length, 0)
  const what = came === 0 && left === 0 ? 'no list changed in this cell' : `${came} came or moved in this cell`
  return { belts, summary: `${count(total, 'page')} on five lists; ${what}${left > 0 ? `, ${left} left` : ''}.` }
}
