// What a task has in the CPU: a record of plain data, and what fork, exec and signal delivery do with it.
//
// The register file is one buffer of 64-bit slots, seen as Int32 pairs here and as doubles by the VM. `window` is the slot
// where the running function's registers begin; a call moves it up, so the callers' registers stay below it. The file
// grows when a function is entered, up to `slotsMax`. Each context of makecontext has a file of its own, since all of them have
// callers whose registers must stay; the task begins in file 0.

import { bug } from '../lib/assert.ts'
import { PKRU_INITIAL } from '../hw/mmu.ts'
import type { FunctionInfo, Image } from './image.ts'

/** The register file of one context, while another runs. */
export interface RegisterFile {
  /** SP at the start of the context: there is one file for a stack. */
  readonly stackLow: number
  readonly stackHigh: number
  words: Int32Array
  /** The window where it was left. */
  window: number
}

export interface Registers {
  /** The register file: low word of slot i at 2i, high word at 2i + 1. */
  words: Int32Array
  /** The executable that `pc` counts in; set by `setImage` only. */
  image: Image
  /** What the interpreter needs of it. */
  code: Int32Array
  tables: Int32Array
  textBase: number
  /** Word position of the next instruction; -1: the instruction pointer is outside the image's text, at `ip`. */
  pc: number
  /** Slot where the running function's registers begin. */
  window: number
  /** Which of `files` is in use; its entry there is of the moment when it was left last. */
  file: number
  /** The contexts' files; null until a program makes a context. */
  files: RegisterFile[] | null
  spLow: number
  spHigh: number
  /** Thread pointer: the FS base. */
  tpLow: number
  tpHigh: number
  /** Instruction pointer while `pc` is -1 (code that is not ours: cpu/foreign.ts). */
  ipLow: number
  ipHigh: number
  /** RAX of that code. */
  raxLow: number
  raxHigh: number
  /** R10 and R11: what code on the stack leads to a nested function with. */
  r10Low: number
  r10High: number
  r11Low: number
  r11High: number
  /** Rights of the protection keys. */
  pkru: number
}

/** Slots at the start; most programs need no more. */
export const slotsInitial = 4096
/** The same for a context. */
const slotsOfContext = 256
/** The file's bound: deeper calls end the run with the status EXIT_REGISTERS. An 8 MiB stack of real frames is less. */
export const slotsMax = 2 ** 24
/** Free slots that every function finds above its own: for what is called without an ENTER. */
export const slotsMargin = 32

/** Registers of a program that is about to start. */
export const makeRegisters = (image: Image): Registers => ({
  words: new Int32Array(2 * slotsInitial),
  image,
  code: image.code,
  tables: image.jumpTables,
  textBase: image.textBase,
  pc: textToPc(image, image.entry),
  window: 0,
  file: 0,
  files: null,
  spLow: 0,
  spHigh: 0,
  tpLow: 0,
  tpHigh: 0,
  ipLow: 0,
  ipHigh: 0,
  raxLow: 0,
  raxHigh: 0,
  r10Low: 0,
  r10High: 0,
  r11Low: 0,
  r11High: 0,
  pkru: PKRU_INITIAL,
})

/** Puts another executable under the registers. */
export const setImage = (registers: Registers, image: Image): void => {
  registers.image = image
  registers.code = image.code
  registers.tables = image.jumpTables
  registers.textBase = image.textBase
}

/** Makes room for `slots` slots; false where the bound is reached. */
export const growRegisters = (registers: Registers, slots: number): boolean => {
  if (slots > slotsMax) return false
  let length = registers.words.length
  while (length < 2 * slots) length *= 2
  const words = new Int32Array(length)
  words.set(registers.words)
  registers.words = words
  return true
}

/** Keeps the file in use, to be gone on with later. */
function leaveFile(registers: Registers): RegisterFile[] {
  registers.files ??= [{ stackLow: 0, stackHigh: 0, words: registers.words, window: 0 }]
  const left = registers.files[registers.file]
  left.words = registers.words
  left.window = registers.window
  return registers.files
}

/**
 * Begins a context whose stack begins at the given SP, in a file of its own with one argument in it. What ran on this stack before
 * is over, so its file is taken.
 */
export function startFile(registers: Registers, spLow: number, spHigh: number, low: number, high: number): void {
  const files = leaveFile(registers)
  const words = new Int32Array(2 * slotsOfContext)
  words[0] = low
  words[1] = high
  let file = files.length - 1
  while (file > 0 && (files[file].stackLow !== spLow || files[file].stackHigh !== spHigh)) file--
  if (file === 0) file = files.length
  files[file] = { stackLow: spLow, stackHigh: spHigh, words, window: 0 }
  registers.file = file
  registers.words = words
  registers.window = 0
}

/** Goes on in a file that was left, at a window not above the one that ran then. False: there is no such file. */
export function switchFile(registers: Registers, file: number, window: number): boolean {
  if (registers.files === null || file < 0 || file >= registers.files.length) return false
  const entered = leaveFile(registers)[file]
  registers.file = file
  registers.words = entered.words
  registers.window = window >>> 0 <= entered.window ? window : entered.window
  return true
}

/** Word position of a text address, or -1 if it is none of the image's instructions. */
export const textToPc = (image: Image, address: number): number => {
  const offset = address - image.textBase
  if (offset < 0 || offset >= 4 * image.code.length || (offset & 15) !== 0) return -1
  // An int32, for the interpreter's sake (vm.ts).
  return (offset / 4) | 0
}

/** Text address of the next instruction; a negative number for the kernel's half of the address space. */
export const instructionPointer = (registers: Registers): number =>
  registers.pc >= 0 ? registers.image.textBase + 4 * registers.pc : registers.ipHigh * 2 ** 32 + (registers.ipLow >>> 0)

/** The function that a word position lies in; undefined between functions. */
export const functionAt = (image: Image, pc: number): FunctionInfo | undefined => {
  const { functions } = image
  let low = 0
  let high = functions.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (functions[middle].end <= pc) low = middle + 1
    else high = middle
  }
  const found = functions[low]
  return found !== undefined && found.start <= pc ? found : undefined
}

/** First slot above what the running function uses. */
export const topOf = (registers: Registers): number =>
  registers.window + (functionAt(registers.image, registers.pc)?.slots ?? slotsMargin)

/** Value of a slot as a signed number (exact between -2^53 and 2^53); `slot` counts from the start of the file. */
export const readSlot = (registers: Registers, slot: number): number =>
  registers.words[2 * slot + 1] * 2 ** 32 + (registers.words[2 * slot] >>> 0)

/** Sets a slot to a number between -2^53 and 2^53. */
export const writeSlot = (registers: Registers, slot: number, value: number): void => {
  const low = value | 0
  registers.words[2 * slot] = low
  registers.words[2 * slot + 1] = low === value ? low >> 31 : Math.floor(value / 2 ** 32) | 0
}

/** Sets the instruction pointer to any address. */
export const setInstructionPointer = (registers: Registers, address: number): void => {
  registers.pc = textToPc(registers.image, address)
  registers.ipLow = address | 0
  registers.ipHigh = Math.floor(address / 2 ** 32) | 0
}

/**
 * Makes the task go on in the function at `address` as if it had been called with `args`: a signal handler, a thread's start.
 * Its registers begin above what the running function uses, so nothing has to be saved but pc, window and SP. The caller has
 * put the 16 bytes that RET pops on the stack and set SP to them: return address, and the window to go on with, which is
 * the one this function returns.
 */
export const enterFunction = (registers: Registers, address: number, args: readonly number[]): number => {
  const window = topOf(registers)
  if (args.length > slotsMargin) bug(`${args.length} arguments`)
  if (2 * (window + slotsMargin) > registers.words.length && !growRegisters(registers, window + slotsMargin)) {
    bug('register file is full')
  }
  registers.window = window
  args.forEach((value, index) => writeSlot(registers, window + index, value))
  setInstructionPointer(registers, address)
  return window
}
