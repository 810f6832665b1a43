// Classic BPF as seccomp takes it: which programs are accepted, and running one (net/core/filter.c bpf_check_classic(), kernel/seccomp.c
// seccomp_check_filter()). A program is a list of instructions of four numbers; its data are the 64 bytes of struct seccomp_data.

import { EINVAL } from '../uapi/errno.ts'

/** struct sock_filter. */
export interface BpfInstruction {
  readonly code: number
  readonly jt: number
  readonly jf: number
  readonly k: number
}

const dataBytes = 64
const BPF_MEMWORDS = 16
/** The highest number of instructions. */
export const BPF_MAXINSNS = 4096

const LD_IMM = 0x00
const LD_ABS = 0x20
const LD_LEN = 0x80
const LD_MEM = 0x60
const LDX_IMM = 0x01
const LDX_LEN = 0x81
const LDX_MEM = 0x61
const ST = 0x02
const STX = 0x03
const NEG = 0x84
const JA = 0x05
const RET_K = 0x06
const RET_A = 0x16
const TAX = 0x07
const TXA = 0x87

/** ALU operations by the high four bits; 8 in the code: with X. */
const aluKnown = [0x00, 0x10, 0x20, 0x30, 0x40, 0x50, 0x60, 0x70, 0xa0]
const jumpKnown = [0x10, 0x20, 0x30, 0x40]
const isAlu = (code: number): boolean => (code & 0x07) === 4 && aluKnown.includes(code & 0xf0) && code < 0x100
const isJump = (code: number): boolean => (code & 0x07) === 5 && jumpKnown.includes(code & 0xf0) && code < 0x100

function plainWrong({ code, k }: BpfInstruction): boolean {
  switch (code) {
    case LD_ABS:
      return k >= dataBytes || k % 4 !== 0
    case LD_MEM:
    case LDX_MEM:
    case ST:
    case STX:
      return k >= BPF_MEMWORDS
    case LD_IMM:
    case LD_LEN:
    case LDX_IMM:
    case LDX_LEN:
    case NEG:
    case RET_K:
    case RET_A:
    case TAX:
    case TXA:
      return false
    default:
      return true
  }
}

function instructionWrong(program: readonly BpfInstruction[], at: number): boolean {
  const one = program[at]
  const { code, jt, jf, k } = one
  const room = program.length - at - 1
  if (code === JA) return k >= room
  if (isJump(code)) return jt >= room || jf >= room
  if (!isAlu(code)) return plainWrong(one)
  // Division by a constant zero, and shifts by more than there are bits. The remainder is not among what seccomp takes.
  if (code === 0x34) return k === 0
  return (code === 0x64 || code === 0x74) && k >= 32
}

/** A word of memory is not read before it was written: check_load_and_stores(). */
function readsUnset(program: readonly BpfInstruction[]): boolean {
  const masks = new Array<number>(program.length).fill(0xffff)
  let valid = 0
  for (let at = 0; at < program.length; at++) {
    const { code, jt, jf, k } = program[at]
    valid &= masks[at]
    const reach = (to: number): void => {
      masks[to] &= valid
    }
    if (code === ST || code === STX) valid |= 1 << k
    else if ((code === LD_MEM || code === LDX_MEM) && (valid & (1 << k)) === 0) return true
    else if (code === JA) {
      reach(at + 1 + k)
      valid = 0xffff
    } else if (isJump(code)) {
      reach(at + 1 + jt)
      reach(at + 1 + jf)
      valid = 0xffff
    }
  }
  return false
}

/** 0, or -EINVAL. */
export function checkProgram(program: readonly BpfInstruction[]): number {
  if (program.some((_, at) => instructionWrong(program, at))) return -EINVAL
  const last = program.at(-1)?.code
  if (last !== RET_K && last !== RET_A) return -EINVAL
  return readsUnset(program) ? -EINVAL : 0
}

function compute(operation: number, a: number, b: number): number {
  switch (operation) {
    case 0x00:
      return (a + b) >>> 0
    case 0x10:
      return (a - b) >>> 0
    case 0x20:
      return Math.imul(a, b) >>> 0
    case 0x30:
      return Math.floor(a / b)
    case 0x40:
      return (a | b) >>> 0
    case 0x50:
      return (a & b) >>> 0
    case 0x60:
      return b >= 32 ? 0 : (a << b) >>> 0
    case 0x70:
      return b >= 32 ? 0 : a >>> b
    default:
      return (a ^ b) >>> 0
  }
}

function holds(operation: number, a: number, b: number): boolean {
  if (operation === 0x10) return a === b
  if (operation === 0x20) return a > b
  return operation === 0x30 ? a >= b : (a & b) !== 0
}

/** What an accepted program returns for a call. */
export function runProgram(program: readonly BpfInstruction[], data: DataView): number {
  const memory = new Array<number>(BPF_MEMWORDS).fill(0)
  let [a, x] = [0, 0]
  for (let pc = 0; pc < program.length; pc++) {
    const { code, jt, jf, k } = program[pc]
    const operand = (code & 8) !== 0 ? x : k
    if (code === JA) pc += k
    else if (isJump(code)) pc += holds(code & 0xf0, a, operand) ? jt : jf
    else if (isAlu(code)) {
      if ((code & 0xf0) === 0x30 && operand === 0) return 0
      a = compute(code & 0xf0, a, operand)
    } else if (code === LD_ABS) a = data.getUint32(k, true)
    else if (code === LD_IMM) a = k
    else if (code === LD_LEN) a = dataBytes
    else if (code === LD_MEM) a = memory[k]
    else if (code === LDX_IMM) x = k
    else if (code === LDX_LEN) x = dataBytes
    else if (code === LDX_MEM) x = memory[k]
    else if (code === ST) memory[k] = a
    else if (code === STX) memory[k] = x
    else if (code === NEG) a = -a >>> 0
    else if (code === TAX) x = a
    else if (code === TXA) a = x
    else return code === RET_A ? a : k
  }
  return 0
}
