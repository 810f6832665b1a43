// The fold of a real program's trace prints the same /proc/PID/maps as the machine that ran it, just before it ended.

import { describe, expect, it } from 'vitest'
import { runTape } from '../index.ts'
import type { MapsRow } from '../index.ts'
import { mapsFields, Mirror, vmasOf } from './mirror.ts'

const programs: Record<string, string> = {
  'nothing of its own': 'char c = 1;',
  'an anonymous mapping, cut and merged':
    'char *p = mmap(NULL, 8 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0); memset(p, 1, 8 * 4096);' +
    'mprotect(p + 4096, 4096, PROT_READ); munmap(p + 4 * 4096, 4096); mprotect(p + 2 * 4096, 4096, PROT_NONE);',
  'a shared mapping':
    'char *p = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0); p[0] = 1; mprotect(p, 4096, PROT_READ);',
  'a file, twice':
    'int fd = open("f", O_RDWR | O_CREAT, 0600); ftruncate(fd, 20000); char *p = mmap(NULL, 20000, PROT_READ, MAP_SHARED, fd, 0);' +
    'char *q = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 4096); q[0] = p[0]; munmap(p + 4096, 4096); unlink("f");',
  'a large heap and a deep stack':
    'char *p = malloc(100000), *q = malloc(100000), *r = malloc(400000); memset(q, 1, 100000); char deep[300000]; deep[0] = *p + *r;',
  'memory that was moved':
    'char *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0); p[0] = 1;' +
    'p = mremap(p, 4096, 3 * 4096, MREMAP_MAYMOVE); p[8192] = 2;',
  'a child that came and went':
    'char *p = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0); p[0] = 1;' +
    'if (fork() == 0) { munmap(p, 4096); p[4096] = 1; _exit(0); } wait(NULL);',
}

const lineOf = (row: MapsRow): string =>
  `${row.start}-${row.end} ${row.perms} ${row.offset} ${row.dev} ${row.inode} ${row.path}`

describe('the mirror of a program', () => {
  for (const [name, text] of Object.entries(programs)) {
    for (const kernel of ['6.18', '6.1']) {
      it(`has the machine's maps: ${name}, ${kernel}`, () => {
        const cells = [{ id: 'program', text }]
        const result = runTape({ run: 1, cells, index: 0, machine: { kernel }, trace: true })
        expect([result.status, result.exit, result.diagnostics]).toEqual(['done', 0, []])
        const mirror = new Mirror(result.trace!, kernel)
        const [pid] = mirror.at(result.trace!.start).tasks.keys()
        const state = mirror.at(mirror.beforeExit(pid))
        const lines = vmasOf(state, state.tasks.get(pid)!.mm).map((vma) => {
          const f = mapsFields(state, vma)
          return `${f.range} ${f.perms} ${f.offset} ${f.device} ${f.inode} ${f.name}`
        })
        expect(lines).toEqual(result.maps.filter((row) => row.path !== '[vsyscall]').map(lineOf))
        // At the very end nothing is left but what the page cache holds.
        const end = mirror.at(Infinity)
        expect([...end.mms.keys(), ...end.vmas.keys()]).toEqual([])
        expect([...end.pages.values()].filter((page) => page.kind === 1 || page.kind === 3)).toEqual([])
        const cached = [...end.cache.values()].reduce((sum, pages) => sum + pages.size, 0)
        expect(end.lru.lists.reduce((sum, list) => sum + list.length, 0)).toBe(cached)
      })
    }
  }
})

describe('a long recording', () => {
  const text =
    'char *p = mmap(NULL, 64 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);' +
    'for (int r = 0; r < 100; r++) { for (int i = 0; i < 64; i++) p[i * 4096] = r; if (r % 5 == 0 && fork() == 0) { p[0] = 9; _exit(0); }' +
    ' if (r % 5 == 0) wait(NULL); madvise(p + 4096 * (r % 60), 8192, MADV_DONTNEED); }'
  const { trace } = runTape({ run: 1, cells: [{ id: 'program', text }], index: 0, machine: {}, trace: true })
  const fresh = () => new Mirror(trace!, '6.18')

  it('is the same from wherever one comes', () => {
    const mirror = fresh()
    const { length } = mirror
    expect(length).toBeGreaterThan(15_000)
    mirror.at(length)
    const last = mirror.snapshot(length)
    // Back and forth, with snapshots before and behind, and into the middle of calls.
    for (const place of [0.9, 0.2, 0.55, 0.21, 0.98, 0.3, 0.7, 0.69]) {
      const position = Math.floor(place * length)
      expect(mirror.at(position)).toEqual(fresh().at(position))
    }
    expect(mirror.at(length)).toEqual(last)
  })
})
