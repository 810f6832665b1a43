// The VMAs of an address space in order of address. Linux keeps a maple tree (6.1+) or an rbtree and a list (before);
// what is found is the same. Here: a B+tree whose entries say where their part ends and what the largest gap below a VMA of
// it is, so that finding, entering, removing and the search for room all take logarithmic time; and a list through the VMAs.
//
// A node knows the one above it, and the set the leaf that it was in last: one call works at one place, so most of what it asks and changes
// needs no way down, and a change goes up only as far as it makes a difference.

import type { Vma, VmaNode, VmaSet } from './records.ts'

export type { VmaSet } from './records.ts'

/** Places of a node; one that is full is split, so one is always free. */
const FANOUT = 32
/** The place behind them: the end and the largest gap of the whole node, as the node above has them. */
const WHOLE = FANOUT
/** Neighbours are joined when together they leave room: else mapping and unmapping at one place would split and join for ever. */
const JOIN_BELOW = 20

const createNode = (height: number): VmaNode => ({
  height,
  count: 0,
  ends: new Float64Array(FANOUT + 1),
  gaps: new Float64Array(FANOUT + 1),
  vmas: [],
  nodes: [],
  above: null,
})

export const createVmaSet = (): VmaSet => {
  const root = createNode(0)
  return { root, leaf: root, count: 0, first: null, last: null, found: null }
}

/** Number of VMAs: mm->map_count. */
export const vmaCount = (set: VmaSet): number => set.count

/** Position of the first entry that ends above the address; node.count if there is none. */
const position = (node: VmaNode, address: number): number => {
  const { ends } = node
  let low = 0
  let high = node.count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (ends[middle] <= address) low = middle + 1
    else high = middle
  }
  return low
}

/** The leaf that has the first VMA that ends above the address, or would have one; the last leaf if all end below. */
const leafFor = (set: VmaSet, address: number): VmaNode => {
  const { leaf } = set
  const { ends, count } = leaf
  if (count > 0 && address < ends[count - 1] && (ends[0] <= address || leaf.vmas[0].start <= address)) return leaf
  let node = set.root
  while (node.height > 0) {
    const at = position(node, address)
    node = node.nodes[at === node.count ? at - 1 : at]
  }
  return (set.leaf = node)
}

/** The first VMA that ends above the address (it may begin above it too), or null: find_vma(). */
export const findVma = (set: VmaSet, address: number): Vma | null => {
  const last = set.found
  if (last !== null && last.start <= address && address < last.end) return last
  const leaf = leafFor(set, address)
  const at = position(leaf, address)
  return at === leaf.count ? null : (set.found = leaf.vmas[at])
}

/** The last VMA that ends at the address or below, or null. */
export const vmaBefore = (set: VmaSet, address: number): Vma | null => {
  const next = findVma(set, address)
  return next === null ? set.last : next.prev
}

/** The VMA that holds the address, or null: vma_lookup(). */
export const vmaLookup = (set: VmaSet, address: number): Vma | null => {
  const vma = findVma(set, address)
  return vma !== null && vma.start <= address ? vma : null
}

/** The first VMA that overlaps [start, end), or null: find_vma_intersection(). */
export const findVmaIntersection = (set: VmaSet, start: number, end: number): Vma | null => {
  const vma = findVma(set, start)
  return vma !== null && vma.start < end ? vma : null
}

/** The VMAs as they are now, in order. */
export const vmaList = (set: VmaSet): Vma[] => {
  const list: Vma[] = []
  for (let vma = set.first; vma !== null; vma = vma.next) list.push(vma)
  return list
}

const largestGap = (node: VmaNode): number => {
  const { gaps, count } = node
  let most = 0
  for (let i = 0; i < count; i++) if (gaps[i] > most) most = gaps[i]
  return most
}

/** Where a node stands in the one above it: its end is the last that is not above itself. */
const placeIn = (above: VmaNode, node: VmaNode): number => position(above, node.ends[WHOLE]) - 1

/** Entry `at` of an inner node becomes this child, with what it has now. */
const putChild = (node: VmaNode, at: number, child: VmaNode): void => {
  child.above = node
  child.ends[WHOLE] = child.ends[child.count - 1]
  child.gaps[WHOLE] = largestGap(child)
  node.nodes[at] = child
  node.ends[at] = child.ends[WHOLE]
  node.gaps[at] = child.gaps[WHOLE]
}

/** Those above a node that has entries learn of its end and largest gap. */
const tellAbove = (node: VmaNode): void => {
  let child = node
  while (child.above !== null) {
    const end = child.ends[child.count - 1]
    if (end === child.ends[WHOLE] && largestGap(child) === child.gaps[WHOLE]) return
    putChild(child.above, placeIn(child.above, child), child)
    child = child.above
  }
}

// A node is short: a loop beats the call of a native method.

const openPlace = (node: VmaNode, at: number): void => {
  const { ends, gaps } = node
  for (let i = node.count; i > at; i--) {
    ends[i] = ends[i - 1]
    gaps[i] = gaps[i - 1]
  }
  node.count++
}

const closePlace = (node: VmaNode, at: number): void => {
  const { ends, gaps } = node
  const last = --node.count
  for (let i = at; i < last; i++) {
    ends[i] = ends[i + 1]
    gaps[i] = gaps[i + 1]
  }
}

const insertInto = <T>(list: T[], at: number, item: T): void => {
  list.push(item)
  for (let i = list.length - 1; i > at; i--) list[i] = list[i - 1]
  list[at] = item
}

const takeFrom = <T>(list: T[], at: number): void => {
  for (let i = at + 1; i < list.length; i++) list[i - 1] = list[i]
  list.pop()
}

/** Append the entries of `from`, from the one at `first` on, to `to`, and take them out there. */
const moveEntries = (from: VmaNode, first: number, to: VmaNode): void => {
  to.ends.set(from.ends.subarray(first, from.count), to.count)
  to.gaps.set(from.gaps.subarray(first, from.count), to.count)
  for (const each of from.vmas.splice(first)) to.vmas.push(each)
  for (const each of from.nodes.splice(first)) {
    each.above = to
    to.nodes.push(each)
  }
  to.count += from.count - first
  from.count = first
}

/** The upper half of a full node becomes a node of its own, beside it. */
const splitFull = (set: VmaSet, node: VmaNode): void => {
  const upper = createNode(node.height)
  moveEntries(node, FANOUT / 2, upper)
  let { above } = node
  if (above === null) {
    above = set.root = createNode(node.height + 1)
    above.count = 1
    putChild(above, 0, node)
  }
  const at = placeIn(above, node)
  openPlace(above, at + 1)
  insertInto(above.nodes, at + 1, upper)
  putChild(above, at, node)
  putChild(above, at + 1, upper)
  settleMore(set, above)
}

/** After an entry was added or changed. */
const settleMore = (set: VmaSet, node: VmaNode): void => {
  if (node.count === FANOUT) splitFull(set, node)
  else tellAbove(node)
}

/** Take a node's entry out of the one above it. */
const takeOut = (set: VmaSet, above: VmaNode, at: number): void => {
  takeFrom(above.nodes, at)
  closePlace(above, at)
  settleLess(set, above)
}

/** Join child `at` with the one above it if both are small. */
const joinSmall = (set: VmaSet, node: VmaNode, at: number): boolean => {
  if (at < 0 || at + 1 >= node.count) return false
  const lower = node.nodes[at]
  const upper = node.nodes[at + 1]
  if (lower.count + upper.count > JOIN_BELOW) return false
  moveEntries(upper, 0, lower)
  putChild(node, at + 1, lower)
  takeOut(set, node, at)
  return true
}

/** After an entry was taken out: nodes without any go, small ones are joined, and a root of one child gives way to it. */
const settleLess = (set: VmaSet, node: VmaNode): void => {
  const { above } = node
  if (above === null) {
    if (node.height === 0 || node.count > 1) return
    set.root = node.count === 0 ? createNode(0) : node.nodes[0]
    set.root.above = null
    if (node.count === 0) set.leaf = set.root
    else settleLess(set, set.root)
    return
  }
  if (node.count === 0) {
    takeOut(set, above, placeIn(above, node))
    return
  }
  tellAbove(node)
  // Of two that can be joined one has no more than half.
  if (node.count > JOIN_BELOW / 2) return
  const at = placeIn(above, node)
  if (!joinSmall(set, above, at)) joinSmall(set, above, at - 1)
}

/** The gap below a VMA has become larger by so many bytes. */
const widenGap = (set: VmaSet, vma: Vma, by: number): void => {
  const leaf = leafFor(set, vma.start)
  leaf.gaps[position(leaf, vma.start)] += by
  tellAbove(leaf)
}

const enterList = (set: VmaSet, prev: Vma | null, vma: Vma, next: Vma | null): void => {
  vma.prev = prev
  vma.next = next
  if (prev === null) set.first = vma
  else prev.next = vma
  if (next === null) set.last = vma
  else next.prev = vma
  set.count++
}

const leaveList = (set: VmaSet, vma: Vma): void => {
  const { prev, next } = vma
  if (prev === null) set.first = next
  else prev.next = next
  if (next === null) set.last = prev
  else next.prev = prev
  vma.prev = null
  vma.next = null
  set.count--
  if (set.found === vma) set.found = null
}

/** Enter a VMA whose range is free. */
export const vmaInsert = (set: VmaSet, vma: Vma): void => {
  const leaf = leafFor(set, vma.start)
  const at = position(leaf, vma.start)
  const next = at === leaf.count ? null : leaf.vmas[at]
  const prev = next === null ? set.last : next.prev
  enterList(set, prev, vma, next)
  openPlace(leaf, at)
  insertInto(leaf.vmas, at, vma)
  leaf.ends[at] = vma.end
  leaf.gaps[at] = vma.start - (prev === null ? 0 : prev.end)
  if (next !== null) leaf.gaps[at + 1] = next.start - vma.end
  settleMore(set, leaf)
}

/** Take a VMA out. */
export const vmaErase = (set: VmaSet, vma: Vma): void => {
  const leaf = leafFor(set, vma.start)
  const at = position(leaf, vma.start)
  const { next } = vma
  const freed = leaf.gaps[at] + (vma.end - vma.start)
  leaveList(set, vma)
  takeFrom(leaf.vmas, at)
  closePlace(leaf, at)
  const isLast = at === leaf.count
  if (!isLast) leaf.gaps[at] += freed
  settleLess(set, leaf)
  if (isLast && next !== null) widenGap(set, next, freed)
}

/** Change the range of a VMA in the set; the order stays as it is. */
export const vmaResize = (set: VmaSet, vma: Vma, start: number, end: number): void => {
  const leaf = leafFor(set, vma.start)
  const at = position(leaf, vma.start)
  leaf.gaps[at] += start - vma.start
  leaf.ends[at] = end
  const freed = vma.end - end
  vma.start = start
  vma.end = end
  const isLast = at + 1 === leaf.count
  if (!isLast) leaf.gaps[at + 1] += freed
  tellAbove(leaf)
  if (isLast && freed !== 0 && vma.next !== null) widenGap(set, vma.next, freed)
}

// What follows could be said by the three above, but not in one step: there is no gap between two that touch.

/** Enter a VMA whose range is the lower or the upper part of another, which keeps the rest. */
export const vmaSplit = (set: VmaSet, vma: Vma, part: Vma): void => {
  const leaf = leafFor(set, vma.start)
  const at = position(leaf, vma.start)
  const isBelow = part.start === vma.start
  if (isBelow) {
    enterList(set, vma.prev, part, vma)
    vma.start = part.end
  } else {
    enterList(set, vma, part, vma.next)
    vma.end = part.start
  }
  openPlace(leaf, at)
  insertInto(leaf.vmas, isBelow ? at : at + 1, part)
  leaf.ends[at] = leaf.vmas[at].end
  leaf.gaps[at + 1] = 0
  if (leaf.count === FANOUT) splitFull(set, leaf)
}

/** Take a VMA out whose range, and what is between, its neighbour takes over. */
export const vmaJoin = (set: VmaSet, vma: Vma, gone: Vma): void => {
  const isBelow = gone.start < vma.start
  const lower = isBelow ? gone : vma
  const leaf = leafFor(set, lower.start)
  const at = position(leaf, lower.start)
  const { start, end } = gone
  if (at + 1 === leaf.count) {
    vmaErase(set, gone)
    vmaResize(set, vma, Math.min(start, vma.start), Math.max(end, vma.end))
    return
  }
  leaveList(set, gone)
  if (isBelow) vma.start = start
  else vma.end = end
  const gap = leaf.gaps[at]
  takeFrom(leaf.vmas, isBelow ? at : at + 1)
  closePlace(leaf, at)
  leaf.gaps[at] = gap
  settleLess(set, leaf)
}

/** Let two VMAs that touch meet at another address. */
export const vmaMoveBorder = (set: VmaSet, lower: Vma, upper: Vma, address: number): void => {
  const leaf = leafFor(set, lower.start)
  const at = position(leaf, lower.start)
  lower.end = address
  upper.start = address
  leaf.ends[at] = address
  if (at + 1 === leaf.count) tellAbove(leaf)
}

const overlap = (vma: Vma, low: number, high: number): number =>
  Math.min(high, vma.start) - Math.max(low, vma.prev === null ? 0 : vma.prev.end)

const highestBelow = (node: VmaNode, low: number, high: number, need: number): Vma | null => {
  for (let at = Math.min(position(node, high - 1), node.count - 1); at >= 0; at--) {
    if (node.gaps[at] >= need) {
      const found = node.height > 0 ? highestBelow(node.nodes[at], low, high, need) : node.vmas[at]
      if (found !== null && (node.height > 0 || overlap(found, low, high) >= need)) return found
    }
    if (node.ends[at] <= low) return null
  }
  return null
}

/**
 * The highest VMA that has `need` bytes of free room below it within [low, high), or null. The room above the last VMA is the
 * caller's business.
 */
export const highestGap = (set: VmaSet, low: number, high: number, need: number): Vma | null =>
  highestBelow(set.root, low, high, need)

const lowestBelow = (node: VmaNode, low: number, high: number, need: number): Vma | null => {
  for (let at = position(node, low); at < node.count; at++) {
    if (node.gaps[at] >= need) {
      const found = node.height > 0 ? lowestBelow(node.nodes[at], low, high, need) : node.vmas[at]
      if (found !== null && (node.height > 0 || overlap(found, low, high) >= need)) return found
    }
    if (node.ends[at] >= high) return null
  }
  return null
}

/** The lowest VMA that has `need` bytes of free room below it within [low, high), or null. */
export const lowestGap = (set: VmaSet, low: number, high: number, need: number): Vma | null =>
  lowestBelow(set.root, low, high, need)
