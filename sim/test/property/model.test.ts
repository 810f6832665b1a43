// Random calls against a model that knows nothing of VMAs, entries or frames: an array of pages, each with rights, a backing and a
// byte. What the simulated address space shows page by page has to be the same; all invariants hold after every call.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sysMadvise, sysMmap, sysMprotect, sysMunmap } from '../../fault/mm-syscalls.ts'
import type { Mm } from '../../mm/records.ts'
import {
  assertAllFramesBack,
  assertSound,
  createHarness,
  currentMm,
  exit,
  fork,
  load,
  store,
  useMm,
} from '../harness.ts'
import type { Harness } from '../harness.ts'

const PG = 4096
const PAGES = 24
/** Across the border of a leaf table. */
const BASE = 0x100_001f_8000

/** A shared page's byte is shared by those that map it: one cell. */
interface Cell {
  byte: number
}

interface ModelPage {
  prot: number
  shared: boolean
  cell: Cell
}

type Model = (ModelPage | null)[]

const emptyModel = (): Model => Array.from({ length: PAGES }, () => null)

/** A child's memory: private pages copied, shared ones the same. */
const forkModel = (model: Model): Model =>
  model.map((page) => page && { ...page, cell: page.shared ? page.cell : { byte: page.cell.byte } })

type Command =
  | { kind: 'mmap'; first: number; count: number; prot: number; shared: boolean }
  | { kind: 'munmap'; first: number; count: number }
  | { kind: 'mprotect'; first: number; count: number; prot: number }
  | { kind: 'dontneed'; first: number; count: number }
  | { kind: 'write'; page: number; byte: number }
  | { kind: 'read'; page: number }
  | { kind: 'fork' }
  | { kind: 'switch' }
  | { kind: 'exit' }

const range = { first: fc.integer({ min: 0, max: PAGES - 1 }), count: fc.integer({ min: 1, max: 8 }) }
const prot = fc.constantFrom(0, 1, 3, 3, 5, 7)
const page = fc.integer({ min: 0, max: PAGES - 1 })
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('mmap' as const), ...range, prot, shared: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('munmap' as const), ...range }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('mprotect' as const), ...range, prot }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('dontneed' as const), ...range }) },
  {
    weight: 7,
    arbitrary: fc.record({ kind: fc.constant('write' as const), page, byte: fc.integer({ min: 1, max: 255 }) }),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('read' as const), page }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'fork' as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'switch' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'exit' as const }) },
)

interface World {
  readonly harness: Harness
  /** Address spaces and what each should hold; the first is the current one. */
  spaces: { mm: Mm; model: Model }[]
}

const pagesOf = (first: number, count: number): number[] =>
  Array.from({ length: Math.min(count, PAGES - first) }, (_, i) => first + i)

/** What mprotect does to the model: pages before a hole are changed, the hole is -ENOMEM (-12). */
const protectModel = (model: Model, pages: number[], wanted: number): number => {
  for (const at of pages) {
    const each = model[at]
    if (each === null) return -12
    each.prot = wanted
  }
  return 0
}

const access = (model: Model, at: number, write: boolean): string | null => {
  const each = model[at]
  if (each === null) return 'SEGV_MAPERR'
  const allowed = write ? (each.prot & 2) !== 0 : each.prot !== 0
  return allowed ? null : 'SEGV_ACCERR'
}

const mapping = (world: World, model: Model, c: Command): void => {
  const { k } = world.harness
  if (c.kind !== 'mmap' && c.kind !== 'munmap' && c.kind !== 'mprotect' && c.kind !== 'dontneed') return
  const pages = pagesOf(c.first, c.count)
  const at = BASE + c.first * PG
  const length = pages.length * PG
  if (c.kind === 'mmap') {
    expect(sysMmap(k, at, length, c.prot, c.shared ? 0x31 : 0x32, null, 0)).toBe(at)
    for (const each of pages) model[each] = { prot: c.prot, shared: c.shared, cell: { byte: 0 } }
  } else if (c.kind === 'munmap') {
    expect(sysMunmap(k, at, length)).toBe(0)
    for (const each of pages) model[each] = null
  } else if (c.kind === 'mprotect') {
    expect(sysMprotect(k, at, length, c.prot)).toBe(protectModel(model, pages, c.prot))
  } else {
    const hole = pages.some((each) => model[each] === null)
    expect(sysMadvise(k, at, length, 4)).toBe(hole ? -12 : 0)
    for (const each of pages) {
      const has = model[each]
      if (has !== null && !has.shared) has.cell = { byte: 0 }
    }
  }
}

const run = (world: World, c: Command): void => {
  const { harness, spaces } = world
  const { model } = spaces[0]
  if (c.kind === 'write') {
    const refused = access(model, c.page, true)
    expect(store(harness, BASE + c.page * PG, c.byte)).toBe(refused ?? 'ok')
    if (refused === null) (model[c.page] as ModelPage).cell.byte = c.byte
  } else if (c.kind === 'read') {
    const refused = access(model, c.page, false)
    expect(load(harness, BASE + c.page * PG)).toBe(refused ?? (model[c.page] as ModelPage).cell.byte)
  } else if (c.kind === 'fork') {
    if (spaces.length < 4) spaces.push({ mm: fork(harness), model: forkModel(model) })
  } else if (c.kind === 'switch') {
    spaces.push(spaces.shift() as World['spaces'][number])
    useMm(harness, spaces[0].mm)
  } else if (c.kind === 'exit') {
    if (spaces.length > 1) exit(harness, (spaces.pop() as World['spaces'][number]).mm)
  } else mapping(world, model, c)
}

/** Every page of every address space, read through the fault handler where it may be. */
const compareAll = (world: World): void => {
  for (const { mm, model } of world.spaces) {
    useMm(world.harness, mm)
    for (let at = 0; at < PAGES; at++) {
      const refused = access(model, at, false)
      expect(load(world.harness, BASE + at * PG)).toBe(refused ?? (model[at] as ModelPage).cell.byte)
    }
  }
  useMm(world.harness, world.spaces[0].mm)
}

test.each(['4.17', '6.1', '6.18'])('%s shows page by page what a naive model holds', (release) => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
      const harness = createHarness({ release, megabytes: 16 })
      const world: World = { harness, spaces: [{ mm: currentMm(harness), model: emptyModel() }] }
      for (const each of commands) {
        run(world, each)
        assertSound(harness)
      }
      compareAll(world)
      assertSound(harness, true)
      assertAllFramesBack(harness)
    }),
    { seed: 20260101, numRuns: 60 },
  )
})
