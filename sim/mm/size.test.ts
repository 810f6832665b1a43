import { describe, expect, test } from 'vitest'
import { TWO_64, isPageAligned, pageAlign, pageAlignSum, sizeFromWords } from './size.ts'

describe('sizes of 64 bits', () => {
  test.each([
    // low, high, value, aligned
    [0x1000, 0, 0x1000, true],
    [1, 0, 1, false],
    [-1, 0x1f_ffff, 2 ** 53 - 1, false],
    [-4096, -1, TWO_64 - 4096, true],
    [-1, -1, TWO_64 - 2048, false],
    [-4095, -1, TWO_64 - 2048, false],
    [0x1001, -0x8000_0000, 2 ** 63 + 0x1800, false],
  ])('words %s, %s are %s', (low, high, value, aligned) => {
    expect(sizeFromWords(low, high)).toBe(value)
    expect(isPageAligned(sizeFromWords(low, high))).toBe(aligned)
  })

  test('round up to a page and wrap', () => {
    expect(pageAlign(1)).toBe(4096)
    expect(pageAlign(sizeFromWords(-1, -1))).toBe(0)
    expect(pageAlign(sizeFromWords(-4096, -1))).toBe(TWO_64 - 4096)
    expect(pageAlignSum(TWO_64 - 4096, 1)).toBe(0)
    expect(pageAlignSum(TWO_64 - 8192, 1)).toBe(TWO_64 - 4096)
    expect(pageAlignSum(1, 4095)).toBe(4096)
  })
})
