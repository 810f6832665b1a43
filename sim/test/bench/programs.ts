// The programs that the CPU benches execute, by hand, so that their figures do not move with the compiler; and some others that run
// before, so that every kind of instruction has been through the interpreter ("polluted"): a fresh process flatters.

import type { Image } from '../../cpu/image.ts'
import { assemble, assembledData } from '../assemble.ts'
import type { Line } from '../assemble.ts'

const exit: Line[] = [
  ['li', 2, 231],
  ['li', 3, 0],
  ['syscall', 2],
]

/** `for (r = 0; r < rounds; r++) for (i = 0; i < 8192; i++) p[i] = 1`: 8 pages of int. */
export const storeLoop = (rounds: number): Image =>
  assemble([
    ['enter', 64, 16],
    ['li64', 0, assembledData, 0],
    ['li', 1, 1],
    ['li', 2, 0],
    'outer:',
    ['li', 3, 0],
    'inner:',
    ['stx32', 1, 0, 3],
    ['addi32', 3, 3, 1],
    ['jltsi32', 3, 8192, 'inner'],
    ['addi32', 2, 2, 1],
    ['jltsi32', 2, rounds, 'outer'],
    ...exit,
  ])

/** The same reading and adding 64-bit words. */
export const loadLoop = (rounds: number): Image =>
  assemble([
    ['enter', 64, 16],
    ['li64', 0, assembledData, 0],
    ['li', 1, 0],
    ['li', 2, 0],
    'outer:',
    ['li', 3, 0],
    'inner:',
    ['ldx64', 4, 0, 3],
    ['add64', 1, 1, 4],
    ['addi32', 3, 3, 1],
    ['jltsi32', 3, 4096, 'inner'],
    ['addi32', 2, 2, 1],
    ['jltsi32', 2, rounds, 'outer'],
    ...exit,
  ])

/** Calls of `int f(int x) { return x + 1; }`. */
export const callLoop = (calls: number): Image =>
  assemble([
    ['enter', 64, 16],
    ['li', 0, 0],
    'loop:',
    ['mov', 8, 0],
    ['call', 8, 'next'],
    ['mov', 0, 8],
    ['jltsi32', 0, calls, 'loop'],
    ...exit,
    'next:',
    ['enter', 16, 4],
    ['addi32', 0, 0, 1],
    ['ret', 16],
  ])

/** xorshift64*, the `long` arithmetic of a hash. */
export const hashLoop = (rounds: number): Image =>
  assemble([
    ['enter', 64, 16],
    ['li64', 0, 0x12345678, 0x9abcdef],
    ['li64', 1, 0x4f6cdd1d, 0x2545f491],
    ['li', 2, 0],
    'loop:',
    ['shrui64', 3, 0, 12],
    ['xor64', 0, 0, 3],
    ['shli64', 3, 0, 25],
    ['xor64', 0, 0, 3],
    ['shrui64', 3, 0, 27],
    ['xor64', 0, 0, 3],
    ['mul64', 4, 0, 1],
    ['addi32', 2, 2, 1],
    ['jltsi32', 2, rounds, 'loop'],
    ...exit,
  ])

/** One byte in each of 2,000 pages, over and over: more pages than the TLB has entries. */
export const missLoop = (rounds: number): Image =>
  assemble([
    ['enter', 64, 16],
    ['li', 2, 9],
    ['li', 3, 0],
    ['li64', 4, 2000 * 4096, 0],
    ['syscall', 2],
    ['mov', 0, 2],
    ['li', 1, 0],
    'outer:',
    ['mov', 5, 0],
    ['li', 6, 0],
    'inner:',
    ['st8', 1, 5, 0],
    ['addi64', 5, 5, 4096],
    ['addi32', 6, 6, 1],
    ['jltsi32', 6, 2000, 'inner'],
    ['addi32', 1, 1, 1],
    ['jltsi32', 1, rounds, 'outer'],
    ...exit,
  ])

/** Something of everything: all widths, floating point, 64-bit division, bulk, jumps of each kind. */
export const mixture = (rounds: number): Image => {
  const lines: Line[] = [['enter', 256, 64], ['li64', 0, assembledData, 0], ['li', 1, 1], 'loop:']
  for (const t of ['8', '16', '32', '64']) lines.push(['st' + t, 1, 0, 16], ['stsp' + t, 1, 24])
  for (const t of ['8s', '8u', '16s', '16u', '32', '64']) lines.push(['ld' + t, 5, 0, 16], ['ldsp' + t, 6, 24])
  lines.push(
    ['s32tof', 7, 1],
    ['stf32', 7, 0, 40],
    ['ldf32', 8, 0, 40],
    ['fadd', 9, 7, 8],
    ['fmul', 9, 9, 8],
    ['fdiv', 9, 9, 7],
    ['flt', 10, 7, 9],
    ['sext32', 11, 1],
    ['addi64', 12, 11, 3],
    ['divs64', 13, 12, 11],
    ['remu64', 14, 12, 12],
    ['lts64', 15, 11, 12],
    ['jeq64', 11, 12, 'loop'],
    ['mov', 20, 0],
    ['addi64', 21, 0, 8192],
    ['li', 22, 300],
    ['copy', 20, 21, 22],
    ['call', 40, 'leaf'],
    ['addi32', 1, 1, 1],
    ['jltsi32', 1, rounds, 'loop'],
    ...exit,
    'leaf:',
    ['enter', 32, 8],
    ['li', 0, 5],
    ['ret', 32],
  )
  return assemble(lines)
}

/** Copies of `length` bytes within the data. */
export const copyLoop = (copies: number, length: number): Image =>
  assemble([
    ['enter', 64, 16],
    ['li64', 0, assembledData, 0],
    ['addi64', 1, 0, 8192],
    ['li', 2, 0],
    'loop:',
    ['mov', 4, 1],
    ['mov', 5, 0],
    ['li', 6, length],
    ['copy', 4, 5, 6],
    ['addi32', 2, 2, 1],
    ['jltsi32', 2, copies, 'loop'],
    ...exit,
  ])
