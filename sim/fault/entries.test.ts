// Raw page-table entries after each step, as recorded on Debian's 6.1 and 6.12 (their frame numbers masked out). On the 6.18 of the
// other recordings soft-dirty tracking is off, so bit 11 is missing there.

import { afterEach, describe, expect, test } from 'vitest'
import { walk } from '../hw/walk.ts'
import { blockOf, pageOf } from '../lib/brands.ts'
import { doMmap } from '../mm/mmap.ts'
import { doMprotect } from '../mm/mprotect.ts'
import {
  assertAllFramesBack,
  assertSound,
  createHarness,
  currentMm,
  entryText,
  exit,
  fork,
  load,
  openTestFile,
  store,
} from '../test/harness.ts'
import type { Harness } from '../test/harness.ts'
import { MADV_COLD, MADV_DONTNEED, MADV_FREE } from '../uapi/mman.ts'
import { sysMadvise, sysMlock, sysMremap } from './mm-syscalls.ts'

const PG = 4096
let harness: Harness

afterEach(() => {
  assertSound(harness, true)
  assertAllFramesBack(harness)
})

const anon = (prot: number, shared = false): number =>
  doMmap(harness.k, currentMm(harness), 0, 16 * PG, prot, shared ? 0x21 : 0x22, null, 0)
const entry = (address: number): string => entryText(harness, currentMm(harness), address)
const protect = (address: number, prot: number): void => {
  expect(doMprotect(harness.k, currentMm(harness), address, 4 * PG, prot)).toBe(0)
}
const write = (address: number): void => {
  expect(store(harness, address, 1)).toBe('ok')
}
const read = (address: number): void => {
  expect(typeof load(harness, address)).toBe('number')
}

/** Read-only dirty, PROT_NONE dirty, clean read-only shm: the words that 6.6 changed. */
const kernels = [
  { release: '6.1', wp: '8000000000000865', none: '0000000000000960', shmWp: '8000000000000065', shmNone: '0000000000000160' },
  { release: '6.12', wp: '8400000000000825', none: '0400000000000920', shmWp: '8400000000000025', shmNone: '0400000000000120' },
] // prettier-ignore

describe.each(kernels)('entries of $release', ({ release, wp, none, shmWp, shmNone }) => {
  const begin = (): void => {
    harness = createHarness({ release })
  }

  test('anonymous memory', () => {
    begin()
    const p = anon(3)
    read(p + PG)
    expect(entry(p)).toBe('0000000000000000')
    read(p)
    expect(entry(p)).toBe('8000000000000225')
    write(p)
    expect(entry(p)).toBe('8000000000000867')
    write(p + 2 * PG)
    expect(entry(p + 2 * PG)).toBe('8000000000000867')
    const rwx = anon(7)
    write(rwx)
    expect(entry(rwx)).toBe('0000000000000867')
    const writeOnly = anon(2)
    write(writeOnly)
    expect(entry(writeOnly)).toBe('8000000000000867')
  })

  test('mprotect', () => {
    begin()
    const p = anon(3)
    write(p)
    read(p + PG)
    protect(p, 0)
    expect([entry(p), entry(p + PG), entry(p + 2 * PG)]).toEqual([none, '0000000000000320', '0000000000000000'])
    protect(p, 1)
    expect([entry(p), entry(p + PG)]).toEqual([wp, '8000000000000225'])
    protect(p, 3)
    expect([entry(p), entry(p + PG)]).toEqual(['8000000000000867', '8000000000000225'])
    write(p + PG)
    expect(entry(p + PG)).toBe('8000000000000867')
    protect(p, 1)
    protect(p, 7)
    expect(entry(p)).toBe('0000000000000867')
  })

  test('fork', () => {
    begin()
    const p = anon(3)
    write(p)
    write(p + PG)
    read(p + 2 * PG)
    const child = fork(harness)
    expect([entry(p), entry(p + 2 * PG)]).toEqual([wp, '8000000000000225'])
    write(p)
    expect(entry(p)).toBe('8000000000000867')
    exit(harness, child)
    expect(entry(p + PG)).toBe(wp)
    write(p + PG)
    expect(entry(p + PG)).toBe('8000000000000867')
  })

  test('a private file mapping', () => {
    begin()
    const file = openTestFile(harness, { pages: 64 })
    const p = doMmap(harness.k, currentMm(harness), 0, 64 * PG, 3, 2, file, 0)
    read(p)
    expect([entry(p), entry(p + PG)]).toEqual(['8000000000000025', '8000000000000025'])
    write(p)
    write(p + 32 * PG)
    expect([entry(p), entry(p + 32 * PG)]).toEqual(['8000000000000867', '8000000000000867'])
  })

  test('a shared mapping of a disk file', () => {
    begin()
    const file = openTestFile(harness, { pages: 64 })
    const p = doMmap(harness.k, currentMm(harness), 0, 64 * PG, 3, 1, file, 0)
    read(p)
    expect([entry(p), entry(p + PG)]).toEqual(['8000000000000025', '8000000000000025'])
    write(p)
    expect(entry(p)).toBe('8000000000000867')
    expect(harness.k.fileOps['disk'].fsync?.(harness.k, file, 0, 64 * PG)).toBe(0)
    expect(entry(p)).toBe('8000000000000825')
    write(p)
    protect(p, 1)
    expect(entry(p)).toBe(wp)
    protect(p, 3)
    expect(entry(p)).toBe('8000000000000867')
    protect(p, 0)
    expect(entry(p)).toBe(none)
  })

  test('tmpfs and shared anonymous memory', () => {
    begin()
    const p = anon(3, true)
    read(p)
    expect(entry(p)).toBe('8000000000000027')
    write(p)
    expect(entry(p)).toBe('8000000000000067')
    write(p + PG)
    expect(entry(p + PG)).toBe('8000000000000867')
    protect(p, 1)
    expect(entry(p)).toBe(shmWp)
    protect(p, 3)
    expect(entry(p)).toBe('8000000000000067')
    protect(p, 0)
    expect(entry(p)).toBe(shmNone)
  })

  test('madvise, mlock, mremap', () => {
    begin()
    const p = anon(3)
    for (let i = 0; i < 4; i++) write(p + i * PG)
    expect(sysMadvise(harness.k, p, PG, MADV_FREE)).toBe(0)
    expect(entry(p)).toBe('8000000000000807')
    read(p)
    expect(entry(p)).toBe('8000000000000827')
    write(p)
    expect(entry(p)).toBe('8000000000000867')
    expect(sysMadvise(harness.k, p + PG, PG, MADV_DONTNEED)).toBe(0)
    expect(entry(p + PG)).toBe('0000000000000000')
    expect(sysMadvise(harness.k, p + 2 * PG, PG, MADV_COLD)).toBe(0)
    expect(entry(p + 2 * PG)).toBe('8000000000000847')
    expect(sysMlock(harness.k, p + 3 * PG, PG, 0)).toBe(0)
    expect(entry(p + 3 * PG)).toBe('8000000000000867')
    const moved = sysMremap(harness.k, p, PG, 4 * PG, 1, 0)
    expect(moved).not.toBe(p)
    expect(entry(moved)).toBe('8000000000000867')
  })
})

/** Frame bits of an entry's low word, as they stand in the table. */
const frameBits = (address: number): number => {
  walk.peek(harness.k.ram, currentMm(harness).pgd, blockOf(address), pageOf(address))
  return walk.low >>> 12
}

test.each([
  ['4.17', false],
  ['4.19', true],
])('a PROT_NONE entry of %s stores its frame inverted: %s', (release, inverted) => {
  harness = createHarness({ release })
  const p = anon(3)
  write(p)
  const before = frameBits(p)
  protect(p, 0)
  expect(frameBits(p)).toBe(inverted ? ~before & 0xfffff : before)
  protect(p, 3)
  expect(frameBits(p)).toBe(before)
  expect(load(harness, p)).toBe(1)
})
