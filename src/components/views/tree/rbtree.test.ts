import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createRbTree, rbErase, rbInsert, rbProblems } from './rbtree.ts'
import type { RbNode } from './rbtree.ts'

const keysOf = (node: RbNode | null): number[] =>
  node === null ? [] : [...keysOf(node.left), node.key, ...keysOf(node.right)]

it('keeps the rules of a red-black tree and the order of its keys through insertions and removals', () => {
  const steps = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 60 })), { maxLength: 200 })
  fc.assert(
    fc.property(steps, (list) => {
      const tree = createRbTree()
      const held = new Set<number>()
      for (const [enters, key] of list) {
        if (enters && !held.has(key)) {
          rbInsert(tree, key + 1, key)
          held.add(key)
        } else if (!enters) {
          rbErase(tree, key + 1)
          held.delete(key)
        }
        expect(rbProblems(tree)).toEqual([])
        expect(keysOf(tree.root)).toEqual([...held].sort((a, b) => a - b))
      }
    }),
    { numRuns: 200, seed: 7 },
  )
})
