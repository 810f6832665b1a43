import { expect, test } from 'vitest'
import { sysMadvise } from '../fault/mm-syscalls.ts'
import { doMmap } from '../mm/mmap.ts'
import { counter } from '../trace/counters.ts'
import {
  assertAllFramesBack,
  assertSound,
  createHarness,
  currentMm,
  load,
  openTestFile,
  store,
} from '../test/harness.ts'
import type { Harness } from '../test/harness.ts'
import type { MmKernel } from '../mm/kernel.ts'
import { balance } from './shrink.ts'

const small = (): Harness => {
  const harness = createHarness({ megabytes: 16 })
  harness.k.cacheUp.balance = (k) => balance(k as MmKernel)
  return harness
}

test('a file twice as large as memory is read and written through a mapping', () => {
  const harness = small()
  const pages = 32 * 256
  const file = openTestFile(harness, { pages, content: (index) => index & 0xff })
  const at = doMmap(harness.k, currentMm(harness), 0, pages * 4096, 3, 1, file, 0)
  for (let index = 0; index < pages; index++) {
    expect(load(harness, at + index * 4096)).toBe(index & 0xff)
    if (index % 3 === 0) expect(store(harness, at + index * 4096, 0xaa)).toBe('ok')
    if (index % 512 === 0) assertSound(harness)
  }
  for (let index = 0; index < pages; index += 3) expect(load(harness, at + index * 4096)).toBe(0xaa)
  assertSound(harness, true)
  assertAllFramesBack(harness)
})

test('lazily freed pages go, those written again stay', () => {
  const harness = small()
  const freed = doMmap(harness.k, currentMm(harness), 0, 512 * 4096, 3, 0x22, null, 0)
  for (let i = 0; i < 512; i++) store(harness, freed + i * 4096, 1)
  expect(sysMadvise(harness.k, freed, 512 * 4096, 8)).toBe(0)
  for (let i = 0; i < 512; i += 4) store(harness, freed + i * 4096, 2)
  const more = doMmap(harness.k, currentMm(harness), 0, 2800 * 4096, 3, 0x22, null, 0)
  for (let i = 0; i < 2800; i++) expect(store(harness, more + i * 4096, 3)).toBe('ok')
  assertSound(harness, true)
  for (let i = 0; i < 512; i += 4) expect(load(harness, freed + i * 4096)).toBe(2)
  expect(harness.k.trace.counters[counter.pglazyfreed]).toBeGreaterThan(0)
  assertAllFramesBack(harness)
})
