import { afterEach, beforeEach, expect, test } from 'vitest'
import { doMmap } from '../mm/mmap.ts'
import { doMprotect } from '../mm/mprotect.ts'
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
import { accessRemote } from './access-remote.ts'

let harness: Harness
beforeEach(() => {
  harness = createHarness()
})
afterEach(() => {
  assertSound(harness, true)
  assertAllFramesBack(harness)
})

const map = (prot: number): number => doMmap(harness.k, currentMm(harness), 0, 8192, prot, 0x22, null, 0)
const peek = (address: number): number => {
  const byte = new Uint8Array(1)
  return accessRemote(harness.k, currentMm(harness), address, byte, false) === 1 ? byte[0] : -1
}
const poke = (address: number, value: number): number =>
  accessRemote(harness.k, currentMm(harness), address, Uint8Array.of(value), true)

test('a PROT_NONE page is read and written, and its program still may not', () => {
  const at = map(3)
  store(harness, at, 5)
  doMprotect(harness.k, currentMm(harness), at, 4096, 0)
  expect(peek(at)).toBe(5)
  expect(poke(at, 6)).toBe(1)
  expect(load(harness, at)).toBe('SEGV_ACCERR')
  doMprotect(harness.k, currentMm(harness), at, 4096, 1)
  expect(load(harness, at)).toBe(6)
})

test('a write to a read-only private file page makes a copy', () => {
  const file = openTestFile(harness, { pages: 2, content: () => 9 })
  const at = doMmap(harness.k, currentMm(harness), 0, 8192, 1, 2, file, 0)
  expect(poke(at, 7)).toBe(1)
  expect(load(harness, at)).toBe(7)
  expect(store(harness, at, 1)).toBe('SEGV_ACCERR')
  expect(currentMm(harness).rss[1]).toBe(1)
})

test('a shared read-only mapping is not written', () => {
  const file = openTestFile(harness, { pages: 2, mode: 1 })
  const at = doMmap(harness.k, currentMm(harness), 0, 8192, 1, 1, file, 0)
  expect(poke(at, 7)).toBe(0)
})

test('what is not mapped ends the copy', () => {
  const at = map(3)
  const bytes = new Uint8Array(3 * 4096)
  expect(accessRemote(harness.k, currentMm(harness), at, bytes, false)).toBe(8192)
})
