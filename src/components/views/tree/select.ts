// In what the kernel finds an address's VMA. From 6.1 on that is a maple tree, before an rbtree and the list through all VMAs. Each is made here
// by the kernel's rules from the insertions and removals that the trace tells.

import { eventKind, hasChange, mapsFields, vmaName, vmasOf } from '#sim/mirror'
import type { VmaRow } from '#sim/mirror'
import { lastChange } from '../frame.ts'
import type { Frame } from '../frame.ts'
import type { Kind } from '../kinds.ts'
import { count, kindOfLine, sizeText } from '../kinds.ts'
import type { MapleNode } from './maple.ts'
import { innerSlots, leafSlots, mapleGap } from './maple.ts'
import { createRbTree, rbErase, rbInsert } from './rbtree.ts'
import type { RbNode, RbTree } from './rbtree.ts'
import { mapleOf } from './stores.ts'

export interface TreeVma {
  id: number
  start: string
  end: string
  perms: string
  name: string
  kind: Kind
}

/** A slot of a node of the maple tree. */
export interface TreeEntry {
  /** First address behind its range; empty for the end of all addresses. */
  end: string
  /** Of an inner node's slot: the largest hole below it. Of a hole in a leaf: its size. Empty for none, or where it has no end. */
  gap: string
  /** Of a leaf; null for a hole. */
  vma: TreeVma | null
  /** A search for the last call's address goes here. */
  onPath: boolean
}

export interface TreeNode {
  height: number
  /** None where the tree is large and no search looks here. */
  entries: TreeEntry[]
  size: number
  /** How many there may be. */
  slots: number
  from: string
}

/** A node of the rbtree at its place: column by address, row by depth. */
export interface RbRow {
  vma: TreeVma
  red: boolean
  column: number
  depth: number
  /** Columns of its children, or -1. */
  left: number
  right: number
  onPath: boolean
}

export interface TreeRows {
  form: 'maple' | 'rbtree'
  /** Levels of the maple tree from the root down. */
  levels: TreeNode[][]
  rb: RbRow[]
  /** The address that the search looks for; empty where no call came yet. */
  address: string
  steps: number
  summary: string
}

const vmaOf = (frame: Frame, vma: VmaRow): TreeVma => {
  const { perms } = mapsFields(frame.state, vma)
  const name = vmaName(frame.state, vma)
  const kind = kindOfLine(perms, vma.file !== 0, name)
  return { id: vma.id, start: vma.start.toString(16), end: vma.end.toString(16), perms, name, kind }
}

/** The address that the last call was about: its result for mmap, else its first argument. */
const addressOf = (frame: Frame): number | null => {
  const last = lastChange(frame, ['vma-add', 'vma-change', 'vma-remove'])
  if (!last) return null
  const { act } = last
  const result = act.errno === 0 && act.result >= 4096 ? act.result : act.args[0]
  return act.kind === 'fault' ? act.args[0] : result
}

const heightOf = (node: MapleNode): number => {
  const below = node.entries[0].slot
  return typeof below === 'number' ? 0 : 1 + heightOf(below)
}

const levelsOf = (frame: Frame, root: MapleNode, address: number | null): TreeNode[][] => {
  const vmas = new Map(vmasOf(frame.state, frame.state.tasks.get(frame.pid)?.mm ?? 0).map((vma) => [vma.id, vma]))
  const height = heightOf(root)
  const levels: TreeNode[][] = []
  const visit = (node: MapleNode, min: number, depth: number, onPath: boolean): void => {
    const at = address === null || !onPath ? -1 : node.entries.findIndex(({ end }) => end > address)
    let start = min
    const entries: TreeEntry[] = []
    const below: (() => void)[] = []
    for (const [i, { end, slot }] of node.entries.entries()) {
      const from = start
      const vma = typeof slot === 'number' ? vmas.get(slot) : undefined
      const gap = typeof slot !== 'number' ? mapleGap(slot, from) : slot === 0 ? end - from : 0
      entries.push({
        end: end === Infinity ? '' : end.toString(16),
        gap: gap === 0 || gap === Infinity ? '' : sizeText(gap),
        vma: vma ? vmaOf(frame, vma) : null,
        onPath: i === at,
      })
      if (typeof slot !== 'number') below.push(() => visit(slot, from, depth + 1, onPath && i === at))
      start = end
    }
    const size = entries.length
    const from = entries.find((entry) => entry.vma)?.vma?.start ?? ''
    ;(levels[depth] ??= []).push({
      height: height - depth,
      entries,
      size,
      slots: node.leaf ? leafSlots : innerSlots,
      from,
    })
    for (const go of below) go()
  }
  visit(root, 0, 0, true)
  return levels
}

/** A tree of more entries shows the nodes that the search looks into, and only counts the others. */
const entriesMost = 64

const shortened = (levels: readonly TreeNode[][]): TreeNode[][] =>
  levels.map((level) =>
    level.map((node) => (node.entries.some((entry) => entry.onPath) ? node : { ...node, entries: [] })),
  )

/** A child whose tree the kernel of this release fills in bulk (mas_expected_entries()); stores.ts does not do that. */
const madeByHand = (frame: Frame): boolean => {
  const { mirror } = frame.run
  const mm = frame.state.tasks.get(frame.pid)?.mm ?? 0
  if (hasChange(frame.kernel, 'fork-copies-tree')) return false
  for (let i = 0; i < frame.position; i++)
    if (mirror.kind(i) === eventKind['mm-new'] && mirror.lane(i, 4) === mm) return mirror.lane(i, 5) !== 0
  return false
}

const mapleRows = (frame: Frame): TreeRows => {
  const mm = frame.state.tasks.get(frame.pid)?.mm ?? 0
  const { root } = mapleOf(frame.run.mirror, frame.kernel, mm, frame.position)
  const address = addressOf(frame)
  const levels = root === null ? [] : levelsOf(frame, root, address)
  const leaves = levels.at(-1) ?? []
  const entries = leaves.flatMap((leaf) => leaf.entries)
  const mapped = entries.filter((entry) => entry.vma).length
  const nodes = levels.reduce((sum, level) => sum + level.length, 0)
  const summary =
    `A maple tree of ${count(nodes, 'node')}, ${count(levels.length, 'level')} deep: ${count(mapped, 'VMA')} and ` +
    `${count(entries.length - mapped, 'hole')} take ${entries.length} of its leaves’ slots. It is made from the stores of the run by ` +
    `the kernel’s rules${madeByHand(frame) ? ', but 6.1 to 6.7 pack the nodes of a forked process more densely' : ''}.`
  return {
    form: 'maple',
    levels: entries.length > entriesMost ? shortened(levels) : levels,
    rb: [],
    address: address?.toString(16) ?? '',
    steps: address === null ? 0 : levels.length,
    summary,
  }
}

/** Replays what the trace tells of one address space's VMAs. */
const rbOf = (frame: Frame, mm: number): RbTree => {
  const { mirror } = frame.run
  const tree = createRbTree()
  const [add, change, remove] = [eventKind['vma-add'], eventKind['vma-change'], eventKind['vma-remove']]
  for (let i = 0; i < frame.position; i++) {
    const kind = mirror.kind(i)
    if (kind === add && mirror.lane(i, 5) === mm) rbInsert(tree, mirror.lane(i, 4), mirror.lane(i, 6))
    else if (kind === change) {
      const node = tree.nodes.get(mirror.lane(i, 4))
      if (node) node.key = mirror.lane(i, 5)
    } else if (kind === remove) rbErase(tree, mirror.lane(i, 4))
  }
  return tree
}

const rbRows = (frame: Frame): TreeRows => {
  const mm = frame.state.tasks.get(frame.pid)?.mm ?? 0
  const tree = rbOf(frame, mm)
  const address = addressOf(frame)
  const path = new Set<number>()
  for (let node = tree.root; node !== null && address !== null;) {
    path.add(node.id)
    const end = frame.state.vmas.get(node.id)?.end ?? 0
    if (end > address && node.key <= address) break
    node = end > address ? node.left : node.right
  }
  const rows: RbRow[] = []
  const columns = new Map<number, number>()
  const place = (node: RbNode | null, depth: number): void => {
    if (node === null) return
    place(node.left, depth + 1)
    const vma = frame.state.vmas.get(node.id)
    if (vma) {
      columns.set(node.id, rows.length)
      const row = { vma: vmaOf(frame, vma), red: node.red, column: rows.length, depth, left: -1, right: -1 }
      rows.push({ ...row, onPath: path.has(node.id) })
    }
    place(node.right, depth + 1)
  }
  place(tree.root, 0)
  for (const row of rows) {
    const node = tree.nodes.get(row.vma.id)
    row.left = columns.get(node?.left?.id ?? 0) ?? -1
    row.right = columns.get(node?.right?.id ?? 0) ?? -1
  }
  const depth = rows.reduce((most, row) => Math.max(most, row.depth + 1), 0)
  const summary =
    `${count(rows.length, 'VMA')} in a red-black tree ${count(depth, 'level')} deep, and in a list in order of address. ` +
    `The tree is made from the insertions and removals of the trace by the kernel’s rules.`
  return { form: 'rbtree', levels: [], rb: rows, address: address?.toString(16) ?? '', steps: path.size, summary }
}

/** Rows of the view. */
export const selectTree = (frame: Frame): TreeRows =>
  hasChange(frame.kernel, 'maple-tree') ? mapleRows(frame) : rbRows(frame)
