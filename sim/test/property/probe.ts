// The scenarios of probe-6.18.txt run in the simulator, with the lines that were recorded: after each step the VMAs that are
// visible and every page with its flags. One step a line:
//
//   mmap PAGE COUNT rwx FLAGS FD OFFSET   PAGE is B+n (or n), H+n, T-n, a variable, '-' for no wish; FLAGS p s v a f g l o n S h k N
//   munmap mprotect mremap madvise mlock mlock2 munlock mlockall munlockall msync mincore brk ftruncate pwrite fsync mseal
//   file e:NAME PAGES[:BYTES] warm|cold   open FD NAME [r]   r w x PAGE [COUNT [STEP]]   fork   exit   cN: in child N   v= … saves

import { dupMm } from '../../mm/fork.ts'
import { mmput } from '../../mm/exit.ts'
import type { Mm } from '../../mm/records.ts'
import { FMODE_READ, FMODE_WRITE } from '../../mm/vma.ts'
import * as call from '../../fault/mm-syscalls.ts'
import { folioMarkDirty, folioMarkUptodate, grabPageForWrite } from '../../pagecache/filemap.ts'
import { createFileRaState } from '../../pagecache/readahead.ts'
import { invalidatePages } from '../../pagecache/truncate.ts'
import { TWO_64 } from '../../mm/size.ts'
import { vmaList } from '../../mm/vma-set.ts'
import { punchHole, truncatePagecache } from '../../mm/truncate.ts'
import { EBADF, errnoNames } from '../../uapi/errno.ts'
import { assertSound, createHarness, fetch, load, openTestFile, store, useMm } from '../harness.ts'
import type { Harness, TestFile } from '../harness.ts'
import { pageLines, vmaLine } from './probe-show.ts'
import type { Names } from './probe-show.ts'
import { execLayout } from './steps.ts'

const PG = 4096
export const BASE = 0x100_0000_0000

const advices: Readonly<Record<string, number>> = {
  normal: 0, random: 1, sequential: 2, willneed: 3, dontneed: 4, free: 8, remove: 9, dontfork: 10, dofork: 11, mergeable: 12,
  hugepage: 14, nohugepage: 15, dontdump: 16, dodump: 17, wipeonfork: 18, keeponfork: 19, cold: 20, pageout: 21, populate_read: 22,
  populate_write: 23, dontneed_locked: 24, collapse: 25, guard_install: 102, guard_remove: 103,
} // prettier-ignore

const mapFlags: Readonly<Record<string, number>> = {
  p: 2, s: 1, v: 3, a: 0x20, f: 0x10, g: 0x100, l: 0x2000, o: 0x8000, n: 0x4000, S: 0x80000, h: 0, k: 0x20000, N: 0x10000,
} // prettier-ignore

interface World {
  readonly harness: Harness
  readonly names: Names
  readonly mms: (Mm | null)[]
  readonly files: Map<string, TestFile>
  readonly fds: Map<number, TestFile>
  readonly variables: Map<string, number>
}

const protOf = (text: string): number => {
  const bits: Readonly<Record<string, number>> = { r: 1, w: 2, x: 4, D: 0x100_0000, U: 0x200_0000 }
  return [...text].reduce((sum, c) => sum | (bits[c] ?? 0), 0)
}

const addressOf = (world: World, text: string): number => {
  if (text === '-') return 0
  if (text.startsWith('0x')) return Number(text)
  const match = /^([A-Za-z]*)(.*)$/.exec(text)
  const [name = '', rest = ''] = match?.slice(1) ?? []
  const bases: Readonly<Record<string, number>> = { '': BASE, B: BASE, H: world.names.heap, T: world.names.top }
  const base = bases[name] ?? world.variables.get(name) ?? 0
  const [pages = '0', bytes = '0'] = rest.split(':')
  return base + (pages === '' ? 0 : Number(pages)) * PG + Number(bytes)
}

/** A file of the scenario: every byte 0xc3 in the recordings; here the first of each page, which is what is read. */
const makeFile = (world: World, name: string, size: string, state: string): void => {
  const { harness } = world
  const [pages = '0', bytes = '0'] = size.split(':')
  const count = Number(pages) + (Number(bytes) > 0 ? 1 : 0)
  const kind = name.startsWith('s') ? 'shm' : 'disk'
  const file = openTestFile(harness, { pages: count, kind, name: name.slice(2), content: () => 0xc3 })
  const mapping = harness.k.mappings.get(file.mapping)
  if (mapping === undefined) return
  mapping.size = Number(pages) * PG + Number(bytes)
  for (let index = 0; index < count; index++) {
    const pfn = grabPageForWrite(harness.k, mapping, index, true)
    harness.k.ram.writeBytes(pfn, 0, Uint8Array.of(0xc3))
    folioMarkUptodate(harness.k, pfn)
    folioMarkDirty(harness.k, pfn)
    if (kind === 'shm') harness.k.memMap.flags[pfn] |= 1 << 2
  }
  harness.k.fileOps[file.fops].fsync?.(harness.k, file, 0, count * PG)
  if (state !== 'warm' && kind === 'disk') invalidatePages(harness.k, mapping, 0, count)
  file.refs = 1000
  world.files.set(name, file)
}

const resultText = (world: World, result: number, isAddress: boolean): string => {
  if (result < 0) return errnoNames[-result] ?? `errno${-result}`
  return isAddress ? world.names.of(result) : String(result)
}

const truncate = (world: World, file: TestFile, size: number): number => {
  const mapping = world.harness.k.mappings.get(file.mapping)
  if (mapping === undefined) return -EBADF
  const old = mapping.size
  mapping.size = size
  if (size < old) {
    truncatePagecache(world.harness.k, mapping, old, size)
    const disk = world.harness.disk.get(mapping.id)
    for (const index of [...(disk?.keys() ?? [])]) if (index * PG >= size) disk?.delete(index)
  }
  return 0
}

const pwrite = (world: World, file: TestFile, offset: number, count: number): number => {
  const { k } = world.harness
  const mapping = k.mappings.get(file.mapping)
  if (mapping === undefined) return -EBADF
  const pfn = grabPageForWrite(k, mapping, offset / PG, false)
  k.ram.writeBytes(pfn, offset % PG, new Uint8Array(count).fill(1, 0, 1))
  folioMarkDirty(k, pfn)
  return count
}

const systemCall = (world: World, op: string, a: readonly string[]): { result: number; isAddress: boolean } | null => {
  const { k } = world.harness
  const at = (i: number): number => addressOf(world, a[i] ?? '0')
  const pages = (i: number): number => {
    const count = Number(a[i] ?? 0) * PG
    return count < 0 ? TWO_64 + count : count
  }
  const done = (result: number, isAddress = false): { result: number; isAddress: boolean } => ({ result, isAddress })
  const file = world.fds.get(Number(a[1]))
  switch (op) {
    case 'mmap': {
      let fixed = a[1] === '-' ? 0 : 0x10_0000
      let flags = 0
      for (const c of a[4]) {
        if (c === 'f' || c === 'h') fixed = 0
        flags |= mapFlags[c] ?? 0
      }
      const backing = world.fds.get(Number(a[5] ?? 0)) ?? -EBADF
      return done(call.sysMmap(k, at(1), pages(2), protOf(a[3]), flags | fixed, backing, pages(6)), true)
    }
    case 'munmap':
      return done(call.sysMunmap(k, at(1), pages(2)))
    case 'mprotect':
      return done(call.sysMprotect(k, at(1), pages(2), protOf(a[3])))
    case 'mremap': {
      const bits: Readonly<Record<string, number>> = { m: 1, f: 2, d: 4 }
      const flags = [...(a[4] ?? '')].reduce((sum, c) => sum | (bits[c] ?? 0), 0)
      const target = (a[5] ?? '0') !== '0' || (flags & 2) !== 0 ? at(5) : 0
      return done(call.sysMremap(k, at(1), pages(2), pages(3), flags, target), true)
    }
    case 'madvise':
      return done(call.sysMadvise(k, at(1), pages(2), advices[a[3]] ?? Number(a[3])))
    case 'mlock':
      return done(call.sysMlock(k, at(1), pages(2), 0))
    case 'mlock2':
      return done(call.sysMlock(k, at(1), pages(2), Number(a[3])))
    case 'munlock':
      return done(call.sysMunlock(k, at(1), pages(2)))
    case 'mlockall':
      return done(call.sysMlockall(k, Number(a[1])))
    case 'munlockall':
      return done(call.sysMunlockall(k))
    case 'msync':
      return done(call.sysMsync(k, at(1), pages(2), Number(a[3] ?? 0) || 4))
    case 'mseal':
      return done(call.sysMseal(k, at(1), pages(2), 0))
    case 'brk':
      return done(call.sysBrk(k, at(1)), true)
    case 'ftruncate':
      return done(file === undefined ? -EBADF : truncate(world, file, pages(2)))
    case 'pwrite':
      return done(file === undefined ? -EBADF : pwrite(world, file, pages(2), Number(a[3])))
    case 'fsync':
      return done(file === undefined ? -EBADF : (k.fileOps[file.fops].fsync?.(k, file, 0, 2 ** 40) ?? 0))
    default:
      return null
  }
}

/** Accesses of a run of pages: the `=` line. */
const touch = (world: World, op: string, a: readonly string[]): string => {
  const { harness } = world
  const count = Number(a[2] ?? 1)
  const step = Number(a[3] ?? 1)
  let value = 0
  for (let i = 0; i < count; i++) {
    const at = addressOf(world, a[1]) + i * PG * step
    const ended = op === 'r' ? load(harness, at) : op === 'w' ? store(harness, at, 7) : fetch(harness, at)
    if (typeof ended === 'string' && ended !== 'ok') {
      const signal = ended === 'BUS_ADRERR' ? 'SIGBUS' : 'SIGSEGV'
      return `${signal} ${ended} ${world.names.of(harness.k.faultInfo.address)}`
    }
    value = op === 'w' ? 7 : op === 'x' ? 0 : Number(ended)
  }
  return String(value)
}

const mincoreLine = (world: World, a: readonly string[]): { head: string; body: string | null } => {
  const { harness } = world
  const vec = 0x7fff_ffff_c000
  const pages = Number(a[2])
  const { minFlt, majFlt } = harness.k.current
  store(harness, vec, 0)
  const result = call.sysMincore(harness.k, addressOf(world, a[1]), pages * PG, vec)
  Object.assign(harness.k.current, { minFlt, majFlt })
  if (result < 0) return { head: resultText(world, result, false), body: null }
  let body = 'm '
  for (let i = 0; i < pages && i < 64; i++) body += String((load(harness, vec + i) as number) & 1)
  return { head: '0', body }
}

/** What a child or the parent does: the `=` line and what follows it; null where the step prints nothing. */
const step = (world: World, who: number, words: readonly string[]): string[] | null => {
  const { harness } = world
  const { k } = harness
  const [op] = words
  const mm = world.mms[who]
  if (op === 'file') {
    makeFile(world, words[1], words[2], words[3] ?? '')
    return null
  }
  if (op === 'open') {
    const file = world.files.get(words[2])
    if (file === undefined) return ['= ENOENT']
    const mode = words[3]?.startsWith('r')
      ? FMODE_READ
      : words[3]?.startsWith('w')
        ? FMODE_WRITE
        : FMODE_READ | FMODE_WRITE
    world.fds.set(Number(words[1]), { ...file, id: k.ids.file++, mode, ra: createFileRaState(32), refs: 1 })
    return ['= ok']
  }
  if (mm === null || mm === undefined) return ['! subject is gone']
  useMm(harness, mm)
  if (op === 'fork') {
    const child = dupMm(k, mm)
    if (typeof child === 'number') return ['= ENOMEM']
    world.mms.push(child)
    return ['= child']
  }
  if (op === 'exit') {
    world.mms[who] = null
    k.current.mm = null
    mmput(k, mm)
    return ['= exit']
  }
  const { minFlt, majFlt } = k.current
  const counts = (): string => ` min=${k.current.minFlt - minFlt} maj=${k.current.majFlt - majFlt}`
  if (op === 'r' || op === 'w' || op === 'x') return [`= ${touch(world, op, words)}${counts()}`]
  if (op === 'mincore') {
    const { head, body } = mincoreLine(world, words)
    return body === null ? [`= ${head}${counts()}`] : [`= ${head}${counts()}`, body]
  }
  const outcome = systemCall(world, op, words)
  if (outcome === null) return []
  world.variables.set('', outcome.result)
  return [`= ${resultText(world, outcome.result, outcome.isAddress)}${counts()}`]
}

/** One scenario: its name, and for each step the lines that follow `> step`. */
export const runScenario = (steps: readonly string[]): string[][] => {
  const harness = createHarness({ uid: 0 })
  const ops = harness.k.fileOps['shm']
  harness.k.fileOps['shm'] = { ...ops, punchHole: (k, file, offset, length) => {
    const mapping = k.mappings.get(file.mapping)
    if (mapping !== undefined) punchHole(k, mapping, offset, length)
    return 0
  } } // prettier-ignore
  const heap = execLayout(harness)
  const top = 0x7fff_f7ff_7000
  const names: Names = { base: BASE, heap, top, frames: [], of: () => '' }
  names.of = (address) => nameOf(names, address)
  const world: World = {
    harness,
    names,
    mms: [harness.k.current.mm],
    files: new Map(),
    fds: new Map(),
    variables: new Map(),
  }
  return steps.map((text) => {
    let words = text.split(/\s+/)
    let who = 0
    if (/^c\d:$/.test(words[0])) {
      who = Number(words[0][1])
      words = words.slice(1)
    }
    const saves = words[0].endsWith('=') ? words[0].slice(0, -1) : ''
    if (saves !== '') words = words.slice(1)
    const lines = step(world, who, words)
    if (saves !== '') world.variables.set(saves, world.variables.get('') ?? 0)
    assertSound(harness)
    if (lines === null) return []
    if (words[0] === 'open') return lines
    return [...lines, ...show(world)]
  })
}

const nameOf = ({ base, heap, top }: Names, address: number): string => {
  let name: string
  if (address >= base && address <= base + 8192 * PG) name = `B+${Math.floor((address - base) / PG)}`
  else if (address > top - 0x40_0000_0000 && address <= top) name = `T-${Math.ceil((top - address) / PG)}`
  else if (address >= heap && address < heap + 0x1000_0000) name = `H+${Math.floor((address - heap) / PG)}`
  else return `0x${address.toString(16)}`
  return address % PG === 0 ? name : `${name}:${address % PG}`
}

/** The VMAs and pages of every process. */
const show = (world: World): string[] => {
  const { k } = world.harness
  const { base, heap, top } = world.names
  return world.mms.flatMap((mm, who) => {
    if (mm === null) return []
    const visible = vmaList(mm.vmas).filter(
      ({ start, end }) =>
        (start < base + 8192 * PG && end > base) ||
        (end <= top && start > top - 0x40_0000_0000) ||
        (start < heap + 0x1000_0000 && end > heap),
    )
    return [
      ...visible.map((vma) => vmaLine(k, world.names, who, vma)),
      ...visible.flatMap((vma) => pageLines(k, world.names, who, vma)),
    ]
  })
}
