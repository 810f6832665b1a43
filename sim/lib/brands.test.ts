import { expect, test } from 'vitest'
import {
  addressOf,
  blockOf,
  highWord,
  joinUnsigned,
  joinWords,
  lowWord,
  offsetOf,
  pageAlign,
  pageOf,
} from './brands.ts'

test('words of a number and back', () => {
  for (const value of [0, 1, -1, 2 ** 31, -(2 ** 31), 2 ** 32, 0x7fff_ffff_f000, -4096, 2 ** 53 - 1, -(2 ** 53 - 1)]) {
    expect(joinWords(lowWord(value), highWord(value))).toBe(value)
  }
  expect(joinUnsigned(-1, 0)).toBe(2 ** 32 - 1)
})

test('block, offset and page of the highest user address', () => {
  const address = 2 ** 47 - 1
  expect(blockOf(address)).toBe(2 ** 26 - 1)
  expect(offsetOf(address)).toBe(2 ** 21 - 1)
  expect(pageOf(address)).toBe(511)
  expect(addressOf(blockOf(address), pageOf(address))).toBe(2 ** 47 - 4096)
  expect(pageAlign(4097)).toBe(8192)
})
