// Invariants of the set of VMAs: the list, the tree's entries and what they say of ends and gaps.

import type { Vma, VmaNode, VmaSet } from '../mm/records.ts'
import { entryEnd, entryGap, nodeNumbers, wholeEntry } from '../mm/vma-set.ts'

/** Does a child know what it is in, and what is said of it there? */
const checkAbove = (set: VmaSet, node: VmaNode, at: number, broken: string[]): void => {
  const child = node.nodes[at]
  if (child.above !== node) broken.push('a child is in another node')
  const [end, own] = [entryEnd(set, node, at), entryEnd(set, child, wholeEntry)]
  if (own !== end) broken.push(`a child says ${own}, the entry ${end}`)
  const [gap, ownGap] = [entryGap(set, node, at), entryGap(set, child, wholeEntry)]
  if (ownGap !== gap) broken.push(`a child says a gap of ${ownGap}, the entry ${gap}`)
}

/** A node's VMAs in order; what is wrong with it is told. */
const checkNode = (set: VmaSet, node: VmaNode, isRoot: boolean, broken: string[]): Vma[] => {
  const children = node.height === 0 ? node.vmas.length : node.nodes.length
  if (children !== node.count) broken.push(`a node of height ${node.height} counts ${node.count} of ${children}`)
  if (node.count >= wholeEntry) broken.push(`a node of height ${node.height} is full`)
  if (node.count === 0 && !isRoot) broken.push(`a node of height ${node.height} is empty`)
  if (node.at >= set.used || set.free.includes(node.at)) broken.push(`a node's numbers at ${node.at} are free`)
  const all: Vma[] = []
  for (let i = 0; i < node.count; i++) {
    if (node.height > 0 && node.nodes[i].height !== node.height - 1) broken.push('a child of another height')
    const below = node.height === 0 ? [node.vmas[i]] : checkNode(set, node.nodes[i], false, broken)
    if (node.height > 0) checkAbove(set, node, i, broken)
    const gaps = below.map((vma) => vma.start - (vma.prev?.end ?? 0))
    const end = below.at(-1)?.end
    if (entryEnd(set, node, i) !== end)
      broken.push(`an entry ends at ${entryEnd(set, node, i)}, its last VMA at ${end}`)
    const gap = gaps.reduce((a, b) => Math.max(a, b), 0)
    if (entryGap(set, node, i) !== gap) broken.push(`an entry has a gap of ${entryGap(set, node, i)}, its VMAs ${gap}`)
    for (const vma of below) all.push(vma)
  }
  return all
}

/** As many places of numbers as nodes: none is lost, none is of two. */
const nodesOf = (node: VmaNode): number => node.nodes.reduce((sum, each) => sum + nodesOf(each), 1)

/** What is wrong with a set; empty where nothing is. */
export const vmaSetBroken = (set: VmaSet): string[] => {
  const broken: string[] = []
  if (set.root.above !== null) broken.push('the root is in a node')
  const inTree = checkNode(set, set.root, true, broken)
  const places = set.used / nodeNumbers - set.free.length
  if (nodesOf(set.root) !== places) broken.push(`${places} places of ${nodesOf(set.root)} nodes`)
  let prev: Vma | null = null
  let at = 0
  for (let vma = set.first; vma !== null; vma = vma.next) {
    if (vma.prev !== prev) broken.push(`vma ${vma.id}: its neighbour below is another`)
    if (inTree[at++] !== vma) broken.push(`vma ${vma.id}: the tree has another at its place`)
    prev = vma
  }
  if (set.last !== prev) broken.push('the last VMA is another')
  if (at !== set.count || inTree.length !== at)
    broken.push(`${set.count} VMAs are ${at} in the list, ${inTree.length} in the tree`)
  if (set.found !== null && !inTree.includes(set.found)) broken.push('what was found last is gone')
  return broken
}
