// The kernel functions that faults on persistent memory and on ext2 enter, against what ftrace's function_graph recorded (chains-6.12.txt).
// Left out on both sides: what this kernel does not model (names below), and what ftrace did not show because the compiler inlined it.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { boot } from '../../index.ts'
import { functionName } from '../../kernels/function-names.ts'
import { callDepth, callFunction, callsOfEvent, eventKind, eventLanes } from '../../trace/events.ts'

const release = '6.12'
const recorded = readFileSync(fileURLToPath(new URL('chains-6.12.txt', import.meta.url)), 'utf8')

/** Entered in the recordings, and not modelled: batches of the LRU, the gathering of TLB flushes, the inside of the journal and of writeback. */
const notModelled = new Set([
  'lru_add_drain', 'lru_add_drain_cpu', 'tlb_gather_mmu', 'tlb_finish_mmu', 'flush_tlb_mm_range', '__ext4_journal_start_sb',
  '__ext4_journal_stop', '__filemap_get_folio', '__filemap_fdatawrite_range', 'filemap_fdatawrite_wbc', 'do_writepages', 'zap_page_range_single',
  'block_dirty_folio', 'balance_dirty_pages_ratelimited_flags', 'find_mergeable_anon_vma',
]) // prettier-ignore

interface Line {
  readonly depth: number
  readonly name: string
}

/** Drops lines that are not asked for; what was below them moves up. */
function tidy(lines: readonly Line[], keep: (name: string) => boolean): string[] {
  const out: string[] = []
  const open: { from: number; to: number }[] = []
  for (const { depth, name } of lines) {
    while (open.length > 0 && open[open.length - 1].from >= depth) open.pop()
    const to = open.length === 0 ? 0 : open[open.length - 1].to
    if (keep(name)) out.push(`${'  '.repeat(to)}${name}`)
    open.push({ from: depth, to: keep(name) ? to + 1 : to })
  }
  return out
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

const mappings = {
  p: 'mmap((void *)0x10000000000, 65536, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, fd, 0)',
  s: 'mmap((void *)0x20000000000, 65536, PROT_READ | PROT_WRITE, MAP_SHARED_VALIDATE | MAP_SYNC | MAP_FIXED, fd, 0)',
  q: 'mmap((void *)0x30000000000, 65536, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_FIXED, fd, 0)',
}

/** A file of eight pages and eight holes, mapped in a leaf table of its own; the last statement is the access. */
const program = (dir: string, name: keyof typeof mappings, access: string): string => `
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>
int main(void) {
  int fd = open("${dir}/f", O_RDWR | O_CREAT, 0644);
  char page[4096] = "x";
  for (int i = 0; i < 8; i++) write(fd, page, 4096);
  ftruncate(fd, 16 * 4096);
  fsync(fd);
  volatile char *${name} = ${mappings[name]};
  char c;
  ${access}
  return 0;
}`

/** The calls of the last fault in the mappings above. */
function callsOfLastFault(text: string): Line[] {
  const machine = boot({ kernel: release, uid: 0, disks: 'pmem0:4M:ext4:/mnt/dax,vdc:4M:ext2:/mnt/ext2', latency: 0 })
  machine.tracing = true
  expect(machine.load(text).filter((each) => each.severity === 'error')).toEqual([])
  expect(machine.run(10_000_000).exit).toBe(0)
  const { chunks } = machine.trace()
  let lines: Line[] = []
  let within = false
  for (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += eventLanes) {
      if (chunk[at] === eventKind['fault-enter']) {
        within = chunk[at + 4] >= 0x10000000000 && chunk[at + 4] < 0x40000000000
        if (within) lines = []
      } else if (chunk[at] === eventKind['fault-exit']) within = false
      else if (within && chunk[at] === eventKind['call']) {
        for (const packed of chunk.subarray(at + 4, at + 4 + callsOfEvent)) {
          if (packed !== 0)
            lines.push({ depth: callDepth(packed), name: functionName(callFunction(packed), release) ?? '?' })
        }
      }
    }
  }
  return lines
}

test.each([
  ['dax shared: read', 'c = p[0];'],
  ['dax shared: write after read', 'c = p[0]; p[0] = 1;'],
  ['dax shared: write, first touch', 'c = p[0]; p[4096] = 1;'],
  ['dax shared: write after fsync', 'p[0] = 1; fsync(fd); p[0] = 2;'],
  ['dax MAP_SYNC: write, blocks on disk already', 's[0] = 1;'],
  ['dax shared: read of a hole', 'c = p[8 * 4096];'],
  ['dax shared: write to that hole', 'c = p[8 * 4096]; p[8 * 4096] = 1;'],
  ['dax shared: write to a hole, first touch (block allocated)', 'c = p[0]; p[8 * 4096] = 1;'],
  ['dax MAP_SYNC: write to a hole (allocation, then sync)', 's[8 * 4096] = 1;'],
  ['dax private: read', 'q[0] = 1; c = q[4096];'],
])('%s', (title, access) => {
  const ours = tidy(
    callsOfLastFault(program('/mnt/dax', access.includes('s[') ? 's' : access.includes('q[') ? 'q' : 'p', access)),
    (name) => tracedNames.has(name) && !notModelled.has(name),
  )
  expect(ours).toEqual(tidy(sections.get(title) ?? [], (name) => !notModelled.has(name)))
})

test('ext2: shared file: write after read', () => {
  const text = program('/mnt/ext2', 'p', 'c = p[0]; p[0] = 1;')
  const ours = tidy(callsOfLastFault(text), (name) => tracedNames.has(name) && !notModelled.has(name))
  expect(ours).toEqual(
    tidy(sections.get('ext2: shared file: write after read') ?? [], (name) => !notModelled.has(name)),
  )
})

/** The last change of an entry in the mappings above, its frame left out. */
function lastEntry(text: string): string {
  const machine = boot({ kernel: release, uid: 0, disks: 'pmem0:4M:ext4:/mnt/dax', latency: 0 })
  machine.tracing = true
  machine.load(text)
  expect(machine.run(10_000_000).exit).toBe(0)
  let found = ''
  for (const chunk of machine.trace().chunks) {
    for (let at = 0; at < chunk.length; at += eventLanes) {
      if (chunk[at] !== eventKind['pte'] || !(chunk[at + 5] >= 0x10000000000 && chunk[at + 5] < 0x40000000000)) continue
      const word = (value: number, mask: number): string => ((value & mask) >>> 0).toString(16)
      found = `${word(chunk[at + 9], ~0x7ff)} ${word(chunk[at + 8], 0xfff)}`
    }
  }
  return found
}

// Recorded raw entries, without their frames: 8200000000000225 is 82000000 and 225.
test.each([
  ['read', 'c = p[0];', '82000000 225'],
  ['write after read', 'c = p[0]; p[0] = 1;', '82000000 a67'],
  ['first write', 'p[0] = 1;', '82000000 a67'],
  ['after fsync', 'p[0] = 1; fsync(fd);', '82000000 a25'],
  ['read of a hole', 'c = p[8 * 4096];', '80000000 225'],
  ['write to that hole', 'c = p[8 * 4096]; p[8 * 4096] = 1;', '82000000 a67'],
])('the entry of a page of persistent memory: %s', (_what, access, entry) => {
  expect(lastEntry(program('/mnt/dax', 'p', access))).toBe(entry)
})
