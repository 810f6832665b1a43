import { expect, test } from 'vitest'
import { resolve } from '../kernels/versions.ts'
import * as pte from '../uapi/pte.ts'
import { entryFormatOf, entryModifyHigh, entryModifyLow, entryPfn } from './entry.ts'

const pfn = 0x41e
/** A written page of a private anonymous mapping, then PROT_NONE, then PROT_READ: the words as hexadecimal digits. */
const words = (release: string): string[] => {
  const version = resolve(release, {}, { softDirty: false })
  if (version === null) throw new Error(release)
  const format = entryFormatOf(version)
  const low = pte.pteLow(pfn, pte.PAGE_SHARED | pte.PTE_DIRTY)
  const high = pte.pteHigh(pfn, pte.PAGE_SHARED, pte.PTE_HIGH_NX)
  const none = entryModifyLow(format, low, high, format.pageNone)
  const noneHigh = entryModifyHigh(format, low, high, format.pageNone, 0)
  const read = entryModifyLow(format, none, noneHigh, pte.PAGE_READONLY)
  const readHigh = entryModifyHigh(format, none, noneHigh, pte.PAGE_READONLY, pte.PTE_HIGH_NX)
  expect(pte.ptePresent(none) && pte.pteProtnone(none)).toBe(true)
  expect([entryPfn(format, none, noneHigh), pte.ptePfn(none, noneHigh), pte.ptePfn(read, readHigh)]).toEqual([
    pfn,
    pfn,
    pfn,
  ])
  return [
    [none, noneHigh],
    [read, readHigh],
  ].map(([l, h]) => (h >>> 0).toString(16).padStart(8, '0') + (l >>> 0).toString(16).padStart(8, '0'))
}

// The bit of PAGE_NONE was read in the headers of 2.4.0 and 6.1; the words of 6.1 and 6.12 were recorded there.
test.each([
  ['2.4', '000000000041e0e0', '800000000041e065'],
  ['2.6.28', '000000000041e0e0', '800000000041e065'],
  ['2.6.29', '000000000041e160', '800000000041e065'],
  ['4.17', '000000000041e160', '800000000041e065'],
  ['4.19', '000fffffffbe1160', '800000000041e065'],
  ['6.1', '000fffffffbe1160', '800000000041e065'],
  ['6.12', '040fffffffbe1120', '840000000041e025'],
])('%s: a dirty page keeps its frame through PROT_NONE', (release, none, read) => {
  expect(words(release)).toEqual([none, read])
})
