// The maple tree beside the kernel's own: random stores, and after each the whole tree written down. The recording holds, for each sequence,
// the first eight digits of a hash of all those texts, and the last text of some, as lib/maple_tree.c of Linux 6.12.117 gave them when compiled
// as a program (the kernel's tools/testing/radix-tree does the same), MT_FLAGS_ALLOC_RANGE | MT_FLAGS_USE_RCU as for mm_mt.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { MapleNode } from './maple.ts'
import { createMapleTree, mapleGap, mapleStore } from './maple.ts'

const page = 4096
const hex = (end: number): string => (end === Infinity ? 'ffffffffffffffff' : (end - 1).toString(16))

/** `(last:vma last:vma …)` for a leaf, `(last/gap(…) …)` for an inner node; `inf` for a gap that has no end. */
const written = (node: MapleNode, min: number): string => {
  let start = min
  const texts = node.entries.map(({ end, slot }) => {
    const gap = typeof slot === 'number' ? 0 : mapleGap(slot, start)
    const below = typeof slot === 'number' ? '' : written(slot, start)
    start = end
    return typeof slot === 'number'
      ? `${hex(end)}:${slot.toString(16)}`
      : `${hex(end)}/${gap === Infinity ? 'inf' : gap.toString(16)}${below}`
  })
  return `(${texts.join(' ')})`
}

/** The trees after each of the stores that a seed gives. */
const states = (seed: number, stores: number): string[] => {
  let state = seed
  const below = (n: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
  const tree = createMapleTree()
  const span = [40, 200, 1000, 4000][below(4)]
  const removals = [2, 4, 8][below(3)]
  const longest = [2, 8, 60][below(3)]
  return Array.from({ length: stores }, (_, i) => {
    const start = page * (1 + below(span))
    const length = page * (1 + below(below(4) === 0 ? longest : 3))
    mapleStore(tree, start, start + length, below(removals) === 0 ? 0 : i + 1)
    return tree.root === null ? 'empty' : written(tree.root, 0)
  })
}

const recording = readFileSync(new URL('maple.recorded.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')

it('has the nodes, slots and gaps that the kernel’s has after each store', () => {
  expect(recording.length).toBeGreaterThan(100)
  for (const line of recording) {
    const [seed, stores, hash, last = ''] = line.split('\t')
    const own = states(Number(seed), Number(stores))
    if (last !== '') expect(own.at(-1)).toBe(last)
    const digest = createHash('sha256').update(own.join('\n')).digest('hex').slice(0, 8)
    expect(`${seed} ${digest}`).toBe(`${seed} ${hash}`)
  }
})
