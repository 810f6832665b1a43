// The stores into an address space's maple tree, as the trace tells them. A VMA that comes, grows or moves is one store of its new range. What goes
// is one store of nothing over all of it at the end of the call, unless something is stored there before: a split hands the range to the
// new VMA, a merge to the neighbour. Linux: mm/vma.c vma_complete(), do_vmi_align_munmap(), commit_merge().

import { eventKind, hasChange } from '#sim/mirror'
import type { Mirror } from '#sim/mirror'
import type { MapleNode, MapleTree } from './maple.ts'
import { createMapleTree, mapleStore } from './maple.ts'

interface Range {
  start: number
  end: number
}

/** Addresses that no VMA has any more, and the tree still has. */
interface Hole extends Range {
  /** munmap() took them, and not a split or a merge. */
  unmapped: boolean
}

interface Space {
  tree: MapleTree
  vmas: Map<number, Range>
  hole: Hole | null
  /** A copy in which VMAs of the parent still stand, with negative numbers. */
  isCopy: boolean
}

const lookUp = (root: MapleNode | null, address: number): number => {
  let node = root
  while (node !== null) {
    const slot = node.entries.find((entry) => entry.end > address)?.slot ?? 0
    if (typeof slot === 'number') return slot
    node = slot
  }
  return 0
}

const copyOf = (node: MapleNode): MapleNode => ({
  leaf: node.leaf,
  entries: node.entries.map(({ end, slot }) => ({ end, slot: typeof slot === 'number' ? -slot : copyOf(slot) })),
})

/** Ranges of the tree that still are the parent's: those that MADV_DONTFORK keeps from the child. */
const leftOver = (node: MapleNode, min: number): Range[] => {
  let start = min
  return node.entries.flatMap(({ end, slot }) => {
    const from = start
    start = end
    return typeof slot !== 'number' ? leftOver(slot, from) : slot < 0 ? [{ start: from, end }] : []
  })
}

const emptySpace = (): Space => ({ tree: createMapleTree(), vmas: new Map(), hole: null, isCopy: false })

const settleHole = (space: Space): void => {
  const { hole } = space
  space.hole = null
  if (hole) mapleStore(space.tree, hole.start, hole.end, 0)
}

/** The end of a call: what was taken away is stored. */
const settle = (space: Space): void => {
  settleHole(space)
  if (!space.isCopy || space.tree.root === null) return
  space.isCopy = false
  for (const { start, end } of leftOver(space.tree.root, 0)) mapleStore(space.tree, start, end, 0)
}

const store = (space: Space, id: number, start: number, end: number): void => {
  const { hole } = space
  if (hole && start <= hole.start) hole.start = Math.max(hole.start, end)
  else if (hole && end >= hole.end) hole.end = Math.min(hole.end, start)
  if (hole && hole.start >= hole.end) space.hole = null
  space.vmas.set(id, { start, end })
  mapleStore(space.tree, start, end, id)
}

/** A VMA has left [start, end). A call takes away one after the other, with nothing between them. */
const leave = (space: Space, id: number, start: number, end: number, unmapped: boolean): void => {
  if (start >= end || lookUp(space.tree.root, start) !== id) return
  const { hole } = space
  if (hole && hole.unmapped === unmapped && (unmapped || hole.end === start || hole.start === end)) {
    hole.start = Math.min(hole.start, start)
    hole.end = Math.max(hole.end, end)
    return
  }
  settleHole(space)
  space.hole = { start, end, unmapped }
}

const systemCalls = { mmap: 9, shmat: 30 }

/** What of the trace concerns the tree. */
const kinds = {
  enter: eventKind['syscall-enter'],
  exits: [eventKind['syscall-exit'], eventKind['fault-exit']],
  space: eventKind['mm-new'],
  gone: eventKind['mm-free'],
  add: eventKind['vma-add'],
  change: eventKind['vma-change'],
  remove: eventKind['vma-remove'],
}

class Replay {
  readonly spaces = new Map<number, Space>()
  #spaceOf = new Map<number, Space>()
  #calls = new Map<number, number>()
  #mirror: Mirror
  #replacesAtOnce: boolean
  #copiesTree: boolean

  constructor(mirror: Mirror, kernel: string) {
    this.#mirror = mirror
    this.#replacesAtOnce = hasChange(kernel, 'mmap-fixed-atomic')
    this.#copiesTree = hasChange(kernel, 'fork-copies-tree')
  }

  step(i: number): void {
    const kind = this.#mirror.kind(i)
    const lane = (n: number): number => this.#mirror.lane(i, n)
    if (kind === kinds.enter) this.#calls.set(lane(2), lane(4))
    else if (kinds.exits.includes(kind)) for (const space of this.spaces.values()) settle(space)
    else if (kind === kinds.space) this.#begin(lane(4), lane(5))
    else if (kind === kinds.gone) this.spaces.delete(lane(4))
    else if (kind === kinds.add) this.#add(lane(4), lane(5), lane(6), lane(7), lane(2))
    else if (kind === kinds.change) this.#change(lane(4), lane(5), lane(6), lane(2))
    else if (kind === kinds.remove) this.#remove(lane(4), lane(5))
  }

  #begin(mm: number, parent: number): void {
    const space = emptySpace()
    const { root } = this.spaces.get(parent)?.tree ?? { root: null }
    if (this.#copiesTree && root !== null) {
      space.tree.root = copyOf(root)
      space.isCopy = true
    }
    this.spaces.set(mm, space)
  }

  /** Whether the call that runs puts the new mapping over the old ones with one store. */
  #isOneStore(task: number): boolean {
    const call = this.#calls.get(task)
    return this.#replacesAtOnce && (call === systemCalls.mmap || call === systemCalls.shmat)
  }

  #add(id: number, mm: number, start: number, end: number, task: number): void {
    const space = this.spaces.get(mm)
    if (!space) return
    this.#spaceOf.set(id, space)
    if (space.hole?.unmapped && !this.#isOneStore(task)) settleHole(space)
    store(space, id, start, end)
  }

  #change(id: number, start: number, end: number, task: number): void {
    const space = this.#spaceOf.get(id)
    const old = space?.vmas.get(id)
    if (!space || !old || (old.start === start && old.end === end)) return
    if (start < old.start || end > old.end) {
      if (space.hole?.unmapped && !this.#isOneStore(task)) settleHole(space)
      store(space, id, start, end)
    }
    space.vmas.set(id, { start, end })
    leave(space, id, old.start, Math.min(start, old.end), false)
    leave(space, id, Math.max(end, old.start), old.end, false)
  }

  #remove(id: number, why: number): void {
    const space = this.#spaceOf.get(id)
    const range = space?.vmas.get(id)
    if (!space || !range) return
    leave(space, id, range.start, range.end, why === 0)
    space.vmas.delete(id)
    this.#spaceOf.delete(id)
  }
}

/** The tree of an address space after the first `events` events of a run. */
export const mapleOf = (mirror: Mirror, kernel: string, mm: number, events: number): MapleTree => {
  const replay = new Replay(mirror, kernel)
  for (let i = 0; i < events; i++) replay.step(i)
  const space = replay.spaces.get(mm) ?? emptySpace()
  settle(space)
  return space.tree
}
