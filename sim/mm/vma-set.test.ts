// The tree against a plain array: random operations, every answer compared, every invariant checked.

import { expect, test } from 'vitest'
import { vmaSetBroken } from '../check/vma-set.ts'
import { makePrng, nextBelow } from '../lib/prng.ts'
import type { PrngState } from '../lib/prng.ts'
import type { Mm, Vma } from './records.ts'
import { createVma } from './vma.ts'
import {
  createVmaSet,
  findVma,
  highestGap,
  lowestGap,
  vmaBefore,
  vmaCount,
  vmaErase,
  vmaInsert,
  vmaJoin,
  vmaList,
  vmaMoveBorder,
  vmaResize,
  vmaSplit,
} from './vma-set.ts'

const make = (id: number, start: number, end: number): Vma =>
  createVma(id, {} as Mm, { start, end, flags: 0, flagsHigh: 0, pgoff: 0, file: null, ops: '', name: '' })

const SPACE = 4000

/** Every answer of the set, next to what the array says. */
const compareAnswers = (prng: PrngState, set: ReturnType<typeof createVmaSet>, model: readonly Vma[]): void => {
  const address = nextBelow(prng, SPACE)
  expect(findVma(set, address)).toBe(model.find((vma) => vma.end > address) ?? null)
  expect(vmaBefore(set, address)).toBe(model.filter((vma) => vma.end <= address).at(-1) ?? null)
  const low = nextBelow(prng, SPACE)
  const high = low + nextBelow(prng, SPACE - low)
  const need = 1 + nextBelow(prng, 12)
  const fits = model.filter((vma, at) => {
    const below = at === 0 ? 0 : model[at - 1].end
    return Math.min(high, vma.start) - Math.max(low, below) >= need
  })
  expect(highestGap(set, low, high, need)).toBe(fits.at(-1) ?? null)
  expect(lowestGap(set, low, high, need)).toBe(fits[0] ?? null)
}

const insert = (prng: PrngState, set: ReturnType<typeof createVmaSet>, model: Vma[], id: number): void => {
  const start = nextBelow(prng, SPACE - 10)
  const end = start + 1 + nextBelow(prng, 4)
  if (model.some((vma) => vma.start < end && vma.end > start)) return
  const vma = make(id, start, end)
  vmaInsert(set, vma)
  model.push(vma)
  model.sort((a, b) => a.start - b.start)
}

const resize = (prng: PrngState, set: ReturnType<typeof createVmaSet>, model: readonly Vma[]): void => {
  const at = nextBelow(prng, model.length)
  const vma = model[at]
  const low = at === 0 ? 0 : model[at - 1].end
  const high = at + 1 < model.length ? model[at + 1].start : SPACE
  const start = Math.max(low, vma.start - 3 + nextBelow(prng, 6))
  const end = Math.min(high, Math.max(start + 1, vma.end - 3 + nextBelow(prng, 6)))
  if (start < end) vmaResize(set, vma, start, end)
}

const split = (prng: PrngState, set: ReturnType<typeof createVmaSet>, model: Vma[], id: number): void => {
  const at = nextBelow(prng, model.length)
  const { start, end } = model[at]
  if (end - start < 2) return
  const address = start + 1 + nextBelow(prng, end - start - 1)
  const isBelow = nextBelow(prng, 2) === 0
  const part = isBelow ? make(id, start, address) : make(id, address, end)
  vmaSplit(set, model[at], part)
  model.splice(isBelow ? at : at + 1, 0, part)
}

/** Two neighbours become one, or, where they touch, may have another border. */
const join = (prng: PrngState, set: ReturnType<typeof createVmaSet>, model: Vma[]): void => {
  if (model.length < 2) return
  const at = nextBelow(prng, model.length - 1)
  const lower = model[at]
  const upper = model[at + 1]
  if (lower.end === upper.start && nextBelow(prng, 2) === 0) {
    vmaMoveBorder(set, lower, upper, lower.start + 1 + nextBelow(prng, upper.end - lower.start - 1))
    return
  }
  if (upper.end - lower.start > 12) return
  if (nextBelow(prng, 2) === 0) {
    vmaJoin(set, lower, upper)
    model.splice(at + 1, 1)
  } else {
    vmaJoin(set, upper, lower)
    model.splice(at, 1)
  }
}

test.each([1, 2, 3, 4])('random operations, seed %i, growing and shrinking', (seed) => {
  const prng = makePrng(seed)
  const set = createVmaSet()
  const model: Vma[] = []
  let most = 0
  for (let step = 0; step < 6000; step++) {
    const grows = Math.floor(step / 1500) % 2 === 0
    const kind = nextBelow(prng, 10)
    if (kind < (grows ? 7 : 2)) insert(prng, set, model, step)
    else if (kind < 8 && model.length > 0) {
      const [vma] = model.splice(nextBelow(prng, model.length), 1)
      vmaErase(set, vma)
    } else if (model.length > 0) {
      resize(prng, set, model)
      split(prng, set, model, 10_000 + step)
      join(prng, set, model)
    }
    compareAnswers(prng, set, model)
    most = Math.max(most, model.length)
    if (step % 25 === 0) {
      expect(vmaSetBroken(set)).toEqual([])
      expect(vmaList(set)).toEqual(model)
      expect(vmaCount(set)).toBe(model.length)
    }
  }
  expect(most).toBeGreaterThan(300)
  for (const vma of model) vmaErase(set, vma)
  expect(vmaSetBroken(set)).toEqual([])
  expect(set.root.height).toBe(0)
})
