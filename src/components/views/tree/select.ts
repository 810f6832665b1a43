// The index of the VMAs. From 6.1 on Linux keeps a maple tree; what is shown is the simulator's own index at its place, a B+tree with
// another fan-out (sim/mm/vma-set.ts), and says so. Before 6.1 it is an rbtree, made here by the insertions and removals of the trace, and
// the list through all VMAs.

import type { IndexNode } from '#sim'
import { eventKind, hasChange, mapsFields, vmaName, vmasOf } from '#sim/mirror'
import type { VmaRow } from '#sim/mirror'
import { lastChange } from '../frame.ts'
import type { Frame } from '../frame.ts'
import type { Kind } from '../kinds.ts'
import { count, kindOfLine, sizeText } from '../kinds.ts'
import { createRbTree, rbErase, rbInsert } from './rbtree.ts'
import type { RbNode, RbTree } from './rbtree.ts'

export interface TreeVma {
  id: number
  start: string
  end: string
  perms: string
  name: string
  kind: Kind
}

/** An entry of a node of the index. */
export interface TreeEntry {
  /** First address behind its part. */
  end: string
  /** The largest gap below a VMA of its part. */
  gap: string
  /** Of a leaf. */
  vma: TreeVma | null
  /** A search for the last call's address goes here. */
  onPath: boolean
}

export interface TreeNode {
  height: number
  /** None where the tree is large and no search looks here. */
  entries: TreeEntry[]
  size: number
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
  form: 'index' | 'rbtree'
  /** Levels of the index from the root down. */
  levels: TreeNode[][]
  rb: RbRow[]
  /** The address that the search looks for; empty where no call came yet. */
  address: string
  steps: number
  summary: string
}

/** Slots of a maple tree's leaf and inner node. Linux: include/linux/maple_tree.h MAPLE_RANGE64_SLOTS, MAPLE_ARANGE64_SLOTS. */
const leafSlots = 16

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

const levelsOf = (frame: Frame, root: IndexNode, address: number | null): TreeNode[][] => {
  const vmas = new Map(vmasOf(frame.state, frame.state.tasks.get(frame.pid)?.mm ?? 0).map((vma) => [vma.start, vma]))
  const levels: TreeNode[][] = []
  const visit = (node: IndexNode, onPath: boolean): void => {
    const depth = root.height - node.height
    const at = address === null || !onPath ? -1 : node.ends.findIndex((end) => end > address)
    const entries = node.ends.map((end, i): TreeEntry => {
      const vma = vmas.get(node.starts[i])
      return {
        end: end.toString(16),
        gap: node.gaps[i] === 0 ? '' : sizeText(node.gaps[i]),
        vma: vma ? vmaOf(frame, vma) : null,
        onPath: i === at,
      }
    })
    const size = entries.length
    const from = entries.find((entry) => entry.vma)?.vma?.start ?? ''
    ;(levels[depth] ??= []).push({ height: node.height, entries, size, from })
    node.nodes.forEach((child, i) => visit(child, onPath && i === at))
  }
  visit(root, true)
  return levels
}

/** A tree of more entries shows the nodes that the search looks into, and only counts the others. */
const entriesMost = 64

const shortened = (levels: readonly TreeNode[][]): TreeNode[][] =>
  levels.map((level) =>
    level.map((node) => (node.entries.some((entry) => entry.onPath) ? node : { ...node, entries: [] })),
  )

const indexRows = (frame: Frame, root: IndexNode): TreeRows => {
  const address = addressOf(frame)
  const levels = levelsOf(frame, root, address)
  const leaves = levels.at(-1) ?? []
  const entries = leaves.flatMap((leaf) => leaf.entries)
  const slots = entries.length + entries.filter((entry) => entry.gap !== '').length + 1
  const nodes = levels.reduce((sum, level) => sum + level.length, 0)
  const summary =
    `${count(entries.length, 'VMA')} in ${count(nodes, 'node')}, ${count(levels.length, 'level')} deep. ` +
    `This is the simulator’s index, which takes 32 VMAs a node. Linux’s maple tree differs: its leaves have ${leafSlots} slots, and what is ` +
    `not mapped takes slots too, ${slots} in all here: ${Math.ceil(slots / leafSlots)} leaves or more.`
  return {
    form: 'index',
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
export const selectTree = (frame: Frame): TreeRows => {
  if (!hasChange(frame.kernel, 'maple-tree')) return rbRows(frame)
  const root = frame.look?.tree
  if (root) return indexRows(frame, root)
  const summary = 'Nothing was looked at: the address space is too large, or no call came yet.'
  return { form: 'index', levels: [], rb: [], address: '', steps: 0, summary }
}
