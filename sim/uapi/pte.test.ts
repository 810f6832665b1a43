import { expect, test } from 'vitest'
import * as pte from './pte.ts'

const hex = (low: number, high: number) =>
  (high >>> 0).toString(16).padStart(8, '0') + (low >>> 0).toString(16).padStart(8, '0')

// Recorded on Linux 6.1 and 6.12, or computed from the macros of 6.1.
test('swap entries read as on Linux', () => {
  expect(hex(pte.swapLow(1), pte.swapHigh(0, 1))).toBe('07fffffffffffc00')
  expect(hex(pte.swapLow(0), pte.swapHigh(1, 0))).toBe('0ffffffffffffe00')
  expect(hex(pte.swapLow(1) | pte.SWP_SOFT_DIRTY | pte.SWP_EXCLUSIVE, pte.swapHigh(0, 1))).toBe('07fffffffffffc0a')
  for (const offset of [0, 1, 2, 511, 2 ** 22 + 5, 2 ** 23 - 1, 2 ** 23, 2 ** 30 + 77]) {
    for (const type of [0, 1, 17, 31]) {
      const low = pte.swapLow(offset) | pte.SWP_EXCLUSIVE
      const high = pte.swapHigh(type, offset)
      expect([pte.swapType(high), pte.swapOffset(low, high)]).toEqual([type, offset])
      expect(pte.pteIsSwap(low, high)).toBe(true)
    }
  }
})

test('protections read as on Linux', () => {
  const row = (i: number) => hex(pte.protectionLow[i], pte.protectionHigh[i])
  expect([0, 1, 2, 3, 4, 5, 6, 7].map(row)).toEqual([
    '0000000000000120',
    '8000000000000025',
    '8000000000000025',
    '8000000000000025',
    '0000000000000025',
    '0000000000000025',
    '0000000000000025',
    '0000000000000025',
  ])
  expect([8, 9, 10, 11, 12, 13, 14, 15].map(row)).toEqual([
    '0000000000000120',
    '8000000000000025',
    '8000000000000027',
    '8000000000000027',
    '0000000000000025',
    '0000000000000025',
    '0000000000000027',
    '0000000000000027',
  ])
})

test('a frame number survives every protection and the change from one to another', () => {
  for (const pfn of [1, 0x12345, 0xfffff, 0x100000, 0xabcdef]) {
    for (let from = 0; from < 16; from++) {
      const low = pte.pteLow(pfn, pte.protectionLow[from])
      const high = pte.pteHigh(pfn, pte.protectionLow[from], pte.protectionHigh[from])
      expect(pte.ptePfn(low, high)).toBe(pfn)
      expect(pte.ptePresent(low)).toBe(true)
      for (let to = 0; to < 16; to++) {
        const newLow = pte.pteModifyLow(low, pte.protectionLow[to])
        const newHigh = pte.pteModifyHigh(low, high, pte.protectionLow[to], pte.protectionHigh[to])
        expect(pte.ptePfn(newLow, newHigh)).toBe(pfn)
        expect(pte.pteProtnone(newLow)).toBe(to === 0 || to === 8)
        expect(newHigh & pte.PTE_HIGH_NX).toBe(pte.protectionHigh[to])
      }
    }
  }
})

test('PROT_NONE of a written anonymous page reads as on Linux 6.1: flags 0x960, the frame inverted', () => {
  const low = pte.pteLow(0x5678, 0x867)
  const none = pte.pteModifyLow(low, pte.PAGE_NONE)
  expect(none & 0xfff).toBe(0x960)
  expect(none >>> 12).toBe(~0x5678 & 0xfffff)
  expect(hex(none, pte.pteModifyHigh(low, pte.PTE_HIGH_NX, pte.PAGE_NONE, 0)).slice(0, 8)).toBe('000fffff')
})

test('an entry with only A and D is none', () => {
  expect(pte.pteNone(0x60, 0)).toBe(true)
  expect(pte.pteNone(0x61, 0)).toBe(false)
  expect(pte.pteNone(0x60, pte.PTE_HIGH_NX)).toBe(false)
})
