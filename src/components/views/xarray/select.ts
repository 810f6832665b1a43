// The xarray of each file whose page cache the cell uses: which node has which slots taken and which marks, and which pages stand in the lowest.

import { pageFlags } from '#sim/mirror'
import { cachedFiles, letterOf, stateOf, wordsOf } from '../cache/select.ts'
import type { Frame } from '../frame.ts'
import type { PageState } from '../kinds.ts'
import { count } from '../kinds.ts'
import type { XaEntry, XaHead, XaNode } from './xarray.ts'
import { chunkSize, isNode, xarrayOf } from './xarray.ts'

export interface XaSlot {
  slot: number
  /** `node` for a node below, else the page's state. */
  state: PageState | 'node'
  letter: string
  frame: string
  says: string
}

export interface XaNodeRow {
  shift: number
  /** Indexes that it stands for. */
  first: number
  last: number
  slots: XaSlot[]
  dirty: boolean
  writeback: boolean
}

export interface XaFile {
  mapping: number
  name: string
  /** From the head down; nodes that are not drawn are left out of their level. */
  levels: XaNodeRow[][]
  /** The page that stands in the head itself. */
  single: XaSlot | null
  nodes: number
  more: number
  /** What only swap could hold, tmpfs, has no marks. */
  hasMarks: boolean
}

export interface XarrayRows {
  files: XaFile[]
  summary: string
}

const filesMost = 4
const nodesMost = 8

const slotOf = (frame: Frame, slot: number, entry: XaEntry<number>): XaSlot => {
  const page = frame.state.pages.get(entry.page)
  return {
    slot,
    state: stateOf(page),
    letter: letterOf(page),
    frame: entry.page.toString(16),
    says: `page ${entry.index}: ${wordsOf(page)}`,
  }
}

const rowOf = (frame: Frame, node: XaNode<number>): XaNodeRow => {
  const last = node.first + chunkSize * 2 ** node.shift - 1
  const slots = [...node.slots].map(([slot, held]): XaSlot => {
    if (!isNode(held)) return slotOf(frame, slot, held)
    const says = `slot ${slot}: a node for the pages from ${held.first}`
    return { slot, state: 'node', letter: '', frame: '', says }
  })
  return { shift: node.shift, first: node.first, last, slots, dirty: node.dirty, writeback: node.writeback }
}

const levelsOf = (frame: Frame, head: XaNode<number>): { levels: XaNodeRow[][]; nodes: number } => {
  const levels: XaNodeRow[][] = []
  let [nodes, below] = [0, [head]]
  while (below.length > 0) {
    nodes += below.length
    levels.push(below.slice(0, nodesMost).map((node) => rowOf(frame, node)))
    below = below.flatMap((node) => [...node.slots.values()].filter(isNode))
  }
  return { levels, nodes }
}

const headOf = (frame: Frame, mapping: number, hasMarks: boolean): XaHead<number> => {
  const cache = [...(frame.state.cache.get(mapping) ?? [])].sort(([a], [b]) => a - b)
  const entries = cache.map(([index, page]): XaEntry<number> => {
    const flags = frame.state.pages.get(page)?.flags ?? 0
    const writeback = hasMarks && (flags & pageFlags.PG_writeback) !== 0
    return { index, page, dirty: hasMarks && (flags & pageFlags.PG_dirty) !== 0, writeback }
  })
  return xarrayOf(entries)
}

const fileOf = (frame: Frame, mapping: number, name: string): XaFile => {
  const pages = [...(frame.state.cache.get(mapping)?.values() ?? [])]
  const hasMarks = !pages.some((pfn) => (frame.state.pages.get(pfn)?.flags ?? 0) & pageFlags.PG_swapbacked)
  const head = headOf(frame, mapping, hasMarks)
  const none = { levels: [], nodes: 0 }
  const { levels, nodes } = head !== null && isNode(head) ? levelsOf(frame, head) : none
  const single = head !== null && !isNode(head) ? slotOf(frame, 0, head) : null
  const drawn = levels.reduce((sum, level) => sum + level.length, 0)
  return { mapping, name, levels, single, nodes, more: nodes - drawn, hasMarks }
}

/** Rows of the view. */
export const selectXarray = (frame: Frame): XarrayRows => {
  const files = cachedFiles(frame)
    .slice(0, filesMost)
    .map(({ mapping, name }) => fileOf(frame, mapping, name))
  const nodes = files.reduce((sum, file) => sum + file.nodes, 0)
  const deepest = Math.max(0, ...files.map((file) => file.levels.length))
  const summary =
    files.length === 0
      ? 'This cell neither mapped a file nor read one.'
      : `${count(files.length, 'file')} with ${count(nodes, 'node')} in all, at most ${count(deepest, 'level')} deep.`
  return { files, summary }
}
