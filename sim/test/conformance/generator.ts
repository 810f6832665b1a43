// Which random programs the address space is compared with: pure, from a seed to statements to C text.
// A program maps, unmaps, protects and touches ranges of a small arena (so that they meet), of what earlier calls returned,
// and of the heap; it forks, moves the break, writes and truncates files below its mappings, and prints its maps.
// A statement is plain data, so that a difference can be shrunk by leaving statements out.

import type { PrngState } from '../../lib/prng.ts'
import { makePrng, nextBelow } from '../../lib/prng.ts'
import type { Places } from './generator-calls.ts'
import { lineOfCalls } from './generator-calls.ts'
import { generateFiles } from './generator-files.ts'
import { preludeOfCalls } from './prelude-calls.ts'
import { preludeOfFiles } from './prelude-files.ts'
import { filePages, prelude, preludeOfAll, preludeOfDeep, slots } from './prelude.ts'
import type { Family, Statement } from './statements.ts'
import { render } from './statements.ts'

type Features = 'basic' | 'all' | 'deep' | 'calls' | 'files'

const arenaPages = 28

function family(features: Features): Family {
  return {
    name: features,
    optimisable: false,
    generate: (seed, index) => (features === 'files' ? generateFiles(seed, index) : generate(seed, index, features)),
    text: (program) => programText(program, features),
    batch: (programs) => batchText(programs, features),
  }
}

/** mmap, munmap, mprotect, brk, touches, fork, files. */
export const basicFamily = family('basic')

/** Also advice, locking, mincore, msync, mremap, mappings that grow. */
export const allFamily = family('all')

/** Also fault counts of each touch, smaps, counters, kernel copies, more advice, seals, a child that lives beside its parent. */
export const deepFamily = family('deep')

/** Also all other calls and flags, refused ones as well, limits, and what allocators and runtimes do. */
export const callsFamily = family('calls')

/** Files, their mappings and the page cache. */
export const filesFamily = family('files')

/** What generating a program remembers: about how many pages each slot's last mapping has (0: none yet). */
interface Draft {
  readonly prng: PrngState
  readonly features: Features
  readonly pages: number[]
  readonly mayFork: boolean
}

function generate(seed: number, index: number, features: Features): Statement[] {
  const prng = makePrng(seed * 1_000_003 + index)
  // The first words of neighbouring seeds are alike.
  for (let i = 0; i < 8; i++) nextBelow(prng, 2)
  const draft: Draft = { prng, features, pages: new Array<number>(slots).fill(0), mayFork: true }
  const first = Array.from({ length: 2 + nextBelow(prng, 2) }, () => ({ line: mapLine(draft) }))
  const last = features === 'deep' ? 'smaps();' : 'maps();'
  const body = [...first, ...series(draft, 8 + nextBelow(prng, 28)), { line: last }]
  return features === 'calls' ? inItsWorld(draft, body) : body
}

/** Some run as an ordinary user, some under another limit of the stack, a few where no mapping more is allowed. */
function inItsWorld({ prng }: Draft, body: readonly Statement[]): Statement[] {
  const kind = nextBelow(prng, 40)
  const end: Statement = { line: 'remove_segments();', fixed: true }
  if (kind === 0)
    return [{ line: 'crowd();' }, ...withoutMaps(body), { line: 'crowd_ends();' }, { line: 'maps();' }, end]
  if (kind < 8) return [{ line: 'drop();' }, ...body, end]
  return [...body, { line: 'smaps();' }, end]
}

/** The maps of a crowd are too long to be printed. */
function withoutMaps(body: readonly Statement[]): Statement[] {
  return body.flatMap((each): Statement[] => {
    if ('line' in each) return each.line.includes('maps()') ? [] : [each]
    return each.open.includes('hold_child') ? [] : [{ ...each, body: withoutMaps(each.body) }]
  })
}

function programText(statements: readonly Statement[], features: Features): string {
  return `${head(features)}\nint main(void)\n{\n    start();\n${render(statements, 1)}    return 0;\n}\n`
}

function batchText(programs: readonly (readonly Statement[])[], features: Features): string {
  const bodies = programs.map((program, i) => `static void program_${i}(void)\n{\n${render(program, 1)}}\n`)
  const cases = programs.map((_program, i) => `    case ${i}: program_${i}(); break;\n`)
  return (
    `${head(features)}\n${bodies.join('\n')}\nint main(int argc, char **argv)\n{\n    start();\n` +
    `    switch (atoi(argv[1])) {\n${cases.join('')}    }\n    return 0;\n}\n`
  )
}

function head(features: Features): string {
  if (features === 'deep') return `#define COUNT_FAULTS 1\n${prelude}${preludeOfAll}${preludeOfDeep}`
  if (features === 'calls') return `#define COUNT_FAULTS 1\n${prelude}${preludeOfAll}${preludeOfDeep}${preludeOfCalls}`
  if (features === 'files') return `#define COUNT_FAULTS 1\n${prelude}${preludeOfAll}${preludeOfDeep}${preludeOfFiles}`
  return features === 'all' ? prelude + preludeOfAll : prelude
}

function series(draft: Draft, count: number): Statement[] {
  return Array.from({ length: count }, () => oneStatement(draft))
}

function oneStatement(draft: Draft): Statement {
  const { prng, features } = draft
  const kind = nextBelow(prng, { basic: 100, all: 130, deep: 170, calls: 260, files: 100 }[features])
  if (kind < 28) return { line: mapLine(draft) }
  if (kind < 34) return { line: `unmap(${range(draft)});` }
  if (kind < 56) return { line: `protect(${range(draft)}, ${prot(prng)});` }
  if (kind < 74) return { line: `put(${address(draft)}${inPage(prng)}, ${1 + nextBelow(prng, 255)});` }
  if (kind < 84) return { line: `get(${address(draft)}${inPage(prng)});` }
  if (kind < 89) return { line: 'maps();' }
  if (kind < 93) return { line: `move_break(${nextBelow(prng, 9) - 1});` }
  if (kind < 95) return { line: fileLine(prng) }
  if (kind >= 170) return { line: lineOfCalls(placesOf(draft)) }
  if (kind >= 130) return statementOfDeep(draft)
  if (kind >= 100) return { line: lineOfAll(draft) }
  if (!draft.mayFork) return { line: `put(${address(draft)}, ${1 + nextBelow(prng, 255)});` }
  const body = series({ ...draft, pages: [...draft.pages], mayFork: false }, 1 + nextBelow(prng, 8))
  return { open: 'if (child()) {', body, close: '    leave();\n    }\n    join();' }
}

function mapLine(draft: Draft): string {
  const { prng } = draft
  const fd = pick(prng, [-1, -1, -1, 0, 1])
  const flags = [pick(prng, ['MAP_PRIVATE', 'MAP_PRIVATE', 'MAP_PRIVATE', 'MAP_SHARED'])]
  if (fd < 0) flags.push('MAP_ANONYMOUS')
  const where = nextBelow(prng, 10)
  if (where < 4) flags.push('MAP_FIXED')
  else if (where < 5) flags.push('MAP_FIXED_NOREPLACE')
  const [at, few] = place(draft)
  const pages = nextBelow(prng, 3) === 0 ? few : somePages(prng)
  if (nextBelow(prng, 12) === 0) flags.push(pick(prng, ['MAP_NORESERVE', 'MAP_POPULATE', 'MAP_STACK']))
  if (draft.features !== 'basic' && nextBelow(prng, 12) === 0) {
    flags.push(pick(prng, ['MAP_GROWSDOWN', 'MAP_LOCKED', 'MAP_32BIT']))
  }
  const offset = fd < 0 ? '0' : `${nextBelow(prng, filePages)} * P`
  const to = nextBelow(prng, slots)
  draft.pages[to] = pages
  const hint = where < 7 ? at : '0'
  return `map(${to}, ${hint}, ${length(prng, pages)}, ${prot(prng)}, ${flags.join(' | ')}, ${fd}, ${offset});`
}

function fileLine(prng: PrngState): string {
  const which = nextBelow(prng, 2)
  if (nextBelow(prng, 3) > 0)
    return `file_put(${which}, ${nextBelow(prng, filePages + 2)}, ${1 + nextBelow(prng, 255)});`
  return `file_length(${which}, ${nextBelow(prng, filePages + 3)});`
}

function placesOf(draft: Draft): Places {
  return {
    prng: draft.prng,
    place: () => place(draft),
    range: () => range(draft),
    prot: () => prot(draft.prng),
    note: (slot, pages) => void (draft.pages[slot] = pages),
  }
}

const deepAdvice =
  'FREE FREE COLD POPULATE_READ POPULATE_WRITE GUARD_INSTALL GUARD_INSTALL GUARD_REMOVE DONTNEED_LOCKED KEEPONFORK NOHUGEPAGE WILLNEED DODUMP'.split(
    ' ',
  )

function statementOfDeep(draft: Draft): Statement {
  const { prng } = draft
  const kind = nextBelow(prng, 40)
  if (kind < 12) return { line: `advise(${range(draft)}, MADV_${pick(prng, deepAdvice)});` }
  if (kind < 16) return { line: 'smaps();' }
  if (kind < 20) return { line: 'counters();' }
  if (kind < 24) return { line: `copy_out(${nextBelow(prng, 2)}, ${range(draft)}, ${nextBelow(prng, filePages)});` }
  if (kind < 28) return { line: `copy_in(${nextBelow(prng, 2)}, ${range(draft)}, ${nextBelow(prng, filePages)});` }
  if (kind < 29) return { line: `seal(${range(draft)});` }
  if (kind < 31) return { line: `lock_onfault(${range(draft)});` }
  if (kind < 32) return { line: `lock_all(${pick(prng, ['MCL_FUTURE', 'MCL_FUTURE | MCL_ONFAULT', '0', '0'])});` }
  if (kind < 34) return { line: `remap(${nextBelow(prng, slots)}, ${dontUnmap(draft)}, 0);` }
  if (kind < 36 || !draft.mayFork) return { line: mapReadOnly(draft) }
  const body = series({ ...draft, mayFork: false }, 1 + nextBelow(prng, 8))
  return { open: 'if (hold_child()) {', body, close: '    release();\n    }' }
}

function dontUnmap(draft: Draft): string {
  const [at, pages] = place(draft)
  return `${at}, ${pages} * P, ${pages} * P, MREMAP_MAYMOVE | 4`
}

/** A mapping of the descriptor that is open for reading only. */
function mapReadOnly(draft: Draft): string {
  const { prng } = draft
  const [at, pages] = place(draft)
  const flags = pick(prng, ['MAP_PRIVATE', 'MAP_SHARED', 'MAP_SHARED_VALIDATE', 'MAP_PRIVATE | MAP_FIXED'])
  return `map(${nextBelow(prng, slots)}, ${at}, ${pages} * P, ${prot(prng)}, ${flags}, 2, ${nextBelow(prng, 6)} * P);`
}

const advice = 'DONTNEED DONTNEED DONTFORK DOFORK WIPEONFORK NORMAL SEQUENTIAL RANDOM DONTDUMP REMOVE'.split(' ')

function lineOfAll(draft: Draft): string {
  const { prng } = draft
  const kind = nextBelow(prng, 12)
  if (kind < 4) return `advise(${range(draft)}, MADV_${pick(prng, advice)});`
  if (kind < 6) return `${pick(prng, ['lock', 'unlock'])}(${range(draft)});`
  if (kind < 7) return `sync_range(${range(draft)}, ${pick(prng, ['MS_ASYNC', 'MS_SYNC', 'MS_INVALIDATE', '0'])});`
  if (kind < 9) return `residency(${address(draft)}, ${1 + nextBelow(prng, 12)});`
  const fixed = nextBelow(prng, 3) === 0
  const flags = fixed ? 'MREMAP_MAYMOVE | MREMAP_FIXED' : pick(prng, ['0', 'MREMAP_MAYMOVE'])
  const to = nextBelow(prng, slots)
  const pages = somePages(prng)
  const line = `remap(${to}, ${range(draft)}, ${length(prng, pages)}, ${flags}, ${fixed ? address(draft) : '0'});`
  draft.pages[to] = pages
  return line
}

/** An address and a number of pages: usually within the last mapping of a slot, or next to it. */
function place(draft: Draft): [string, number] {
  const { prng } = draft
  // How pages of the heap lie in a table decides what is mapped around a fault, and depends on the compiler.
  const kind = nextBelow(prng, draft.features === 'deep' || draft.features === 'calls' ? 19 : 20)
  const mapped = draft.pages.flatMap((pages, slot) => (pages > 0 ? [slot] : []))
  const slot = mapped.length > 0 ? pick(prng, mapped) : nextBelow(prng, slots)
  const pages = draft.pages[slot] ?? 0
  if (kind < 15 && pages > 0) {
    const at = nextBelow(prng, 12) === 0 ? pages : nextBelow(prng, Math.min(pages, 16))
    const rest = Math.max(1, pages - at)
    return [`slot[${slot}] + ${at} * P`, nextBelow(prng, 3) === 0 ? rest : 1 + nextBelow(prng, Math.min(rest, 16))]
  }
  if (kind < 18) return [`ARENA + ${nextBelow(prng, arenaPages)} * P`, somePages(prng)]
  if (kind < 19) return [`slot[${slot}] - ${1 + nextBelow(prng, 2)} * P`, somePages(prng)]
  return [`heap + ${nextBelow(prng, 8)} * P`, 1 + nextBelow(prng, 4)]
}

function address(draft: Draft): string {
  return place(draft)[0]
}

function range(draft: Draft): string {
  const { prng } = draft
  const [at, pages] = place(draft)
  const odd = nextBelow(prng, 25) === 0 ? ` + ${1 + nextBelow(prng, 4095)}` : ''
  return `${at}${odd}, ${length(prng, nextBelow(prng, 6) === 0 ? somePages(prng) : pages)}`
}

function somePages(prng: PrngState): number {
  const kind = nextBelow(prng, 40)
  if (kind === 0) return pick(prng, [512, 1024, 513])
  return 1 + nextBelow(prng, kind < 24 ? 4 : 14)
}

function length(prng: PrngState, pages: number): string {
  const kind = nextBelow(prng, 40)
  if (kind === 0) return '0'
  return kind === 1 ? `${pages} * P - ${nextBelow(prng, 4096)}` : `${pages} * P`
}

function inPage(prng: PrngState): string {
  return nextBelow(prng, 4) === 0 ? ` + ${nextBelow(prng, 4096)}` : ''
}

function prot(prng: PrngState): string {
  return pick(prng, [
    'PROT_READ | PROT_WRITE',
    'PROT_READ | PROT_WRITE',
    'PROT_READ | PROT_WRITE',
    'PROT_READ | PROT_WRITE',
    'PROT_READ | PROT_WRITE',
    'PROT_READ | PROT_WRITE',
    'PROT_READ',
    'PROT_READ',
    'PROT_NONE',
    'PROT_WRITE',
    'PROT_READ | PROT_EXEC',
    'PROT_READ | PROT_WRITE | PROT_EXEC',
    'PROT_EXEC',
  ])
}

function pick<T>(prng: PrngState, list: readonly T[]): T {
  const item = list[nextBelow(prng, list.length)]
  if (item === undefined) throw new Error('an empty list')
  return item
}
