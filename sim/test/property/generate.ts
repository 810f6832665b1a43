// Random scripts for steps.ts and steps.c. One window of pages that crosses the border of a leaf table, so that calls meet each
// other; some mappings where the kernel likes. The seed says everything.

import { makePrng, nextBelow } from '../../lib/prng.ts'
import type { PrngState } from '../../lib/prng.ts'

const WINDOW = 0x100_001f_8000
const PAGES = 24

const pick = <T>(prng: PrngState, from: readonly T[]): T => from[nextBelow(prng, from.length)]
const chance = (prng: PrngState, percent: number): boolean => nextBelow(prng, 100) < percent
const hex = (value: number): string => (value < 0 ? `-${(-value).toString(16)}` : value.toString(16))

const page = (prng: PrngState): number => WINDOW + nextBelow(prng, PAGES) * 4096
const length = (prng: PrngState): number => (1 + nextBelow(prng, pick(prng, [2, 6, 16]))) * 4096

/** What is touched: a page of the window or the first page of a slot (behind a slot may lie [vvar], whose contents move). */
const touched = (prng: PrngState): string =>
  chance(prng, 12) ? `@${nextBelow(prng, 4)}+0` : hex(page(prng) + nextBelow(prng, 2))

/** Mostly a page of the window; at times inside a slot, or misaligned. */
const address = (prng: PrngState): string => {
  if (chance(prng, 12)) return `@${nextBelow(prng, 4)}+${hex(nextBelow(prng, 4) * 4096)}`
  return hex(page(prng) + (chance(prng, 2) ? 1 : 0))
}
const size = (prng: PrngState): string =>
  chance(prng, 2) ? pick(prng, ['0', '1', '1001', '-1', '-1000', '800000000000']) : hex(length(prng))

const PROTS = ['0', '1', '3', '3', '3', '5', '7', '2', '4']
const ADVICE = [
  '0',
  '1',
  '2',
  '3',
  '4',
  '4',
  '8',
  '8',
  '9',
  'a',
  'b',
  'e',
  'f',
  '10',
  '11',
  '12',
  '13',
  '14',
  '15',
  '16',
  '17',
  '18',
  'c',
  'd',
  '66',
  '67',
]

const mmap = (prng: PrngState, disk: boolean): string => {
  const slot = nextBelow(prng, 4)
  const anonymous = chance(prng, 70)
  const shared = chance(prng, anonymous ? 15 : 40) ? 1 : 2
  let flags = shared | (anonymous ? 0x20 : 0)
  let hint = '0'
  const where = nextBelow(prng, 10)
  if (where < 7) {
    flags |= 0x10
    hint = hex(page(prng))
  } else if (where === 7) {
    flags |= 0x10_0000
    hint = hex(page(prng))
  } else if (where === 8) hint = hex(page(prng) + pick(prng, [0, 0, 5]))
  if (chance(prng, 6)) flags |= 0x8000
  if (chance(prng, 4)) flags |= 0x2000
  if (chance(prng, 6)) flags |= 0x4000
  if (chance(prng, 3)) flags |= 0x2_0000
  if (chance(prng, 6)) flags |= 0x100
  if (anonymous && chance(prng, 3)) flags = (flags & ~0xf) | 8
  if (chance(prng, 2)) flags |= 0x40
  const fd = anonymous ? 9 : disk ? nextBelow(prng, 3) : 1
  const offset = anonymous ? 0 : nextBelow(prng, 14) * 4096 + (chance(prng, 2) ? 1 : 0)
  return `m ${slot} ${hint} ${size(prng)} ${pick(prng, PROTS)} ${hex(flags)} ${fd} ${hex(offset)}`
}

const mremap = (prng: PrngState): string => {
  const old = length(prng)
  const same = chance(prng, 50)
  const flags = pick(prng, ['0', '1', '1', '3', '3', '5', '7'])
  const to = flags === '3' || flags === '7' ? hex(page(prng)) : '0'
  return `r ${nextBelow(prng, 4)} ${address(prng)} ${hex(old)} ${same ? hex(old) : size(prng)} ${flags} ${to}`
}

/** A limit that is soon met, or none. */
const limit = (prng: PrngState): string => {
  const resource = pick(prng, ['9', '2', '8'])
  if (resource === '8') return `i 8 ${pick(prng, ['0', '1000', '4000', '10000', '800000'])}`
  return `i ${resource} ${pick(prng, ['0', '1', '4', '10', '1000', '100000'])}`
}

export interface GenerateOptions {
  /** Children are made. */
  readonly fork: boolean
  /** Files are on the disk too, not memfds only. */
  readonly disk: boolean
  /** As an ordinary user, with limits. */
  readonly user: boolean
}

/** What a script is made of: commands with weights. */
const commands = ({
  fork,
  disk,
  user,
}: GenerateOptions): readonly (readonly [weight: number, make: (prng: PrngState) => string])[] => [
  [22, (prng) => mmap(prng, disk)],
  [10, (prng) => `u ${address(prng)} ${size(prng)}`],
  [16, (prng) => `p ${address(prng)} ${size(prng)} ${pick(prng, PROTS)}`],
  [7, mremap],
  [8, (prng) => `a ${address(prng)} ${size(prng)} ${pick(prng, ADVICE)}`],
  // Not by a slot: behind it may lie [vdso], of which the program itself has touched a part.
  [4, (prng) => `l ${hex(page(prng) + nextBelow(prng, 2))} ${size(prng)} ${nextBelow(prng, 2)}`],
  [2, (prng) => `k ${address(prng)} ${size(prng)}`],
  [2, (prng) => `s ${address(prng)} ${size(prng)} ${pick(prng, ['0', '1', '2', '4', '4', '6'])}`],
  // Whether pages behind the end of a disk file are in memory depends on the size of its folios.
  [disk ? 0 : 3, (prng) => `c ${address(prng)} ${size(prng)}`],
  [2, (prng) => `b ${hex(nextBelow(prng, 8) * 2048)}`],
  [
    1,
    (prng) =>
      `t ${disk ? nextBelow(prng, 2) : 1} ${hex(nextBelow(prng, 17) * 4096 - (chance(prng, 30) ? 100 : 0))}`.replace(
        '-64',
        '0',
      ),
  ],
  [24, (prng) => `W ${touched(prng)} ${hex(1 + nextBelow(prng, 255))}`],
  [14, (prng) => `R ${touched(prng)}`],
  [6, () => 'M'],
  [user ? 0 : 1, (prng) => `L ${pick(prng, ['0', '0', '1', '2', '3', '5', '6', '4', '8'])}`],
  [user ? 0 : 1, (prng) => `z ${address(prng)} ${size(prng)} 0`],
  [user ? 6 : 0, limit],
  [fork ? 3 : 0, () => 'F'],
]

/** A script of about `count` commands. */
export const generateSteps = (seed: number, count: number, options: GenerateOptions): string => {
  const prng = makePrng(seed)
  const table = commands(options)
  const total = table.reduce((sum, [weight]) => sum + weight, 0)
  const lines: string[] = options.user ? ['U', 'i 8 800000'] : []
  let left = 0
  while (lines.length < count || left > 0) {
    if (left > 0 && --left === 0) {
      lines.push('M', 'X', 'M')
      continue
    }
    let at = nextBelow(prng, total)
    const row = table.find(([weight]) => (at -= weight) < 0)
    const line = row === undefined ? 'M' : row[1](prng)
    if (line === 'F') {
      if (left > 0) continue
      left = 3 + nextBelow(prng, 10)
    }
    lines.push(line)
  }
  lines.push('M')
  return lines.join('\n') + '\n'
}
