// The kernel functions that each fault of faults.c enters, and what comes of it, against what ftrace's function_graph recorded on 6.1 and
// 6.12. Left out on both sides: what this kernel does not model (names below), and what ftrace did not show because the compiler inlined it.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { boot } from '../../../index.ts'
import { functionPath } from '../../../kernels/function-names.ts'
import { isInlined } from '../../../kernels/inlined.ts'
import { callDepth, callFunction, callsOfEvent, eventKind, eventLanes } from '../../../trace/events.ts'

/** Entered in the recordings, and not modelled: batches of the LRU and of TLB flushes, security hooks, the inside of file systems, of the journal and of writeback. */
const notModelled = new Set([
  'lru_add_drain', 'lru_add_drain_cpu', 'security_vm_enough_memory_mm', 'perf_event_mmap', 'ext4_readahead', 'ext2_readahead',
  'ext4_mpage_readpages', 'read_pages', '__ext4_journal_start_sb', '__ext4_journal_stop', 'ext4_dirty_folio', 'block_dirty_folio',
  'noop_dirty_folio', 'balance_dirty_pages_ratelimited_flags', 'shmem_alloc_folio', 'find_mergeable_anon_vma', 'tlb_gather_mmu',
  'tlb_finish_mmu', '__filemap_fdatawrite_range', 'filemap_fdatawrite_wbc', 'do_writepages', 'zap_page_range_single',
  'vma_mas_store',
]) // prettier-ignore

/** What these enter is the inside of a file system. */
const notModelledBelow = new Set(['read_pages', 'ext4_iomap_begin'])

interface Line {
  readonly depth: number
  readonly name: string
}

/** Drops the lines that `keep` refuses; what was below them moves up. */
const tidy = (lines: readonly Line[], keep: (name: string) => boolean): string[] => {
  const out: string[] = []
  const open: { from: number; to: number; name: string }[] = []
  for (const { depth, name } of lines) {
    while (open.length > 0 && open[open.length - 1].from >= depth) open.pop()
    const to = open.length === 0 ? 0 : open[open.length - 1].to
    if (open.some((above) => notModelledBelow.has(above.name))) continue
    if (keep(name)) out.push(`${'  '.repeat(to)}${name}`)
    open.push({ from: depth, to: keep(name) ? to + 1 : to, name })
  }
  return out
}

/** A block of lines that is repeated is one: `set_pte_range x16`. */
const fold = (lines: string[]): string[] =>
  lines
    .join('\n')
    .replace(/((?:^|\n)( *)(\S+)(?:\n\2  .*)*)(?:\1)+/g, '$1')
    .replace(/^\n/, '')
    .split('\n')

const read = (name: string): string => readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8')

/** The steps of a recording, in order. */
const recordedSteps = (release: string): { title: string; lines: Line[] }[] =>
  read(`${release}.txt`)
    .split('\n@ ')
    .slice(1)
    .map((section) => {
      const [title, ...rest] = section.split('\n')
      const lines = rest
        .filter((line) => line.trim() !== '')
        .map((line) => ({ depth: line.search(/\S/) / 2 - 1, name: line.trim().replace(/ x\d+$/, '') }))
      return { title, lines }
    })

/** A call's lines, one below the other where the release has a shell around the function; what it calls is below all of them. */
const linesOf = (packed: number, release: string, shells: { depth: number; more: number }[]): Line[] => {
  const depth = callDepth(packed)
  while (shells.length > 0 && shells[shells.length - 1].depth >= depth) shells.pop()
  const from = depth + shells.reduce((sum, { more }) => sum + more, 0)
  const names = functionPath(callFunction(packed), release)
  if (names.length > 1) shells.push({ depth, more: names.length - 1 })
  return names.map((name, i) => ({ depth: from + i, name }))
}

const lseek = 8
const markBegin = 1

/** Runs faults.c; the calls of each step. */
function runSteps(release: string): { steps: Line[][]; stdout: string } {
  const disks = 'pmem0:4M:ext4:/mnt/dax,vdb:16M:ext4:/mnt/ext4,vdc:4M:ext2:/mnt/ext2'
  const machine = boot({ kernel: release, uid: 0, disks, latency: 0 })
  machine.tracing = true
  expect(machine.load(read('faults.c')).filter((each) => each.severity === 'error')).toEqual([])
  expect(machine.run(50_000_000).exit).toBe(0)
  const steps: Line[][] = []
  let open = false
  let shells: { depth: number; more: number }[] = []
  for (const chunk of machine.trace().chunks) {
    for (let at = 0; at < chunk.length; at += eventLanes) {
      if (chunk[at] === eventKind['syscall-enter'] && chunk[at + 4] === lseek) {
        open = chunk[at + 6] === markBegin
        if (open) steps.push([])
        shells = []
      } else if (open && chunk[at] === eventKind['call']) {
        for (const packed of chunk.subarray(at + 4, at + 4 + callsOfEvent)) {
          if (packed !== 0) steps[steps.length - 1].push(...linesOf(packed, release, shells))
        }
      }
    }
  }
  return { steps, stdout: machine.stdout }
}

describe.each(['6.1', '6.12'])('%s', (release) => {
  const recorded = recordedSteps(release)
  test('what the tracer showed is not called inlined', () => {
    expect(recorded.flatMap(({ lines }) => lines.filter(({ name }) => isInlined(name, release)))).toEqual([])
  })
  const traced = new Set(recorded.flatMap(({ lines }) => lines.map(({ name }) => name)))
  const { steps, stdout } = runSteps(release)

  test('what came of each step', () => {
    const judgedLines = (text: string): string[] => text.split('\n').filter((line) => !line.startsWith('warm-up'))
    expect(judgedLines(stdout)).toEqual(judgedLines(read(`${release}.results.txt`)).slice(1))
  })
  test('every step was recorded', () => {
    expect(steps.length).toBe(recorded.length)
  })
  // The warm-up's faults are those of the program's own data and stack, as its compiler has laid them out.
  const judged = recorded.map(({ title, lines }, i) => [title, lines, i] as const)
  test.each(judged.filter(([title]) => !title.startsWith('warm-up')))('%s', (_title, lines, i) => {
    const ours = tidy(steps[i] ?? [], (name) => traced.has(name) && !notModelled.has(name))
    expect(fold(ours)).toEqual(fold(tidy(lines, (name) => !notModelled.has(name))))
  })
})
