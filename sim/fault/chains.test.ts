// The kernel functions that each fault enters, against what ftrace's function_graph recorded (chains-6.12.txt). Left out on both
// sides: what this kernel does not model (names below), and what ftrace did not show because the compiler inlined it.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { functionName } from '../kernels/function-names.ts'
import { setupArgPages, stackVmaInit } from '../mm/exec.ts'
import { doMmap } from '../mm/mmap.ts'
import { doMprotect } from '../mm/mprotect.ts'
import { readPage } from '../pagecache/readahead.ts'
import { createHarness, currentMm, exit, fork, load, openTestFile, store } from '../test/harness.ts'
import type { Harness, TestFile } from '../test/harness.ts'
import { callDepth, callFunction, callsOfEvent, eventKind, eventLanes } from '../trace/events.ts'
import { faultBeyondUser } from './handle.ts'
import { sysMadvise } from './mm-syscalls.ts'

const PG = 4096
const release = '6.12'
const recorded = readFileSync(fileURLToPath(new URL('chains-6.12.txt', import.meta.url)), 'utf8')

/** Entered in the recordings, and not modelled: batches of the LRU, security hooks, inside of file systems and of perf. */
const notModelled = new Set([
  'lru_add_drain', 'lru_add_drain_cpu', 'security_vm_enough_memory_mm', 'perf_event_mmap', 'ext4_readahead',
  'ext4_mpage_readpages', 'read_pages', '__ext4_journal_start_sb', '__ext4_journal_stop', 'ext4_dirty_folio',
  'block_dirty_folio', 'noop_dirty_folio', 'balance_dirty_pages_ratelimited_flags', 'shmem_alloc_folio', 'find_mergeable_anon_vma',
]) // prettier-ignore

interface Line {
  readonly depth: number
  readonly name: string
}

/** Drops the lines that `keep` refuses; what was below them moves up. Equal neighbours without anything below become one. */
const tidy = (lines: readonly Line[], keep: (name: string) => boolean): string[] => {
  const out: string[] = []
  const open: { from: number; to: number }[] = []
  for (const { depth, name } of lines) {
    while (open.length > 0 && open[open.length - 1].from >= depth) open.pop()
    const to = open.length === 0 ? 0 : open[open.length - 1].to
    if (!keep(name)) {
      open.push({ from: depth, to })
      continue
    }
    out.push(`${'  '.repeat(to)}${name}`)
    open.push({ from: depth, to: to + 1 })
  }
  return out
}

/** A block of lines that is repeated is one: `set_pte_range x16`. */
const fold = (lines: string[]): string[] => {
  const text = lines.join('\n')
  return text
    .replace(/((?:^|\n)( *)(\S+)(?:\n\2  .*)*)(?:\1)+/g, '$1')
    .replace(/^\n/, '')
    .split('\n')
}

const sections = new Map(
  recorded
    .split('\n@ ')
    .slice(1)
    .map((section) => {
      const [title, ...lines] = section.split('\n')
      const parsed = lines
        .filter((line) => line.trim() !== '')
        .map((line) => ({ depth: line.search(/\S/) / 2 - 1, name: line.trim().replace(/ x\d+$/, '') }))
      return [title, parsed] as const
    }),
)
const tracedNames = new Set([...sections.values()].flat().map(({ name }) => name))

/** The calls of the trace from event `from` on. */
const calls = (harness: Harness, from: number): Line[] => {
  const lines: Line[] = []
  for (const chunk of harness.k.trace.copy(from)) {
    for (let at = 0; at < chunk.length; at += eventLanes) {
      if (chunk[at] !== eventKind['call']) continue
      for (const packed of chunk.subarray(at + 4, at + 4 + callsOfEvent)) {
        if (packed !== 0)
          lines.push({ depth: callDepth(packed), name: functionName(callFunction(packed), release) ?? '?' })
      }
    }
  }
  return lines
}

interface Scene {
  harness: Harness
  /** Anonymous, 64 pages in the middle of a leaf table whose table exists. */
  anon: number
  file: TestFile
}

const scene = (): Scene => {
  const harness = createHarness({ release })
  const mm = currentMm(harness)
  const anon = doMmap(harness.k, mm, 0x10000040000, 64 * PG, 3, 0x32, null, 0)
  store(harness, anon + 63 * PG, 1)
  return { harness, anon, file: openTestFile(harness, { pages: 64 }) }
}

const mapFile = ({ harness, file }: Scene, flags: number, warm: boolean): number => {
  const mapping = harness.k.mappings.get(file.mapping)
  if (warm && mapping !== undefined) for (let i = 0; i < 64; i++) readPage(harness.k, mapping, { ...file.ra }, i, 1)
  return doMmap(harness.k, currentMm(harness), 0x10000600000, 64 * PG, 3, flags | 0x10, file, 0)
}

const shared = ({ harness }: Scene): number =>
  doMmap(harness.k, currentMm(harness), 0x10000600000, 64 * PG, 3, 0x31, null, 0)

/** For each recorded title: what leads up to it, and the access. */
const scenes: Record<string, (s: Scene) => () => void> = {
  'anon: first read, no page table yet': ({ harness }) => {
    const p = doMmap(harness.k, currentMm(harness), 0x30000000000, PG, 3, 0x32, null, 0)
    return () => load(harness, p)
  },
  'anon: first read':
    ({ harness, anon }) =>
    () =>
      load(harness, anon),
  'anon: write after read (zero page to COW)': ({ harness }) => {
    const p = doMmap(harness.k, currentMm(harness), 0x30000000000, PG, 3, 0x32, null, 0)
    load(harness, p)
    return () => store(harness, p, 1)
  },
  'anon: first write':
    ({ harness, anon }) =>
    () =>
      store(harness, anon, 1),
  'fork: write, page shared with child (copy)': ({ harness, anon }) => {
    store(harness, anon, 1)
    fork(harness)
    return () => store(harness, anon, 2)
  },
  'fork: write, child gone: last owner (reuse)': ({ harness, anon }) => {
    store(harness, anon, 1)
    exit(harness, fork(harness))
    return () => store(harness, anon, 2)
  },
  'shared anon: first read': (s) => {
    const p = shared(s)
    return () => load(s.harness, p)
  },
  'shared anon: first write': (s) => {
    const p = shared(s)
    load(s.harness, p)
    return () => store(s.harness, p + PG, 1)
  },
  'ext4: private file: read, not in page cache (readahead)': (s) => {
    const p = mapFile(s, 2, false)
    return () => load(s.harness, p + 20 * PG)
  },
  'ext4: private file: read, in page cache (fault-around)': (s) => {
    const p = mapFile(s, 2, true)
    return () => load(s.harness, p + 20 * PG)
  },
  'ext4: private file: write after read (wp copy)': (s) => {
    const p = mapFile(s, 2, true)
    load(s.harness, p)
    return () => store(s.harness, p, 1)
  },
  'ext4: private file: write, in page cache (cow fault)': (s) => {
    const p = mapFile(s, 2, true)
    load(s.harness, p)
    store(s.harness, p, 1)
    return () => store(s.harness, p + 20 * PG, 1)
  },
  'ext4: private file: write, not in page cache (cow fault)': (s) => {
    const p = mapFile(s, 2, false)
    return () => store(s.harness, p + 20 * PG, 1)
  },
  'ext4: shared file: write after read': (s) => {
    const p = mapFile(s, 1, true)
    load(s.harness, p)
    return () => store(s.harness, p, 1)
  },
  'ext4: shared file: write, first touch': (s) => {
    const p = mapFile(s, 1, true)
    load(s.harness, p)
    return () => store(s.harness, p + 20 * PG, 1)
  },
  "stack: write below the main stack's VMA (it grows)": ({ harness }) => {
    const stack = stackVmaInit(harness.k, currentMm(harness))
    if (typeof stack === 'number') throw new Error('no stack')
    store(harness, stack.start, 1)
    setupArgPages(harness.k, stack, stack.start, false)
    store(harness, stack.start, 1)
    return () => store(harness, stack.start - 2 * PG, 1)
  },
  'PROT_NONE: read of a page that is there': ({ harness, anon }) => {
    store(harness, anon, 1)
    doMprotect(harness.k, currentMm(harness), anon, PG, 0)
    return () => load(harness, anon)
  },
  'read-only: write of a page that is there': ({ harness, anon }) => {
    store(harness, anon, 1)
    doMprotect(harness.k, currentMm(harness), anon, PG, 1)
    return () => store(harness, anon, 1)
  },
  'unmapped: read':
    ({ harness, anon }) =>
    () =>
      load(harness, anon - PG),
  'kernel address: read':
    ({ harness }) =>
    () =>
      faultBeyondUser(harness.k, 0, -1, 0),
  'MADV_DONTNEED: read after it': ({ harness, anon }) => {
    store(harness, anon, 1)
    sysMadvise(harness.k, anon, PG, 4)
    return () => load(harness, anon)
  },
}

describe('call chains of 6.12', () => {
  test.each(Object.keys(scenes))('%s', (title) => {
    const s = scene()
    const access = scenes[title](s)
    const from = s.harness.k.trace.length
    access()
    const ours = tidy(calls(s.harness, from), (name) => tracedNames.has(name) && !notModelled.has(name))
    const theirs = tidy(sections.get(title) ?? [], (name) => !notModelled.has(name))
    expect(fold(ours)).toEqual(fold(theirs))
  })
})
