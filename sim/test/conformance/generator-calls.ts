// The statements of family `calls` alone: every call and flag of the address space that the other families leave out.

import type { PrngState } from '../../lib/prng.ts'
import { nextBelow } from '../../lib/prng.ts'
import { filePages, slots } from './prelude.ts'

/** How the generator chooses places, so that calls meet. */
export interface Places {
  readonly prng: PrngState
  /** An address expression and a number of pages. */
  place(): [string, number]
  /** `address, length`, now and then odd. */
  range(): string
  /** An expression of PROT_ bits. */
  prot(): string
  /** A slot's last mapping has about so many pages. */
  note(slot: number, pages: number): void
}

/** What process_madvise is asked for: what it takes of others, what it takes of the caller alone, what it refuses. */
const pidfdAdvice = ['MADV_COLD', 'MADV_WILLNEED', 'MADV_DONTNEED', 'MADV_FREE', '102', '103', 'MADV_NORMAL', '99'] // prettier-ignore

/** madvise's values that the other families leave out; -1, 5, 26 and 104 are none. Huge pages stay small enough to be none. */
const moreAdvice = [
  'MADV_MERGEABLE', 'MADV_UNMERGEABLE', 'MADV_NOHUGEPAGE', 'MADV_WILLNEED', 'MADV_COLD', 'MADV_PAGEOUT', '-1', '5', '26', '104', '100', '101', 'MADV_COLLAPSE',
] // prettier-ignore

/** Types and flags of mmap with what is refused of them. */
const oddFlags = [
  'MAP_SHARED_VALIDATE', '0', '0xc', 'MAP_PRIVATE | MAP_HUGETLB | MAP_ANONYMOUS', 'MAP_PRIVATE | MAP_ANONYMOUS | MAP_HUGETLB | (21UL << 26)',
  'MAP_PRIVATE | MAP_ANONYMOUS | MAP_HUGETLB | (22UL << 26)', 'MAP_SHARED | MAP_HUGETLB', 'MAP_PRIVATE | MAP_ANONYMOUS | MAP_HUGETLB | MAP_NORESERVE', 'MAP_SHARED | MAP_ANONYMOUS | MAP_HUGETLB | MAP_NORESERVE', 'MAP_SHARED_VALIDATE | MAP_SYNC', 'MAP_SHARED_VALIDATE | 0x200000',
  'MAP_SHARED | MAP_SYNC', 'MAP_DROPPABLE | MAP_ANONYMOUS', 'MAP_DROPPABLE | MAP_ANONYMOUS | MAP_POPULATE', 'MAP_DROPPABLE', 'MAP_DROPPABLE | MAP_ANONYMOUS | MAP_LOCKED',
  'MAP_PRIVATE | MAP_ANONYMOUS | MAP_ABOVE4G', 'MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE | MAP_NONBLOCK', 'MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE',
  'MAP_SHARED | MAP_ANONYMOUS | MAP_GROWSDOWN', 'MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK | MAP_GROWSDOWN', 'MAP_PRIVATE | MAP_ANONYMOUS | MAP_LOCKED | MAP_POPULATE',
  'MAP_SHARED | MAP_ANONYMOUS | MAP_32BIT', 'MAP_PRIVATE | MAP_ANONYMOUS | MAP_DENYWRITE | MAP_EXECUTABLE', 'MAP_PRIVATE | MAP_ANONYMOUS | 0x4000000',
  'MAP_PRIVATE | MAP_ANONYMOUS | MAP_32BIT | MAP_FIXED', 'MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE | MAP_FIXED',
] // prettier-ignore

const seals = ['F_SEAL_SHRINK', 'F_SEAL_GROW', 'F_SEAL_WRITE', 'F_SEAL_FUTURE_WRITE', 'F_SEAL_SEAL', 'F_SEAL_EXEC', '64', 'F_SEAL_SHRINK | F_SEAL_GROW'] // prettier-ignore

const pick = <T>(prng: PrngState, list: readonly T[]): T => list[nextBelow(prng, list.length)]

/** One line: a call with its arguments. */
export function lineOfCalls(places: Places): string {
  const { prng } = places
  const kind = nextBelow(prng, 100)
  const to = nextBelow(prng, slots)
  const which = nextBelow(prng, 2)
  if (kind < 10) return `advise_by_pidfd(${places.range()}, ${secondRange(places)}, ${pick(prng, pidfdAdvice)}, ${pick(prng, [0, 0, 0, 0, 0, 1, 2])});` // prettier-ignore
  if (kind < 16)
    return `protect_by_key(${places.range()}, ${places.prot()}, ${pick(prng, [-1, -1, -1, 0, 1, 15, 16, -2])});`
  if (kind < 18) return pick(prng, ['result("pkey_alloc", syscall(330, 0, 0));', 'result("pkey_alloc", syscall(330, 1, 0));', 'result("pkey_alloc", syscall(330, 0, 4));', 'result("pkey_free", syscall(331, 1));']) // prettier-ignore
  if (kind < 32) return oddMapping(places, to)
  if (kind < 38) return shmLine(places, to, which)
  if (kind < 46) return objectLine(places, to, which)
  if (kind < 50) return `remap_pages(${places.range()}, ${pick(prng, [0, 0, 0, 0, 1])}, ${nextBelow(prng, filePages)}, ${pick(prng, ['0', '0', 'MAP_NONBLOCK', 'MAP_FIXED'])});` // prettier-ignore
  if (kind < 53) return `lock_odd(${places.range()}, ${pick(prng, [0, 1, 2, 3])});`
  if (kind < 55) return `lock_all(${pick(prng, ['MCL_ONFAULT', '8', 'MCL_FUTURE', '0'])});`
  if (kind < 60) return limitLine(places)
  if (kind < 66) return `entries(${places.place()[0]}, ${1 + nextBelow(prng, 12)});`
  if (kind < 74) return moreAdviceLine(places)
  if (kind < 78) return `protect(${places.range()}, ${places.prot()} | ${pick(prng, ['PROT_GROWSDOWN', 'PROT_GROWSDOWN', 'PROT_GROWSUP', '8', '16', 'PROT_GROWSUP | PROT_GROWSDOWN'])});` // prettier-ignore
  if (kind < 81) return `sync_range(${places.range()}, ${pick(prng, ['MS_SYNC | MS_ASYNC', 'MS_SYNC | MS_INVALIDATE', '8', 'MS_ASYNC | MS_INVALIDATE'])});` // prettier-ignore
  if (kind < 84) return remapLine(places, to)
  if (kind < 86) return `heap_moves(${pick(prng, [1, 2, 0, -1, 5])});`
  if (kind < 87) return `put(${places.place()[0]} - ${1 + nextBelow(prng, 300)} * P, ${1 + nextBelow(prng, 255)});`
  return kind < 92 ? policyLine(places) : idiom(places, to)
}

/** The second range of process_madvise; length 0: there is none. */
function secondRange(places: Places): string {
  return nextBelow(places.prng, 2) === 0 ? '0, 0' : places.range()
}

/** Modes of mbind with the nodes named: good ones, and what is refused. */
const policies = [
  '2, 1', '2, 1', '3, 1', '1, 1', '4, 0', '5, 1', '0, 0', '0, 0', '0x8002, 1', '0x8002, 3', '0x4003, 2', '0x2002, 1', '6, 1', '2, 2', '4, 1', '7, 1', '0x2003, 1',
] // prettier-ignore

function policyLine(places: Places): string {
  const { prng } = places
  const kind = nextBelow(prng, 10)
  if (kind === 0) return `home_of(${places.range()});`
  if (kind === 1) return `policy_at(${places.place()[0]});`
  return `bind_range(${places.range()}, ${pick(prng, policies)}, ${pick(prng, [0, 0, 0, 0, 1, 2, 3, 8])});`
}

function oddMapping(places: Places, to: number): string {
  const { prng } = places
  const flags = pick(prng, oddFlags)
  const [at, pages] = places.place()
  places.note(to, pages)
  const hint = nextBelow(prng, 3) === 0 ? '0' : at
  const fixed = nextBelow(prng, 4) === 0 && !flags.includes('FIXED') && hint !== '0' ? ' | MAP_FIXED' : ''
  // Placed where the program's own heap grows, it would move what follows.
  return `map_odd(${to}, ${hint}, ${pages} * P, ${places.prot()}, ${flags}${fixed}, ${flags.includes('ANONYMOUS') ? -1 : nextBelow(prng, 3)});`
}

function shmLine(places: Places, to: number, which: number): string {
  const { prng } = places
  const kind = nextBelow(prng, 6)
  if (kind === 0) return `detach(slot[${to}]);`
  if (kind === 1) return `segment_state(${which});`
  const [at, pages] = places.place()
  places.note(to, pages)
  const odd = nextBelow(prng, 5) === 0 ? ' + 8' : ''
  const flags = pick(prng, [
    '0',
    '0',
    'SHM_RDONLY',
    'SHM_RND',
    'SHM_REMAP',
    'SHM_EXEC',
    'SHM_RND | SHM_REMAP',
    'SHM_RDONLY | SHM_EXEC',
  ])
  return `attach(${to}, ${which}, ${nextBelow(prng, 2) === 0 ? '0' : `${at}${odd}`}, ${pages}, ${flags});`
}

function objectLine(places: Places, to: number, which: number): string {
  const { prng } = places
  const kind = nextBelow(prng, 8)
  if (kind < 3) return `add_seals(${which}, ${pick(prng, seals)});`
  if (kind < 5) return `use_object(${which}, ${nextBelow(prng, 6)}, ${nextBelow(prng, 8)});`
  const pages = 1 + nextBelow(prng, 6)
  places.note(to, pages)
  return `sealable(${to}, ${which}, ${pages}, ${pick(prng, ['MAP_SHARED', 'MAP_SHARED', 'MAP_PRIVATE'])}, ${places.prot()});`
}

function limitLine(places: Places): string {
  const { prng } = places
  if (nextBelow(prng, 5) === 0) return `stack_room(${pick(prng, [4, 40, 300, 2048])});`
  return `room(${nextBelow(prng, 3)}, ${pick(prng, [-1, -1, -1, 0, 1, 4, 16, 300])});`
}

function moreAdviceLine(places: Places): string {
  const { prng } = places
  const advice = pick(prng, moreAdvice)
  // What is given up of a file depends on what else has its pages; without swap anonymous memory stays.
  if (advice === 'MADV_PAGEOUT') return `map(0, ARENA, 4 * P, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0); put(ARENA, 7); advise(ARENA, 4 * P, MADV_PAGEOUT); get(ARENA);` // prettier-ignore
  if (advice !== 'MADV_COLLAPSE') return `advise(${places.range()}, ${advice});`
  const [at, pages] = places.place()
  return `advise(${at}, ${Math.min(pages, 12)} * P, MADV_COLLAPSE);`
}

function remapLine(places: Places, to: number): string {
  const { prng } = places
  const [at, pages] = places.place()
  const [target] = places.place()
  const flags = pick(prng, [
    'MREMAP_MAYMOVE | MREMAP_FIXED | 4',
    'MREMAP_MAYMOVE | 4',
    '4',
    'MREMAP_FIXED',
    '8',
    'MREMAP_MAYMOVE | MREMAP_FIXED',
  ])
  const old = pick(prng, [pages, pages, pages, 0, pages + 1, pages + 9])
  places.note(to, pages)
  return `remap(${to}, ${at}, ${old} * P, ${pick(prng, [pages, old, pages + 2])} * P, ${flags}, ${target});`
}

function idiom(places: Places, to: number): string {
  const { prng } = places
  const pages = 1 + nextBelow(prng, 8)
  places.note(to, 8)
  switch (nextBelow(prng, 8)) {
    case 0:
      return `reserve(${to}, ${8 * (3 + nextBelow(prng, 10))});`
    case 1:
      return `arena(${to}, ${pick(prng, ['TWO', '0x100000UL', '0x4000000UL'])});`
    case 2:
      return `stacks(${to}, ${1 + nextBelow(prng, 3)}, ${pages}, ${1 + nextBelow(prng, 2)});`
    case 3:
      return `doubled(${to}, ${pages});`
    case 4:
      return `ring(${to}, ${pages});`
    case 5:
      return `code_area(${to}, ${pages});`
    default:
      return `cards(${places.place()[0]}, ${pages});`
  }
}
