import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  assertAllFramesBack,
  assertSound,
  createHarness,
  currentMm,
  entryText,
  exit,
  faultsSince,
  fork,
  load,
  mapsText,
  openTestFile,
  store,
  useMm,
} from '../test/harness.ts'
import type { Harness } from '../test/harness.ts'
import { EEXIST, EINVAL, ENOMEM } from '../uapi/errno.ts'
import {
  MAP_ANONYMOUS,
  MAP_FIXED,
  MAP_FIXED_NOREPLACE,
  MAP_PRIVATE,
  MAP_SHARED,
  PROT_NONE,
  PROT_READ,
  PROT_WRITE,
} from '../uapi/mman.ts'
import { doMmap } from './mmap.ts'
import { doMprotect } from './mprotect.ts'
import { doMunmap } from './munmap.ts'

const RW = PROT_READ | PROT_WRITE
const PA = MAP_PRIVATE | MAP_ANONYMOUS
const SA = MAP_SHARED | MAP_ANONYMOUS

let harness: Harness
beforeEach(() => {
  harness = createHarness()
})
afterEach(() => {
  assertSound(harness, true)
  assertAllFramesBack(harness)
})

const map = (length: number, prot = RW, flags = PA, hint = 0): number =>
  doMmap(harness.k, currentMm(harness), hint, length, prot, flags, null, 0)

describe('mmap of private anonymous memory', () => {
  test('starts below mmap_base and goes down, joining what is equal', () => {
    expect(map(4096)).toBe(0x7ffff7ffe000)
    expect(map(8192)).toBe(0x7ffff7ffc000)
    expect(mapsText(harness)).toEqual(['7ffff7ffc000-7ffff7fff000 rw-p'])
  })

  test('answers errnos in the order Linux checks', () => {
    expect(map(0)).toBe(-EINVAL)
    expect(map(2 ** 47)).toBe(-ENOMEM)
    expect(map(4096, RW, PA | MAP_FIXED, 0x10000001)).toBe(-EINVAL)
    expect(map(4096, RW, PA, 0x10000001)).toBe(0x10000000)
    expect(map(4096, RW, PA | MAP_FIXED_NOREPLACE, 0x10000000)).toBe(-EEXIST)
    expect(map(4096, RW, MAP_ANONYMOUS)).toBe(-EINVAL)
  })

  test('reads the zero page and then gets a page of its own', () => {
    const at = map(4 * 4096)
    const mark = { minor: 0, major: 0 }
    const mm = currentMm(harness)
    expect(load(harness, at)).toBe(0)
    expect(faultsSince(harness, mark)).toEqual([1, 0])
    expect(entryText(harness, mm, at)).toBe('8000000000000225')
    expect(store(harness, at, 7)).toBe('ok')
    expect(faultsSince(harness, mark)).toEqual([1, 0])
    expect(entryText(harness, mm, at)).toBe('8000000000000067')
    expect(store(harness, at + 4096, 8)).toBe('ok')
    expect(load(harness, at)).toBe(7)
    expect(load(harness, at + 4096)).toBe(8)
    expect(mm.rss[1]).toBe(2)
  })
})

describe('munmap', () => {
  test('splits, and gives back tables and frames', () => {
    const at = map(5 * 4096)
    for (let i = 0; i < 5; i++) store(harness, at + i * 4096, i)
    expect(doMunmap(harness.k, currentMm(harness), at + 2 * 4096, 4096)).toBe(0)
    expect(mapsText(harness).length).toBe(2)
    expect(load(harness, at + 2 * 4096)).toBe('SEGV_MAPERR')
    expect(load(harness, at + 3 * 4096)).toBe(3)
    expect(doMunmap(harness.k, currentMm(harness), at, 5 * 4096)).toBe(0)
    expect(currentMm(harness).pgtablesBytes).toBe(0)
  })
})

describe('mprotect', () => {
  test('splits in three and merges again', () => {
    const at = map(5 * 4096)
    for (let i = 0; i < 5; i++) store(harness, at + i * 4096, i)
    const mm = currentMm(harness)
    expect(doMprotect(harness.k, mm, at + 4096, 4096, PROT_READ)).toBe(0)
    expect(mapsText(harness).map((line) => line.split(' ')[1])).toEqual(['rw-p', 'r--p', 'rw-p'])
    expect(entryText(harness, mm, at + 4096)).toBe('8400000000000025')
    expect(store(harness, at + 4096, 1)).toBe('SEGV_ACCERR')
    expect(doMprotect(harness.k, mm, at + 4096, 4096, RW)).toBe(0)
    expect(mapsText(harness).length).toBe(1)
    expect(entryText(harness, mm, at + 4096)).toBe('8000000000000067')
    expect(doMprotect(harness.k, mm, at, 4096, PROT_NONE)).toBe(0)
    expect(entryText(harness, mm, at)).toBe('0400000000000120')
    expect(load(harness, at)).toBe('SEGV_ACCERR')
  })
})

describe('fork', () => {
  test('copies on the first write, and the last owner uses the page again', () => {
    const at = map(4096)
    store(harness, at, 1)
    const parent = currentMm(harness)
    const child = fork(harness)
    assertSound(harness)
    expect(entryText(harness, parent, at)).toBe('8400000000000025')
    useMm(harness, child)
    expect(load(harness, at)).toBe(1)
    expect(store(harness, at, 2)).toBe('ok')
    assertSound(harness)
    useMm(harness, parent)
    expect(load(harness, at)).toBe(1)
    exit(harness, child)
    const pages = parent.rss[1]
    expect(store(harness, at, 3)).toBe('ok')
    expect(parent.rss[1]).toBe(pages)
    expect(entryText(harness, parent, at)).toBe('8000000000000067')
  })

  test('shares shared anonymous memory', () => {
    const at = map(4 * 4096, RW, SA)
    expect(load(harness, at)).toBe(0)
    expect(entryText(harness, currentMm(harness), at)).toBe('8000000000000027')
    const parent = currentMm(harness)
    const child = fork(harness)
    useMm(harness, child)
    store(harness, at + 4096, 5)
    useMm(harness, parent)
    expect(load(harness, at + 4096)).toBe(5)
  })
})

describe('files', () => {
  test('a private mapping maps around, and copies on write', () => {
    const file = openTestFile(harness, { pages: 64, content: (i) => i + 1 })
    const mm = currentMm(harness)
    const at = doMmap(harness.k, mm, 0, 64 * 4096, RW, MAP_PRIVATE, file, 0)
    const mark = { minor: 0, major: 0 }
    expect(load(harness, at + 20 * 4096)).toBe(21)
    expect(faultsSince(harness, mark)).toEqual([0, 1])
    expect(store(harness, at + 20 * 4096, 7)).toBe('ok')
    expect(faultsSince(harness, mark)).toEqual([1, 0])
    expect(entryText(harness, mm, at + 20 * 4096)).toBe('8000000000000067')
    expect(load(harness, at + 64 * 4096)).toBe('SEGV_MAPERR')
  })

  test('a shared mapping is dirty by notice, clean after msync', () => {
    const file = openTestFile(harness, { pages: 4 })
    const mm = currentMm(harness)
    const at = doMmap(harness.k, mm, 0, 4 * 4096, RW, MAP_SHARED, file, 0)
    expect(load(harness, at)).toBe(0)
    expect(entryText(harness, mm, at)).toBe('8000000000000025')
    expect(store(harness, at, 9)).toBe('ok')
    expect(entryText(harness, mm, at)).toBe('8000000000000067')
    expect(harness.k.fileOps['disk'].fsync?.(harness.k, file, 0, 4096)).toBe(0)
    expect(entryText(harness, mm, at)).toBe('8000000000000025')
    expect(harness.disk.get(file.mapping)?.get(0)?.[0]).toBe(9)
  })
})
