// Against BigInt, which only tests may use.
import { expect, test } from 'vitest'
import * as int64 from './int64.ts'
import { makePrng, nextBelow, nextWord } from './prng.ts'

const low = (value: bigint) => Number(BigInt.asIntN(32, value))
const high = (value: bigint) => Number(BigInt.asIntN(32, value >> 32n))
const signed = (l: number, h: number) => BigInt.asIntN(64, (BigInt(h) << 32n) | BigInt(l >>> 0))
const unsigned = (l: number, h: number) => BigInt.asUintN(64, signed(l, h))

const edges = [0n, 1n, 2n, 3n, 7n, 10n, 255n, 65535n, 65536n, 2n ** 31n - 1n, 2n ** 31n, 2n ** 32n - 1n, 2n ** 32n]
  .concat([2n ** 52n, 2n ** 53n - 1n, 2n ** 53n, 2n ** 53n + 1n, 2n ** 62n, 2n ** 63n - 1n, 2n ** 63n, 2n ** 64n - 1n])
  .flatMap((value) => [value, BigInt.asUintN(64, -value), BigInt.asUintN(64, ~value)])

const operands = (): bigint[] => {
  const prng = makePrng(64)
  const random = Array.from({ length: 60 }, () => {
    const value = unsigned(nextWord(prng), nextWord(prng))
    return value >> BigInt(nextBelow(prng, 64))
  })
  return [...edges, ...random]
}

test('products and quotients of edge and random operands are exact', () => {
  const out = new Int32Array(4)
  for (const a of operands()) {
    for (const b of operands()) {
      const args = [low(a), high(a), low(b), high(b)] as const
      int64.mul64(out, 0, ...args)
      expect(unsigned(out[0], out[1])).toBe(BigInt.asUintN(64, a * b))
      int64.mulHighUnsigned(out, 0, ...args)
      expect(unsigned(out[0], out[1])).toBe((a * b) >> 64n)
      const sa = BigInt.asIntN(64, a)
      const sb = BigInt.asIntN(64, b)
      int64.mulHighSigned(out, 0, ...args)
      expect(signed(out[0], out[1])).toBe((sa * sb) >> 64n)
      if (b === 0n) continue
      int64.divmodUnsigned(out, ...args)
      expect([unsigned(out[0], out[1]), unsigned(out[2], out[3])]).toEqual([a / b, a % b])
      int64.divmodSigned(out, ...args)
      expect([signed(out[0], out[1]), signed(out[2], out[3])]).toEqual([BigInt.asIntN(64, sa / sb), sa % sb])
    }
  }
})

test('conversions to floating point round once', () => {
  for (const a of operands()) {
    const s = BigInt.asIntN(64, a)
    expect(int64.toDouble(low(a), high(a))).toBe(Number(s))
    expect(int64.toDoubleUnsigned(low(a), high(a))).toBe(Number(a))
    // The nearest float, found among the neighbours of the doubly rounded one.
    const nearest = (value: bigint): number => {
      const guess = Math.fround(Number(value))
      const step = Math.max(1, 2 ** (Math.floor(Math.log2(Math.abs(guess) || 1)) - 23))
      const distance = (candidate: number) => {
        const d = BigInt(candidate) - value
        return d < 0n ? -d : d
      }
      let best = guess
      for (const candidate of [guess - step, guess + step]) if (distance(candidate) < distance(best)) best = candidate
      return best
    }
    if (a < 2n ** 24n) continue
    expect(int64.toFloatUnsigned(low(a), high(a))).toBe(nearest(a))
    expect(int64.toFloatSigned(low(a), high(a))).toBe(nearest(s))
  }
  // Half way between two floats but for one bit that a double drops.
  const tie = 2n ** 63n + 2n ** 39n + 1n
  expect(BigInt(int64.toFloatUnsigned(low(tie), high(tie)))).toBe(2n ** 63n + 2n ** 40n)
})
