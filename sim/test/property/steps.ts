// Scripts of memory calls and accesses, run in the simulator with the output that steps.c gives on a real kernel. A script is text,
// one command a line, numbers hexadecimal, `@n+off` an address relative to what slot n holds:
//
//   m slot hint len prot flags fd off   mmap (fd 0 disk file, 1 memfd, 2 the disk file read-only, else none)
//   u addr len                          munmap          p addr len prot        mprotect
//   r slot addr old new flags to        mremap          a addr len advice      madvise
//   l addr len flags                    mlock2          k addr len             munlock       L flags  mlockall (0: munlockall)
//   s addr len flags                    msync           c addr len             mincore       z addr len flags  mseal
//   b bytes                             brk, relative to the first break       t fd size     ftruncate
//   R addr                              load a byte     W addr value           store one
//   U                               become user 1000    i res n            soft limit: AS and DATA in pages above what is used
//   F … X                               what a forked child does until X       M             print the mappings

import { dupMm } from '../../mm/fork.ts'
import { mmput } from '../../mm/exit.ts'
import { mapVdso, setBrkStart, setupArgPages, stackVmaInit } from '../../mm/exec.ts'
import type { Mm, Vma } from '../../mm/records.ts'
import { doBrkFlags } from '../../mm/brk.ts'
import { sizeFromWords } from '../../mm/size.ts'
import { truncatePagecache } from '../../mm/truncate.ts'
import { MM_ANONPAGES } from '../../mm/mm.ts'
import * as call from '../../fault/mm-syscalls.ts'
import { walk } from '../../hw/walk.ts'
import { entryPfn } from '../../mm/entry.ts'
import { mmCounter } from '../../mm/rmap.ts'
import { readPage } from '../../pagecache/readahead.ts'
import { RLIMIT_AS, RLIMIT_MEMLOCK } from '../../uapi/mman.ts'
import { ptePresent } from '../../uapi/pte.ts'
import { FMODE_READ } from '../../mm/vma.ts'
import { vmaList } from '../../mm/vma-set.ts'
import { createFileRaState } from '../../pagecache/readahead.ts'
import { assertSound, createHarness, currentMm, load, openTestFile, store, useMm } from '../harness.ts'
import type { Harness, HarnessOptions, TestFile } from '../harness.ts'

const ERROR_FLOOR = -4095
/** What a slot holds whose mmap failed, or that was not used yet. */
const NO_SLOT = 0x100_001f_8000

/** Two-letter codes of VmFlags by bit, as 6.18 prints them. */
const vmFlagCodes: readonly (readonly [bit: number, code: string])[] = [
  [0, 'rd'], [1, 'wr'], [2, 'ex'], [3, 'sh'], [4, 'mr'], [5, 'mw'], [6, 'me'], [7, 'ms'], [8, 'gd'], [10, 'pf'], [11, 'gu'], [13, 'lo'],
  [14, 'io'], [15, 'sr'], [16, 'rr'], [17, 'dc'], [18, 'de'], [19, 'lf'], [20, 'ac'], [21, 'nr'], [22, 'ht'], [23, 'sf'],
  [25, 'wf'], [26, 'dd'], [27, 'sd'], [28, 'mm'], [29, 'hg'], [30, 'nh'], [31, 'mg'],
] // prettier-ignore

export const vmFlagsText = (vma: Vma, lockOnFault: string): string => {
  let text = ''
  for (const [bit, code] of vmFlagCodes) {
    if (((vma.flags >>> bit) & 1) !== 0) text += `${bit === 19 ? lockOnFault : code} `
  }
  if ((vma.flagsHigh & (1 << 8)) !== 0) text += 'dp '
  if ((vma.flagsHigh & (1 << 10)) !== 0) text += 'sl '
  return text
}

interface Runner {
  readonly harness: Harness
  readonly files: readonly TestFile[]
  readonly slots: number[]
  readonly smaps: boolean
  readonly brk0: number
  readonly out: string[]
  min: number
  maj: number
}

/** Resident, anonymous, swapped pages and the locked share of a VMA, as smaps counts them. */
const resident = ({ harness: { k } }: Runner, vma: Vma): string => {
  let rss = 0
  let anon = 0
  let pss = 0
  for (let at = vma.start; at < vma.end; at += 4096) {
    walk.peek(k.ram, vma.mm.pgd, Math.floor(at / 2 ** 21), (at % 2 ** 21) >>> 12)
    if (!ptePresent(walk.low)) continue
    const pfn = entryPfn(k.entryFormat, walk.low, walk.high)
    if (pfn === k.zeroPfn) continue
    rss++
    pss += 1 / k.memMap.mapcount[pfn]
    if (mmCounter(k, pfn) === MM_ANONPAGES) anon++
  }
  const locked = (vma.flags & 0x2000) !== 0 ? Math.floor(pss + 1e-9) : 0
  return ` ${rss} ${anon} 0 ${locked}`
}

const backing = (vma: Vma, runner: Runner): string => {
  if (vma.file === null) return ' anon'
  if (vma.file.fops === 'disk') return ' disk'
  return vma.file === runner.files[1] ? ' memfd' : ' zero'
}

const maps = (runner: Runner): void => {
  const lockOnFault = runner.harness.k.version.has('vmflags-lockonfault') ? 'lf' : '??'
  for (const vma of vmaList(currentMm(runner.harness).vmas)) {
    if (vma.start < 0x100_0000_0000 || vma.start >= 0x7fff_ff00_0000 || vma.name.startsWith('[v')) continue
    const bit = (n: number, c: string): string => ((vma.flags & n) !== 0 ? c : '-')
    const perms = bit(1, 'r') + bit(2, 'w') + bit(4, 'x') + ((vma.flags & 0x80) !== 0 ? 's' : 'p')
    const offset = vma.file === null ? 0 : vma.pgoff * 4096
    const range = `${vma.start.toString(16)}-${vma.end.toString(16)}`
    const pages = runner.smaps ? resident(runner, vma) : ''
    runner.out.push(
      `  ${range} ${perms} ${offset.toString(16)}${backing(vma, runner)}${pages} ${vmFlagsText(vma, lockOnFault)}`,
    )
  }
}

const mark = (runner: Runner): void => {
  runner.min = runner.harness.k.current.minFlt
  runner.maj = runner.harness.k.current.majFlt
}

const faults = (runner: Runner): string => {
  if (!runner.smaps) return ''
  const { minFlt, majFlt } = runner.harness.k.current
  return ` min=${minFlt - runner.min}${majFlt !== runner.maj ? ` maj=${majFlt - runner.maj}` : ''}`
}

const resultText = (value: number): string =>
  value < 0 && value >= ERROR_FLOOR ? `errno ${-value}` : value.toString(16)

/** The stack, [vvar], [vdso] and a heap, as execve leaves them. */
export const execLayout = (harness: Harness): number => {
  const { k } = harness
  const mm = currentMm(harness)
  const stack = stackVmaInit(k, mm)
  if (typeof stack === 'number') throw new Error(`stack: ${stack}`)
  if (setupArgPages(k, stack, stack.end - 64, false) !== 0) throw new Error('setup_arg_pages')
  const brk0 = 0x6f_f000
  doBrkFlags(k, mm, null, 0x6f_0000, 0xf000, 0)
  setBrkStart(k, mm, brk0, brk0)
  if (mapVdso(k, mm) !== 0) throw new Error('map_vdso')
  return brk0
}

const setup = (options: HarnessOptions, smaps: boolean): Runner => {
  const harness = createHarness({ uid: 0, ...options })
  const brk0 = execLayout(harness)
  const content = (index: number): number => 97 + index
  const disk = openTestFile(harness, { pages: 16, content })
  const memfd = openTestFile(harness, { pages: 16, kind: 'shm' })
  const mapping = harness.k.mappings.get(disk.mapping)
  const shm = harness.k.mappings.get(memfd.mapping)
  if (mapping === undefined || shm === undefined) throw new Error('no mapping')
  for (let index = 0; index < 16; index++) readPage(harness.k, mapping, createFileRaState(0), index, 1)
  for (let index = 0; index < 16; index++) {
    const pfn = readPage(harness.k, shm, createFileRaState(0), index, 1)
    harness.k.ram.writeBytes(pfn, 0, Uint8Array.of(content(index)))
  }
  const readOnly: TestFile = { ...disk, id: harness.k.ids.file++, mode: FMODE_READ, ra: createFileRaState(32), refs: 1 }
  disk.refs = 1000
  return { harness, files: [disk, memfd, readOnly], slots: [], smaps, brk0, out: [], min: 0, maj: 0 }
}

const truncate = (runner: Runner, fd: number, size: number): number => {
  const mapping = runner.harness.k.mappings.get(runner.files[fd].mapping)
  if (mapping === undefined) return -22
  const old = mapping.size
  mapping.size = size
  if (size < old) {
    truncatePagecache(runner.harness.k, mapping, old, size)
    const disk = runner.harness.disk.get(mapping.id)
    for (const index of [...(disk?.keys() ?? [])]) if (index * 4096 >= size) disk?.delete(index)
  }
  return 0
}

const accessText = (ended: number | string): string => {
  if (typeof ended === 'number') return ended.toString(16)
  if (ended === 'ok') return 'ok'
  return ended === 'BUS_ADRERR' ? 'BUS 2' : ended === 'SEGV_MAPERR' ? 'SEGV 1' : 'SEGV 2'
}

const mincoreText = (runner: Runner, addr: number, length: number): string => {
  const { k } = runner.harness
  // The answer goes to a page of the stack, as the real program has it in its own data.
  const vec = 0x7fff_ffff_e000 - 0x2000
  const pages = Math.min(4096, Math.ceil(length / 4096))
  for (let i = 0; i < pages; i++) store(runner.harness, vec + i, 120)
  const result = call.sysMincore(k, addr, length, vec)
  let text = ''
  for (let i = 0; i < pages; i++) {
    const byte = load(runner.harness, vec + i) as number
    text += byte === 120 ? '.' : String(byte & 1)
  }
  return `${resultText(result)} ${text}`
}

/** One command without its result's effects on the script's flow. */
const command = (runner: Runner, op: string, v: readonly number[]): void => {
  const { harness, out } = runner
  const { k } = harness
  const say = (value: number, counted = false): void => {
    out.push(resultText(value) + (counted ? faults(runner) : ''))
  }
  mark(runner)
  switch (op) {
    case 'm': {
      const value = call.sysMmap(k, v[1], v[2], v[3], v[4], runner.files[v[5]] ?? -9, v[6])
      say(value, true)
      runner.slots[v[0]] = value < 0 ? NO_SLOT : value
      return
    }
    case 'u':
      return say(call.sysMunmap(k, v[0], v[1]))
    case 'p':
      return say(call.sysMprotect(k, v[0], v[1], v[2]), true)
    case 'r': {
      const value = call.sysMremap(k, v[1], v[2], v[3], v[4], v[5])
      say(value, true)
      if (value >= 0) runner.slots[v[0]] = value
      return
    }
    case 'a':
      return say(call.sysMadvise(k, v[0], v[1], v[2]), true)
    case 'l':
      return say(call.sysMlock(k, v[0], v[1], v[2]), true)
    case 'k':
      return say(call.sysMunlock(k, v[0], v[1]))
    case 'L':
      return say(v[0] !== 0 ? call.sysMlockall(k, v[0]) : call.sysMunlockall(k))
    case 's':
      return say(call.sysMsync(k, v[0], v[1], v[2]))
    case 'z':
      return say(call.sysMseal(k, v[0], v[1], v[2]))
    case 'c':
      out.push(mincoreText(runner, v[0], v[1]))
      return
    case 'b':
      out.push(`brk ${call.sysBrk(k, runner.brk0 + v[0]) - runner.brk0}`)
      return
    case 't':
      return say(truncate(runner, v[0], v[1]))
    case 'R':
      out.push(accessText(load(harness, v[0])) + faults(runner))
      return
    case 'W':
      out.push(accessText(store(harness, v[0], v[1])) + faults(runner))
      return
    case 'U':
      Object.assign(k.current, { uid: 1000, euid: 1000, capabilities: 0 })
      return say(0)
    case 'i': {
      const { totalVm, dataVm } = currentMm(harness)
      const used = v[0] === RLIMIT_AS ? totalVm : dataVm
      k.current.rlimits[2 * v[0]] = v[0] === RLIMIT_MEMLOCK ? v[1] : (used + v[1]) * 4096
      return say(0)
    }
    case 'M':
      maps(runner)
  }
}

/** A number of a script: hexadecimal, negative ones as 64 bits, or an address relative to a slot. */
const parse = (runner: Runner, word: string): number => {
  if (word.startsWith('@')) {
    const [slot, offset] = word.slice(1).split('+')
    return (runner.slots[Number(slot)] ?? NO_SLOT) + Number.parseInt(offset ?? '0', 16)
  }
  if (!word.startsWith('-')) return Number.parseInt(word, 16)
  const value = Number.parseInt(word.slice(1), 16)
  return sizeFromWords(-value | 0, -1)
}

/**
 * Runs a script; the lines that steps.c prints for it. With `smaps` faults and resident pages are printed too: for scripts without
 * the disk file, since how much of a disk file one fault maps depends on the size of its folios.
 * Invariants are checked after every command.
 */
export const runSteps = (script: string, smaps: boolean, options: HarnessOptions = {}, check = true): string =>
  runToEnd(script, smaps, options, check).out.join('\n') + '\n'

/** Runs a script and gives the machine as it is then, with the files by their numbers in scripts. */
export const runToEnd = (
  script: string,
  smaps: boolean,
  options: HarnessOptions = {},
  check = true,
): { readonly harness: Harness; readonly files: readonly TestFile[]; readonly out: readonly string[] } => {
  const runner = setup(options, smaps)
  let parent: Mm | null = null
  let slots: number[] = []
  const limits = runner.harness.k.current.rlimits
  let kept = limits.slice()
  for (const line of script.split('\n')) {
    if (line === '') continue
    runner.out.push(`> ${line}`)
    const op = line[0]
    if (op === 'F') {
      parent = currentMm(runner.harness)
      slots = runner.slots.slice()
      kept = limits.slice()
      const child = dupMm(runner.harness.k, parent)
      if (typeof child === 'number') throw new Error(`fork: ${child}`)
      useMm(runner.harness, child)
    } else if (op === 'X') {
      runner.out.push('exit')
      const child = currentMm(runner.harness)
      if (parent !== null) useMm(runner.harness, parent)
      mmput(runner.harness.k, child)
      runner.slots.splice(0, Infinity, ...slots)
      limits.set(kept)
    } else if (op === 'b') {
      command(runner, op, [Number.parseInt(line.slice(2), 16)])
    } else {
      const words = line.slice(1).trim()
      command(runner, op, words === '' ? [] : words.split(' ').map((word) => parse(runner, word)))
    }
    if (check) assertSound(runner.harness)
  }
  return runner
}
