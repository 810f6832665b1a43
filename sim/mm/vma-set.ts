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
/** From an entry's end to its gap; a node's ends come first. */
const GAP = FANOUT + 1
/** Numbers of a node in the set's array. All nodes share one: an array for each would be two more cache misses on the way to an entry. */
const NODE = 2 * GAP
/** Neighbours are joined when together they leave room: else mapping and unmapping at one place would split and join for ever. */
const JOIN_BELOW = 20

/** A node without entries. The set's array may be another one behind it. */
const createNode = (set: VmaSet, height: number): VmaNode => {
  const node: VmaNode = { height, count: 0, at: set.free.pop() ?? set.used, vmas: [], nodes: [], above: null }
  if (node.at === set.used) {
    set.used += NODE
    if (set.used > set.keys.length) {
      const { keys } = set
      set.keys = new Float64Array(2 * keys.length)
      set.keys.set(keys)
    }
  }
  return node
}

export const createVmaSet = (): VmaSet => {
  const root: VmaNode = { height: 0, count: 0, at: 0, vmas: [], nodes: [], above: null }
  const keys = new Float64Array(4 * NODE)
  return { root, leaf: root, keys, used: NODE, free: [], count: 0, first: null, last: null, found: null }
}

/** Where the last VMA of an entry ends; the largest gap right below a VMA of it. For checks. */
export const entryEnd = (set: VmaSet, node: VmaNode, entry: number): number => set.keys[node.at + entry]
export const entryGap = (set: VmaSet, node: VmaNode, entry: number): number => set.keys[node.at + GAP + entry]

/** The entry of the whole node, and the most entries that it may have. */
export const wholeEntry = WHOLE
export const nodeNumbers = NODE

/** Number of VMAs: mm->map_count. */
export const vmaCount = (set: VmaSet): number => set.count

/** Position of the first entry that ends above the address; node.count if there is none. */
const position = (keys: Float64Array, node: VmaNode, address: number): number => {
  const first = node.at
  let low = 0
  let high = node.count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (keys[first + middle] <= address) low = middle + 1
    else high = middle
  }
  return low
}

/** The leaf that has the first VMA that ends above the address, or would have one; the last leaf if all end below. */
const leafFor = (set: VmaSet, address: number): VmaNode => {
  const { leaf, keys } = set
  const { at: first, count } = leaf
  if (count > 0 && address < keys[first + count - 1] && (keys[first] <= address || leaf.vmas[0].start <= address)) {
    return leaf
  }
  let node = set.root
  while (node.height > 0) {
    const at = position(keys, node, address)
    node = node.nodes[at === node.count ? at - 1 : at]
  }
  return (set.leaf = node)
}

/** The first VMA that ends above the address (it may begin above it too), or null: find_vma(). */
export const findVma = (set: VmaSet, address: number): Vma | null => {
  const last = set.found
  if (last !== null && last.start <= address && address < last.end) return last
  const leaf = leafFor(set, address)
  const at = position(set.keys, leaf, address)
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

/** The first VMA that overlaps [start, end), or null: find_vma_intersection(). Where there is none, no VMA is looked at. */
export const findVmaIntersection = (set: VmaSet, start: number, end: number): Vma | null => {
  const last = set.found
  if (last !== null && last.start <= start && start < last.end) return last
  const leaf = leafFor(set, start)
  const { keys } = set
  const at = position(keys, leaf, start)
  if (at === leaf.count) return null
  const begin = at === 0 ? leaf.vmas[0].start : keys[leaf.at + at - 1] + keys[leaf.at + GAP + at]
  return begin < end ? (set.found = leaf.vmas[at]) : null
}

/** The VMAs as they are now, in order. */
export const vmaList = (set: VmaSet): Vma[] => {
  const list: Vma[] = []
  for (let vma = set.first; vma !== null; vma = vma.next) list.push(vma)
  return list
}

const largestGap = (keys: Float64Array, node: VmaNode): number => {
  const first = node.at + GAP
  const stop = first + node.count
  let most = 0
  for (let i = first; i < stop; i++) if (keys[i] > most) most = keys[i]
  return most
}

/** Where a node stands in the one above it: its end is the last that is not above itself. */
const placeIn = (keys: Float64Array, above: VmaNode, node: VmaNode): number =>
  position(keys, above, keys[node.at + WHOLE]) - 1

/** Entry `at` of an inner node becomes this child, with what it has now. */
const putChild = (keys: Float64Array, node: VmaNode, at: number, child: VmaNode): void => {
  child.above = node
  node.nodes[at] = child
  const end = keys[child.at + child.count - 1]
  const gap = largestGap(keys, child)
  keys[child.at + WHOLE] = end
  keys[child.at + GAP + WHOLE] = gap
  keys[node.at + at] = end
  keys[node.at + GAP + at] = gap
}

/** Those above a node that has entries learn of its end and largest gap. */
const tellAbove = (keys: Float64Array, node: VmaNode): void => {
  let child = node
  while (child.above !== null) {
    const { at } = child
    if (keys[at + child.count - 1] === keys[at + WHOLE] && largestGap(keys, child) === keys[at + GAP + WHOLE]) return
    putChild(keys, child.above, placeIn(keys, child.above, child), child)
    child = child.above
  }
}

// A node is short: a loop beats the call of a native method.

const openPlace = (keys: Float64Array, node: VmaNode, at: number): void => {
  const first = node.at + at
  for (let i = node.at + node.count; i > first; i--) {
    keys[i] = keys[i - 1]
    keys[GAP + i] = keys[GAP + i - 1]
  }
  node.count++
}

const closePlace = (keys: Float64Array, node: VmaNode, at: number): void => {
  const stop = node.at + --node.count
  for (let i = node.at + at; i < stop; i++) {
    keys[i] = keys[i + 1]
    keys[GAP + i] = keys[GAP + i + 1]
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
const moveEntries = (keys: Float64Array, from: VmaNode, first: number, to: VmaNode): void => {
  keys.copyWithin(to.at + to.count, from.at + first, from.at + from.count)
  keys.copyWithin(to.at + GAP + to.count, from.at + GAP + first, from.at + GAP + from.count)
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
  const upper = createNode(set, node.height)
  moveEntries(set.keys, node, FANOUT / 2, upper)
  let { above } = node
  if (above === null) {
    above = set.root = createNode(set, node.height + 1)
    above.count = 1
    putChild(set.keys, above, 0, node)
  }
  const { keys } = set
  const at = placeIn(keys, above, node)
  openPlace(keys, above, at + 1)
  insertInto(above.nodes, at + 1, upper)
  putChild(keys, above, at, node)
  putChild(keys, above, at + 1, upper)
  settleMore(set, above)
}

/** After an entry was added or changed. */
const settleMore = (set: VmaSet, node: VmaNode): void => {
  if (node.count === FANOUT) splitFull(set, node)
  else tellAbove(set.keys, node)
}

/** Take a node's entry out of the one above it. */
const takeOut = (set: VmaSet, above: VmaNode, at: number): void => {
  set.free.push(above.nodes[at].at)
  takeFrom(above.nodes, at)
  closePlace(set.keys, above, at)
  settleLess(set, above)
}

/** Join child `at` with the one above it if both are small. */
const joinSmall = (set: VmaSet, node: VmaNode, at: number): boolean => {
  if (at < 0 || at + 1 >= node.count) return false
  const lower = node.nodes[at]
  const upper = node.nodes[at + 1]
  if (lower.count + upper.count > JOIN_BELOW) return false
  moveEntries(set.keys, upper, 0, lower)
  // The lower one's entry goes, and its place is taken: the node that is free is the upper one.
  node.nodes[at] = upper
  putChild(set.keys, node, at + 1, lower)
  takeOut(set, node, at)
  return true
}

/** After an entry was taken out: nodes without any go, small ones are joined, and a root of one child gives way to it. */
const settleLess = (set: VmaSet, node: VmaNode): void => {
  const { above } = node
  if (above === null) {
    if (node.height === 0 || node.count > 1) return
    set.free.push(node.at)
    set.root = node.count === 0 ? createNode(set, 0) : node.nodes[0]
    set.root.above = null
    if (node.count === 0) set.leaf = set.root
    else settleLess(set, set.root)
    return
  }
  if (node.count === 0) {
    takeOut(set, above, placeIn(set.keys, above, node))
    return
  }
  tellAbove(set.keys, node)
  // Of two that can be joined one has no more than half.
  if (node.count > JOIN_BELOW / 2) return
  const at = placeIn(set.keys, above, node)
  if (!joinSmall(set, above, at)) joinSmall(set, above, at - 1)
}

/** The gap below a VMA has become larger by so many bytes. */
const widenGap = (set: VmaSet, vma: Vma, by: number): void => {
  const leaf = leafFor(set, vma.start)
  const { keys } = set
  keys[leaf.at + GAP + position(keys, leaf, vma.start)] += by
  tellAbove(keys, leaf)
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
  const { keys } = set
  const at = position(keys, leaf, vma.start)
  const next = at === leaf.count ? null : leaf.vmas[at]
  const prev = next === null ? set.last : next.prev
  enterList(set, prev, vma, next)
  openPlace(keys, leaf, at)
  insertInto(leaf.vmas, at, vma)
  const entry = leaf.at + at
  keys[entry] = vma.end
  keys[entry + GAP] = vma.start - (prev === null ? 0 : prev.end)
  if (next !== null) keys[entry + GAP + 1] = next.start - vma.end
  settleMore(set, leaf)
}

/** Take a VMA out. */
export const vmaErase = (set: VmaSet, vma: Vma): void => {
  const leaf = leafFor(set, vma.start)
  const { keys } = set
  const at = position(keys, leaf, vma.start)
  const { next } = vma
  const gap = leaf.at + GAP + at
  const freed = keys[gap] + (vma.end - vma.start)
  leaveList(set, vma)
  takeFrom(leaf.vmas, at)
  closePlace(keys, leaf, at)
  const isLast = at === leaf.count
  if (!isLast) keys[gap] += freed
  settleLess(set, leaf)
  if (isLast && next !== null) widenGap(set, next, freed)
}

/** Change the range of a VMA in the set; the order stays as it is. */
export const vmaResize = (set: VmaSet, vma: Vma, start: number, end: number): void => {
  const leaf = leafFor(set, vma.start)
  const { keys } = set
  const at = position(keys, leaf, vma.start)
  const entry = leaf.at + at
  keys[entry + GAP] += start - vma.start
  keys[entry] = end
  const freed = vma.end - end
  vma.start = start
  vma.end = end
  const isLast = at + 1 === leaf.count
  if (!isLast) keys[entry + GAP + 1] += freed
  tellAbove(keys, leaf)
  if (isLast && freed !== 0 && vma.next !== null) widenGap(set, vma.next, freed)
}

// What follows could be said by the three above, but not in one step: there is no gap between two that touch.

/** Enter a VMA whose range is the lower or the upper part of another, which keeps the rest. */
export const vmaSplit = (set: VmaSet, vma: Vma, part: Vma): void => {
  const leaf = leafFor(set, vma.start)
  const { keys } = set
  const at = position(keys, leaf, vma.start)
  const isBelow = part.start === vma.start
  if (isBelow) {
    enterList(set, vma.prev, part, vma)
    vma.start = part.end
  } else {
    enterList(set, vma, part, vma.next)
    vma.end = part.start
  }
  openPlace(keys, leaf, at)
  insertInto(leaf.vmas, isBelow ? at : at + 1, part)
  keys[leaf.at + at] = isBelow ? part.end : vma.end
  keys[leaf.at + GAP + at + 1] = 0
  if (leaf.count === FANOUT) splitFull(set, leaf)
}

/** Take a VMA out whose range, and what is between, its neighbour takes over. */
export const vmaJoin = (set: VmaSet, vma: Vma, gone: Vma): void => {
  const isBelow = gone.start < vma.start
  const lower = isBelow ? gone : vma
  const leaf = leafFor(set, lower.start)
  const { keys } = set
  const at = position(keys, leaf, lower.start)
  const { start, end } = gone
  if (at + 1 === leaf.count) {
    vmaErase(set, gone)
    vmaResize(set, vma, Math.min(start, vma.start), Math.max(end, vma.end))
    return
  }
  leaveList(set, gone)
  if (isBelow) vma.start = start
  else vma.end = end
  const gap = keys[leaf.at + GAP + at]
  takeFrom(leaf.vmas, isBelow ? at : at + 1)
  closePlace(keys, leaf, at)
  keys[leaf.at + GAP + at] = gap
  settleLess(set, leaf)
}

/** Let two VMAs that touch meet at another address. */
export const vmaMoveBorder = (set: VmaSet, lower: Vma, upper: Vma, address: number): void => {
  const leaf = leafFor(set, lower.start)
  const { keys } = set
  const at = position(keys, leaf, lower.start)
  lower.end = address
  upper.start = address
  keys[leaf.at + at] = address
  if (at + 1 === leaf.count) tellAbove(keys, leaf)
}

const overlap = (vma: Vma, low: number, high: number): number =>
  Math.min(high, vma.start) - Math.max(low, vma.prev === null ? 0 : vma.prev.end)

const highestBelow = (keys: Float64Array, node: VmaNode, low: number, high: number, need: number): Vma | null => {
  for (let at = Math.min(position(keys, node, high - 1), node.count - 1); at >= 0; at--) {
    const entry = node.at + at
    if (keys[entry + GAP] >= need) {
      const found = node.height > 0 ? highestBelow(keys, node.nodes[at], low, high, need) : node.vmas[at]
      if (found !== null && (node.height > 0 || overlap(found, low, high) >= need)) return found
    }
    if (keys[entry] <= low) return null
  }
  return null
}

/**
 * The highest VMA that has `need` bytes of free room below it within [low, high), or null. The room above the last VMA is the
 * caller's business.
 */
export const highestGap = (set: VmaSet, low: number, high: number, need: number): Vma | null =>
  highestBelow(set.keys, set.root, low, high, need)

const lowestBelow = (keys: Float64Array, node: VmaNode, low: number, high: number, need: number): Vma | null => {
  for (let at = position(keys, node, low); at < node.count; at++) {
    const entry = node.at + at
    if (keys[entry + GAP] >= need) {
      const found = node.height > 0 ? lowestBelow(keys, node.nodes[at], low, high, need) : node.vmas[at]
      if (found !== null && (node.height > 0 || overlap(found, low, high) >= need)) return found
    }
    if (keys[entry] >= high) return null
  }
  return null
}

/** The lowest VMA that has `need` bytes of free room below it within [low, high), or null. */
export const lowestGap = (set: VmaSet, low: number, high: number, need: number): Vma | null =>
  lowestBelow(set.keys, set.root, low, high, need)
