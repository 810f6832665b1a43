// What each access that a program of `faults/` marks does in the kernel: the functions of the fault tree that are entered, and the
// entry before and after, in the bits of x86-64.

import { functionAt } from '../../cpu/registers.ts'
import { functionName } from '../../kernels/function-names.ts'
import { Machine } from '../../machine.ts'
import { callFunction, callsOfEvent, eventKind, eventLanes } from '../../trace/events.ts'
import type { Image } from '../../cpu/image.ts'

/** One fault of a line of the program. */
export interface LeafFault {
  readonly line: number
  readonly text: string
}

const outcomes = ['minor', 'major', 'SIGSEGV', 'SIGBUS', 'sleep', 'retry', 'EFAULT', 'OOM']

/** Bits of an entry by name, low word then high word: arch/x86/include/asm/pgtable_types.h. */
const lowBits = ['P', 'RW', 'US', 'PWT', 'PCD', 'A', 'D', 'PAT', 'G', 'special', 'uffd-wp', 'soft-dirty'] as const
const highBits = new Map([
  [58 - 32, 'saved-dirty'],
  [63 - 32, 'NX'],
])

/** An entry as its bits; the frame is left out, but for "zero page" and "frame inverted". */
export function entryText(low: number, high: number, zeroPfn: number): string {
  if (low === 0 && high === 0) return 'none'
  const names = lowBits.filter((_, bit) => (low >>> bit) & 1).map(String)
  for (const [bit, name] of highBits) if ((high >>> bit) & 1) names.push(name)
  const present = (low & 1) !== 0
  if (present && frameOf(low, high) === zeroPfn) names.push('zero-page')
  if (!present && (high & 0x8_0000) !== 0) names.push('inverted')
  return names.join(' ')
}

/** Frame of a present entry, else -1. */
const frameOf = (low: number, high: number): number =>
  (low & 1) === 0 ? -1 : (low >>> 12) + (high & 0xfffff) * 2 ** 20

/** The functions in which the tree of faults branches; others are entered on the way. */
const leaves =
  /^(do_anonymous_page|do_(read|cow|shared)_fault|do_wp_page|wp_\w+|do_swap_page|do_page_mkwrite|do_fault_around|filemap_(map_pages|fault)|shmem_fault|special_mapping_fault|expand_stack|expand_downwards|bad_area\w*|handle_pte_marker|ext4_page_mkwrite|ext4_filemap_fault|page_cache_(ra_unbounded|sync_ra\w*|async_ra\w*)|do_sync_mmap_readahead|dax_\w+)$/

/** Line of a text address, 0 outside the program's own file. */
function lineOf(image: Image, ip: number): number {
  const pc = Math.floor((ip - image.textBase) / 16) * 4
  const info = functionAt(image, pc)
  let place = 0
  if (info !== undefined)
    for (let i = 0; i < info.lines.length && info.lines[i] <= pc; i += 2) place = info.lines[i + 1]
  const file = image.files[Math.floor(place / 2 ** 32)]
  return file === 'leaf.c' ? Math.floor((place % 2 ** 32) / 4096) : 0
}

/** The faults of a program's marked lines, in order. */
export function faultsOf(text: string, kernel: string): LeafFault[] {
  const marked = new Set(text.split('\n').flatMap((line, i) => (/\/\/ fault/.test(line) ? [i + 1] : [])))
  const machine = new Machine({ kernel })
  machine.load(text, { name: 'leaf.out', file: 'leaf.c' })
  const image = machine.program
  machine.run(100_000_000)
  const found: LeafFault[] = []
  if (image === null) return found
  const { zeroPfn } = machine.record
  let line = 0
  let parts: string[] = []
  let entries: string[] = []
  let address = 0
  let frame = -1
  for (const chunk of machine.record.trace.copy(0)) {
    for (let at = 0; at < chunk.length; at += eventLanes) {
      const kind = chunk[at]
      if (kind === eventKind['fault-enter']) {
        line = lineOf(image, chunk[at + 7])
        address = Math.floor(chunk[at + 4] / 4096) * 4096
        parts = []
        entries = []
      } else if (line === 0) continue
      else if (kind === eventKind['call']) {
        for (const packed of chunk.subarray(at + 4, at + 4 + callsOfEvent)) {
          const name = packed === 0 ? null : functionName(callFunction(packed), kernel)
          if (name !== null && leaves.test(name) && parts.at(-1) !== name) parts.push(name)
        }
      } else if (kind === eventKind['pte'] && chunk[at + 5] === address) {
        if (entries.length === 0) {
          entries.push(entryText(chunk[at + 6], chunk[at + 7], zeroPfn))
          frame = frameOf(chunk[at + 6], chunk[at + 7])
        }
        entries.push(entryText(chunk[at + 8], chunk[at + 9], zeroPfn))
        if (frame >= 0) parts.push(frame === frameOf(chunk[at + 8], chunk[at + 9]) ? '(same frame)' : '(new frame)')
      } else if (kind === eventKind['fault-exit']) {
        const path = parts.length === 0 ? [] : [parts.join(' ')]
        const change = entries.length === 0 ? [] : [entries.join(' → ')]
        if (marked.has(line)) found.push({ line, text: [...path, ...change, outcomes[chunk[at + 4]]].join('; ') })
        line = 0
      }
    }
  }
  return found
}
