// A maple tree of VMAs: the nodes that mm_mt has after a sequence of stores. Ranges of addresses stand in leaves of sixteen slots, what is not
// mapped takes a slot too (0 here), inner nodes have ten. Ends are exclusive; the last one is infinite, for the kernel's ULONG_MAX.
// Linux 6.12: lib/maple_tree.c mas_wr_store_entry(); checked against that file itself, compiled as a program (maple.test.ts).

/** A slot with the first address behind its range: in a leaf the VMA there, 0 for none; else the node below. */
export interface MapleEntry {
  end: number
  slot: number | MapleNode
}

export interface MapleNode {
  leaf: boolean
  entries: MapleEntry[]
}

/** `root` is null while nothing is mapped. */
export interface MapleTree {
  root: MapleNode | null
}

export const createMapleTree = (): MapleTree => ({ root: null })

/** Slots of a leaf and of an inner node. Linux: MAPLE_RANGE64_SLOTS, MAPLE_ARANGE64_SLOTS. */
export const leafSlots = 16
export const innerSlots = 10

const slotsOf = (leaf: boolean): number => (leaf ? leafSlots : innerSlots)
/** A node that holds fewer is joined with a neighbour. Linux: mt_min_slots. */
const fewestOf = (leaf: boolean): number => (leaf ? leafSlots / 2 - 2 : innerSlots / 2 - 1)

/** One step of the way from the root down: a node, the range that it stands for, and the slot that the way goes on through. */
interface Step {
  node: MapleNode
  min: number
  max: number
  at: number
}

type Path = Step[]

const top = (path: Path): Step => path[path.length - 1]

const childOf = (step: Step): MapleNode => step.node.entries[step.at].slot as MapleNode
const minOf = (step: Step, at: number): number => (at === 0 ? step.min : step.node.entries[at - 1].end)

/** Goes one level down; `at` of the new step is its first slot, or its last. */
const descend = (path: Path, toLast: boolean): void => {
  const step = top(path)
  const node = childOf(step)
  const at = toLast ? node.entries.length - 1 : 0
  path.push({ node, min: minOf(step, step.at), max: step.node.entries[step.at].end, at })
}

const seek = (step: Step, address: number): void => {
  const at = step.node.entries.findIndex((entry) => entry.end > address)
  step.at = at < 0 ? step.node.entries.length - 1 : at
}

/** The way goes on to the leaf of an address, or to the last leaf below where it is beyond. */
const goOn = (way: Path, address: number): Path => {
  const path = way.map((step) => ({ ...step }))
  for (;;) {
    seek(top(path), address)
    if (top(path).node.leaf) return path
    descend(path, false)
  }
}

/** Whether a write that comes through this step leaves the node, or would leave a hole at its end. Linux: mas_is_span_wr(). */
const spans = (step: Step, end: number, value: number): boolean => {
  const max = step.node.leaf ? step.max : step.node.entries[step.at].end
  if (end < max) return false
  return end > max || (value === 0 && end !== Infinity)
}

/** A place to cut: a node does not end with a hole. Linux: mab_no_null_split(); `last` is its b_end. */
const noHole = (list: readonly MapleEntry[], split: number, last: number, leaf: boolean): number => {
  if (!leaf || list[split].slot !== 0) return split
  return split < slotsOf(leaf) - 1 && last - split > fewestOf(leaf) ? split + 1 : split - 1
}

/** The last places of all nodes but the last, when entries are shared out. Linux: mab_calc_split(). */
const cutsOf = (list: readonly MapleEntry[], leaf: boolean): number[] => {
  const last = list.length - 1
  const slots = slotsOf(leaf)
  const half = Math.floor(last / 2)
  const isLarge = last >= 2 * slots || (leaf && list[half].slot === 0 && last >= 2 * slots - 1)
  const third = Math.floor(last / 3)
  return (isLarge ? [third, 2 * third] : [half]).map((cut) => noHole(list, cut, last, leaf))
}

/** Nodes of the entries, cut behind the places given, as entries of the level above. */
const nodesOf = (list: readonly MapleEntry[], cuts: readonly number[], leaf: boolean): MapleEntry[] => {
  const bounds = [-1, ...cuts, list.length - 1]
  return bounds.slice(1).map((last, i) => {
    const entries = list.slice(bounds[i] + 1, last + 1)
    return { end: list[last].end, slot: { leaf, entries } }
  })
}

/** What a leaf holds after a write of [start, end) over its slots from `at` to `to`. Linux: mas_store_b_node(). */
const written = (step: Step, to: number, start: number, end: number, value: number): MapleEntry[] => {
  const { entries } = step.node
  const list = entries.slice(0, step.at)
  if (minOf(step, step.at) < start) list.push({ end: start, slot: entries[step.at].slot })
  list.push({ end, slot: value })
  if (end >= step.max) return list
  if (entries[to].end > end) list.push({ ...entries[to] })
  return [...list, ...entries.slice(to + 1)]
}

/** Adds the entries of the nearest node of the level, that to the right first. Linux: mast_spanning_rebalance(). */
const joinNeighbour = (list: MapleEntry[], left: Path, right: Path): MapleEntry[] => {
  const [l, r] = [[...left], [...right]]
  for (let depth = 1; r.length > 1; depth++) {
    l.pop()
    r.pop()
    const [before, after] = [top(l), top(r)]
    const goesRight = after.at < after.node.entries.length - 1
    if (!goesRight && before.at === 0) continue
    const path = goesRight ? r : l
    path[path.length - 1] = { ...top(path), at: goesRight ? after.at + 1 : before.at - 1 }
    for (let i = 0; i < depth; i++) descend(path, !goesRight)
    const side = goesRight ? right : left
    side.splice(0, side.length, ...path)
    const { entries } = top(path).node
    return goesRight ? [...list, ...entries] : [...entries, ...list]
  }
  return list
}

/** Makes new nodes from the leaves up to the root of the entries between two ways. Linux: mas_spanning_rebalance(). */
const rebuild = (tree: MapleTree, entries: MapleEntry[], left: Path, right: Path): void => {
  let list = entries
  let leaf = true
  const isWhole = (): boolean => top(left).min === 0 && top(right).max === Infinity
  if (!isWhole() && list.length <= fewestOf(true)) list = joinNeighbour(list, left, right)
  for (;;) {
    const nodes = nodesOf(list, list.length > slotsOf(leaf) ? cutsOf(list, leaf) : [], leaf)
    if (nodes.length === 1 && isWhole()) {
      tree.root = nodes[0].slot as MapleNode
      return
    }
    leaf = false
    if (left.length === 1) {
      tree.root = { leaf, entries: nodes }
      return
    }
    left.pop()
    right.pop()
    const [l, r] = [top(left), top(right)]
    list = [...l.node.entries.slice(0, l.at), ...nodes, ...r.node.entries.slice(r.at + 1)]
    if (list.length > fewestOf(leaf)) continue
    if (l.min === 0 && l.max === Infinity) {
      tree.root = { leaf, entries: list }
      return
    }
    list = joinNeighbour(list, left, right)
  }
}

/** Joins a leaf that became too small with its neighbour. Linux: mas_rebalance(). */
const rebalance = (tree: MapleTree, list: readonly MapleEntry[], path: Path): void => {
  const parent = path[path.length - 2]
  const [left, right] = [[...path], [...path]]
  const isRight = parent.at < parent.node.entries.length - 1
  const side = isRight ? right : left
  side.pop()
  side[side.length - 1] = { ...parent, at: isRight ? parent.at + 1 : parent.at - 1 }
  descend(side, !isRight)
  const { entries } = top(side).node
  rebuild(tree, isRight ? [...list, ...entries] : [...entries, ...list], left, right)
}

/** Moves what is too much for a node to a neighbour that has room. Linux: mas_push_data(). */
const pushed = (list: readonly MapleEntry[], path: Path, toLeft: boolean): boolean => {
  const step = top(path)
  const { leaf } = step.node
  const parent = path.at(-2)
  const at = (parent?.at ?? 0) + (toLeft ? -1 : 1)
  const neighbour = parent?.node.entries[at]?.slot as MapleNode | undefined
  if (!parent || !neighbour) return false
  const total = list.length - 1 + neighbour.entries.length - 1
  const slots = slotsOf(leaf)
  const room = 2 * slots - 2 - Number(leaf) - Number(step.max === Infinity)
  if (total >= room) return false
  const all = toLeft ? [...neighbour.entries, ...list] : [...list, ...neighbour.entries]
  // To the right the kernel's count of entries is one higher than to the left.
  const cut = toLeft ? noHole(all, slots - 2, total + 1, leaf) : noHole(all, total - slots + 2, total + 2, leaf)
  parent.node.entries.splice(Math.min(at, parent.at), 2, ...nodesOf(all, [cut], leaf))
  return true
}

/** Shares out what is too much for a node, upwards as far as needed. Linux: mas_split(). */
const split = (tree: MapleTree, entries: MapleEntry[], path: Path): void => {
  let list = entries
  for (;;) {
    const { node } = top(path)
    if (list.length <= slotsOf(node.leaf)) {
      node.entries = list
      return
    }
    if (pushed(list, path, true) || pushed(list, path, false)) return
    const nodes = nodesOf(list, cutsOf(list, node.leaf).slice(0, 1), node.leaf)
    path.pop()
    if (path.length === 0) {
      tree.root = { leaf: false, entries: nodes }
      return
    }
    const parent = top(path)
    list = [...parent.node.entries.slice(0, parent.at), ...nodes, ...parent.node.entries.slice(parent.at + 1)]
  }
}

/** A write that leaves the node that the way has come to. Linux: mas_wr_spanning_store(), mas_extend_spanning_null(). */
const storeSpanning = (tree: MapleTree, way: Path, from: number, to: number, value: number): void => {
  let [start, end] = [from, to]
  const [left, right] = [goOn(way, start), goOn(way, end)]
  const [l, r] = [top(left), top(right)]
  if (value === 0) {
    const min = minOf(l, l.at)
    if (l.node.entries[l.at].slot === 0) start = min
    if (start === min && l.at > 0 && l.node.entries[l.at - 1].slot === 0) {
      l.at -= 1
      start = minOf(l, l.at)
    }
    const after = r.node.entries[r.at]
    if (after.slot === 0) {
      end = Math.max(end, after.end)
      r.at += 1
    }
    if (start === 0 && end === Infinity) {
      tree.root = null
      return
    }
  }
  const list = written(l, l.node.entries.length - 1, start, Math.max(end, l.max), value)
  list[list.length - 1].end = end
  if (r.max > end) list.push(...r.node.entries.slice(r.at))
  r.at = r.node.entries.length - 1
  rebuild(tree, list, left, right)
}

/** A write inside one leaf. Linux: mas_wr_store_type(), mas_wr_extend_null(). */
const storeInLeaf = (tree: MapleTree, path: Path, from: number, upTo: number, value: number): void => {
  let [start, end] = [from, upTo]
  const step = top(path)
  const { entries } = step.node
  const last = entries.length - 1
  let to = step.at
  while (to < last && end > entries[to].end) to++
  if (value === 0) {
    const isFirstHole = entries[step.at].slot === 0
    if (entries[to].slot === 0) end = entries[to].end
    else if (end === entries[to].end && to !== last && entries[to + 1].slot === 0) end = entries[++to].end
    if (isFirstHole) start = minOf(step, step.at)
    else if (start === minOf(step, step.at) && step.at > 0 && entries[step.at - 1].slot === 0) {
      step.at -= 1
      start = minOf(step, step.at)
    }
  }
  const list = written(step, to, start, end, value)
  const isExact = start === minOf(step, step.at) && end === entries[step.at].end
  if (!isExact && list.length <= fewestOf(true) && path.length > 1) rebalance(tree, list, path)
  else if (start === 0 && end === Infinity && value === 0) tree.root = null
  else split(tree, list, path)
}

/** Stores a VMA, or 0, over [start, end). Linux: mas_store(). */
export const mapleStore = (tree: MapleTree, start: number, end: number, value: number): void => {
  if (tree.root === null) {
    if (value === 0) return
    const entries: MapleEntry[] = start > 0 ? [{ end: start, slot: 0 }] : []
    entries.push({ end, slot: value })
    if (end !== Infinity) entries.push({ end: Infinity, slot: 0 })
    tree.root = { leaf: true, entries }
    return
  }
  const path: Path = [{ node: tree.root, min: 0, max: Infinity, at: 0 }]
  for (;;) {
    const step = top(path)
    seek(step, start)
    if (spans(step, end, value)) {
      storeSpanning(tree, path, start, end, value)
      return
    }
    if (step.node.leaf) break
    descend(path, false)
  }
  storeInLeaf(tree, path, start, end, value)
}

/** The largest hole below a node that begins at `min`. Linux: mas_max_gap(). */
export const mapleGap = (node: MapleNode, min: number): number => {
  let [start, most] = [min, 0]
  for (const { end, slot } of node.entries) {
    if (typeof slot !== 'number') most = Math.max(most, mapleGap(slot, start))
    else if (slot === 0) most = Math.max(most, end - start)
    start = end
  }
  return most
}
