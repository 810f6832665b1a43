// The interpreter: executes one task's registers until it has to leave. Loads and stores go through the TLB, whose hit is written out
// in each memory instruction; everything else about an access is in the slow methods below and in hw/mmu.ts.
//
// Leaving (`run` returns why): fuel ended; a system call (`slot`: where its number is; pc is behind it); a page fault (`faultLow`,
// `faultHigh`, `error`; pc is at the instruction, which runs again); a trap (`trap`); the instruction pointer is at bytes that
// are neither ours nor among the few x86 instructions of foreign.ts; the register file reached its bound.
//
// The switch has literal numbers, because only then does the engine make a jump table of it. The comments beside them are the
// names of bytecode.ts; vm.test.ts compares, `node sim/tools/run.mjs sim/tools/opcodes.ts` numbers them again.
//
// Differs from Linux: what a program writes over its own text is not executed, because the code is the image's. Code that it writes
// elsewhere is (foreign.ts).
//
// In the switch: R and F are the register file as words and as doubles, w the window, code the program, pc the position of the
// instruction. An address is lo, hi; e the place of its page in a TLB array; hi >>> 15 is not 0 outside user addresses.

import { mul64 } from '../lib/int64.ts'
import { bug } from '../lib/assert.ts'
import { Cpu } from './core.ts'
import { EXIT_FOREIGN, EXIT_FUEL, EXIT_REGISTERS, EXIT_SYSCALL, TRAP_PROTECTION } from './exits.ts'
import { use } from '../lib/parts.ts'
import { foreign } from './parts.ts'
import { executeRare } from './rare.ts'
import type { Registers } from './registers.ts'
import { growRegisters, slotsMargin, startFile, switchFile } from './registers.ts'

export { Cpu }
export * from './exits.ts'

const fuelMax = 2 ** 30
/**
 * Instructions of one call of `execute`. The engine replaces a function by its optimised form when it is called, and a loop that runs
 * on and on only with trouble; so the loop is left every now and then.
 */
const sliceTicks = 16384

/**
 * Executes one task until something has to be done by others, at most `fuel` instructions (a bulk instruction takes one a page). The
 * task's address space is loaded. Advances the clock by what was executed.
 */
export function run(cpu: Cpu, registers: Registers, fuel: number): number {
  cpu.begin(Math.min(fuel, fuelMax) | 0)
  cpu.mmu.setPkru(registers.pkru)
  for (;;) {
    const exit = registers.pc >= 0 ? execute(cpu, registers, sliceTicks) : use(foreign).runForeign(cpu, registers)
    if (exit === EXIT_FOREIGN || (exit === EXIT_FUEL && cpu.left > 0)) continue
    cpu.sync(cpu.left)
    return exit
  }
}

function execute(cpu: Cpu, registers: Registers, slice: number): number {
  const code = registers.code
  const tables = registers.tables
  const textBase = registers.textBase | 0
  const textHigh = Math.floor(registers.textBase / 2 ** 32) | 0
  const textBytes = code.length << 2
  if (textBase % 4096 !== 0 || (textBase >>> 0) + textBytes >= 2 ** 32) bug(`text at ${registers.textBase}`)
  const i32 = cpu.ram.i32
  const u8 = cpu.ram.u8
  const touched = cpu.ram.touched
  const readTlb = cpu.mmu.tlb.read
  const writeTlb = cpu.mmu.tlb.write
  const value = cpu.value
  const R = registers.words
  const F = cpu.doublesOf(registers)
  // As an int32 for the engine: were it a double once, every instruction would convert it (three times the time of the whole).
  let pc = registers.pc | 0
  let w = registers.window
  let spLow = registers.spLow
  let spHigh = registers.spHigh
  const rest = Math.max(0, cpu.left - slice)
  let left = cpu.left
  // The page of text that is known to be executable.
  let page = -1
  // Temporaries of the instructions, shared: a constant for each case would make the engine's frame and code much larger.
  let a = 0
  let at = 0
  let b = 0
  let back = 0
  let backHigh = 0
  let backLow = 0
  let c = 0
  let carry = 0
  let e = 0
  let hi = 0
  let high = 0
  let i = 0
  let index = 0
  let lo = 0
  let low = 0
  let n = 0
  let need = 0
  let offset = 0
  let result = 0
  let sign = 0
  let size = 0
  let targetHigh = 0
  let targetLow = 0
  let window = 0
  let word = 0
  let x = 0
  let y = 0
  let exit = EXIT_FUEL
  // A store whose fault was served at once starts again, like one that comes back after an exit.
  loop: for (;;) {
    if (left <= rest) {
      exit = EXIT_FUEL
      break
    }
    if (pc >>> 10 !== page) {
      if (!cpu.enterPage(pc, textBase, textHigh, textBytes, left)) {
        exit = cpu.exit
        break
      }
      page = pc >>> 10
    }
    left--
    switch (code[pc]) {
      case 0: // nop
        pc += 4
        continue
      case 1: // mov
        a = (w + code[pc + 1]) << 1
        b = (w + code[pc + 2]) << 1
        R[a] = R[b]
        R[a + 1] = R[b + 1]
        pc += 4
        continue
      case 2: // li
        a = (w + code[pc + 1]) << 1
        i = code[pc + 2]
        R[a] = i
        R[a + 1] = i >> 31
        pc += 4
        continue
      case 3: // li64
        a = (w + code[pc + 1]) << 1
        R[a] = code[pc + 2]
        R[a + 1] = code[pc + 3]
        pc += 4
        continue
      case 4: // sext8
        R[(w + code[pc + 1]) << 1] = (R[(w + code[pc + 2]) << 1] << 24) >> 24
        pc += 4
        continue
      case 5: // zext8
        R[(w + code[pc + 1]) << 1] = R[(w + code[pc + 2]) << 1] & 0xff
        pc += 4
        continue
      case 6: // sext16
        R[(w + code[pc + 1]) << 1] = (R[(w + code[pc + 2]) << 1] << 16) >> 16
        pc += 4
        continue
      case 7: // zext16
        R[(w + code[pc + 1]) << 1] = R[(w + code[pc + 2]) << 1] & 0xffff
        pc += 4
        continue
      case 8: // sext32
        a = (w + code[pc + 1]) << 1
        low = R[(w + code[pc + 2]) << 1]
        R[a] = low
        R[a + 1] = low >> 31
        pc += 4
        continue
      case 9: // zext32
        a = (w + code[pc + 1]) << 1
        R[a] = R[(w + code[pc + 2]) << 1]
        R[a + 1] = 0
        pc += 4
        continue
      case 10: // add32
        R[(w + code[pc + 1]) << 1] = R[(w + code[pc + 2]) << 1] + R[(w + code[pc + 3]) << 1]
        pc += 4
        continue
      case 11: // sub32
        R[(w + code[pc + 1]) << 1] = R[(w + code[pc + 2]) << 1] - R[(w + code[pc + 3]) << 1]
        pc += 4
        continue
      case 12: // mul32
        R[(w + code[pc + 1]) << 1] = Math.imul(R[(w + code[pc + 2]) << 1], R[(w + code[pc + 3]) << 1])
        pc += 4
        continue
      case 13: // divs32
        x = R[(w + code[pc + 2]) << 1]
        y = R[(w + code[pc + 3]) << 1]
        if (y === 0 || (y === -1 && x === -0x80000000)) {
          exit = cpu.raise(2)
          break loop
        }
        R[(w + code[pc + 1]) << 1] = x / y
        pc += 4
        continue
      case 14: // divu32
        y = R[(w + code[pc + 3]) << 1] >>> 0
        if (y === 0) {
          exit = cpu.raise(2)
          break loop
        }
        R[(w + code[pc + 1]) << 1] = (R[(w + code[pc + 2]) << 1] >>> 0) / y
        pc += 4
        continue
      case 15: // rems32
        x = R[(w + code[pc + 2]) << 1]
        y = R[(w + code[pc + 3]) << 1]
        if (y === 0 || (y === -1 && x === -0x80000000)) {
          exit = cpu.raise(2)
          break loop
        }
        R[(w + code[pc + 1]) << 1] = x % y
        pc += 4
        continue
      case 16: // remu32
        y = R[(w + code[pc + 3]) << 1] >>> 0
        if (y === 0) {
          exit = cpu.raise(2)
          break loop
        }
        R[(w + code[pc + 1]) << 1] = (R[(w + code[pc + 2]) << 1] >>> 0) % y
        pc += 4
        continue
      case 17: // and32
        R[(w + code[pc + 1]) << 1] = R[(w + code[pc + 2]) << 1] & R[(w + code[pc + 3]) << 1]
        pc += 4
        continue
      case 18: // or32
        R[(w + code[pc + 1]) << 1] = R[(w + code[pc + 2]) << 1] | R[(w + code[pc + 3]) << 1]
        pc += 4
        continue
      case 19: // xor32
        R[(w + code[pc + 1]) << 1] = R[(w + code[pc + 2]) << 1] ^ R[(w + code[pc + 3]) << 1]
        pc += 4
        continue
      case 20: // shl32
        R[(w + code[pc + 1]) << 1] = R[(w + code[pc + 2]) << 1] << R[(w + code[pc + 3]) << 1]
        pc += 4
        continue
      case 21: // shrs32
        R[(w + code[pc + 1]) << 1] = R[(w + code[pc + 2]) << 1] >> R[(w + code[pc + 3]) << 1]
        pc += 4
        continue
      case 22: // shru32
        R[(w + code[pc + 1]) << 1] = R[(w + code[pc + 2]) << 1] >>> R[(w + code[pc + 3]) << 1]
        pc += 4
        continue
      case 23: // addi32
        R[(w + code[pc + 1]) << 1] = R[(w + code[pc + 2]) << 1] + code[pc + 3]
        pc += 4
        continue
      case 24: // muli32
        R[(w + code[pc + 1]) << 1] = Math.imul(R[(w + code[pc + 2]) << 1], code[pc + 3])
        pc += 4
        continue
      case 25: // andi32
        R[(w + code[pc + 1]) << 1] = R[(w + code[pc + 2]) << 1] & code[pc + 3]
        pc += 4
        continue
      case 26: // ori32
        R[(w + code[pc + 1]) << 1] = R[(w + code[pc + 2]) << 1] | code[pc + 3]
        pc += 4
        continue
      case 27: // xori32
        R[(w + code[pc + 1]) << 1] = R[(w + code[pc + 2]) << 1] ^ code[pc + 3]
        pc += 4
        continue
      case 28: // shli32
        R[(w + code[pc + 1]) << 1] = R[(w + code[pc + 2]) << 1] << code[pc + 3]
        pc += 4
        continue
      case 29: // shrsi32
        R[(w + code[pc + 1]) << 1] = R[(w + code[pc + 2]) << 1] >> code[pc + 3]
        pc += 4
        continue
      case 30: // shrui32
        R[(w + code[pc + 1]) << 1] = R[(w + code[pc + 2]) << 1] >>> code[pc + 3]
        pc += 4
        continue
      case 31: // neg32
        R[(w + code[pc + 1]) << 1] = -R[(w + code[pc + 2]) << 1]
        pc += 4
        continue
      case 32: // not32
        R[(w + code[pc + 1]) << 1] = ~R[(w + code[pc + 2]) << 1]
        pc += 4
        continue
      case 33: // eq32
        R[(w + code[pc + 1]) << 1] = R[(w + code[pc + 2]) << 1] === R[(w + code[pc + 3]) << 1] ? 1 : 0
        pc += 4
        continue
      case 34: // ne32
        R[(w + code[pc + 1]) << 1] = R[(w + code[pc + 2]) << 1] !== R[(w + code[pc + 3]) << 1] ? 1 : 0
        pc += 4
        continue
      case 35: // lts32
        R[(w + code[pc + 1]) << 1] = R[(w + code[pc + 2]) << 1] < R[(w + code[pc + 3]) << 1] ? 1 : 0
        pc += 4
        continue
      case 36: // les32
        R[(w + code[pc + 1]) << 1] = R[(w + code[pc + 2]) << 1] <= R[(w + code[pc + 3]) << 1] ? 1 : 0
        pc += 4
        continue
      case 37: // ltu32
        R[(w + code[pc + 1]) << 1] = R[(w + code[pc + 2]) << 1] >>> 0 < R[(w + code[pc + 3]) << 1] >>> 0 ? 1 : 0
        pc += 4
        continue
      case 38: // leu32
        R[(w + code[pc + 1]) << 1] = R[(w + code[pc + 2]) << 1] >>> 0 <= R[(w + code[pc + 3]) << 1] >>> 0 ? 1 : 0
        pc += 4
        continue
      case 39: // eqi32
        R[(w + code[pc + 1]) << 1] = R[(w + code[pc + 2]) << 1] === code[pc + 3] ? 1 : 0
        pc += 4
        continue
      case 40: // nei32
        R[(w + code[pc + 1]) << 1] = R[(w + code[pc + 2]) << 1] !== code[pc + 3] ? 1 : 0
        pc += 4
        continue
      case 41: // jz32
        pc += R[(w + code[pc + 1]) << 1] === 0 ? code[pc + 2] : 4
        continue
      case 42: // jnz32
        pc += R[(w + code[pc + 1]) << 1] !== 0 ? code[pc + 2] : 4
        continue
      case 43: // jeq32
        pc += R[(w + code[pc + 1]) << 1] === R[(w + code[pc + 2]) << 1] ? code[pc + 3] : 4
        continue
      case 44: // jne32
        pc += R[(w + code[pc + 1]) << 1] !== R[(w + code[pc + 2]) << 1] ? code[pc + 3] : 4
        continue
      case 45: // jlts32
        pc += R[(w + code[pc + 1]) << 1] < R[(w + code[pc + 2]) << 1] ? code[pc + 3] : 4
        continue
      case 46: // jles32
        pc += R[(w + code[pc + 1]) << 1] <= R[(w + code[pc + 2]) << 1] ? code[pc + 3] : 4
        continue
      case 47: // jltu32
        pc += R[(w + code[pc + 1]) << 1] >>> 0 < R[(w + code[pc + 2]) << 1] >>> 0 ? code[pc + 3] : 4
        continue
      case 48: // jleu32
        pc += R[(w + code[pc + 1]) << 1] >>> 0 <= R[(w + code[pc + 2]) << 1] >>> 0 ? code[pc + 3] : 4
        continue
      case 49: // jeqi32
        pc += R[(w + code[pc + 1]) << 1] === code[pc + 2] ? code[pc + 3] : 4
        continue
      case 50: // jnei32
        pc += R[(w + code[pc + 1]) << 1] !== code[pc + 2] ? code[pc + 3] : 4
        continue
      case 51: // jltsi32
        pc += R[(w + code[pc + 1]) << 1] < code[pc + 2] ? code[pc + 3] : 4
        continue
      case 52: // jlesi32
        pc += R[(w + code[pc + 1]) << 1] <= code[pc + 2] ? code[pc + 3] : 4
        continue
      case 53: // jgtsi32
        pc += R[(w + code[pc + 1]) << 1] > code[pc + 2] ? code[pc + 3] : 4
        continue
      case 54: // jgesi32
        pc += R[(w + code[pc + 1]) << 1] >= code[pc + 2] ? code[pc + 3] : 4
        continue
      case 55: // jltui32
        pc += R[(w + code[pc + 1]) << 1] >>> 0 < code[pc + 2] >>> 0 ? code[pc + 3] : 4
        continue
      case 56: // jgeui32
        pc += R[(w + code[pc + 1]) << 1] >>> 0 >= code[pc + 2] >>> 0 ? code[pc + 3] : 4
        continue
      case 57: // add64
        a = (w + code[pc + 1]) << 1
        b = (w + code[pc + 2]) << 1
        c = (w + code[pc + 3]) << 1
        x = R[b]
        low = (x + R[c]) | 0
        R[a + 1] = R[b + 1] + R[c + 1] + (low >>> 0 < x >>> 0 ? 1 : 0)
        R[a] = low
        pc += 4
        continue
      case 58: // sub64
        a = (w + code[pc + 1]) << 1
        b = (w + code[pc + 2]) << 1
        c = (w + code[pc + 3]) << 1
        x = R[b]
        y = R[c]
        R[a + 1] = R[b + 1] - R[c + 1] - (x >>> 0 < y >>> 0 ? 1 : 0)
        R[a] = x - y
        pc += 4
        continue
      case 59: // mul64
        a = (w + code[pc + 1]) << 1
        b = (w + code[pc + 2]) << 1
        c = (w + code[pc + 3]) << 1
        x = R[b]
        y = R[c]
        // Indices times sizes: mostly the product has 31 bits.
        if ((R[b + 1] | R[c + 1] | (x >>> 15) | (y >>> 16)) === 0) {
          R[a] = Math.imul(x, y)
          R[a + 1] = 0
        } else mul64(R, a, x, R[b + 1], y, R[c + 1])
        pc += 4
        continue
      case 64: // and64
        a = (w + code[pc + 1]) << 1
        b = (w + code[pc + 2]) << 1
        c = (w + code[pc + 3]) << 1
        R[a] = R[b] & R[c]
        R[a + 1] = R[b + 1] & R[c + 1]
        pc += 4
        continue
      case 65: // or64
        a = (w + code[pc + 1]) << 1
        b = (w + code[pc + 2]) << 1
        c = (w + code[pc + 3]) << 1
        R[a] = R[b] | R[c]
        R[a + 1] = R[b + 1] | R[c + 1]
        pc += 4
        continue
      case 66: // xor64
        a = (w + code[pc + 1]) << 1
        b = (w + code[pc + 2]) << 1
        c = (w + code[pc + 3]) << 1
        R[a] = R[b] ^ R[c]
        R[a + 1] = R[b + 1] ^ R[c + 1]
        pc += 4
        continue
      case 67: // shl64
        a = (w + code[pc + 1]) << 1
        b = (w + code[pc + 2]) << 1
        n = R[(w + code[pc + 3]) << 1] & 63
        low = R[b]
        if (n === 0) {
          R[a + 1] = R[b + 1]
          R[a] = low
        } else if (n < 32) {
          R[a + 1] = (R[b + 1] << n) | (low >>> (32 - n))
          R[a] = low << n
        } else {
          R[a + 1] = low << (n - 32)
          R[a] = 0
        }
        pc += 4
        continue
      case 68: // shrs64
        a = (w + code[pc + 1]) << 1
        b = (w + code[pc + 2]) << 1
        n = R[(w + code[pc + 3]) << 1] & 63
        high = R[b + 1]
        if (n === 0) {
          R[a] = R[b]
          R[a + 1] = high
        } else if (n < 32) {
          R[a] = (R[b] >>> n) | (high << (32 - n))
          R[a + 1] = high >> n
        } else {
          R[a] = high >> (n - 32)
          R[a + 1] = high >> 31
        }
        pc += 4
        continue
      case 69: // shru64
        a = (w + code[pc + 1]) << 1
        b = (w + code[pc + 2]) << 1
        n = R[(w + code[pc + 3]) << 1] & 63
        high = R[b + 1]
        if (n === 0) {
          R[a] = R[b]
          R[a + 1] = high
        } else if (n < 32) {
          R[a] = (R[b] >>> n) | (high << (32 - n))
          R[a + 1] = high >>> n
        } else {
          R[a] = high >>> (n - 32)
          R[a + 1] = 0
        }
        pc += 4
        continue
      case 70: // addi64
        a = (w + code[pc + 1]) << 1
        b = (w + code[pc + 2]) << 1
        i = code[pc + 3]
        x = R[b]
        low = (x + i) | 0
        R[a + 1] = R[b + 1] + (i >> 31) + (low >>> 0 < x >>> 0 ? 1 : 0)
        R[a] = low
        pc += 4
        continue
      case 71: // muli64
        a = (w + code[pc + 1]) << 1
        b = (w + code[pc + 2]) << 1
        i = code[pc + 3]
        x = R[b]
        if ((R[b + 1] | (x >>> 15) | (i >>> 16)) === 0) {
          R[a] = Math.imul(x, i)
          R[a + 1] = 0
        } else mul64(R, a, x, R[b + 1], i, i >> 31)
        pc += 4
        continue
      case 72: // andi64
        a = (w + code[pc + 1]) << 1
        b = (w + code[pc + 2]) << 1
        i = code[pc + 3]
        R[a] = R[b] & i
        R[a + 1] = R[b + 1] & (i >> 31)
        pc += 4
        continue
      case 73: // ori64
        a = (w + code[pc + 1]) << 1
        b = (w + code[pc + 2]) << 1
        i = code[pc + 3]
        R[a] = R[b] | i
        R[a + 1] = R[b + 1] | (i >> 31)
        pc += 4
        continue
      case 74: // xori64
        a = (w + code[pc + 1]) << 1
        b = (w + code[pc + 2]) << 1
        i = code[pc + 3]
        R[a] = R[b] ^ i
        R[a + 1] = R[b + 1] ^ (i >> 31)
        pc += 4
        continue
      case 75: // shli64
        a = (w + code[pc + 1]) << 1
        b = (w + code[pc + 2]) << 1
        n = code[pc + 3] & 63
        low = R[b]
        if (n === 0) {
          R[a + 1] = R[b + 1]
          R[a] = low
        } else if (n < 32) {
          R[a + 1] = (R[b + 1] << n) | (low >>> (32 - n))
          R[a] = low << n
        } else {
          R[a + 1] = low << (n - 32)
          R[a] = 0
        }
        pc += 4
        continue
      case 76: // shrsi64
        a = (w + code[pc + 1]) << 1
        b = (w + code[pc + 2]) << 1
        n = code[pc + 3] & 63
        high = R[b + 1]
        if (n === 0) {
          R[a] = R[b]
          R[a + 1] = high
        } else if (n < 32) {
          R[a] = (R[b] >>> n) | (high << (32 - n))
          R[a + 1] = high >> n
        } else {
          R[a] = high >> (n - 32)
          R[a + 1] = high >> 31
        }
        pc += 4
        continue
      case 77: // shrui64
        a = (w + code[pc + 1]) << 1
        b = (w + code[pc + 2]) << 1
        n = code[pc + 3] & 63
        high = R[b + 1]
        if (n === 0) {
          R[a] = R[b]
          R[a + 1] = high
        } else if (n < 32) {
          R[a] = (R[b] >>> n) | (high << (32 - n))
          R[a + 1] = high >>> n
        } else {
          R[a] = high >>> (n - 32)
          R[a + 1] = 0
        }
        pc += 4
        continue
      case 78: // neg64
        a = (w + code[pc + 1]) << 1
        b = (w + code[pc + 2]) << 1
        low = R[b]
        R[a + 1] = low === 0 ? -R[b + 1] : ~R[b + 1]
        R[a] = -low
        pc += 4
        continue
      case 79: // not64
        a = (w + code[pc + 1]) << 1
        b = (w + code[pc + 2]) << 1
        R[a] = ~R[b]
        R[a + 1] = ~R[b + 1]
        pc += 4
        continue
      case 80: // eq64
        a = (w + code[pc + 1]) << 1
        b = (w + code[pc + 2]) << 1
        c = (w + code[pc + 3]) << 1
        R[a] = R[b] === R[c] && R[b + 1] === R[c + 1] ? 1 : 0
        pc += 4
        continue
      case 81: // ne64
        a = (w + code[pc + 1]) << 1
        b = (w + code[pc + 2]) << 1
        c = (w + code[pc + 3]) << 1
        R[a] = R[b] !== R[c] || R[b + 1] !== R[c + 1] ? 1 : 0
        pc += 4
        continue
      case 82: // lts64
        a = (w + code[pc + 1]) << 1
        b = (w + code[pc + 2]) << 1
        c = (w + code[pc + 3]) << 1
        R[a] = R[b + 1] < R[c + 1] || (R[b + 1] === R[c + 1] && R[b] >>> 0 < R[c] >>> 0) ? 1 : 0
        pc += 4
        continue
      case 83: // les64
        a = (w + code[pc + 1]) << 1
        b = (w + code[pc + 2]) << 1
        c = (w + code[pc + 3]) << 1
        R[a] = R[b + 1] < R[c + 1] || (R[b + 1] === R[c + 1] && R[b] >>> 0 <= R[c] >>> 0) ? 1 : 0
        pc += 4
        continue
      case 84: // ltu64
        a = (w + code[pc + 1]) << 1
        b = (w + code[pc + 2]) << 1
        c = (w + code[pc + 3]) << 1
        R[a] = R[b + 1] >>> 0 < R[c + 1] >>> 0 || (R[b + 1] === R[c + 1] && R[b] >>> 0 < R[c] >>> 0) ? 1 : 0
        pc += 4
        continue
      case 85: // leu64
        a = (w + code[pc + 1]) << 1
        b = (w + code[pc + 2]) << 1
        c = (w + code[pc + 3]) << 1
        R[a] = R[b + 1] >>> 0 < R[c + 1] >>> 0 || (R[b + 1] === R[c + 1] && R[b] >>> 0 <= R[c] >>> 0) ? 1 : 0
        pc += 4
        continue
      case 86: // eqi64
        a = (w + code[pc + 1]) << 1
        b = (w + code[pc + 2]) << 1
        i = code[pc + 3]
        R[a] = R[b] === i && R[b + 1] === i >> 31 ? 1 : 0
        pc += 4
        continue
      case 87: // nei64
        a = (w + code[pc + 1]) << 1
        b = (w + code[pc + 2]) << 1
        i = code[pc + 3]
        R[a] = R[b] !== i || R[b + 1] !== i >> 31 ? 1 : 0
        pc += 4
        continue
      case 88: // jz64
        a = (w + code[pc + 1]) << 1
        pc += (R[a] | R[a + 1]) === 0 ? code[pc + 2] : 4
        continue
      case 89: // jnz64
        a = (w + code[pc + 1]) << 1
        pc += (R[a] | R[a + 1]) !== 0 ? code[pc + 2] : 4
        continue
      case 90: // jeq64
        a = (w + code[pc + 1]) << 1
        b = (w + code[pc + 2]) << 1
        pc += R[a] === R[b] && R[a + 1] === R[b + 1] ? code[pc + 3] : 4
        continue
      case 91: // jne64
        a = (w + code[pc + 1]) << 1
        b = (w + code[pc + 2]) << 1
        pc += R[a] !== R[b] || R[a + 1] !== R[b + 1] ? code[pc + 3] : 4
        continue
      case 92: // jlts64
        a = (w + code[pc + 1]) << 1
        b = (w + code[pc + 2]) << 1
        pc += R[a + 1] < R[b + 1] || (R[a + 1] === R[b + 1] && R[a] >>> 0 < R[b] >>> 0) ? code[pc + 3] : 4
        continue
      case 93: // jles64
        a = (w + code[pc + 1]) << 1
        b = (w + code[pc + 2]) << 1
        pc += R[a + 1] < R[b + 1] || (R[a + 1] === R[b + 1] && R[a] >>> 0 <= R[b] >>> 0) ? code[pc + 3] : 4
        continue
      case 94: // jltu64
        a = (w + code[pc + 1]) << 1
        b = (w + code[pc + 2]) << 1
        pc += R[a + 1] >>> 0 < R[b + 1] >>> 0 || (R[a + 1] === R[b + 1] && R[a] >>> 0 < R[b] >>> 0) ? code[pc + 3] : 4
        continue
      case 95: // jleu64
        a = (w + code[pc + 1]) << 1
        b = (w + code[pc + 2]) << 1
        pc += R[a + 1] >>> 0 < R[b + 1] >>> 0 || (R[a + 1] === R[b + 1] && R[a] >>> 0 <= R[b] >>> 0) ? code[pc + 3] : 4
        continue
      case 96: // jeqi64
        a = (w + code[pc + 1]) << 1
        i = code[pc + 2]
        pc += R[a] === i && R[a + 1] === i >> 31 ? code[pc + 3] : 4
        continue
      case 97: // jnei64
        a = (w + code[pc + 1]) << 1
        i = code[pc + 2]
        pc += R[a] !== i || R[a + 1] !== i >> 31 ? code[pc + 3] : 4
        continue
      case 98: // jltsi64
        a = (w + code[pc + 1]) << 1
        i = code[pc + 2]
        high = R[a + 1]
        sign = i >> 31
        pc += high < sign || (high === sign && R[a] >>> 0 < i >>> 0) ? code[pc + 3] : 4
        continue
      case 99: // jlesi64
        a = (w + code[pc + 1]) << 1
        i = code[pc + 2]
        high = R[a + 1]
        sign = i >> 31
        pc += high < sign || (high === sign && R[a] >>> 0 <= i >>> 0) ? code[pc + 3] : 4
        continue
      case 100: // jgtsi64
        a = (w + code[pc + 1]) << 1
        i = code[pc + 2]
        high = R[a + 1]
        sign = i >> 31
        pc += high > sign || (high === sign && R[a] >>> 0 > i >>> 0) ? code[pc + 3] : 4
        continue
      case 101: // jgesi64
        a = (w + code[pc + 1]) << 1
        i = code[pc + 2]
        high = R[a + 1]
        sign = i >> 31
        pc += high > sign || (high === sign && R[a] >>> 0 >= i >>> 0) ? code[pc + 3] : 4
        continue
      case 102: // jltui64
        a = (w + code[pc + 1]) << 1
        i = code[pc + 2]
        high = R[a + 1]
        sign = i >> 31
        pc += high >>> 0 < sign >>> 0 || (high === sign && R[a] >>> 0 < i >>> 0) ? code[pc + 3] : 4
        continue
      case 103: // jgeui64
        a = (w + code[pc + 1]) << 1
        i = code[pc + 2]
        high = R[a + 1]
        sign = i >> 31
        pc += high >>> 0 > sign >>> 0 || (high === sign && R[a] >>> 0 >= i >>> 0) ? code[pc + 3] : 4
        continue
      case 104: // jmp
        pc += code[pc + 1]
        continue
      case 105: // jtab
        index = R[(w + code[pc + 1]) << 1] >>> 0
        pc += index < code[pc + 2] >>> 0 ? tables[code[pc + 3] + index] : 4
        continue
      case 106: // ld8s
        b = (w + code[pc + 2]) << 1
        i = code[pc + 3]
        x = R[b]
        lo = (x + i) | 0
        hi = R[b + 1] + (i >> 31) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        e = (lo >>> 11) & 2046
        if (readTlb[e] === ((hi << 10) | (lo >>> 22)) && hi >>> 15 === 0) {
          R[(w + code[pc + 1]) << 1] = (u8[readTlb[e + 1] + (lo & 4095)] << 24) >> 24
        } else if (cpu.load(lo, hi, 1, left)) {
          R[(w + code[pc + 1]) << 1] = (value[0] << 24) >> 24
        } else {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      case 107: // ldx8s
        b = (w + code[pc + 2]) << 1
        i = R[(w + code[pc + 3]) << 1]
        x = R[b]
        lo = (x + i) | 0
        hi = R[b + 1] + (i >> 31) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        e = (lo >>> 11) & 2046
        if (readTlb[e] === ((hi << 10) | (lo >>> 22)) && hi >>> 15 === 0) {
          R[(w + code[pc + 1]) << 1] = (u8[readTlb[e + 1] + (lo & 4095)] << 24) >> 24
        } else if (cpu.load(lo, hi, 1, left)) {
          R[(w + code[pc + 1]) << 1] = (value[0] << 24) >> 24
        } else {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      case 108: // ldy8s
        b = (w + code[pc + 2]) << 1
        c = (w + code[pc + 3]) << 1
        i = R[c]
        x = R[b]
        lo = (x + i) | 0
        hi = R[b + 1] + R[c + 1] + (lo >>> 0 < x >>> 0 ? 1 : 0)
        e = (lo >>> 11) & 2046
        if (readTlb[e] === ((hi << 10) | (lo >>> 22)) && hi >>> 15 === 0) {
          R[(w + code[pc + 1]) << 1] = (u8[readTlb[e + 1] + (lo & 4095)] << 24) >> 24
        } else if (cpu.load(lo, hi, 1, left)) {
          R[(w + code[pc + 1]) << 1] = (value[0] << 24) >> 24
        } else {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      case 110: // ldsp8s
        i = code[pc + 2]
        lo = (spLow + i) | 0
        hi = spHigh + (i >> 31) + (lo >>> 0 < spLow >>> 0 ? 1 : 0)
        e = (lo >>> 11) & 2046
        if (readTlb[e] === ((hi << 10) | (lo >>> 22)) && hi >>> 15 === 0) {
          R[(w + code[pc + 1]) << 1] = (u8[readTlb[e + 1] + (lo & 4095)] << 24) >> 24
        } else if (cpu.load(lo, hi, 1, left)) {
          R[(w + code[pc + 1]) << 1] = (value[0] << 24) >> 24
        } else {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      case 111: // ld8u
        b = (w + code[pc + 2]) << 1
        i = code[pc + 3]
        x = R[b]
        lo = (x + i) | 0
        hi = R[b + 1] + (i >> 31) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        e = (lo >>> 11) & 2046
        if (readTlb[e] === ((hi << 10) | (lo >>> 22)) && hi >>> 15 === 0) {
          R[(w + code[pc + 1]) << 1] = u8[readTlb[e + 1] + (lo & 4095)]
        } else if (cpu.load(lo, hi, 1, left)) {
          R[(w + code[pc + 1]) << 1] = value[0]
        } else {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      case 112: // ldx8u
        b = (w + code[pc + 2]) << 1
        i = R[(w + code[pc + 3]) << 1]
        x = R[b]
        lo = (x + i) | 0
        hi = R[b + 1] + (i >> 31) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        e = (lo >>> 11) & 2046
        if (readTlb[e] === ((hi << 10) | (lo >>> 22)) && hi >>> 15 === 0) {
          R[(w + code[pc + 1]) << 1] = u8[readTlb[e + 1] + (lo & 4095)]
        } else if (cpu.load(lo, hi, 1, left)) {
          R[(w + code[pc + 1]) << 1] = value[0]
        } else {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      case 113: // ldy8u
        b = (w + code[pc + 2]) << 1
        c = (w + code[pc + 3]) << 1
        i = R[c]
        x = R[b]
        lo = (x + i) | 0
        hi = R[b + 1] + R[c + 1] + (lo >>> 0 < x >>> 0 ? 1 : 0)
        e = (lo >>> 11) & 2046
        if (readTlb[e] === ((hi << 10) | (lo >>> 22)) && hi >>> 15 === 0) {
          R[(w + code[pc + 1]) << 1] = u8[readTlb[e + 1] + (lo & 4095)]
        } else if (cpu.load(lo, hi, 1, left)) {
          R[(w + code[pc + 1]) << 1] = value[0]
        } else {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      case 115: // ldsp8u
        i = code[pc + 2]
        lo = (spLow + i) | 0
        hi = spHigh + (i >> 31) + (lo >>> 0 < spLow >>> 0 ? 1 : 0)
        e = (lo >>> 11) & 2046
        if (readTlb[e] === ((hi << 10) | (lo >>> 22)) && hi >>> 15 === 0) {
          R[(w + code[pc + 1]) << 1] = u8[readTlb[e + 1] + (lo & 4095)]
        } else if (cpu.load(lo, hi, 1, left)) {
          R[(w + code[pc + 1]) << 1] = value[0]
        } else {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      case 126: // ld32
        b = (w + code[pc + 2]) << 1
        i = code[pc + 3]
        x = R[b]
        lo = (x + i) | 0
        hi = R[b + 1] + (i >> 31) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        e = (lo >>> 11) & 2046
        if (readTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 3)) === 0) {
          R[(w + code[pc + 1]) << 1] = i32[(readTlb[e + 1] + (lo & 4095)) >> 2]
        } else if (cpu.load(lo, hi, 4, left)) {
          R[(w + code[pc + 1]) << 1] = value[0]
        } else {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      case 127: // ldx32
        b = (w + code[pc + 2]) << 1
        i = R[(w + code[pc + 3]) << 1]
        x = R[b]
        lo = (x + (i << 2)) | 0
        hi = R[b + 1] + (i >> 30) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        e = (lo >>> 11) & 2046
        if (readTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 3)) === 0) {
          R[(w + code[pc + 1]) << 1] = i32[(readTlb[e + 1] + (lo & 4095)) >> 2]
        } else if (cpu.load(lo, hi, 4, left)) {
          R[(w + code[pc + 1]) << 1] = value[0]
        } else {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      case 128: // ldy32
        b = (w + code[pc + 2]) << 1
        c = (w + code[pc + 3]) << 1
        i = R[c]
        x = R[b]
        lo = (x + (i << 2)) | 0
        hi = R[b + 1] + ((R[c + 1] << 2) | (i >>> 30)) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        e = (lo >>> 11) & 2046
        if (readTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 3)) === 0) {
          R[(w + code[pc + 1]) << 1] = i32[(readTlb[e + 1] + (lo & 4095)) >> 2]
        } else if (cpu.load(lo, hi, 4, left)) {
          R[(w + code[pc + 1]) << 1] = value[0]
        } else {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      case 129: // lda32
        lo = code[pc + 2]
        hi = 0
        e = (lo >>> 11) & 2046
        if (readTlb[e] === lo >>> 22 && (lo & 3) === 0) {
          R[(w + code[pc + 1]) << 1] = i32[(readTlb[e + 1] + (lo & 4095)) >> 2]
        } else if (cpu.load(lo, hi, 4, left)) {
          R[(w + code[pc + 1]) << 1] = value[0]
        } else {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      case 130: // ldsp32
        i = code[pc + 2]
        lo = (spLow + i) | 0
        hi = spHigh + (i >> 31) + (lo >>> 0 < spLow >>> 0 ? 1 : 0)
        e = (lo >>> 11) & 2046
        if (readTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 3)) === 0) {
          R[(w + code[pc + 1]) << 1] = i32[(readTlb[e + 1] + (lo & 4095)) >> 2]
        } else if (cpu.load(lo, hi, 4, left)) {
          R[(w + code[pc + 1]) << 1] = value[0]
        } else {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      case 131: // ld64
        b = (w + code[pc + 2]) << 1
        i = code[pc + 3]
        x = R[b]
        lo = (x + i) | 0
        hi = R[b + 1] + (i >> 31) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        e = (lo >>> 11) & 2046
        if (readTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 7)) === 0) {
          at = (readTlb[e + 1] + (lo & 4095)) >> 2
          a = (w + code[pc + 1]) << 1
          R[a] = i32[at]
          R[a + 1] = i32[at + 1]
        } else if (cpu.load(lo, hi, 8, left)) {
          a = (w + code[pc + 1]) << 1
          R[a] = value[0]
          R[a + 1] = value[1]
        } else {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      case 132: // ldx64
        b = (w + code[pc + 2]) << 1
        i = R[(w + code[pc + 3]) << 1]
        x = R[b]
        lo = (x + (i << 3)) | 0
        hi = R[b + 1] + (i >> 29) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        e = (lo >>> 11) & 2046
        if (readTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 7)) === 0) {
          at = (readTlb[e + 1] + (lo & 4095)) >> 2
          a = (w + code[pc + 1]) << 1
          R[a] = i32[at]
          R[a + 1] = i32[at + 1]
        } else if (cpu.load(lo, hi, 8, left)) {
          a = (w + code[pc + 1]) << 1
          R[a] = value[0]
          R[a + 1] = value[1]
        } else {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      case 133: // ldy64
        b = (w + code[pc + 2]) << 1
        c = (w + code[pc + 3]) << 1
        i = R[c]
        x = R[b]
        lo = (x + (i << 3)) | 0
        hi = R[b + 1] + ((R[c + 1] << 3) | (i >>> 29)) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        e = (lo >>> 11) & 2046
        if (readTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 7)) === 0) {
          at = (readTlb[e + 1] + (lo & 4095)) >> 2
          a = (w + code[pc + 1]) << 1
          R[a] = i32[at]
          R[a + 1] = i32[at + 1]
        } else if (cpu.load(lo, hi, 8, left)) {
          a = (w + code[pc + 1]) << 1
          R[a] = value[0]
          R[a + 1] = value[1]
        } else {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      case 134: // lda64
        lo = code[pc + 2]
        hi = 0
        e = (lo >>> 11) & 2046
        if (readTlb[e] === lo >>> 22 && (lo & 7) === 0) {
          at = (readTlb[e + 1] + (lo & 4095)) >> 2
          a = (w + code[pc + 1]) << 1
          R[a] = i32[at]
          R[a + 1] = i32[at + 1]
        } else if (cpu.load(lo, hi, 8, left)) {
          a = (w + code[pc + 1]) << 1
          R[a] = value[0]
          R[a + 1] = value[1]
        } else {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      case 135: // ldsp64
        i = code[pc + 2]
        lo = (spLow + i) | 0
        hi = spHigh + (i >> 31) + (lo >>> 0 < spLow >>> 0 ? 1 : 0)
        e = (lo >>> 11) & 2046
        if (readTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 7)) === 0) {
          at = (readTlb[e + 1] + (lo & 4095)) >> 2
          a = (w + code[pc + 1]) << 1
          R[a] = i32[at]
          R[a + 1] = i32[at + 1]
        } else if (cpu.load(lo, hi, 8, left)) {
          a = (w + code[pc + 1]) << 1
          R[a] = value[0]
          R[a + 1] = value[1]
        } else {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      case 141: // st8
        b = (w + code[pc + 2]) << 1
        i = code[pc + 3]
        x = R[b]
        lo = (x + i) | 0
        hi = R[b + 1] + (i >> 31) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        e = (lo >>> 11) & 2046
        if (writeTlb[e] === ((hi << 10) | (lo >>> 22)) && hi >>> 15 === 0) {
          at = writeTlb[e + 1] + (lo & 4095)
          touched[at >>> 11] |= 1 << (at >>> 6)
          u8[at] = R[(w + code[pc + 1]) << 1]
        } else if (!cpu.store(lo, hi, 1, R[(w + code[pc + 1]) << 1], 0, left)) {
          if (cpu.serve(registers, pc, left)) {
            left = cpu.left
            continue
          }
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      case 142: // stx8
        b = (w + code[pc + 2]) << 1
        i = R[(w + code[pc + 3]) << 1]
        x = R[b]
        lo = (x + i) | 0
        hi = R[b + 1] + (i >> 31) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        e = (lo >>> 11) & 2046
        if (writeTlb[e] === ((hi << 10) | (lo >>> 22)) && hi >>> 15 === 0) {
          at = writeTlb[e + 1] + (lo & 4095)
          touched[at >>> 11] |= 1 << (at >>> 6)
          u8[at] = R[(w + code[pc + 1]) << 1]
        } else if (!cpu.store(lo, hi, 1, R[(w + code[pc + 1]) << 1], 0, left)) {
          if (cpu.serve(registers, pc, left)) {
            left = cpu.left
            continue
          }
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      case 143: // sty8
        b = (w + code[pc + 2]) << 1
        c = (w + code[pc + 3]) << 1
        i = R[c]
        x = R[b]
        lo = (x + i) | 0
        hi = R[b + 1] + R[c + 1] + (lo >>> 0 < x >>> 0 ? 1 : 0)
        e = (lo >>> 11) & 2046
        if (writeTlb[e] === ((hi << 10) | (lo >>> 22)) && hi >>> 15 === 0) {
          at = writeTlb[e + 1] + (lo & 4095)
          touched[at >>> 11] |= 1 << (at >>> 6)
          u8[at] = R[(w + code[pc + 1]) << 1]
        } else if (!cpu.store(lo, hi, 1, R[(w + code[pc + 1]) << 1], 0, left)) {
          if (cpu.serve(registers, pc, left)) {
            left = cpu.left
            continue
          }
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      case 145: // stsp8
        i = code[pc + 2]
        lo = (spLow + i) | 0
        hi = spHigh + (i >> 31) + (lo >>> 0 < spLow >>> 0 ? 1 : 0)
        e = (lo >>> 11) & 2046
        if (writeTlb[e] === ((hi << 10) | (lo >>> 22)) && hi >>> 15 === 0) {
          at = writeTlb[e + 1] + (lo & 4095)
          touched[at >>> 11] |= 1 << (at >>> 6)
          u8[at] = R[(w + code[pc + 1]) << 1]
        } else if (!cpu.store(lo, hi, 1, R[(w + code[pc + 1]) << 1], 0, left)) {
          if (cpu.serve(registers, pc, left)) {
            left = cpu.left
            continue
          }
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      case 151: // st32
        b = (w + code[pc + 2]) << 1
        i = code[pc + 3]
        x = R[b]
        lo = (x + i) | 0
        hi = R[b + 1] + (i >> 31) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        e = (lo >>> 11) & 2046
        if (writeTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 3)) === 0) {
          at = writeTlb[e + 1] + (lo & 4095)
          touched[at >>> 11] |= 1 << (at >>> 6)
          i32[at >> 2] = R[(w + code[pc + 1]) << 1]
        } else if (!cpu.store(lo, hi, 4, R[(w + code[pc + 1]) << 1], 0, left)) {
          if (cpu.serve(registers, pc, left)) {
            left = cpu.left
            continue
          }
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      case 152: // stx32
        b = (w + code[pc + 2]) << 1
        i = R[(w + code[pc + 3]) << 1]
        x = R[b]
        lo = (x + (i << 2)) | 0
        hi = R[b + 1] + (i >> 30) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        e = (lo >>> 11) & 2046
        if (writeTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 3)) === 0) {
          at = writeTlb[e + 1] + (lo & 4095)
          touched[at >>> 11] |= 1 << (at >>> 6)
          i32[at >> 2] = R[(w + code[pc + 1]) << 1]
        } else if (!cpu.store(lo, hi, 4, R[(w + code[pc + 1]) << 1], 0, left)) {
          if (cpu.serve(registers, pc, left)) {
            left = cpu.left
            continue
          }
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      case 153: // sty32
        b = (w + code[pc + 2]) << 1
        c = (w + code[pc + 3]) << 1
        i = R[c]
        x = R[b]
        lo = (x + (i << 2)) | 0
        hi = R[b + 1] + ((R[c + 1] << 2) | (i >>> 30)) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        e = (lo >>> 11) & 2046
        if (writeTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 3)) === 0) {
          at = writeTlb[e + 1] + (lo & 4095)
          touched[at >>> 11] |= 1 << (at >>> 6)
          i32[at >> 2] = R[(w + code[pc + 1]) << 1]
        } else if (!cpu.store(lo, hi, 4, R[(w + code[pc + 1]) << 1], 0, left)) {
          if (cpu.serve(registers, pc, left)) {
            left = cpu.left
            continue
          }
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      case 154: // sta32
        lo = code[pc + 2]
        hi = 0
        e = (lo >>> 11) & 2046
        if (writeTlb[e] === lo >>> 22 && (lo & 3) === 0) {
          at = writeTlb[e + 1] + (lo & 4095)
          touched[at >>> 11] |= 1 << (at >>> 6)
          i32[at >> 2] = R[(w + code[pc + 1]) << 1]
        } else if (!cpu.store(lo, hi, 4, R[(w + code[pc + 1]) << 1], 0, left)) {
          if (cpu.serve(registers, pc, left)) {
            left = cpu.left
            continue
          }
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      case 155: // stsp32
        i = code[pc + 2]
        lo = (spLow + i) | 0
        hi = spHigh + (i >> 31) + (lo >>> 0 < spLow >>> 0 ? 1 : 0)
        e = (lo >>> 11) & 2046
        if (writeTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 3)) === 0) {
          at = writeTlb[e + 1] + (lo & 4095)
          touched[at >>> 11] |= 1 << (at >>> 6)
          i32[at >> 2] = R[(w + code[pc + 1]) << 1]
        } else if (!cpu.store(lo, hi, 4, R[(w + code[pc + 1]) << 1], 0, left)) {
          if (cpu.serve(registers, pc, left)) {
            left = cpu.left
            continue
          }
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      case 156: // st64
        b = (w + code[pc + 2]) << 1
        i = code[pc + 3]
        x = R[b]
        lo = (x + i) | 0
        hi = R[b + 1] + (i >> 31) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        e = (lo >>> 11) & 2046
        if (writeTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 7)) === 0) {
          at = writeTlb[e + 1] + (lo & 4095)
          touched[at >>> 11] |= 1 << (at >>> 6)
          a = (w + code[pc + 1]) << 1
          i32[at >> 2] = R[a]
          i32[(at >> 2) + 1] = R[a + 1]
        } else if (!cpu.store(lo, hi, 8, R[(w + code[pc + 1]) << 1], R[((w + code[pc + 1]) << 1) + 1], left)) {
          if (cpu.serve(registers, pc, left)) {
            left = cpu.left
            continue
          }
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      case 157: // stx64
        b = (w + code[pc + 2]) << 1
        i = R[(w + code[pc + 3]) << 1]
        x = R[b]
        lo = (x + (i << 3)) | 0
        hi = R[b + 1] + (i >> 29) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        e = (lo >>> 11) & 2046
        if (writeTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 7)) === 0) {
          at = writeTlb[e + 1] + (lo & 4095)
          touched[at >>> 11] |= 1 << (at >>> 6)
          a = (w + code[pc + 1]) << 1
          i32[at >> 2] = R[a]
          i32[(at >> 2) + 1] = R[a + 1]
        } else if (!cpu.store(lo, hi, 8, R[(w + code[pc + 1]) << 1], R[((w + code[pc + 1]) << 1) + 1], left)) {
          if (cpu.serve(registers, pc, left)) {
            left = cpu.left
            continue
          }
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      case 158: // sty64
        b = (w + code[pc + 2]) << 1
        c = (w + code[pc + 3]) << 1
        i = R[c]
        x = R[b]
        lo = (x + (i << 3)) | 0
        hi = R[b + 1] + ((R[c + 1] << 3) | (i >>> 29)) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        e = (lo >>> 11) & 2046
        if (writeTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 7)) === 0) {
          at = writeTlb[e + 1] + (lo & 4095)
          touched[at >>> 11] |= 1 << (at >>> 6)
          a = (w + code[pc + 1]) << 1
          i32[at >> 2] = R[a]
          i32[(at >> 2) + 1] = R[a + 1]
        } else if (!cpu.store(lo, hi, 8, R[(w + code[pc + 1]) << 1], R[((w + code[pc + 1]) << 1) + 1], left)) {
          if (cpu.serve(registers, pc, left)) {
            left = cpu.left
            continue
          }
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      case 159: // sta64
        lo = code[pc + 2]
        hi = 0
        e = (lo >>> 11) & 2046
        if (writeTlb[e] === lo >>> 22 && (lo & 7) === 0) {
          at = writeTlb[e + 1] + (lo & 4095)
          touched[at >>> 11] |= 1 << (at >>> 6)
          a = (w + code[pc + 1]) << 1
          i32[at >> 2] = R[a]
          i32[(at >> 2) + 1] = R[a + 1]
        } else if (!cpu.store(lo, hi, 8, R[(w + code[pc + 1]) << 1], R[((w + code[pc + 1]) << 1) + 1], left)) {
          if (cpu.serve(registers, pc, left)) {
            left = cpu.left
            continue
          }
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      case 160: // stsp64
        i = code[pc + 2]
        lo = (spLow + i) | 0
        hi = spHigh + (i >> 31) + (lo >>> 0 < spLow >>> 0 ? 1 : 0)
        e = (lo >>> 11) & 2046
        if (writeTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 7)) === 0) {
          at = writeTlb[e + 1] + (lo & 4095)
          touched[at >>> 11] |= 1 << (at >>> 6)
          a = (w + code[pc + 1]) << 1
          i32[at >> 2] = R[a]
          i32[(at >> 2) + 1] = R[a + 1]
        } else if (!cpu.store(lo, hi, 8, R[(w + code[pc + 1]) << 1], R[((w + code[pc + 1]) << 1) + 1], left)) {
          if (cpu.serve(registers, pc, left)) {
            left = cpu.left
            continue
          }
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      case 166: // leasp
        a = (w + code[pc + 1]) << 1
        i = code[pc + 2]
        low = (spLow + i) | 0
        R[a] = low
        R[a + 1] = spHigh + (i >> 31) + (low >>> 0 < spLow >>> 0 ? 1 : 0)
        pc += 4
        continue
      case 167: // spget
        a = (w + code[pc + 1]) << 1
        R[a] = spLow
        R[a + 1] = spHigh
        pc += 4
        continue
      case 168: // spset
        a = (w + code[pc + 1]) << 1
        spLow = R[a]
        spHigh = R[a + 1]
        pc += 4
        continue
      case 169: // salloc
        a = (w + code[pc + 1]) << 1
        b = (w + code[pc + 2]) << 1
        // The sum may pass 2^64; only the bits below count.
        size = (R[b] + 15) & ~15
        carry = size >>> 0 < R[b] >>> 0 ? 1 : 0
        spHigh = (spHigh - R[b + 1] - carry - (spLow >>> 0 < size >>> 0 ? 1 : 0)) | 0
        spLow = (spLow - size) | 0
        R[a] = spLow
        R[a + 1] = spHigh
        pc += 4
        continue
      case 170: // enter
        size = code[pc + 1]
        need = w + code[pc + 2] + slotsMargin
        if (need << 1 > R.length) {
          // R and F stay what they are in this call; the instruction runs again with larger ones.
          left++
          exit = growRegisters(registers, need) ? EXIT_FUEL : EXIT_REGISTERS
          break loop
        }
        if (spLow >>> 0 < size) spHigh = (spHigh - 1) | 0
        spLow = (spLow - size) | 0
        pc += 4
        continue
      case 171: // call
        lo = (spLow - 16) | 0
        hi = spLow >>> 0 < 16 ? (spHigh - 1) | 0 : spHigh
        e = (lo >>> 11) & 2046
        back = (textBase + ((pc + 4) << 2)) | 0
        if (writeTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 15)) === 0) {
          at = writeTlb[e + 1] + (lo & 4095)
          touched[at >>> 11] |= 1 << (at >>> 6)
          word = at >> 2
          i32[word] = back
          i32[word + 1] = textHigh
          i32[word + 2] = w
          i32[word + 3] = 0
        } else if (!cpu.push(lo, hi, back, textHigh, w, left)) {
          exit = cpu.exit
          break loop
        }
        spLow = lo
        spHigh = hi
        w += code[pc + 1]
        pc = code[pc + 2]
        continue
      case 172: // callr
        b = (w + code[pc + 2]) << 1
        targetLow = R[b]
        targetHigh = R[b + 1]
        lo = (spLow - 16) | 0
        hi = spLow >>> 0 < 16 ? (spHigh - 1) | 0 : spHigh
        e = (lo >>> 11) & 2046
        back = (textBase + ((pc + 4) << 2)) | 0
        if (writeTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 15)) === 0) {
          at = writeTlb[e + 1] + (lo & 4095)
          touched[at >>> 11] |= 1 << (at >>> 6)
          word = at >> 2
          i32[word] = back
          i32[word + 1] = textHigh
          i32[word + 2] = w
          i32[word + 3] = 0
        } else if (!cpu.push(lo, hi, back, textHigh, w, left)) {
          exit = cpu.exit
          break loop
        }
        spLow = lo
        spHigh = hi
        w += code[pc + 1]
        offset = (targetLow - textBase) | 0
        if (targetHigh === textHigh && offset >>> 0 < textBytes && (offset & 15) === 0) {
          pc = offset >>> 2
          continue
        }
        registers.ipLow = targetLow
        registers.ipHigh = targetHigh
        pc = -1
        exit = EXIT_FOREIGN
        break loop
      case 173: // ret
        i = code[pc + 1]
        lo = (spLow + i) | 0
        hi = (spHigh + (lo >>> 0 < spLow >>> 0 ? 1 : 0)) | 0
        e = (lo >>> 11) & 2046
        if (readTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 15)) === 0) {
          word = (readTlb[e + 1] + (lo & 4095)) >> 2
          backLow = i32[word]
          backHigh = i32[word + 1]
          window = i32[word + 2]
        } else if (cpu.pop(lo, hi, left)) {
          backLow = value[0]
          backHigh = value[1]
          window = value[2]
        } else {
          exit = cpu.exit
          break loop
        }
        spLow = (lo + 16) | 0
        spHigh = spLow >>> 0 < 16 ? (hi + 1) | 0 : hi
        // A window that was overwritten cannot be followed: the caller's registers are lost, as a clobbered RBP would lose its frame.
        if (window >>> 0 <= w) w = window
        offset = (backLow - textBase) | 0
        if (backHigh === textHigh && offset >>> 0 < textBytes && (offset & 15) === 0) {
          pc = offset >>> 2
          continue
        }
        registers.ipLow = backLow
        registers.ipHigh = backHigh
        pc = -1
        exit = EXIT_FOREIGN
        break loop
      case 174: // syscall
        index = w + code[pc + 1]
        cpu.slot = index
        n = 6 - code[pc + 2]
        cpu.argumentCount = n
        sign = code[pc + 3]
        a = (index + 1) << 1
        if (sign !== 0) {
          R[a - 2] = sign & 1023
          R[a - 1] = 0
          for (b = w << 1; n > 0; n--) {
            sign >>= 2
            x = R[b]
            R[a] = x
            R[a + 1] = (sign & 0x300) === 0 ? R[b + 1] : (sign & 0x100) !== 0 ? x >> 31 : 0
            a += 2
            b += 2
          }
        } else a += n << 1
        for (i = code[pc + 2]; i > 0; i--) {
          R[a] = 0
          R[a + 1] = 0
          a += 2
        }
        pc += 4
        exit = EXIT_SYSCALL
        break loop
      case 180: // setjmp
        b = (w + code[pc + 2]) << 1
        registers.spLow = spLow
        registers.spHigh = spHigh
        if (!cpu.saveJump(R[b], R[b + 1], (textBase + ((pc + 4) << 2)) | 0, textHigh, registers, w, left)) {
          exit = cpu.exit
          break loop
        }
        R[(w + code[pc + 1]) << 1] = 0
        pc += 4
        continue
      case 181: // longjmp
        a = (w + code[pc + 1]) << 1
        if (!cpu.loadJump(R[a], R[a + 1], left)) {
          exit = cpu.exit
          break loop
        }
        b = (w + code[pc + 2]) << 1
        low = R[b]
        high = R[b + 1]
        n = code[pc + 3]
        result = low === 0 && n === 0 ? 1 : low
        spLow = value[4]
        spHigh = value[5]
        offset = (value[0] - textBase) | 0
        if (n === 2 || value[3] !== registers.file) {
          // Another context. R and F are another file's now: out of this call, and on with the new ones.
          registers.window = w
          if (n === 2) startFile(registers, spLow, spHigh, low, high)
          else if (!switchFile(registers, value[3], value[2])) {
            exit = cpu.raise(TRAP_PROTECTION)
            break loop
          }
          w = registers.window
          if (value[1] === textHigh && offset >>> 0 < textBytes && (offset & 15) === 0) {
            pc = offset >>> 2
            if (n !== 2 && pc >= 4) registers.words[(w + code[pc - 3]) << 1] = result
            exit = EXIT_FUEL
            break loop
          }
          registers.ipLow = value[0]
          registers.ipHigh = value[1]
          pc = -1
          exit = EXIT_FOREIGN
          break loop
        }
        if (value[2] >>> 0 <= w) w = value[2]
        if (value[1] === textHigh && offset >>> 0 < textBytes && (offset & 15) === 0) {
          pc = offset >>> 2
          // The instruction before is the setjmp that wrote the buffer; its first operand says where the result goes.
          if (pc >= 4) R[(w + code[pc - 3]) << 1] = result
          continue
        }
        registers.ipLow = value[0]
        registers.ipHigh = value[1]
        pc = -1
        exit = EXIT_FOREIGN
        break loop
      case 182: // fadd
        F[w + code[pc + 1]] = F[w + code[pc + 2]] + F[w + code[pc + 3]]
        pc += 4
        continue
      case 183: // fsub
        F[w + code[pc + 1]] = F[w + code[pc + 2]] - F[w + code[pc + 3]]
        pc += 4
        continue
      case 184: // fmul
        F[w + code[pc + 1]] = F[w + code[pc + 2]] * F[w + code[pc + 3]]
        pc += 4
        continue
      case 185: // fdiv
        F[w + code[pc + 1]] = F[w + code[pc + 2]] / F[w + code[pc + 3]]
        pc += 4
        continue
      case 186: // fneg
        F[w + code[pc + 1]] = -F[w + code[pc + 2]]
        pc += 4
        continue
      case 193: // fround
        F[w + code[pc + 1]] = Math.fround(F[w + code[pc + 2]])
        pc += 4
        continue
      case 194: // feq
        R[(w + code[pc + 1]) << 1] = F[w + code[pc + 2]] === F[w + code[pc + 3]] ? 1 : 0
        pc += 4
        continue
      case 195: // fne
        R[(w + code[pc + 1]) << 1] = F[w + code[pc + 2]] !== F[w + code[pc + 3]] ? 1 : 0
        pc += 4
        continue
      case 196: // flt
        R[(w + code[pc + 1]) << 1] = F[w + code[pc + 2]] < F[w + code[pc + 3]] ? 1 : 0
        pc += 4
        continue
      case 197: // fle
        R[(w + code[pc + 1]) << 1] = F[w + code[pc + 2]] <= F[w + code[pc + 3]] ? 1 : 0
        pc += 4
        continue
      case 198: // s32tof
        F[w + code[pc + 1]] = R[(w + code[pc + 2]) << 1]
        pc += 4
        continue
      case 222: // trap
        exit = cpu.raise(code[pc + 1])
        // After int3 the instruction pointer is behind it; ud2 and division stay.
        if (code[pc + 1] === 1) pc += 4
        break loop
      case 223: // tpget
        a = (w + code[pc + 1]) << 1
        R[a] = registers.tpLow
        R[a + 1] = registers.tpHigh
        pc += 4
        continue
      case 224: // jmpr
        a = (w + code[pc + 1]) << 1
        offset = (R[a] - textBase) | 0
        if (R[a + 1] === textHigh && offset >>> 0 < textBytes && (offset & 15) === 0) {
          pc = offset >>> 2
          continue
        }
        registers.ipLow = R[a]
        registers.ipHigh = R[a + 1]
        pc = -1
        exit = EXIT_FOREIGN
        break loop
      default:
        cpu.left = left
        registers.spLow = spLow
        registers.spHigh = spHigh
        if (!executeRare(cpu, registers, R, F, w, code, pc)) {
          left = cpu.left
          exit = cpu.exit
          break loop
        }
        left = cpu.left
        pc += 4
        continue
    }
  }
  registers.pc = pc
  registers.window = w
  registers.spLow = spLow
  registers.spHigh = spHigh
  cpu.left = left
  return exit
}
