// The programs of family `files`: shared and private mappings of files beside every call that reads, writes, cuts, fills or syncs them, forks
// in between, and what can be seen of all that: data, errors, signals, maps, the cache, fault counts and Rss.

import type { PrngState } from '../../lib/prng.ts'
import { makePrng, nextBelow } from '../../lib/prng.ts'
import { slots } from './prelude.ts'
import type { Statement } from './statements.ts'

/** What generating a program remembers: about how many pages each slot's last mapping has (0: none yet). */
interface Draft {
  readonly prng: PrngState
  readonly pages: number[]
  readonly mayFork: boolean
}

const diskFiles = [0, 0, 0, 3, 4, 5, 5, 6]
const memoryFiles = [1, 1, 2, 2, 7, 8]
const arenaPages = 40

/** Program `index` of a seed. */
export function generateFiles(seed: number, index: number): Statement[] {
  const prng = makePrng(seed * 1_000_003 + index)
  // The first words of neighbouring seeds are alike.
  for (let i = 0; i < 8; i++) nextBelow(prng, 2)
  const draft: Draft = { prng, pages: new Array<number>(slots).fill(0), mayFork: true }
  const first = Array.from({ length: 2 + nextBelow(prng, 3) }, () => ({ line: mapLine(draft) }))
  return [
    { line: 'open_files();', fixed: true },
    ...first,
    ...series(draft, 8 + nextBelow(prng, 30)),
    ...['regions();', 'rss();', 'digest(0);', 'digest(1);', 'digest(2);', 'digest(5);'].map((line) => ({ line })),
    { line: 'close_files();', fixed: true },
  ]
}

function series(draft: Draft, count: number): Statement[] {
  return Array.from({ length: count }, () => oneStatement(draft))
}

function oneStatement(draft: Draft): Statement {
  const { prng } = draft
  const kind = nextBelow(prng, 100)
  if (kind < 14) return { line: mapLine(draft) }
  if (kind < 30) return { line: accessLine(draft) }
  if (kind < 52) return { line: fileLine(draft) }
  if (kind < 60) return { line: betweenLine(draft) }
  if (kind < 74) return { line: changeLine(draft) }
  if (kind < 84) return { line: rangeLine(draft) }
  if (kind < 95) return { line: lookLine(draft) }
  if (!draft.mayFork) return { line: accessLine(draft) }
  const body = series({ ...draft, pages: [...draft.pages], mayFork: false }, 1 + nextBelow(prng, 8))
  return kind < 98
    ? { open: 'if (child()) {', body, close: '    leave();\n    }\n    join();' }
    : { open: 'if (hold_file_child()) {', body, close: '    release();\n    }' }
}

const isDiskSlot = (slot: number): boolean => slot < 3
const base = (slot: number): string => (isDiskSlot(slot) ? 'DISK' : 'ARENA')

function mapLine(draft: Draft): string {
  const { prng } = draft
  const to = nextBelow(prng, slots)
  const fd = isDiskSlot(to) ? pick(prng, diskFiles) : nextBelow(prng, 3) === 0 ? -1 : pick(prng, memoryFiles)
  const flags = [pick(prng, ['MAP_SHARED', 'MAP_SHARED', 'MAP_SHARED', 'MAP_PRIVATE', 'MAP_PRIVATE'])]
  if (fd < 0) flags.push('MAP_ANONYMOUS')
  flags.push(pick(prng, ['MAP_FIXED', 'MAP_FIXED', 'MAP_FIXED', 'MAP_FIXED_NOREPLACE']))
  if (nextBelow(prng, 14) === 0) flags.push(pick(prng, ['MAP_POPULATE', 'MAP_NORESERVE', 'MAP_LOCKED']))
  const pages = somePages(prng)
  draft.pages[to] = pages
  const at = `${base(to)} + ${nextBelow(prng, arenaPages)} * P`
  return `lay(${to}, ${at}, ${pages} * P, ${prot(prng)}, ${flags.join(' | ')}, ${fd}, ${fd < 0 ? 0 : nextBelow(prng, 14)});`
}

function accessLine(draft: Draft): string {
  const { prng } = draft
  const slot = someSlot(draft)
  const kind = nextBelow(prng, 10)
  const [at, pages] = within(draft, slot)
  if (kind < 4) return `access_at(${at}${inPage(prng)}, ${1 + nextBelow(prng, 255)});`
  if (kind < 6) return `access_at(${at}${inPage(prng)}, -1);`
  if (kind < 8) return `store(${at}${inPage(prng)}, ${someBytes(prng, pages)}, ${nextBelow(prng, 256)});`
  return `sum(${at}, ${someBytes(prng, pages)});`
}

function fileLine(draft: Draft): string {
  const { prng } = draft
  const fd = someFile(prng)
  const kind = nextBelow(prng, 14)
  if (kind < 2) return `read_file(${fd}, ${someBytes(prng, 8)});`
  if (kind < 4) return `write_file(${fd}, ${someBytes(prng, 8)}, ${nextBelow(prng, 256)});`
  if (kind < 6) return `read_at(${fd}, ${someBytes(prng, 12)}, ${somePlace(prng)});`
  if (kind < 9) return `write_at(${fd}, ${someBytes(prng, 12)}, ${somePlace(prng)}, ${nextBelow(prng, 256)});`
  if (kind < 11) {
    return `seek(${fd}, ${pick(prng, ['0', somePlace(prng), '-4096', '100'])}, ${pick(prng, ['SEEK_SET', 'SEEK_CUR', 'SEEK_END', 'SEEK_DATA', 'SEEK_HOLE'])});`
  }
  const [at, pages] = place(draft)
  const bytes = nextBelow(prng, 3) === 0 ? someBytes(prng, pages) : `${pages} * P`
  // What is appended goes to the file's end, wherever that is.
  const to = fd === 3 || fd === 7 ? 2 : fd
  return `${pick(prng, ['from_map', 'into_map'])}(${to}, ${at}${oddly(prng)}, ${bytes}, ${somePlace(prng)});`
}

/** From one file to another. */
function betweenLine(draft: Draft): string {
  const { prng } = draft
  const [out, from] = [someFile(prng), someFile(prng)]
  const at = nextBelow(prng, 3) === 0 ? '-1' : somePlace(prng)
  if (nextBelow(prng, 2) === 0) return `send_between(${out}, ${from}, ${at}, ${someBytes(prng, 20)});`
  const to = nextBelow(prng, 3) === 0 ? '-1' : somePlace(prng)
  return `copy_between(${out}, ${from}, ${at}, ${to}, ${someBytes(prng, 20)});`
}

const fallocateModes = [
  '0', 'FALLOC_FL_KEEP_SIZE', 'FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE', 'FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE',
  'FALLOC_FL_ZERO_RANGE', 'FALLOC_FL_ZERO_RANGE | FALLOC_FL_KEEP_SIZE', 'FALLOC_FL_COLLAPSE_RANGE', 'FALLOC_FL_INSERT_RANGE',
  'FALLOC_FL_PUNCH_HOLE', 'FALLOC_FL_COLLAPSE_RANGE | FALLOC_FL_KEEP_SIZE',
] // prettier-ignore

/** Sizes, holes, writeback, names. */
function changeLine(draft: Draft): string {
  const { prng } = draft
  const fd = someFile(prng)
  const kind = nextBelow(prng, 20)
  if (kind < 6) return `resize(${fd}, ${somePlace(prng)});`
  if (kind < 12) return `allocate(${fd}, ${pick(prng, fallocateModes)}, ${somePlace(prng)}, ${someBytes(prng, 10)});`
  if (kind < 14) return `sync_file(${fd}, ${nextBelow(prng, 2)});`
  if (kind < 15)
    return `sync_part(${fd}, ${somePlace(prng)}, ${someBytes(prng, 8)}, ${pick(prng, [7, 7, 1, 4, 0, 8])});`
  if (kind < 16) return `forget(${fd}, ${somePlace(prng)}, ${pick(prng, ['0', someBytes(prng, 20)])});`
  if (kind < 18) {
    const advice = pick(prng, ['NORMAL', 'RANDOM', 'SEQUENTIAL', 'WILLNEED', 'NOREUSE'])
    return `advise_file(${fd}, ${somePlace(prng)}, ${someBytes(prng, 8)}, POSIX_FADV_${advice});`
  }
  if (kind < 19) return `gone(${nextBelow(prng, 3)});`
  return `protect(${range(draft)}, ${prot(prng)});`
}

const advice =
  'DONTNEED DONTNEED REMOVE REMOVE POPULATE_READ POPULATE_WRITE WILLNEED COLD FREE NORMAL RANDOM SEQUENTIAL'.split(' ')

/** Calls on ranges of the address space. */
function rangeLine(draft: Draft): string {
  const { prng } = draft
  const kind = nextBelow(prng, 12)
  if (kind < 5) return `advise(${range(draft)}, MADV_${pick(prng, advice)});`
  if (kind < 7)
    return `sync_range(${range(draft)}, ${pick(prng, ['MS_SYNC', 'MS_SYNC', 'MS_ASYNC', 'MS_INVALIDATE'])});`
  if (kind < 9) return `protect(${range(draft)}, ${prot(prng)});`
  if (kind < 10) return `unmap(${range(draft)});`
  const slot = someSlot(draft)
  const to = (isDiskSlot(slot) ? 0 : 3) + nextBelow(prng, 3)
  const [at, pages] = within(draft, slot)
  const target = `${base(slot)} + ${nextBelow(prng, arenaPages)} * P`
  const [now, flags] = pick(prng, [
    [`${pages}`, 'MREMAP_MAYMOVE | MREMAP_FIXED'],
    [`${pages}`, 'MREMAP_MAYMOVE | MREMAP_FIXED | 4'],
    [`${pages + 2}`, 'MREMAP_MAYMOVE | MREMAP_FIXED'],
    [`${pages + 3}`, '0'],
    ['1', '0'],
  ] as const)
  draft.pages[to] = Number(now)
  return `remap(${to}, ${at}, ${pages} * P, ${now} * P, ${flags}, ${target});`
}

function lookLine(draft: Draft): string {
  const { prng } = draft
  const kind = nextBelow(prng, 12)
  if (kind < 4) return `cached(${place(draft)[0]}, ${1 + nextBelow(prng, 16)});`
  if (kind < 6) return 'regions();'
  if (kind < 8) return 'rss();'
  if (kind < 9) return 'counters();'
  if (kind < 10) return `digest(${someFile(prng)});`
  const fd = someFile(prng)
  return `state_of(${fd}, ${memoryFiles.includes(fd) ? 1 : 0});`
}

function someFile(prng: PrngState): number {
  return pick(prng, nextBelow(prng, 2) === 0 ? diskFiles : memoryFiles)
}

function someSlot(draft: Draft): number {
  const mapped = draft.pages.flatMap((pages, slot) => (pages > 0 ? [slot] : []))
  return mapped.length > 0 ? pick(draft.prng, mapped) : nextBelow(draft.prng, slots)
}

/** An address in the last mapping of a slot, rarely just behind it, and the pages from there to its end. */
function within({ prng, pages }: Draft, slot: number): [string, number] {
  const count = pages[slot] ?? 0
  const at = nextBelow(prng, 14) === 0 ? count : nextBelow(prng, Math.max(1, count))
  return [`slot[${slot}] + ${at} * P`, 1 + nextBelow(prng, Math.max(1, count - at))]
}

function place(draft: Draft): [string, number] {
  const { prng } = draft
  if (nextBelow(prng, 8) > 0) return within(draft, someSlot(draft))
  return [`${pick(prng, ['ARENA', 'DISK'])} + ${nextBelow(prng, arenaPages)} * P`, somePages(prng)]
}

function range(draft: Draft): string {
  const [at, pages] = place(draft)
  return `${at}${oddly(draft.prng)}, ${pages} * P`
}

const oddly = (prng: PrngState): string => (nextBelow(prng, 20) === 0 ? ` + ${1 + nextBelow(prng, 4095)}` : '')

const inPage = (prng: PrngState): string => (nextBelow(prng, 3) === 0 ? ` + ${nextBelow(prng, 4096)}` : '')

function somePages(prng: PrngState): number {
  return 1 + nextBelow(prng, nextBelow(prng, 3) > 0 ? 5 : 18)
}

/** A length: mostly pages, or a few bytes more or less, or any. */
function someBytes(prng: PrngState, pages: number): string {
  const kind = nextBelow(prng, 8)
  const count = 1 + nextBelow(prng, Math.max(1, pages))
  if (kind < 4) return `${count} * P`
  if (kind < 6) return `${count} * P ${pick(prng, ['-', '+'])} ${1 + nextBelow(prng, 4095)}`
  return `${1 + nextBelow(prng, kind === 6 ? 200 : 9000)}`
}

/** An offset in a file. */
function somePlace(prng: PrngState): string {
  const kind = nextBelow(prng, 8)
  const page = nextBelow(prng, nextBelow(prng, 8) === 0 ? 40 : 16)
  if (kind < 5) return `${page} * P`
  return kind === 5 ? `${page} * P + ${1 + nextBelow(prng, 4095)}` : `${nextBelow(prng, 9000)}`
}

function prot(prng: PrngState): string {
  const writable = 'PROT_READ | PROT_WRITE'
  return pick(prng, [
    writable,
    writable,
    writable,
    writable,
    writable,
    'PROT_READ',
    'PROT_READ',
    'PROT_NONE',
    'PROT_WRITE',
  ])
}

function pick<T>(prng: PrngState, list: readonly T[]): T {
  const item = list[nextBelow(prng, list.length)]
  if (item === undefined) throw new Error('an empty list')
  return item
}
