// The VMAs of an address space in order of address. Linux keeps a maple tree (6.1+) or an rbtree and a list (before);
// what is found is the same. Here: a B+tree whose entries say where their part ends and what the largest gap below a VMA of
// it is, so that finding, entering, removing and the search for room all take logarithmic time; and a list through the VMAs.
//
// What the tree has recorded for a VMA may differ from its fields only inside vmaResize().

import type { Vma, VmaNode, VmaSet } from './records.ts'

export type { VmaSet } from './records.ts'

/** Places of a node; one that is full is split, so one is always free. */
const FANOUT = 32
/** Neighbours are joined when together they leave room: else mapping and unmapping at one place would split and join for ever. */
const JOIN_BELOW = 20

const createNode = (height: number): VmaNode => ({
  height,
  count: 0,
  ends: new Float64Array(FANOUT),
  gaps: new Float64Array(FANOUT),
  vmas: [],
  nodes: [],
})

export const createVmaSet = (): VmaSet => ({ root: createNode(0), count: 0, first: null, last: null, found: null })

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

/** The first VMA that ends above the address (it may begin above it too), or null: find_vma(). */
export const findVma = (set: VmaSet, address: number): Vma | null => {
  const last = set.found
  if (last !== null && last.start <= address && address < last.end) return last
  let node = set.root
  for (;;) {
    const at = position(node, address)
    if (at === node.count) return null
    if (node.height === 0) return (set.found = node.vmas[at])
    node = node.nodes[at]
  }
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

const gapOf = (vma: Vma): number => vma.start - (vma.prev === null ? 0 : vma.prev.end)

const largestGap = (node: VmaNode): number => {
  const { gaps, count } = node
  let most = 0
  for (let i = 0; i < count; i++) if (gaps[i] > most) most = gaps[i]
  return most
}

/** Entry `at` of an inner node says what its child has. False: it said so already, and what is above need not be told. */
const refresh = (node: VmaNode, at: number): boolean => {
  const child = node.nodes[at]
  const end = child.ends[child.count - 1]
  const gap = largestGap(child)
  if (node.ends[at] === end && node.gaps[at] === gap) return false
  node.ends[at] = end
  node.gaps[at] = gap
  return true
}

/** The same of a leaf: its entry `at` says what the VMA has now. */
const refreshLeaf = (node: VmaNode, at: number): boolean => {
  const vma = node.vmas[at]
  const gap = gapOf(vma)
  const told = node.gaps[at] !== gap || (at === node.count - 1 && node.ends[at] !== vma.end)
  node.ends[at] = vma.end
  node.gaps[at] = gap
  return told
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
  if (from.height === 0) for (const each of from.vmas.splice(first)) to.vmas.push(each)
  else for (const each of from.nodes.splice(first)) to.nodes.push(each)
  to.count += from.count - first
  from.count = first
}

/** The upper half of a full node as a node of its own; null: there is room. */
const splitFull = (node: VmaNode): VmaNode | null => {
  if (node.count < FANOUT) return null
  const upper = createNode(node.height)
  moveEntries(node, FANOUT / 2, upper)
  return upper
}

/** Enter a VMA below a node. Gives the node's upper half if it had to be split. */
const insertBelow = (node: VmaNode, vma: Vma): VmaNode | null => {
  const at = position(node, vma.start)
  if (node.height === 0) {
    openPlace(node, at)
    insertInto(node.vmas, at, vma)
    node.ends[at] = vma.end
    node.gaps[at] = gapOf(vma)
    return splitFull(node)
  }
  const into = Math.min(at, node.count - 1)
  const upper = insertBelow(node.nodes[into], vma)
  refresh(node, into)
  if (upper === null) return null
  openPlace(node, into + 1)
  insertInto(node.nodes, into + 1, upper)
  refresh(node, into + 1)
  return splitFull(node)
}

/** Write down end and gap of the VMA whose recorded range holds `key`, and what follows above it. False: nothing does. */
const recordBelow = (node: VmaNode, key: number): boolean => {
  const at = position(node, key)
  if (node.height === 0) return refreshLeaf(node, at)
  return recordBelow(node.nodes[at], key) && refresh(node, at)
}

/** Join child `at` with the one above it if both are small. */
const joinSmall = (node: VmaNode, at: number): void => {
  if (at < 0 || at + 1 >= node.count) return
  const lower = node.nodes[at]
  const upper = node.nodes[at + 1]
  if (lower.count + upper.count > JOIN_BELOW) return
  moveEntries(upper, 0, lower)
  takeFrom(node.nodes, at + 1)
  closePlace(node, at + 1)
  refresh(node, at)
}

const eraseBelow = (node: VmaNode, key: number): void => {
  const at = position(node, key)
  if (node.height === 0) {
    takeFrom(node.vmas, at)
    closePlace(node, at)
    return
  }
  const child = node.nodes[at]
  eraseBelow(child, key)
  if (child.count === 0) {
    takeFrom(node.nodes, at)
    closePlace(node, at)
    return
  }
  refresh(node, at)
  joinSmall(node, at)
  joinSmall(node, at - 1)
}

/** Enter a VMA whose range is free. */
export const vmaInsert = (set: VmaSet, vma: Vma): void => {
  const next = findVma(set, vma.start)
  const prev = next === null ? set.last : next.prev
  vma.prev = prev
  vma.next = next
  if (prev === null) set.first = vma
  else prev.next = vma
  if (next === null) set.last = vma
  else next.prev = vma
  set.count++
  const { root } = set
  const upper = insertBelow(root, vma)
  if (upper !== null) {
    set.root = createNode(root.height + 1)
    set.root.nodes.push(root, upper)
    set.root.count = 2
    refresh(set.root, 0)
    refresh(set.root, 1)
  }
  if (next !== null) recordBelow(set.root, next.start)
}

/** Take a VMA out. */
export const vmaErase = (set: VmaSet, vma: Vma): void => {
  if (set.found === vma) set.found = null
  eraseBelow(set.root, vma.start)
  while (set.root.height > 0 && set.root.count === 1) set.root = set.root.nodes[0]
  if (set.root.count === 0 && set.root.height > 0) set.root = createNode(0)
  const { prev, next } = vma
  if (prev === null) set.first = next
  else prev.next = next
  if (next === null) set.last = prev
  else next.prev = prev
  vma.prev = null
  vma.next = null
  set.count--
  if (next !== null) recordBelow(set.root, next.start)
}

/** Change the range of a VMA in the set; the order stays as it is. */
export const vmaResize = (set: VmaSet, vma: Vma, start: number, end: number): void => {
  const key = vma.start
  const movesEnd = end !== vma.end
  vma.start = start
  vma.end = end
  recordBelow(set.root, key)
  if (movesEnd && vma.next !== null) recordBelow(set.root, vma.next.start)
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
