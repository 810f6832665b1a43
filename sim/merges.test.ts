import { expect, test } from 'vitest'
import './whole.ts'
import { boot } from './machine.ts'
import { mergeText } from './merges.ts'
import type { MergeRow } from './merges.ts'

const rowsOf = (body: string): readonly MergeRow[] => {
  const machine = boot()
  let rows: readonly MergeRow[] = []
  machine.onTeardown = () => (rows = machine.merges())
  const diagnostics = machine.load(
    `#define _GNU_SOURCE\n#include <fcntl.h>\n#include <sys/mman.h>\n#include <unistd.h>\n` +
      `#define P 4096\nint main(void) { char *p = (char *)0x10000000; ${body} return 0; }`,
  )
  expect(diagnostics).toEqual([])
  expect(machine.run(1e6)).toMatchObject({ status: 'done', exit: 0 })
  expect(machine.merges(machine.pid)).toEqual([])
  return rows.filter(({ lower, reason }) => lower.startsWith('1000') && reason !== 'gap')
}

const map = (
  at: string,
  pages: number,
  prot = 'PROT_READ | PROT_WRITE',
  rest = 'MAP_PRIVATE | MAP_ANONYMOUS',
  fd = '-1, 0',
) => `mmap(p + ${at} * P, ${pages} * P, ${prot}, ${rest} | MAP_FIXED, ${fd});`

test.each([
  ['rights', `${map('0', 4)} p[0] = 1; p[2 * P] = 1; mprotect(p + 2 * P, 2 * P, PROT_READ);`, 'flags', ['mprotect((void *)0x10002000, 8192, PROT_READ | PROT_WRITE)']],
  ['advice', `${map('0', 4)} madvise(p, P, MADV_DONTFORK);`, 'flags', ['madvise((void *)0x10000000, 4096, MADV_DOFORK)']],
  ['a lock', `${map('0', 4)} mlock(p + 3 * P, P);`, 'flags', ['munlock((void *)0x10003000, 4096)']],
  ['a policy', `${map('0', 4)} unsigned long one = 1; syscall(237, p, P, 0x8002, &one, 64, 0);`, 'policy', ['syscall(SYS_mbind, 0x10000000, 4096, 0, (unsigned long[]){0x0}, 65, 0)']],
  ['a policy with a home', `${map('0', 2)} ${map('2', 4)} unsigned long one = 1; syscall(237, p, 2 * P, 2, &one, 64, 0); syscall(450, p, 2 * P, 0, 0);`, 'policy', ['syscall(SYS_mbind, 0x10000000, 8192, 0, (unsigned long[]){0x0}, 65, 0)']],
  ['pages of two anon_vmas', `${map('0', 1)} ${map('2', 1)} p[0] = p[2 * P] = 1; ${map('1', 1)}`, 'anon_vma', ['mmap((void *)0x10002000, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, -1, 0x0)']],
  ['shared memory', `${map('0', 1, 'PROT_READ', 'MAP_SHARED | MAP_ANONYMOUS')} ${map('1', 1, 'PROT_READ', 'MAP_SHARED | MAP_ANONYMOUS')}`, 'file', []],
  ['offsets of a file', `int fd = memfd_create("m", 0); ftruncate(fd, 8 * P); ${map('0', 1, 'PROT_READ', 'MAP_SHARED', 'fd, 0')} ${map('1', 1, 'PROT_READ', 'MAP_SHARED', 'fd, 3 * P')}`, 'pgoff', ['mmap((void *)0x10001000, 4096, PROT_READ, MAP_SHARED | MAP_FIXED, 3, 0x1000)']],
])('%s', (_what, body, reason, calls) => {
  const [row] = rowsOf(body)
  expect(row).toMatchObject({ reason, calls })
  expect(mergeText(row)).toContain(calls[0] ?? 'cannot, because a mapping keeps its file')
}) // prettier-ignore
