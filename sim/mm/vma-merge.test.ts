// Which VMAs are one, a row a case, derived from mm/vma.c of 6.18. The scripts of test/property hold the same rules against real
// kernels.

import { describe, expect, test } from 'vitest'
import { after } from '../test/notation.ts'

describe('a new mapping', () => {
  test.each([
    // before        action             after
    ['ww..', 'mmap 2-2 rw', 'www.'],
    ['..ww', 'mmap 1-1 rw', '.www'],
    ['w.w', 'mmap 1-1 rw', 'www'],
    ['r.w', 'mmap 1-1 rw', 'r|ww'],
    ['r.r', 'mmap 1-1 rw', 'r|w|r'],
    ['W..', 'mmap 1-1 rw', 'WW.'],
    ['..W', 'mmap 1-1 rw', '.WW'],
    // Two neighbours whose pages are of different anon_vmas: the lower one takes it.
    ['W.W', 'mmap 1-1 rw', 'WW|W'],
    ['SS.', 'mmap 2-2 rw', 'SS|w'],
    ['wwww', 'mmap 1-2 r', 'w|rr|w'],
    ['wrrw', 'mmap 1-2 rw', 'wwww'],
    ['wwww', 'mmap 0-3 rw', 'wwww'],
  ])('%s, %s: %s', (before, action, expected) => {
    expect(after(before, action)).toBe(expected)
  })
})

describe('mprotect', () => {
  test.each([
    ['wwww', 'mprotect 1-2 r', 'w|rr|w'],
    ['wwww', 'mprotect 0-1 r', 'rr|ww'],
    ['wwww', 'mprotect 2-3 r', 'ww|rr'],
    ['wwww', 'mprotect 0-3 r', 'rrrr'],
    ['wwww', 'mprotect 0-3 rw', 'wwww'],
    ['WWWW', 'mprotect 1-2 r; mprotect 1-2 rw', 'WWWW'],
    ['WWWW', 'mprotect 1-2 r; mprotect 1-1 rw', 'WW|r|W'],
    // A charge that was never used goes with the right to write; one that was stays, and with it the border.
    ['rr', 'mprotect 1-1 rw; mprotect 1-1 r', 'rr'],
    ['rr', 'mprotect 1-1 rw; write 1; mprotect 1-1 r', 'r|r'],
    ['nn..', 'mprotect 0-3 rw', 'ww..'],
    ['w..w', 'mprotect 0-3 r', 'r..w'],
    ['w|r', 'mprotect 1-1 rw', 'ww'],
    ['r.r', 'mmap 1-1 rw; mprotect 1-1 r', 'rrr'],
  ])('%s, %s: %s', (before, action, expected) => {
    expect(after(before, action)).toBe(expected)
  })
})

describe('munmap', () => {
  test.each([
    ['wwww', 'munmap 1-2', 'w..w'],
    ['wwww', 'munmap 0-1', '..ww'],
    ['ww..rr', 'munmap 1-4', 'w....r'],
    ['wwww', 'munmap 1-2; mmap 1-2 rw', 'wwww'],
    ['WWWW', 'munmap 1-2; mmap 1-2 rw', 'WWWW'],
  ])('%s, %s: %s', (before, action, expected) => {
    expect(after(before, action)).toBe(expected)
  })
})

describe('mremap', () => {
  test.each([
    ['ww....', 'mremap 0-1 4', '....ww'],
    ['ww..w.', 'mremap 0-1 2', '..www.'],
    // With pages the offset stays, so it can't be one with the new neighbour.
    ['WW..w.', 'mremap 0-1 2', '..WW|w.'],
    ['WWWW....', 'mremap 1-2 5', 'W..W.WW.'],
    ['WWWW....', 'mremap 1-2 5; mremap 5-6 1', 'WWWW....'],
  ])('%s, %s: %s', (before, action, expected) => {
    expect(after(before, action)).toBe(expected)
  })
})

describe('advice that is a flag', () => {
  test.each([
    ['wwww', 'madvise 1-2 1', 'w|ww|w'],
    ['wwww', 'madvise 1-2 1; madvise 1-2 0', 'wwww'],
    ['WWWW', 'madvise 1-2 10; madvise 1-2 11', 'WWWW'],
    ['wwww', 'mlock 1-1', 'w|w|ww'],
  ])('%s, %s: %s', (before, action, expected) => {
    expect(after(before, action)).toBe(expected)
  })
})
