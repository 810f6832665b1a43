// Benches of the memory calls, each in a loop of a C program: what a program pays for them, the way through the C library and the system
// call's entry included, on both sides. The events are off. A call may cost half of what the machine's kernel takes; where that is less
// than 300 ns, as much as there.

import type { Bench } from './bench.ts'
import { program } from './program.ts'

const rounds = 400_000

interface Row {
  readonly name: string
  /** Calls in one round. */
  readonly calls: number
  readonly before?: string
  readonly round: string
  readonly rounds?: number
}

const space = 'char *p = mmap(0, 64 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);'
const touched = `${space}\nfor (int i = 0; i < 64; i++) p[i * 4096] = 1;`

const rows: readonly Row[] = [
  {
    name: 'mmap-munmap',
    calls: 2,
    round: 'char *q = mmap(0, 16384, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0); munmap(q, 16384);',
  },
  {
    name: 'mmap-fixed',
    calls: 1,
    before: space,
    round: 'mmap(p + 8192, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);',
  },
  {
    name: 'mprotect',
    calls: 2,
    before: touched,
    round: 'mprotect(p + 4096, 4096, PROT_READ); mprotect(p + 4096, 4096, PROT_READ | PROT_WRITE);',
  },
  {
    name: 'mprotect-64-pages',
    calls: 2,
    before: touched,
    round: 'mprotect(p, 64 * 4096, PROT_READ); mprotect(p, 64 * 4096, PROT_READ | PROT_WRITE);',
  },
  {
    name: 'madvise-dontneed',
    calls: 1,
    before: touched,
    round: 'p[8192] = 1; madvise(p + 8192, 4096, MADV_DONTNEED);',
  },
  {
    name: 'madvise-flags',
    calls: 2,
    before: touched,
    round: 'madvise(p + 8192, 4096, MADV_DONTFORK); madvise(p + 8192, 4096, MADV_DOFORK);',
  },
  { name: 'madvise-free', calls: 1, before: touched, round: 'p[8192] = 1; madvise(p + 8192, 4096, MADV_FREE);' },
  {
    name: 'mremap-in-place',
    calls: 2,
    before: `${touched}\nmunmap(p + 32 * 4096, 32 * 4096);`,
    round: 'mremap(p, 32 * 4096, 48 * 4096, 0); mremap(p, 48 * 4096, 32 * 4096, 0);',
  },
  {
    name: 'mremap-move',
    calls: 2,
    before: touched,
    round:
      'char *q = mremap(p, 64 * 4096, 64 * 4096, MREMAP_MAYMOVE | MREMAP_FIXED, p - (1 << 20)); mremap(q, 64 * 4096, 64 * 4096, MREMAP_MAYMOVE | MREMAP_FIXED, p);',
  },
  {
    name: 'brk',
    calls: 2,
    before: 'char *end = sbrk(0);',
    round: 'brk(end + 65536); brk(end);',
  },
  {
    name: 'mincore-64-pages',
    calls: 1,
    before: `${touched}\nunsigned char vec[64];`,
    round: 'mincore(p, 64 * 4096, vec);',
  },
  { name: 'msync', calls: 1, before: touched, round: 'msync(p, 64 * 4096, MS_ASYNC);' },
  { name: 'mlock-munlock', calls: 2, before: touched, round: 'mlock(p, 4096); munlock(p, 4096);' },
]

const bench = (row: Row): Bench =>
  program({
    name: row.name,
    unit: 'call',
    before: '#include <unistd.h>',
    body: `${row.before ?? ''}\nfor (int r = 0; r < ${rounds}; r++) { ${row.round} }`,
    units: rounds * row.calls,
    faults: 0,
    window: 'off',
    target: (native) => (native < 300 ? 1 : 0.5),
  })

export const callBenches: readonly (() => Bench)[] = rows.map((row) => () => bench(row))
