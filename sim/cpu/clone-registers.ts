// The registers of a task that is made like another.

import { makeRegisters, slotsInitial, slotsMargin, topOf } from './registers.ts'
import type { Registers } from './registers.ts'

/** A copy for the child of fork. */
export const cloneRegisters = (from: Registers): Registers => {
  const used = Math.min(from.words.length, 2 * (topOf(from) + slotsMargin))
  let length = 2 * slotsInitial
  while (length < used) length *= 2
  const words = new Int32Array(length)
  words.set(from.words.subarray(0, used))
  const copy = makeRegisters(from.image)
  copy.words = words
  copy.pc = from.pc
  copy.window = from.window
  copy.file = from.file
  copy.files = from.files === null ? null : from.files.map((file) => ({ ...file, words: file.words.slice() }))
  copy.spLow = from.spLow
  copy.spHigh = from.spHigh
  copy.tpLow = from.tpLow
  copy.tpHigh = from.tpHigh
  copy.ipLow = from.ipLow
  copy.ipHigh = from.ipHigh
  copy.raxLow = from.raxLow
  copy.raxHigh = from.raxHigh
  copy.r10Low = from.r10Low
  copy.r10High = from.r10High
  copy.r11Low = from.r11Low
  copy.r11High = from.r11High
  copy.pkru = from.pkru
  return copy
}
