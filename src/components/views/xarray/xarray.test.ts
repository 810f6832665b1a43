import { expect, it } from 'vitest'
import type { XaEntry, XaHead, XaNode } from './xarray.ts'
import { isNode, xarrayOf } from './xarray.ts'

/** What is at these indexes; every third is dirty. */
const of = (...indexes: number[]): XaHead<number> =>
  xarrayOf(indexes.map((index): XaEntry<number> => ({ index, page: index, dirty: index % 3 === 0, writeback: false })))

/** `shift:[slot slot …]` of each node, nodes below in parentheses: what the kernel's was for files with these pages (6.12.117, /proc/kcore). */
const written = (head: XaHead<number>): string => {
  if (head === null) return 'empty'
  if (!isNode(head)) return 'head'
  const slots = [...head.slots].map(([slot, held]) => (isNode(held) ? `${slot}(${written(held)})` : `${slot}`))
  return `${head.shift}:${slots.join(' ')}`
}

// prettier-ignore
const recorded: readonly (readonly [indexes: readonly number[], kernel: string])[] = [
  [[0], 'head'],
  [[1], '0:1'],
  [[0, 1], '0:0 1'],
  [[63], '0:63'],
  [[0, 63, 64], '6:0(0:0 63) 1(0:0)'],
  [[64], '6:1(0:0)'],
  [[5, 4095], '6:0(0:5) 63(0:63)'],
  [[4096], '12:1(6:0(0:0))'],
  [[0, 70, 5000, 262143], '12:0(6:0(0:0) 1(0:6)) 1(6:14(0:8)) 63(6:63(0:63))'],
  [[0, 70], '6:0(0:0) 1(0:6)'],
  [[262144], '18:1(12:0(6:0(0:0)))'],
  [[1, 2, 3, 130, 4200], '12:0(6:0(0:1 2 3) 2(0:2)) 1(6:1(0:40))'],
]

it.each(recorded)('has the nodes that the kernel has for pages %j', (indexes, kernel) => {
  expect(written(of(...indexes))).toBe(kernel)
})

it('has a mark on a node where it is on something below', () => {
  const head = of(1, 64, 66) as XaNode<number>
  expect(head.dirty).toBe(true)
  expect([...head.slots.values()].map((node) => node.dirty)).toEqual([false, true])
})
