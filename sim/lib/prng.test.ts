import { expect, test } from 'vitest'
import { makePrng, nextBelow, nextWord } from './prng.ts'

test('the same seed gives the same words, another seed others', () => {
  const words = (seed: number) => {
    const state = makePrng(seed)
    return Array.from({ length: 8 }, () => nextWord(state))
  }
  expect(words(7)).toEqual(words(7))
  expect(words(7)).not.toEqual(words(8))
})

test('numbers below a bound reach all of it evenly', () => {
  const state = makePrng(1)
  const counts = new Int32Array(10)
  for (let i = 0; i < 100_000; i++) counts[nextBelow(state, 10)]++
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500)
})
