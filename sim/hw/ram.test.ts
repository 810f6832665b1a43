import { expect, test } from 'vitest'
import { makePrng, nextBelow } from '../lib/prng.ts'
import { Ram } from './ram.ts'

test('a frame without contents reads as zero and costs no slot', () => {
  const ram = new Ram(1000, 1 << 20)
  ram.store32(5, 8, 0)
  expect([ram.load32(5, 8), ram.position(5), ram.used]).toEqual([0, 0, 0])
  ram.store32(5, 8, 7)
  expect([ram.load32(5, 8), ram.load32(5, 12), ram.used]).toEqual([7, 0, 1])
})

test('a slot used again is clean', () => {
  const ram = new Ram(1000, 1 << 20)
  ram.writeBytes(5, 4000, new Uint8Array(96).fill(255))
  ram.release(5)
  ram.store32(6, 0, 1)
  expect(ram.readBytes(6, 0, 4096).filter((byte) => byte !== 0).length).toBe(1)
  expect(ram.verify()).toEqual([])
})

test('a full pool is a status and the zero slot stays zero', () => {
  const ram = new Ram(1000, 8 * 4096)
  for (let pfn = 0; pfn < 7; pfn++) ram.store32(pfn, 4, pfn + 1)
  expect(ram.exhausted).toBe(true)
  expect(ram.verify()).toEqual([])
})

test('random stores, clears, copies and releases against plain arrays', () => {
  const frames = 50
  const ram = new Ram(frames, 64 * 4096)
  const model = Array.from({ length: frames }, () => new Uint8Array(4096))
  const prng = makePrng(3)
  for (let step = 0; step < 5000; step++) {
    const pfn = nextBelow(prng, frames)
    const byte = nextBelow(prng, 1024) * 4
    const action = nextBelow(prng, 8)
    if (action === 0) {
      ram.clear(pfn)
      model[pfn].fill(0)
    } else if (action === 1) {
      ram.release(pfn)
      model[pfn].fill(0)
    } else if (action === 2) {
      const from = nextBelow(prng, frames)
      if (from === pfn) continue
      ram.copyFrame(pfn, from)
      model[pfn].set(model[from])
    } else if (action === 3) {
      const bytes = new Uint8Array(nextBelow(prng, 4096 - byte + 1)).fill(step)
      ram.writeBytes(pfn, byte, bytes)
      model[pfn].set(bytes, byte)
    } else if (action === 4) {
      const length = nextBelow(prng, 4096 - byte + 1)
      ram.zeroBytes(pfn, byte, length)
      model[pfn].fill(0, byte, byte + length)
    } else {
      ram.store32(pfn, byte, step)
      new DataView(model[pfn].buffer).setInt32(byte, step, true)
    }
    expect(Buffer.compare(ram.readBytes(pfn, 0, 4096), model[pfn])).toBe(0)
  }
  expect(ram.verify()).toEqual([])
  for (let pfn = 0; pfn < frames; pfn++) expect(Buffer.compare(ram.readBytes(pfn, 0, 4096), model[pfn])).toBe(0)
  ram.reset()
  expect(ram.used).toBe(0)
  ram.store32(3, 0, 1)
  expect(ram.readBytes(3, 0, 4096).filter((value) => value !== 0).length).toBe(1)
})
