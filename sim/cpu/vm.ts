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
// In the switch: R and F are the register file as words and as doubles, w the window, code the program, pc the position of the
// instruction. An address is lo, hi; e the place of its page in a TLB array; hi >>> 15 is not 0 outside user addresses.

import { mul64 } from '../lib/int64.ts'
import { assert } from '../lib/assert.ts'
import { Cpu } from './core.ts'
import { EXIT_FOREIGN, EXIT_FUEL, EXIT_REGISTERS, EXIT_SYSCALL } from './exits.ts'
import { runForeign } from './foreign.ts'
import type { Image } from './image.ts'
import { executeRare } from './rare.ts'
import type { Registers } from './registers.ts'
import { growRegisters, slotsMargin } from './registers.ts'

export { Cpu }
export * from './exits.ts'

const fuelMax = 2 ** 30

/**
 * Executes one task until something has to be done by others, at most `fuel` instructions (a bulk instruction takes one a page). The
 * task's address space is loaded. Advances the clock by what was executed.
 */
export function run(cpu: Cpu, registers: Registers, fuel: number): number {
  cpu.begin(Math.min(fuel, fuelMax))
  cpu.mmu.setPkru(registers.pkru)
  let exit = EXIT_FOREIGN
  while (exit === EXIT_FOREIGN) {
    exit = registers.pc >= 0 ? execute(cpu, registers, registers.image) : runForeign(cpu, registers)
  }
  cpu.sync(cpu.left)
  return exit
}

function execute(cpu: Cpu, registers: Registers, image: Image): number {
  const code = image.code
  const tables = image.jumpTables
  const textBase = image.textBase
  const textBytes = code.length << 2
  assert(textBase % 4096 === 0 && textBase + textBytes < 2 ** 31, `text at ${textBase}`)
  const i32 = cpu.ram.i32
  const u8 = cpu.ram.u8
  const u16 = cpu.ram.u16
  const f32 = cpu.ram.f32
  const touched = cpu.ram.touched
  const readTlb = cpu.mmu.tlb.read
  const writeTlb = cpu.mmu.tlb.write
  const value = cpu.value
  const floatValue = cpu.floatValue
  let R = registers.words
  let F = cpu.doublesOf(registers)
  let pc = registers.pc
  let w = registers.window
  let spLow = registers.spLow
  let spHigh = registers.spHigh
  let left = cpu.left
  // The page of text that is known to be executable.
  let page = -1
  let exit = EXIT_FUEL
  loop: for (;;) {
    if (left === 0) {
      exit = EXIT_FUEL
      break
    }
    if (pc >>> 10 !== page) {
      if (!cpu.enterPage(pc, textBase, textBytes, left)) {
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
      case 1: {
        // mov
        const a = (w + code[pc + 1]) << 1
        const b = (w + code[pc + 2]) << 1
        R[a] = R[b]
        R[a + 1] = R[b + 1]
        pc += 4
        continue
      }
      case 2: {
        // li
        const a = (w + code[pc + 1]) << 1
        const i = code[pc + 2]
        R[a] = i
        R[a + 1] = i >> 31
        pc += 4
        continue
      }
      case 3: {
        // li64
        const a = (w + code[pc + 1]) << 1
        R[a] = code[pc + 2]
        R[a + 1] = code[pc + 3]
        pc += 4
        continue
      }
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
      case 8: {
        // sext32
        const a = (w + code[pc + 1]) << 1
        const low = R[(w + code[pc + 2]) << 1]
        R[a] = low
        R[a + 1] = low >> 31
        pc += 4
        continue
      }
      case 9: {
        // zext32
        const a = (w + code[pc + 1]) << 1
        R[a] = R[(w + code[pc + 2]) << 1]
        R[a + 1] = 0
        pc += 4
        continue
      }
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
      case 13: {
        // divs32
        const x = R[(w + code[pc + 2]) << 1]
        const y = R[(w + code[pc + 3]) << 1]
        if (y === 0 || (y === -1 && x === -0x80000000)) {
          exit = cpu.raise(2)
          break loop
        }
        R[(w + code[pc + 1]) << 1] = x / y
        pc += 4
        continue
      }
      case 14: {
        // divu32
        const y = R[(w + code[pc + 3]) << 1] >>> 0
        if (y === 0) {
          exit = cpu.raise(2)
          break loop
        }
        R[(w + code[pc + 1]) << 1] = (R[(w + code[pc + 2]) << 1] >>> 0) / y
        pc += 4
        continue
      }
      case 15: {
        // rems32
        const x = R[(w + code[pc + 2]) << 1]
        const y = R[(w + code[pc + 3]) << 1]
        if (y === 0 || (y === -1 && x === -0x80000000)) {
          exit = cpu.raise(2)
          break loop
        }
        R[(w + code[pc + 1]) << 1] = x % y
        pc += 4
        continue
      }
      case 16: {
        // remu32
        const y = R[(w + code[pc + 3]) << 1] >>> 0
        if (y === 0) {
          exit = cpu.raise(2)
          break loop
        }
        R[(w + code[pc + 1]) << 1] = (R[(w + code[pc + 2]) << 1] >>> 0) % y
        pc += 4
        continue
      }
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
      case 57: {
        // add64
        const a = (w + code[pc + 1]) << 1
        const b = (w + code[pc + 2]) << 1
        const c = (w + code[pc + 3]) << 1
        const x = R[b]
        const low = (x + R[c]) | 0
        R[a + 1] = R[b + 1] + R[c + 1] + (low >>> 0 < x >>> 0 ? 1 : 0)
        R[a] = low
        pc += 4
        continue
      }
      case 58: {
        // sub64
        const a = (w + code[pc + 1]) << 1
        const b = (w + code[pc + 2]) << 1
        const c = (w + code[pc + 3]) << 1
        const x = R[b]
        const y = R[c]
        R[a + 1] = R[b + 1] - R[c + 1] - (x >>> 0 < y >>> 0 ? 1 : 0)
        R[a] = x - y
        pc += 4
        continue
      }
      case 59: {
        // mul64
        const a = (w + code[pc + 1]) << 1
        const b = (w + code[pc + 2]) << 1
        const c = (w + code[pc + 3]) << 1
        mul64(R, a, R[b], R[b + 1], R[c], R[c + 1])
        pc += 4
        continue
      }
      case 64: {
        // and64
        const a = (w + code[pc + 1]) << 1
        const b = (w + code[pc + 2]) << 1
        const c = (w + code[pc + 3]) << 1
        R[a] = R[b] & R[c]
        R[a + 1] = R[b + 1] & R[c + 1]
        pc += 4
        continue
      }
      case 65: {
        // or64
        const a = (w + code[pc + 1]) << 1
        const b = (w + code[pc + 2]) << 1
        const c = (w + code[pc + 3]) << 1
        R[a] = R[b] | R[c]
        R[a + 1] = R[b + 1] | R[c + 1]
        pc += 4
        continue
      }
      case 66: {
        // xor64
        const a = (w + code[pc + 1]) << 1
        const b = (w + code[pc + 2]) << 1
        const c = (w + code[pc + 3]) << 1
        R[a] = R[b] ^ R[c]
        R[a + 1] = R[b + 1] ^ R[c + 1]
        pc += 4
        continue
      }
      case 67: {
        // shl64
        const a = (w + code[pc + 1]) << 1
        const b = (w + code[pc + 2]) << 1
        const n = R[(w + code[pc + 3]) << 1] & 63
        const low = R[b]
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
      }
      case 68: {
        // shrs64
        const a = (w + code[pc + 1]) << 1
        const b = (w + code[pc + 2]) << 1
        const n = R[(w + code[pc + 3]) << 1] & 63
        const high = R[b + 1]
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
      }
      case 69: {
        // shru64
        const a = (w + code[pc + 1]) << 1
        const b = (w + code[pc + 2]) << 1
        const n = R[(w + code[pc + 3]) << 1] & 63
        const high = R[b + 1]
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
      }
      case 70: {
        // addi64
        const a = (w + code[pc + 1]) << 1
        const b = (w + code[pc + 2]) << 1
        const i = code[pc + 3]
        const x = R[b]
        const low = (x + i) | 0
        R[a + 1] = R[b + 1] + (i >> 31) + (low >>> 0 < x >>> 0 ? 1 : 0)
        R[a] = low
        pc += 4
        continue
      }
      case 71: {
        // muli64
        const a = (w + code[pc + 1]) << 1
        const b = (w + code[pc + 2]) << 1
        const i = code[pc + 3]
        mul64(R, a, R[b], R[b + 1], i, i >> 31)
        pc += 4
        continue
      }
      case 72: {
        // andi64
        const a = (w + code[pc + 1]) << 1
        const b = (w + code[pc + 2]) << 1
        const i = code[pc + 3]
        R[a] = R[b] & i
        R[a + 1] = R[b + 1] & (i >> 31)
        pc += 4
        continue
      }
      case 73: {
        // ori64
        const a = (w + code[pc + 1]) << 1
        const b = (w + code[pc + 2]) << 1
        const i = code[pc + 3]
        R[a] = R[b] | i
        R[a + 1] = R[b + 1] | (i >> 31)
        pc += 4
        continue
      }
      case 74: {
        // xori64
        const a = (w + code[pc + 1]) << 1
        const b = (w + code[pc + 2]) << 1
        const i = code[pc + 3]
        R[a] = R[b] ^ i
        R[a + 1] = R[b + 1] ^ (i >> 31)
        pc += 4
        continue
      }
      case 75: {
        // shli64
        const a = (w + code[pc + 1]) << 1
        const b = (w + code[pc + 2]) << 1
        const n = code[pc + 3] & 63
        const low = R[b]
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
      }
      case 76: {
        // shrsi64
        const a = (w + code[pc + 1]) << 1
        const b = (w + code[pc + 2]) << 1
        const n = code[pc + 3] & 63
        const high = R[b + 1]
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
      }
      case 77: {
        // shrui64
        const a = (w + code[pc + 1]) << 1
        const b = (w + code[pc + 2]) << 1
        const n = code[pc + 3] & 63
        const high = R[b + 1]
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
      }
      case 78: {
        // neg64
        const a = (w + code[pc + 1]) << 1
        const b = (w + code[pc + 2]) << 1
        const low = R[b]
        R[a + 1] = low === 0 ? -R[b + 1] : ~R[b + 1]
        R[a] = -low
        pc += 4
        continue
      }
      case 79: {
        // not64
        const a = (w + code[pc + 1]) << 1
        const b = (w + code[pc + 2]) << 1
        R[a] = ~R[b]
        R[a + 1] = ~R[b + 1]
        pc += 4
        continue
      }
      case 80: {
        // eq64
        const a = (w + code[pc + 1]) << 1
        const b = (w + code[pc + 2]) << 1
        const c = (w + code[pc + 3]) << 1
        R[a] = R[b] === R[c] && R[b + 1] === R[c + 1] ? 1 : 0
        pc += 4
        continue
      }
      case 81: {
        // ne64
        const a = (w + code[pc + 1]) << 1
        const b = (w + code[pc + 2]) << 1
        const c = (w + code[pc + 3]) << 1
        R[a] = R[b] !== R[c] || R[b + 1] !== R[c + 1] ? 1 : 0
        pc += 4
        continue
      }
      case 82: {
        // lts64
        const a = (w + code[pc + 1]) << 1
        const b = (w + code[pc + 2]) << 1
        const c = (w + code[pc + 3]) << 1
        R[a] = R[b + 1] < R[c + 1] || (R[b + 1] === R[c + 1] && R[b] >>> 0 < R[c] >>> 0) ? 1 : 0
        pc += 4
        continue
      }
      case 83: {
        // les64
        const a = (w + code[pc + 1]) << 1
        const b = (w + code[pc + 2]) << 1
        const c = (w + code[pc + 3]) << 1
        R[a] = R[b + 1] < R[c + 1] || (R[b + 1] === R[c + 1] && R[b] >>> 0 <= R[c] >>> 0) ? 1 : 0
        pc += 4
        continue
      }
      case 84: {
        // ltu64
        const a = (w + code[pc + 1]) << 1
        const b = (w + code[pc + 2]) << 1
        const c = (w + code[pc + 3]) << 1
        R[a] = R[b + 1] >>> 0 < R[c + 1] >>> 0 || (R[b + 1] === R[c + 1] && R[b] >>> 0 < R[c] >>> 0) ? 1 : 0
        pc += 4
        continue
      }
      case 85: {
        // leu64
        const a = (w + code[pc + 1]) << 1
        const b = (w + code[pc + 2]) << 1
        const c = (w + code[pc + 3]) << 1
        R[a] = R[b + 1] >>> 0 < R[c + 1] >>> 0 || (R[b + 1] === R[c + 1] && R[b] >>> 0 <= R[c] >>> 0) ? 1 : 0
        pc += 4
        continue
      }
      case 86: {
        // eqi64
        const a = (w + code[pc + 1]) << 1
        const b = (w + code[pc + 2]) << 1
        const i = code[pc + 3]
        R[a] = R[b] === i && R[b + 1] === i >> 31 ? 1 : 0
        pc += 4
        continue
      }
      case 87: {
        // nei64
        const a = (w + code[pc + 1]) << 1
        const b = (w + code[pc + 2]) << 1
        const i = code[pc + 3]
        R[a] = R[b] !== i || R[b + 1] !== i >> 31 ? 1 : 0
        pc += 4
        continue
      }
      case 88: {
        // jz64
        const a = (w + code[pc + 1]) << 1
        pc += (R[a] | R[a + 1]) === 0 ? code[pc + 2] : 4
        continue
      }
      case 89: {
        // jnz64
        const a = (w + code[pc + 1]) << 1
        pc += (R[a] | R[a + 1]) !== 0 ? code[pc + 2] : 4
        continue
      }
      case 90: {
        // jeq64
        const a = (w + code[pc + 1]) << 1
        const b = (w + code[pc + 2]) << 1
        pc += R[a] === R[b] && R[a + 1] === R[b + 1] ? code[pc + 3] : 4
        continue
      }
      case 91: {
        // jne64
        const a = (w + code[pc + 1]) << 1
        const b = (w + code[pc + 2]) << 1
        pc += R[a] !== R[b] || R[a + 1] !== R[b + 1] ? code[pc + 3] : 4
        continue
      }
      case 92: {
        // jlts64
        const a = (w + code[pc + 1]) << 1
        const b = (w + code[pc + 2]) << 1
        pc += R[a + 1] < R[b + 1] || (R[a + 1] === R[b + 1] && R[a] >>> 0 < R[b] >>> 0) ? code[pc + 3] : 4
        continue
      }
      case 93: {
        // jles64
        const a = (w + code[pc + 1]) << 1
        const b = (w + code[pc + 2]) << 1
        pc += R[a + 1] < R[b + 1] || (R[a + 1] === R[b + 1] && R[a] >>> 0 <= R[b] >>> 0) ? code[pc + 3] : 4
        continue
      }
      case 94: {
        // jltu64
        const a = (w + code[pc + 1]) << 1
        const b = (w + code[pc + 2]) << 1
        pc += R[a + 1] >>> 0 < R[b + 1] >>> 0 || (R[a + 1] === R[b + 1] && R[a] >>> 0 < R[b] >>> 0) ? code[pc + 3] : 4
        continue
      }
      case 95: {
        // jleu64
        const a = (w + code[pc + 1]) << 1
        const b = (w + code[pc + 2]) << 1
        pc += R[a + 1] >>> 0 < R[b + 1] >>> 0 || (R[a + 1] === R[b + 1] && R[a] >>> 0 <= R[b] >>> 0) ? code[pc + 3] : 4
        continue
      }
      case 96: {
        // jeqi64
        const a = (w + code[pc + 1]) << 1
        const i = code[pc + 2]
        pc += R[a] === i && R[a + 1] === i >> 31 ? code[pc + 3] : 4
        continue
      }
      case 97: {
        // jnei64
        const a = (w + code[pc + 1]) << 1
        const i = code[pc + 2]
        pc += R[a] !== i || R[a + 1] !== i >> 31 ? code[pc + 3] : 4
        continue
      }
      case 98: {
        // jltsi64
        const a = (w + code[pc + 1]) << 1
        const i = code[pc + 2]
        const high = R[a + 1]
        const sign = i >> 31
        pc += high < sign || (high === sign && R[a] >>> 0 < i >>> 0) ? code[pc + 3] : 4
        continue
      }
      case 99: {
        // jlesi64
        const a = (w + code[pc + 1]) << 1
        const i = code[pc + 2]
        const high = R[a + 1]
        const sign = i >> 31
        pc += high < sign || (high === sign && R[a] >>> 0 <= i >>> 0) ? code[pc + 3] : 4
        continue
      }
      case 100: {
        // jgtsi64
        const a = (w + code[pc + 1]) << 1
        const i = code[pc + 2]
        const high = R[a + 1]
        const sign = i >> 31
        pc += high > sign || (high === sign && R[a] >>> 0 > i >>> 0) ? code[pc + 3] : 4
        continue
      }
      case 101: {
        // jgesi64
        const a = (w + code[pc + 1]) << 1
        const i = code[pc + 2]
        const high = R[a + 1]
        const sign = i >> 31
        pc += high > sign || (high === sign && R[a] >>> 0 >= i >>> 0) ? code[pc + 3] : 4
        continue
      }
      case 102: {
        // jltui64
        const a = (w + code[pc + 1]) << 1
        const i = code[pc + 2]
        const high = R[a + 1]
        const sign = i >> 31
        pc += high >>> 0 < sign >>> 0 || (high === sign && R[a] >>> 0 < i >>> 0) ? code[pc + 3] : 4
        continue
      }
      case 103: {
        // jgeui64
        const a = (w + code[pc + 1]) << 1
        const i = code[pc + 2]
        const high = R[a + 1]
        const sign = i >> 31
        pc += high >>> 0 > sign >>> 0 || (high === sign && R[a] >>> 0 >= i >>> 0) ? code[pc + 3] : 4
        continue
      }
      case 104: // jmp
        pc += code[pc + 1]
        continue
      case 105: {
        // jtab
        const index = R[(w + code[pc + 1]) << 1] >>> 0
        pc += index < code[pc + 2] >>> 0 ? tables[code[pc + 3] + index] : 4
        continue
      }
      case 106: {
        // ld8s
        const b = (w + code[pc + 2]) << 1
        const i = code[pc + 3]
        const x = R[b]
        const lo = (x + i) | 0
        const hi = R[b + 1] + (i >> 31) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
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
      }
      case 107: {
        // ldx8s
        const b = (w + code[pc + 2]) << 1
        const i = R[(w + code[pc + 3]) << 1]
        const x = R[b]
        const lo = (x + i) | 0
        const hi = R[b + 1] + (i >> 31) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
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
      }
      case 108: {
        // ldy8s
        const b = (w + code[pc + 2]) << 1
        const c = (w + code[pc + 3]) << 1
        const x = R[b]
        const lo = (x + R[c]) | 0
        const hi = R[b + 1] + R[c + 1] + (lo >>> 0 < x >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
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
      }
      case 109: {
        // lda8s
        const lo = code[pc + 2]
        const hi = 0
        const e = (lo >>> 11) & 2046
        if (readTlb[e] === lo >>> 22) {
          R[(w + code[pc + 1]) << 1] = (u8[readTlb[e + 1] + (lo & 4095)] << 24) >> 24
        } else if (cpu.load(lo, hi, 1, left)) {
          R[(w + code[pc + 1]) << 1] = (value[0] << 24) >> 24
        } else {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 110: {
        // ldsp8s
        const i = code[pc + 2]
        const lo = (spLow + i) | 0
        const hi = spHigh + (i >> 31) + (lo >>> 0 < spLow >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
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
      }
      case 111: {
        // ld8u
        const b = (w + code[pc + 2]) << 1
        const i = code[pc + 3]
        const x = R[b]
        const lo = (x + i) | 0
        const hi = R[b + 1] + (i >> 31) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
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
      }
      case 112: {
        // ldx8u
        const b = (w + code[pc + 2]) << 1
        const i = R[(w + code[pc + 3]) << 1]
        const x = R[b]
        const lo = (x + i) | 0
        const hi = R[b + 1] + (i >> 31) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
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
      }
      case 113: {
        // ldy8u
        const b = (w + code[pc + 2]) << 1
        const c = (w + code[pc + 3]) << 1
        const x = R[b]
        const lo = (x + R[c]) | 0
        const hi = R[b + 1] + R[c + 1] + (lo >>> 0 < x >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
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
      }
      case 114: {
        // lda8u
        const lo = code[pc + 2]
        const hi = 0
        const e = (lo >>> 11) & 2046
        if (readTlb[e] === lo >>> 22) {
          R[(w + code[pc + 1]) << 1] = u8[readTlb[e + 1] + (lo & 4095)]
        } else if (cpu.load(lo, hi, 1, left)) {
          R[(w + code[pc + 1]) << 1] = value[0]
        } else {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 115: {
        // ldsp8u
        const i = code[pc + 2]
        const lo = (spLow + i) | 0
        const hi = spHigh + (i >> 31) + (lo >>> 0 < spLow >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
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
      }
      case 116: {
        // ld16s
        const b = (w + code[pc + 2]) << 1
        const i = code[pc + 3]
        const x = R[b]
        const lo = (x + i) | 0
        const hi = R[b + 1] + (i >> 31) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
        if (readTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 1)) === 0) {
          R[(w + code[pc + 1]) << 1] = (u16[(readTlb[e + 1] + (lo & 4095)) >> 1] << 16) >> 16
        } else if (cpu.load(lo, hi, 2, left)) {
          R[(w + code[pc + 1]) << 1] = (value[0] << 16) >> 16
        } else {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 117: {
        // ldx16s
        const b = (w + code[pc + 2]) << 1
        const i = R[(w + code[pc + 3]) << 1]
        const x = R[b]
        const lo = (x + (i << 1)) | 0
        const hi = R[b + 1] + (i >> 31) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
        if (readTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 1)) === 0) {
          R[(w + code[pc + 1]) << 1] = (u16[(readTlb[e + 1] + (lo & 4095)) >> 1] << 16) >> 16
        } else if (cpu.load(lo, hi, 2, left)) {
          R[(w + code[pc + 1]) << 1] = (value[0] << 16) >> 16
        } else {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 118: {
        // ldy16s
        const b = (w + code[pc + 2]) << 1
        const c = (w + code[pc + 3]) << 1
        const x = R[b]
        const i = R[c]
        const lo = (x + (i << 1)) | 0
        const hi = R[b + 1] + ((R[c + 1] << 1) | (i >>> 31)) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
        if (readTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 1)) === 0) {
          R[(w + code[pc + 1]) << 1] = (u16[(readTlb[e + 1] + (lo & 4095)) >> 1] << 16) >> 16
        } else if (cpu.load(lo, hi, 2, left)) {
          R[(w + code[pc + 1]) << 1] = (value[0] << 16) >> 16
        } else {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 119: {
        // lda16s
        const lo = code[pc + 2]
        const hi = 0
        const e = (lo >>> 11) & 2046
        if (readTlb[e] === lo >>> 22 && (lo & 1) === 0) {
          R[(w + code[pc + 1]) << 1] = (u16[(readTlb[e + 1] + (lo & 4095)) >> 1] << 16) >> 16
        } else if (cpu.load(lo, hi, 2, left)) {
          R[(w + code[pc + 1]) << 1] = (value[0] << 16) >> 16
        } else {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 120: {
        // ldsp16s
        const i = code[pc + 2]
        const lo = (spLow + i) | 0
        const hi = spHigh + (i >> 31) + (lo >>> 0 < spLow >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
        if (readTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 1)) === 0) {
          R[(w + code[pc + 1]) << 1] = (u16[(readTlb[e + 1] + (lo & 4095)) >> 1] << 16) >> 16
        } else if (cpu.load(lo, hi, 2, left)) {
          R[(w + code[pc + 1]) << 1] = (value[0] << 16) >> 16
        } else {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 121: {
        // ld16u
        const b = (w + code[pc + 2]) << 1
        const i = code[pc + 3]
        const x = R[b]
        const lo = (x + i) | 0
        const hi = R[b + 1] + (i >> 31) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
        if (readTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 1)) === 0) {
          R[(w + code[pc + 1]) << 1] = u16[(readTlb[e + 1] + (lo & 4095)) >> 1]
        } else if (cpu.load(lo, hi, 2, left)) {
          R[(w + code[pc + 1]) << 1] = value[0]
        } else {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 122: {
        // ldx16u
        const b = (w + code[pc + 2]) << 1
        const i = R[(w + code[pc + 3]) << 1]
        const x = R[b]
        const lo = (x + (i << 1)) | 0
        const hi = R[b + 1] + (i >> 31) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
        if (readTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 1)) === 0) {
          R[(w + code[pc + 1]) << 1] = u16[(readTlb[e + 1] + (lo & 4095)) >> 1]
        } else if (cpu.load(lo, hi, 2, left)) {
          R[(w + code[pc + 1]) << 1] = value[0]
        } else {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 123: {
        // ldy16u
        const b = (w + code[pc + 2]) << 1
        const c = (w + code[pc + 3]) << 1
        const x = R[b]
        const i = R[c]
        const lo = (x + (i << 1)) | 0
        const hi = R[b + 1] + ((R[c + 1] << 1) | (i >>> 31)) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
        if (readTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 1)) === 0) {
          R[(w + code[pc + 1]) << 1] = u16[(readTlb[e + 1] + (lo & 4095)) >> 1]
        } else if (cpu.load(lo, hi, 2, left)) {
          R[(w + code[pc + 1]) << 1] = value[0]
        } else {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 124: {
        // lda16u
        const lo = code[pc + 2]
        const hi = 0
        const e = (lo >>> 11) & 2046
        if (readTlb[e] === lo >>> 22 && (lo & 1) === 0) {
          R[(w + code[pc + 1]) << 1] = u16[(readTlb[e + 1] + (lo & 4095)) >> 1]
        } else if (cpu.load(lo, hi, 2, left)) {
          R[(w + code[pc + 1]) << 1] = value[0]
        } else {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 125: {
        // ldsp16u
        const i = code[pc + 2]
        const lo = (spLow + i) | 0
        const hi = spHigh + (i >> 31) + (lo >>> 0 < spLow >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
        if (readTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 1)) === 0) {
          R[(w + code[pc + 1]) << 1] = u16[(readTlb[e + 1] + (lo & 4095)) >> 1]
        } else if (cpu.load(lo, hi, 2, left)) {
          R[(w + code[pc + 1]) << 1] = value[0]
        } else {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 126: {
        // ld32
        const b = (w + code[pc + 2]) << 1
        const i = code[pc + 3]
        const x = R[b]
        const lo = (x + i) | 0
        const hi = R[b + 1] + (i >> 31) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
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
      }
      case 127: {
        // ldx32
        const b = (w + code[pc + 2]) << 1
        const i = R[(w + code[pc + 3]) << 1]
        const x = R[b]
        const lo = (x + (i << 2)) | 0
        const hi = R[b + 1] + (i >> 30) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
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
      }
      case 128: {
        // ldy32
        const b = (w + code[pc + 2]) << 1
        const c = (w + code[pc + 3]) << 1
        const x = R[b]
        const i = R[c]
        const lo = (x + (i << 2)) | 0
        const hi = R[b + 1] + ((R[c + 1] << 2) | (i >>> 30)) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
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
      }
      case 129: {
        // lda32
        const lo = code[pc + 2]
        const hi = 0
        const e = (lo >>> 11) & 2046
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
      }
      case 130: {
        // ldsp32
        const i = code[pc + 2]
        const lo = (spLow + i) | 0
        const hi = spHigh + (i >> 31) + (lo >>> 0 < spLow >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
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
      }
      case 131: {
        // ld64
        const b = (w + code[pc + 2]) << 1
        const i = code[pc + 3]
        const x = R[b]
        const lo = (x + i) | 0
        const hi = R[b + 1] + (i >> 31) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
        if (readTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 7)) === 0) {
          const at = (readTlb[e + 1] + (lo & 4095)) >> 2
          const a = (w + code[pc + 1]) << 1
          R[a] = i32[at]
          R[a + 1] = i32[at + 1]
        } else if (cpu.load(lo, hi, 8, left)) {
          const a = (w + code[pc + 1]) << 1
          R[a] = value[0]
          R[a + 1] = value[1]
        } else {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 132: {
        // ldx64
        const b = (w + code[pc + 2]) << 1
        const i = R[(w + code[pc + 3]) << 1]
        const x = R[b]
        const lo = (x + (i << 3)) | 0
        const hi = R[b + 1] + (i >> 29) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
        if (readTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 7)) === 0) {
          const at = (readTlb[e + 1] + (lo & 4095)) >> 2
          const a = (w + code[pc + 1]) << 1
          R[a] = i32[at]
          R[a + 1] = i32[at + 1]
        } else if (cpu.load(lo, hi, 8, left)) {
          const a = (w + code[pc + 1]) << 1
          R[a] = value[0]
          R[a + 1] = value[1]
        } else {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 133: {
        // ldy64
        const b = (w + code[pc + 2]) << 1
        const c = (w + code[pc + 3]) << 1
        const x = R[b]
        const i = R[c]
        const lo = (x + (i << 3)) | 0
        const hi = R[b + 1] + ((R[c + 1] << 3) | (i >>> 29)) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
        if (readTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 7)) === 0) {
          const at = (readTlb[e + 1] + (lo & 4095)) >> 2
          const a = (w + code[pc + 1]) << 1
          R[a] = i32[at]
          R[a + 1] = i32[at + 1]
        } else if (cpu.load(lo, hi, 8, left)) {
          const a = (w + code[pc + 1]) << 1
          R[a] = value[0]
          R[a + 1] = value[1]
        } else {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 134: {
        // lda64
        const lo = code[pc + 2]
        const hi = 0
        const e = (lo >>> 11) & 2046
        if (readTlb[e] === lo >>> 22 && (lo & 7) === 0) {
          const at = (readTlb[e + 1] + (lo & 4095)) >> 2
          const a = (w + code[pc + 1]) << 1
          R[a] = i32[at]
          R[a + 1] = i32[at + 1]
        } else if (cpu.load(lo, hi, 8, left)) {
          const a = (w + code[pc + 1]) << 1
          R[a] = value[0]
          R[a + 1] = value[1]
        } else {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 135: {
        // ldsp64
        const i = code[pc + 2]
        const lo = (spLow + i) | 0
        const hi = spHigh + (i >> 31) + (lo >>> 0 < spLow >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
        if (readTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 7)) === 0) {
          const at = (readTlb[e + 1] + (lo & 4095)) >> 2
          const a = (w + code[pc + 1]) << 1
          R[a] = i32[at]
          R[a + 1] = i32[at + 1]
        } else if (cpu.load(lo, hi, 8, left)) {
          const a = (w + code[pc + 1]) << 1
          R[a] = value[0]
          R[a + 1] = value[1]
        } else {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 136: {
        // ldf32
        const b = (w + code[pc + 2]) << 1
        const i = code[pc + 3]
        const x = R[b]
        const lo = (x + i) | 0
        const hi = R[b + 1] + (i >> 31) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
        if (readTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 3)) === 0) {
          F[w + code[pc + 1]] = f32[(readTlb[e + 1] + (lo & 4095)) >> 2]
        } else if (cpu.load(lo, hi, 4, left)) {
          F[w + code[pc + 1]] = floatValue[0]
        } else {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 137: {
        // ldxf32
        const b = (w + code[pc + 2]) << 1
        const i = R[(w + code[pc + 3]) << 1]
        const x = R[b]
        const lo = (x + (i << 2)) | 0
        const hi = R[b + 1] + (i >> 30) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
        if (readTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 3)) === 0) {
          F[w + code[pc + 1]] = f32[(readTlb[e + 1] + (lo & 4095)) >> 2]
        } else if (cpu.load(lo, hi, 4, left)) {
          F[w + code[pc + 1]] = floatValue[0]
        } else {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 138: {
        // ldyf32
        const b = (w + code[pc + 2]) << 1
        const c = (w + code[pc + 3]) << 1
        const x = R[b]
        const i = R[c]
        const lo = (x + (i << 2)) | 0
        const hi = R[b + 1] + ((R[c + 1] << 2) | (i >>> 30)) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
        if (readTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 3)) === 0) {
          F[w + code[pc + 1]] = f32[(readTlb[e + 1] + (lo & 4095)) >> 2]
        } else if (cpu.load(lo, hi, 4, left)) {
          F[w + code[pc + 1]] = floatValue[0]
        } else {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 139: {
        // ldaf32
        const lo = code[pc + 2]
        const hi = 0
        const e = (lo >>> 11) & 2046
        if (readTlb[e] === lo >>> 22 && (lo & 3) === 0) {
          F[w + code[pc + 1]] = f32[(readTlb[e + 1] + (lo & 4095)) >> 2]
        } else if (cpu.load(lo, hi, 4, left)) {
          F[w + code[pc + 1]] = floatValue[0]
        } else {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 140: {
        // ldspf32
        const i = code[pc + 2]
        const lo = (spLow + i) | 0
        const hi = spHigh + (i >> 31) + (lo >>> 0 < spLow >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
        if (readTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 3)) === 0) {
          F[w + code[pc + 1]] = f32[(readTlb[e + 1] + (lo & 4095)) >> 2]
        } else if (cpu.load(lo, hi, 4, left)) {
          F[w + code[pc + 1]] = floatValue[0]
        } else {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 141: {
        // st8
        const b = (w + code[pc + 2]) << 1
        const i = code[pc + 3]
        const x = R[b]
        const lo = (x + i) | 0
        const hi = R[b + 1] + (i >> 31) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
        if (writeTlb[e] === ((hi << 10) | (lo >>> 22)) && hi >>> 15 === 0) {
          const at = writeTlb[e + 1] + (lo & 4095)
          touched[at >>> 12] |= 1 << ((at >>> 8) & 15)
          u8[at] = R[(w + code[pc + 1]) << 1]
        } else if (!cpu.store(lo, hi, 1, R[(w + code[pc + 1]) << 1], 0, left)) {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 142: {
        // stx8
        const b = (w + code[pc + 2]) << 1
        const i = R[(w + code[pc + 3]) << 1]
        const x = R[b]
        const lo = (x + i) | 0
        const hi = R[b + 1] + (i >> 31) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
        if (writeTlb[e] === ((hi << 10) | (lo >>> 22)) && hi >>> 15 === 0) {
          const at = writeTlb[e + 1] + (lo & 4095)
          touched[at >>> 12] |= 1 << ((at >>> 8) & 15)
          u8[at] = R[(w + code[pc + 1]) << 1]
        } else if (!cpu.store(lo, hi, 1, R[(w + code[pc + 1]) << 1], 0, left)) {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 143: {
        // sty8
        const b = (w + code[pc + 2]) << 1
        const c = (w + code[pc + 3]) << 1
        const x = R[b]
        const lo = (x + R[c]) | 0
        const hi = R[b + 1] + R[c + 1] + (lo >>> 0 < x >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
        if (writeTlb[e] === ((hi << 10) | (lo >>> 22)) && hi >>> 15 === 0) {
          const at = writeTlb[e + 1] + (lo & 4095)
          touched[at >>> 12] |= 1 << ((at >>> 8) & 15)
          u8[at] = R[(w + code[pc + 1]) << 1]
        } else if (!cpu.store(lo, hi, 1, R[(w + code[pc + 1]) << 1], 0, left)) {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 144: {
        // sta8
        const lo = code[pc + 2]
        const hi = 0
        const e = (lo >>> 11) & 2046
        if (writeTlb[e] === lo >>> 22) {
          const at = writeTlb[e + 1] + (lo & 4095)
          touched[at >>> 12] |= 1 << ((at >>> 8) & 15)
          u8[at] = R[(w + code[pc + 1]) << 1]
        } else if (!cpu.store(lo, hi, 1, R[(w + code[pc + 1]) << 1], 0, left)) {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 145: {
        // stsp8
        const i = code[pc + 2]
        const lo = (spLow + i) | 0
        const hi = spHigh + (i >> 31) + (lo >>> 0 < spLow >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
        if (writeTlb[e] === ((hi << 10) | (lo >>> 22)) && hi >>> 15 === 0) {
          const at = writeTlb[e + 1] + (lo & 4095)
          touched[at >>> 12] |= 1 << ((at >>> 8) & 15)
          u8[at] = R[(w + code[pc + 1]) << 1]
        } else if (!cpu.store(lo, hi, 1, R[(w + code[pc + 1]) << 1], 0, left)) {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 146: {
        // st16
        const b = (w + code[pc + 2]) << 1
        const i = code[pc + 3]
        const x = R[b]
        const lo = (x + i) | 0
        const hi = R[b + 1] + (i >> 31) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
        if (writeTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 1)) === 0) {
          const at = writeTlb[e + 1] + (lo & 4095)
          touched[at >>> 12] |= 1 << ((at >>> 8) & 15)
          u16[at >> 1] = R[(w + code[pc + 1]) << 1]
        } else if (!cpu.store(lo, hi, 2, R[(w + code[pc + 1]) << 1], 0, left)) {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 147: {
        // stx16
        const b = (w + code[pc + 2]) << 1
        const i = R[(w + code[pc + 3]) << 1]
        const x = R[b]
        const lo = (x + (i << 1)) | 0
        const hi = R[b + 1] + (i >> 31) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
        if (writeTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 1)) === 0) {
          const at = writeTlb[e + 1] + (lo & 4095)
          touched[at >>> 12] |= 1 << ((at >>> 8) & 15)
          u16[at >> 1] = R[(w + code[pc + 1]) << 1]
        } else if (!cpu.store(lo, hi, 2, R[(w + code[pc + 1]) << 1], 0, left)) {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 148: {
        // sty16
        const b = (w + code[pc + 2]) << 1
        const c = (w + code[pc + 3]) << 1
        const x = R[b]
        const i = R[c]
        const lo = (x + (i << 1)) | 0
        const hi = R[b + 1] + ((R[c + 1] << 1) | (i >>> 31)) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
        if (writeTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 1)) === 0) {
          const at = writeTlb[e + 1] + (lo & 4095)
          touched[at >>> 12] |= 1 << ((at >>> 8) & 15)
          u16[at >> 1] = R[(w + code[pc + 1]) << 1]
        } else if (!cpu.store(lo, hi, 2, R[(w + code[pc + 1]) << 1], 0, left)) {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 149: {
        // sta16
        const lo = code[pc + 2]
        const hi = 0
        const e = (lo >>> 11) & 2046
        if (writeTlb[e] === lo >>> 22 && (lo & 1) === 0) {
          const at = writeTlb[e + 1] + (lo & 4095)
          touched[at >>> 12] |= 1 << ((at >>> 8) & 15)
          u16[at >> 1] = R[(w + code[pc + 1]) << 1]
        } else if (!cpu.store(lo, hi, 2, R[(w + code[pc + 1]) << 1], 0, left)) {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 150: {
        // stsp16
        const i = code[pc + 2]
        const lo = (spLow + i) | 0
        const hi = spHigh + (i >> 31) + (lo >>> 0 < spLow >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
        if (writeTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 1)) === 0) {
          const at = writeTlb[e + 1] + (lo & 4095)
          touched[at >>> 12] |= 1 << ((at >>> 8) & 15)
          u16[at >> 1] = R[(w + code[pc + 1]) << 1]
        } else if (!cpu.store(lo, hi, 2, R[(w + code[pc + 1]) << 1], 0, left)) {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 151: {
        // st32
        const b = (w + code[pc + 2]) << 1
        const i = code[pc + 3]
        const x = R[b]
        const lo = (x + i) | 0
        const hi = R[b + 1] + (i >> 31) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
        if (writeTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 3)) === 0) {
          const at = writeTlb[e + 1] + (lo & 4095)
          touched[at >>> 12] |= 1 << ((at >>> 8) & 15)
          i32[at >> 2] = R[(w + code[pc + 1]) << 1]
        } else if (!cpu.store(lo, hi, 4, R[(w + code[pc + 1]) << 1], 0, left)) {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 152: {
        // stx32
        const b = (w + code[pc + 2]) << 1
        const i = R[(w + code[pc + 3]) << 1]
        const x = R[b]
        const lo = (x + (i << 2)) | 0
        const hi = R[b + 1] + (i >> 30) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
        if (writeTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 3)) === 0) {
          const at = writeTlb[e + 1] + (lo & 4095)
          touched[at >>> 12] |= 1 << ((at >>> 8) & 15)
          i32[at >> 2] = R[(w + code[pc + 1]) << 1]
        } else if (!cpu.store(lo, hi, 4, R[(w + code[pc + 1]) << 1], 0, left)) {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 153: {
        // sty32
        const b = (w + code[pc + 2]) << 1
        const c = (w + code[pc + 3]) << 1
        const x = R[b]
        const i = R[c]
        const lo = (x + (i << 2)) | 0
        const hi = R[b + 1] + ((R[c + 1] << 2) | (i >>> 30)) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
        if (writeTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 3)) === 0) {
          const at = writeTlb[e + 1] + (lo & 4095)
          touched[at >>> 12] |= 1 << ((at >>> 8) & 15)
          i32[at >> 2] = R[(w + code[pc + 1]) << 1]
        } else if (!cpu.store(lo, hi, 4, R[(w + code[pc + 1]) << 1], 0, left)) {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 154: {
        // sta32
        const lo = code[pc + 2]
        const hi = 0
        const e = (lo >>> 11) & 2046
        if (writeTlb[e] === lo >>> 22 && (lo & 3) === 0) {
          const at = writeTlb[e + 1] + (lo & 4095)
          touched[at >>> 12] |= 1 << ((at >>> 8) & 15)
          i32[at >> 2] = R[(w + code[pc + 1]) << 1]
        } else if (!cpu.store(lo, hi, 4, R[(w + code[pc + 1]) << 1], 0, left)) {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 155: {
        // stsp32
        const i = code[pc + 2]
        const lo = (spLow + i) | 0
        const hi = spHigh + (i >> 31) + (lo >>> 0 < spLow >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
        if (writeTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 3)) === 0) {
          const at = writeTlb[e + 1] + (lo & 4095)
          touched[at >>> 12] |= 1 << ((at >>> 8) & 15)
          i32[at >> 2] = R[(w + code[pc + 1]) << 1]
        } else if (!cpu.store(lo, hi, 4, R[(w + code[pc + 1]) << 1], 0, left)) {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 156: {
        // st64
        const b = (w + code[pc + 2]) << 1
        const i = code[pc + 3]
        const x = R[b]
        const lo = (x + i) | 0
        const hi = R[b + 1] + (i >> 31) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
        if (writeTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 7)) === 0) {
          const at = writeTlb[e + 1] + (lo & 4095)
          touched[at >>> 12] |= 1 << ((at >>> 8) & 15)
          const a = (w + code[pc + 1]) << 1
          i32[at >> 2] = R[a]
          i32[(at >> 2) + 1] = R[a + 1]
        } else if (!cpu.store(lo, hi, 8, R[(w + code[pc + 1]) << 1], R[((w + code[pc + 1]) << 1) + 1], left)) {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 157: {
        // stx64
        const b = (w + code[pc + 2]) << 1
        const i = R[(w + code[pc + 3]) << 1]
        const x = R[b]
        const lo = (x + (i << 3)) | 0
        const hi = R[b + 1] + (i >> 29) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
        if (writeTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 7)) === 0) {
          const at = writeTlb[e + 1] + (lo & 4095)
          touched[at >>> 12] |= 1 << ((at >>> 8) & 15)
          const a = (w + code[pc + 1]) << 1
          i32[at >> 2] = R[a]
          i32[(at >> 2) + 1] = R[a + 1]
        } else if (!cpu.store(lo, hi, 8, R[(w + code[pc + 1]) << 1], R[((w + code[pc + 1]) << 1) + 1], left)) {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 158: {
        // sty64
        const b = (w + code[pc + 2]) << 1
        const c = (w + code[pc + 3]) << 1
        const x = R[b]
        const i = R[c]
        const lo = (x + (i << 3)) | 0
        const hi = R[b + 1] + ((R[c + 1] << 3) | (i >>> 29)) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
        if (writeTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 7)) === 0) {
          const at = writeTlb[e + 1] + (lo & 4095)
          touched[at >>> 12] |= 1 << ((at >>> 8) & 15)
          const a = (w + code[pc + 1]) << 1
          i32[at >> 2] = R[a]
          i32[(at >> 2) + 1] = R[a + 1]
        } else if (!cpu.store(lo, hi, 8, R[(w + code[pc + 1]) << 1], R[((w + code[pc + 1]) << 1) + 1], left)) {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 159: {
        // sta64
        const lo = code[pc + 2]
        const hi = 0
        const e = (lo >>> 11) & 2046
        if (writeTlb[e] === lo >>> 22 && (lo & 7) === 0) {
          const at = writeTlb[e + 1] + (lo & 4095)
          touched[at >>> 12] |= 1 << ((at >>> 8) & 15)
          const a = (w + code[pc + 1]) << 1
          i32[at >> 2] = R[a]
          i32[(at >> 2) + 1] = R[a + 1]
        } else if (!cpu.store(lo, hi, 8, R[(w + code[pc + 1]) << 1], R[((w + code[pc + 1]) << 1) + 1], left)) {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 160: {
        // stsp64
        const i = code[pc + 2]
        const lo = (spLow + i) | 0
        const hi = spHigh + (i >> 31) + (lo >>> 0 < spLow >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
        if (writeTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 7)) === 0) {
          const at = writeTlb[e + 1] + (lo & 4095)
          touched[at >>> 12] |= 1 << ((at >>> 8) & 15)
          const a = (w + code[pc + 1]) << 1
          i32[at >> 2] = R[a]
          i32[(at >> 2) + 1] = R[a + 1]
        } else if (!cpu.store(lo, hi, 8, R[(w + code[pc + 1]) << 1], R[((w + code[pc + 1]) << 1) + 1], left)) {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 161: {
        // stf32
        const b = (w + code[pc + 2]) << 1
        const i = code[pc + 3]
        const x = R[b]
        const lo = (x + i) | 0
        const hi = R[b + 1] + (i >> 31) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
        if (writeTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 3)) === 0) {
          const at = writeTlb[e + 1] + (lo & 4095)
          touched[at >>> 12] |= 1 << ((at >>> 8) & 15)
          f32[at >> 2] = F[w + code[pc + 1]]
        } else if (!cpu.store(lo, hi, 4, cpu.floatBits(F[w + code[pc + 1]]), 0, left)) {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 162: {
        // stxf32
        const b = (w + code[pc + 2]) << 1
        const i = R[(w + code[pc + 3]) << 1]
        const x = R[b]
        const lo = (x + (i << 2)) | 0
        const hi = R[b + 1] + (i >> 30) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
        if (writeTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 3)) === 0) {
          const at = writeTlb[e + 1] + (lo & 4095)
          touched[at >>> 12] |= 1 << ((at >>> 8) & 15)
          f32[at >> 2] = F[w + code[pc + 1]]
        } else if (!cpu.store(lo, hi, 4, cpu.floatBits(F[w + code[pc + 1]]), 0, left)) {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 163: {
        // styf32
        const b = (w + code[pc + 2]) << 1
        const c = (w + code[pc + 3]) << 1
        const x = R[b]
        const i = R[c]
        const lo = (x + (i << 2)) | 0
        const hi = R[b + 1] + ((R[c + 1] << 2) | (i >>> 30)) + (lo >>> 0 < x >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
        if (writeTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 3)) === 0) {
          const at = writeTlb[e + 1] + (lo & 4095)
          touched[at >>> 12] |= 1 << ((at >>> 8) & 15)
          f32[at >> 2] = F[w + code[pc + 1]]
        } else if (!cpu.store(lo, hi, 4, cpu.floatBits(F[w + code[pc + 1]]), 0, left)) {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 164: {
        // staf32
        const lo = code[pc + 2]
        const hi = 0
        const e = (lo >>> 11) & 2046
        if (writeTlb[e] === lo >>> 22 && (lo & 3) === 0) {
          const at = writeTlb[e + 1] + (lo & 4095)
          touched[at >>> 12] |= 1 << ((at >>> 8) & 15)
          f32[at >> 2] = F[w + code[pc + 1]]
        } else if (!cpu.store(lo, hi, 4, cpu.floatBits(F[w + code[pc + 1]]), 0, left)) {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 165: {
        // stspf32
        const i = code[pc + 2]
        const lo = (spLow + i) | 0
        const hi = spHigh + (i >> 31) + (lo >>> 0 < spLow >>> 0 ? 1 : 0)
        const e = (lo >>> 11) & 2046
        if (writeTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 3)) === 0) {
          const at = writeTlb[e + 1] + (lo & 4095)
          touched[at >>> 12] |= 1 << ((at >>> 8) & 15)
          f32[at >> 2] = F[w + code[pc + 1]]
        } else if (!cpu.store(lo, hi, 4, cpu.floatBits(F[w + code[pc + 1]]), 0, left)) {
          exit = cpu.exit
          break loop
        }
        pc += 4
        continue
      }
      case 166: {
        // leasp
        const a = (w + code[pc + 1]) << 1
        const i = code[pc + 2]
        const low = (spLow + i) | 0
        R[a] = low
        R[a + 1] = spHigh + (i >> 31) + (low >>> 0 < spLow >>> 0 ? 1 : 0)
        pc += 4
        continue
      }
      case 167: {
        // spget
        const a = (w + code[pc + 1]) << 1
        R[a] = spLow
        R[a + 1] = spHigh
        pc += 4
        continue
      }
      case 168: {
        // spset
        const a = (w + code[pc + 1]) << 1
        spLow = R[a]
        spHigh = R[a + 1]
        pc += 4
        continue
      }
      case 169: {
        // salloc
        const a = (w + code[pc + 1]) << 1
        const b = (w + code[pc + 2]) << 1
        // The sum may pass 2^64; only the bits below count.
        const size = (R[b] + 15) & ~15
        const carry = size >>> 0 < R[b] >>> 0 ? 1 : 0
        spHigh = (spHigh - R[b + 1] - carry - (spLow >>> 0 < size >>> 0 ? 1 : 0)) | 0
        spLow = (spLow - size) | 0
        R[a] = spLow
        R[a + 1] = spHigh
        pc += 4
        continue
      }
      case 170: {
        // enter
        const size = code[pc + 1]
        const need = w + code[pc + 2] + slotsMargin
        if (need << 1 > R.length) {
          if (!growRegisters(registers, need)) {
            exit = EXIT_REGISTERS
            break loop
          }
          R = registers.words
          F = cpu.doublesOf(registers)
        }
        if (spLow >>> 0 < size) spHigh = (spHigh - 1) | 0
        spLow = (spLow - size) | 0
        pc += 4
        continue
      }
      case 171: {
        // call
        const lo = (spLow - 16) | 0
        const hi = spLow >>> 0 < 16 ? (spHigh - 1) | 0 : spHigh
        const e = (lo >>> 11) & 2046
        const back = textBase + ((pc + 4) << 2)
        if (writeTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 15)) === 0) {
          const at = writeTlb[e + 1] + (lo & 4095)
          touched[at >>> 12] |= 1 << ((at >>> 8) & 15)
          const word = at >> 2
          i32[word] = back
          i32[word + 1] = 0
          i32[word + 2] = w
          i32[word + 3] = 0
        } else if (!cpu.push(lo, hi, back, w, left)) {
          exit = cpu.exit
          break loop
        }
        spLow = lo
        spHigh = hi
        w += code[pc + 1]
        pc = code[pc + 2]
        continue
      }
      case 172: {
        // callr
        const b = (w + code[pc + 2]) << 1
        const targetLow = R[b]
        const targetHigh = R[b + 1]
        const lo = (spLow - 16) | 0
        const hi = spLow >>> 0 < 16 ? (spHigh - 1) | 0 : spHigh
        const e = (lo >>> 11) & 2046
        const back = textBase + ((pc + 4) << 2)
        if (writeTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 15)) === 0) {
          const at = writeTlb[e + 1] + (lo & 4095)
          touched[at >>> 12] |= 1 << ((at >>> 8) & 15)
          const word = at >> 2
          i32[word] = back
          i32[word + 1] = 0
          i32[word + 2] = w
          i32[word + 3] = 0
        } else if (!cpu.push(lo, hi, back, w, left)) {
          exit = cpu.exit
          break loop
        }
        spLow = lo
        spHigh = hi
        w += code[pc + 1]
        const offset = targetLow - textBase
        if (targetHigh === 0 && offset >>> 0 < textBytes && (offset & 15) === 0) {
          pc = offset >>> 2
          continue
        }
        registers.ipLow = targetLow
        registers.ipHigh = targetHigh
        pc = -1
        exit = EXIT_FOREIGN
        break loop
      }
      case 173: {
        // ret
        const i = code[pc + 1]
        const lo = (spLow + i) | 0
        const hi = (spHigh + (lo >>> 0 < spLow >>> 0 ? 1 : 0)) | 0
        const e = (lo >>> 11) & 2046
        let backLow: number
        let backHigh: number
        let window: number
        if (readTlb[e] === ((hi << 10) | (lo >>> 22)) && ((hi >>> 15) | (lo & 15)) === 0) {
          const word = (readTlb[e + 1] + (lo & 4095)) >> 2
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
        const offset = backLow - textBase
        if (backHigh === 0 && offset >>> 0 < textBytes && (offset & 15) === 0) {
          pc = offset >>> 2
          continue
        }
        registers.ipLow = backLow
        registers.ipHigh = backHigh
        pc = -1
        exit = EXIT_FOREIGN
        break loop
      }
      case 174: // syscall
        cpu.slot = w + code[pc + 1]
        pc += 4
        exit = EXIT_SYSCALL
        break loop
      case 180: {
        // setjmp
        const b = (w + code[pc + 2]) << 1
        if (!cpu.saveJump(R[b], R[b + 1], textBase + ((pc + 4) << 2), w, spLow, spHigh, left)) {
          exit = cpu.exit
          break loop
        }
        R[(w + code[pc + 1]) << 1] = 0
        pc += 4
        continue
      }
      case 181: {
        // longjmp
        const a = (w + code[pc + 1]) << 1
        if (!cpu.loadJump(R[a], R[a + 1], left)) {
          exit = cpu.exit
          break loop
        }
        const result = R[(w + code[pc + 2]) << 1]
        if (value[2] >>> 0 <= w) w = value[2]
        spLow = value[4]
        spHigh = value[5]
        const offset = value[0] - textBase
        if (value[1] === 0 && offset >>> 0 < textBytes && (offset & 15) === 0) {
          pc = offset >>> 2
          // The instruction before is the setjmp that wrote the buffer; its first operand says where the result goes.
          if (pc >= 4) R[(w + code[pc - 3]) << 1] = result === 0 ? 1 : result
          continue
        }
        registers.ipLow = value[0]
        registers.ipHigh = value[1]
        pc = -1
        exit = EXIT_FOREIGN
        break loop
      }
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
      case 223: {
        // tpget
        const a = (w + code[pc + 1]) << 1
        R[a] = registers.tpLow
        R[a + 1] = registers.tpHigh
        pc += 4
        continue
      }
      case 224: {
        // jmpr
        const a = (w + code[pc + 1]) << 1
        const offset = R[a] - textBase
        if (R[a + 1] === 0 && offset >>> 0 < textBytes && (offset & 15) === 0) {
          pc = offset >>> 2
          continue
        }
        registers.ipLow = R[a]
        registers.ipHigh = R[a + 1]
        pc = -1
        exit = EXIT_FOREIGN
        break loop
      }
      default:
        cpu.left = left
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
