// Invariants of the set of VMAs: the list, the tree's entries and what they say of ends and gaps.

import type { Vma, VmaNode, VmaSet } from '../mm/records.ts'

/** Does a child know what it is in, and what is said of it there? */
const checkAbove = (node: VmaNode, at: number, broken: string[]): void => {
  const { above, ends, gaps } = node.nodes[at]
  if (above !== node) broken.push('a child is in another node')
  const own = ends.length - 1
  if (ends[own] !== node.ends[at]) broken.push(`a child says ${ends[own]}, the entry ${node.ends[at]}`)
  if (gaps[own] !== node.gaps[at]) broken.push(`a child says a gap of ${gaps[own]}, the entry ${node.gaps[at]}`)
}

/** A node's VMAs in order; what is wrong with it is told. */
const checkNode = (node: VmaNode, isRoot: boolean, broken: string[]): Vma[] => {
  const children = node.height === 0 ? node.vmas.length : node.nodes.length
  if (children !== node.count) broken.push(`a node of height ${node.height} counts ${node.count} of ${children}`)
  const places = node.ends.length - 1
  if (node.count >= places) broken.push(`a node of height ${node.height} is full`)
  if (node.count === 0 && !isRoot) broken.push(`a node of height ${node.height} is empty`)
  const all: Vma[] = []
  for (let i = 0; i < node.count; i++) {
    if (node.height > 0 && node.nodes[i].height !== node.height - 1) broken.push('a child of another height')
    const below = node.height === 0 ? [node.vmas[i]] : checkNode(node.nodes[i], false, broken)
    if (node.height > 0) checkAbove(node, i, broken)
    const gaps = below.map((vma) => vma.start - (vma.prev?.end ?? 0))
    const end = below.at(-1)?.end
    if (node.ends[i] !== end) broken.push(`an entry ends at ${node.ends[i]}, its last VMA at ${end}`)
    const gap = gaps.reduce((a, b) => Math.max(a, b), 0)
    if (node.gaps[i] !== gap) broken.push(`an entry has a gap of ${node.gaps[i]}, its VMAs ${gap}`)
    for (const vma of below) all.push(vma)
  }
  return all
}

/** What is wrong with a set; empty where nothing is. */
export const vmaSetBroken = (set: VmaSet): string[] => {
  const broken: string[] = []
  if (set.root.above !== null) broken.push('the root is in a node')
  const inTree = checkNode(set.root, true, broken)
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
