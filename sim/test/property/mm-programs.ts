// Runs the generated programs of the conformance rig on mm and fault alone, without a compiler, a VM or a task: what each statement
// does, from its text. So a difference here is one of the address space, and thousands of programs take seconds.

import { mapVdso, setBrkStart } from '../../mm/exec.ts'
import { brk } from '../../mm/brk.ts'
import { doMmap } from '../../mm/mmap.ts'
import { doMprotect } from '../../mm/mprotect.ts'
import { doMunmap } from '../../mm/munmap.ts'
import type { Mm } from '../../mm/records.ts'
import { truncatePagecache } from '../../mm/truncate.ts'
import { folioMarkDirty, folioMarkUptodate, grabPageForWrite } from '../../pagecache/filemap.ts'
import * as mman from '../../uapi/mman.ts'
import { EINVAL } from '../../uapi/errno.ts'
import type { Statement } from '../conformance/statements.ts'
import type { Harness, TestFile } from '../harness.ts'
import {
  createHarness,
  currentMm,
  exit,
  fork,
  freshMm,
  load,
  mapsText,
  openTestFile,
  store,
  useMm,
} from '../harness.ts'

const PAGE = 4096
const ARENA = 0x10000000
const LOW = 0x8000000
const TOP = 0x7ffff7ff7000
const START_BRK = 0x4ad000
const HEAP = 0x4cf000
/** Lines of maps that the harness has no mappings for: six of the image, the stack, vsyscall; see `prepare` for the others. */
const otherLines = 8
const filePages = 12

interface World {
  readonly harness: Harness
  readonly files: readonly TestFile[]
  readonly out: string[]
  slots: number[]
  number: number
}

/** What the program prints, were it compiled and run. */
export function runOnMm(program: readonly Statement[]): string {
  const world = prepare()
  world.out.push('start')
  for (const statement of program) execute(world, statement)
  return `${world.out.join('\n')}\n`
}

function prepare(): World {
  const harness = createHarness({ uid: 0, megabytes: 64 })
  const { k } = harness
  for (const mm of [...k.mms.values()]) exit(harness, mm)
  const mm = freshMm(harness)
  useMm(harness, mm)
  mapVdso(k, mm)
  setBrkStart(k, mm, START_BRK, START_BRK)
  brk(k, mm, HEAP)
  // A program that has printed has written to its heap.
  store(harness, START_BRK, 1)
  const files = [
    openTestFile(harness, { pages: filePages, kind: 'disk', name: '/file' }),
    openTestFile(harness, { pages: filePages, kind: 'shm', name: '/memfd:memory (deleted)' }),
  ]
  files.forEach((each, which) => {
    for (let page = 0; page < filePages; page++) writeFile(harness, each, page, 'Aa'.charCodeAt(which) + page)
  })
  return { harness, files, out: [], slots: new Array<number>(6).fill(ARENA), number: 0 }
}

function writeFile(harness: Harness, file: TestFile, page: number, value: number): void {
  const { k } = harness
  const mapping = k.mappings.get(file.mapping)
  if (mapping === undefined) throw new Error('no mapping')
  if (mapping.size < page * PAGE + 1) mapping.size = page * PAGE + 1
  const pfn = grabPageForWrite(k, mapping, page, false)
  k.ram.writeBytes(pfn, 0, Uint8Array.of(value))
  folioMarkUptodate(k, pfn)
  folioMarkDirty(k, pfn)
}

function truncateFile(harness: Harness, file: TestFile, pages: number): void {
  const { k } = harness
  const mapping = k.mappings.get(file.mapping)
  if (mapping === undefined) throw new Error('no mapping')
  const old = mapping.size
  mapping.size = pages * PAGE
  truncatePagecache(k, mapping, old, pages * PAGE)
}

function execute(world: World, statement: Statement): void {
  if ('line' in statement) return line(world, statement.line)
  const { harness } = world
  const parent = currentMm(harness)
  const child = fork(harness)
  const { slots, number } = world
  world.slots = [...slots]
  useMm(harness, child)
  for (const inner of statement.body) execute(world, inner)
  world.out.push('  child ends', '  child 0')
  useMm(harness, parent)
  exit(harness, child)
  world.slots = slots
  world.number = number
}

function line(world: World, text: string): void {
  const [, name = '', list = ''] = /^(\w+)\((.*)\);$/.exec(text) ?? []
  const args = list === '' ? [] : list.split(', ').map((arg) => value(world, arg))
  const call = calls[name]
  if (call === undefined) throw new Error(`no such statement: ${text}`)
  call(world, args)
}

/** Sums of products, and constants joined by `|`. */
function value(world: World, text: string): number {
  if (text.includes(' | ')) return text.split(' | ').reduce((bits, part) => bits | value(world, part), 0)
  return text.split(/ (?=[+-] )/).reduce((sum, part) => {
    const minus = part.startsWith('- ')
    const product = part
      .replace(/^[+-] /, '')
      .split(' * ')
      .reduce((all, factor) => all * atom(world, factor), 1)
    return minus ? sum - product : sum + product
  }, 0)
}

function atom(world: World, text: string): number {
  if (/^-?\d+$/.test(text)) return Number(text)
  const slot = /^slot\[(\d)\]$/.exec(text)
  if (slot !== null) return world.slots[Number(slot[1])] ?? ARENA
  if (text === 'ARENA') return ARENA
  if (text === 'heap') return HEAP
  if (text === 'P') return PAGE
  const constant = (mman as Record<string, unknown>)[text]
  if (typeof constant !== 'number') throw new Error(`no such constant: ${text}`)
  return constant
}

/** As the program's: nothing above, and nothing of what the C library keeps below. */
function fit(at: number, length: number): number {
  if (at >= TOP || at < HEAP) return at === 0 ? length : 0
  return Math.min(length, TOP - at)
}

function result(world: World, call: string, r: number): void {
  world.number++
  const heap = r >= HEAP && r <= LOW && call.startsWith('m')
  world.out.push(
    `${world.number} ${call} ${r < 0 ? `E${-r}` : heap ? `heap+${(r - HEAP).toString(16)}` : r.toString(16)}`,
  )
}

/** mm_populate: a page that is written is written with what it has. */
function populate(harness: Harness, writable: boolean): void {
  const { start, length } = harness.k.populate
  for (let at = start; at < start + length; at += PAGE) {
    const byte = load(harness, at)
    if (typeof byte !== 'number' || (writable && store(harness, at, byte) !== 'ok')) return
  }
}

const calls: Readonly<Record<string, (world: World, args: readonly number[]) => void>> = {
  map(world, [to = 0, at = 0, length = 0, prot = 0, flags = 0, fd = 0, offset = 0]) {
    const { k } = world.harness
    const file = fd < 0 ? null : (world.files[fd] ?? null)
    const bytes = fit(at, length)
    const r = bytes === 0 ? -EINVAL : doMmap(k, currentMm(world.harness), at, bytes, prot, flags, file, offset / PAGE)
    if (r >= 0) populate(world.harness, (prot & mman.PROT_WRITE) !== 0 && (flags & mman.MAP_PRIVATE) !== 0)
    result(world, 'mmap', r)
    if (r >= 0) world.slots[to] = r
  },
  unmap(world, [at = 0, length = 0]) {
    result(world, 'munmap', doMunmap(world.harness.k, currentMm(world.harness), at, fit(at, length)))
  },
  protect(world, [at = 0, length = 0, prot = 0]) {
    result(world, 'mprotect', doMprotect(world.harness.k, currentMm(world.harness), at, fit(at, length), prot))
  },
  get(world, [at = 0]) {
    world.number++
    const r = at >= TOP ? 'beyond' : load(world.harness, at)
    world.out.push(`${world.number} read ${signalOf(r)}`)
  },
  put(world, [at = 0, byte = 0]) {
    world.number++
    world.out.push(`${world.number} write ${at >= TOP ? 'beyond' : signalOf(store(world.harness, at, byte))}`)
  },
  move_break(world, [pages = 0]) {
    const wanted = HEAP + pages * PAGE
    // glibc's brk(): -1 and ENOMEM where the break stays below what was asked for.
    result(world, 'brk', brk(world.harness.k, currentMm(world.harness), wanted) < wanted ? -12 : 0)
  },
  file_put(world, [which = 0, page = 0, byte = 0]) {
    const file = world.files[which]
    if (file !== undefined) writeFile(world.harness, file, page, byte)
    result(world, 'pwrite', 1)
  },
  file_length(world, [which = 0, pages = 0]) {
    const file = world.files[which]
    if (file !== undefined) truncateFile(world.harness, file, pages)
    result(world, 'ftruncate', 0)
  },
  maps: (world) => dump(world, currentMm(world.harness)),
}

function signalOf(r: number | string): string {
  if (r === 'SEGV_MAPERR') return 'S11001'
  if (r === 'SEGV_ACCERR') return 'S11002'
  return r === 'BUS_ADRERR' ? 'S7002' : String(r)
}

function dump(world: World, mm: Mm): void {
  const lines = mapsText(world.harness, mm)
  for (const text of lines) {
    const [range = '', perms = '', offset = '0', ...rest] = text.split(' ')
    const [start = 0, end = 0] = range.split('-').map((each) => parseInt(each, 16))
    const name = rest.join(' ').replace(/^\/?(dev\/)?zero.*$/, '/zero (deleted)')
    const file = name.startsWith('/') ? ` ${offset.padStart(8, '0')}${name}` : ' 00000000'
    if (start >= LOW && start < TOP) world.out.push(`  ${range} ${perms}${file}`)
    else if (start < LOW && end > HEAP) {
      const from = (Math.max(start, HEAP) - HEAP) / PAGE
      world.out.push(`  heap+${from.toString(16)}-${((end - HEAP) / PAGE).toString(16)} ${perms}`)
    }
  }
  world.out.push(`  ${lines.length + otherLines} lines`)
}
