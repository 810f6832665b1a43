// Where a new program stands with address-space randomisation: within Linux's ranges, from the seed, and nowhere else without it.

import { describe, expect, it } from 'vitest'
import { boot } from '../machine.ts'
import type { PartialMachineOptions } from '../options.ts'

const source = 'int main(void) { return 0; }'

/** Start addresses of the heap, the vdso and the top of the stack of a program that has ended. */
function places(options: PartialMachineOptions) {
  const machine = boot(options)
  machine.load('#include <stdlib.h>\nint main(void) { return malloc(10) == 0; }')
  machine.run(10_000_000)
  const find = (path: string) => machine.maps().find((row) => row.path === path)
  const number = (text: string | undefined) => parseInt(text ?? '0', 16)
  return { heap: number(find('[heap]')?.start), vdso: number(find('[vdso]')?.end), stack: number(find('[stack]')?.end) }
}

const top = 0x7ffffffff000
const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

describe('address-space randomisation', () => {
  it('is off unless it is asked for', () => {
    expect(places({ seed: 1 })).toEqual(places({ seed: 2 }))
    expect(places({}).stack).toBe(top)
  })

  it.each(['6.1', '6.18'])('keeps to the ranges of %s', (kernel) => {
    const still = places({ kernel })
    const heapRange = kernel === '6.18' ? 2 ** 30 : 2 ** 25
    const all = seeds.map((seed) => places({ kernel, seed, aslr: true }))
    for (const { heap, vdso, stack } of all) {
      expect(heap).toBeGreaterThanOrEqual(still.heap)
      expect(heap).toBeLessThan(still.heap + heapRange)
      expect(stack).toBeLessThanOrEqual(top)
      expect(stack).toBeGreaterThan(top - 2 ** 34 - 8192)
      if (kernel === '6.1') expect(Math.abs(vdso - stack)).toBeLessThan(2 ** 22)
      else expect(vdso).toBeLessThan(top - 2 ** 34)
    }
    for (const name of ['heap', 'vdso', 'stack'] as const) {
      expect(new Set(all.map((each) => each[name])).size).toBeGreaterThan(seeds.length - 2)
    }
  })

  it('is the same for the same seed', () => {
    expect(places({ seed: 5, aslr: true })).toEqual(places({ seed: 5, aslr: true }))
  })

  it('lets every exec choose anew', () => {
    const machine = boot({ aslr: true })
    const stacks = [1, 2].map(() => {
      machine.load(source)
      machine.run(1_000_000)
      return machine.maps().find((row) => row.path === '[stack]')?.end
    })
    expect(stacks[0]).not.toBe(stacks[1])
  })
})
