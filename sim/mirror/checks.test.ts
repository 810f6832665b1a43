// Every check of the memory calls (uapi/checks.ts) that a program can reach: it is the one that says no, with its errno. Two reasons at
// once: the one that stands first in the order of the call wins.

import { describe, expect, it } from 'vitest'
import { runTape } from '../tape.ts'
import '../whole.ts'
import { syscallNames } from '../uapi/syscall-nr.ts'
import { checkOrder, checkRows } from '../uapi/check-rows.ts'
import { CHECK } from '../uapi/checks.ts'
import type { CheckKey } from '../uapi/checks.ts'
import type { ActRow } from './mirror.ts'
import { Mirror, errnoName } from './mirror.ts'

const setup = `
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
char *at = (char *)0x10000000;
int main(void) {
  mmap(at, 16 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
  mmap(at + 16 * 4096, 4096, PROT_READ, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
  munmap(at + 12 * 4096, 4096);
  int file = open("file", O_RDWR | O_CREAT, 0644);
  int ro = open("file", O_RDONLY);
  int wo = open("file", O_WRONLY);
  int ends[2];
  pipe(ends);
  ftruncate(file, 8192);
`

/** Acts of a call in a program that makes nothing but these. */
const actsOf = (body: string, call: string, kernel = '6.18', uid = 1000): ActRow[] => {
  const text = `${setup}  write(2, "go", 2);\n${body}\n  return 0;\n}\n`
  const result = runTape({ run: 1, cells: [{ id: 'cell', text }], index: 0, machine: { kernel, uid }, trace: true })
  expect([result.status, result.diagnostics.filter((each) => each.severity === 'error')]).toEqual(['done', []])
  if (!result.trace) throw new Error('no trace')
  const mirror = new Mirror(result.trace, result.kernel)
  const { acts } = mirror.at(mirror.length)
  const go = acts.findIndex(
    (act) => syscallNames[act.number] === 'write' && act.args[0] === 2 && act.kind === 'syscall',
  )
  return acts.slice(go + 1).filter((act) => act.kind === 'syscall' && syscallNames[act.number] === call)
}

const refusalOf = (act: ActRow | undefined): [string, string] => [
  act?.refusal ? checkRows[act.refusal.check].key : 'none',
  act?.errno ? errnoName(act.errno) : '0',
]
const expected = (key: CheckKey): [string, string] => [key, errnoName(checkRows[CHECK[key]].errno)]

type Trigger = readonly [key: CheckKey, arguments: Readonly<Record<number, string>>]
const anonymous = 'MAP_PRIVATE | MAP_ANONYMOUS'

/** Good arguments of each call, and what makes one check say no. */
const calls: Readonly<Record<string, { good: readonly string[]; triggers: readonly Trigger[] }>> = {
  mmap: {
    good: ['0', '8192', 'PROT_READ', 'MAP_PRIVATE', 'file', '0'],
    triggers: [
      ['mmapOffset', { 5: '1' }],
      ['mmapDescriptor', { 4: '99' }],
      ['mmapLength', { 1: '0' }],
      ['mmapLengthWraps', { 1: '-1L' }],
      ['areaSize', { 1: '1L << 47' }],
      ['fileOffset', { 5: '-4096L' }],
      ['fileRead', { 4: 'wo' }],
      ['fileMmap', { 4: 'ends[0]' }],
    ],
  },
  munmap: {
    good: ['at', '4096'],
    triggers: [
      ['unmapRange', { 0: 'at + 1' }],
      ['unmapLength', { 1: '0' }],
    ],
  },
  mprotect: {
    good: ['at', '4096', 'PROT_READ'],
    triggers: [
      ['protectGrows', { 2: 'PROT_GROWSDOWN | PROT_GROWSUP' }],
      ['protectAligned', { 0: 'at + 1' }],
      ['protectEnd', { 1: '-1L' }],
      ['protectBits', { 2: '64' }],
      ['protectNothing', { 0: 'at - 8192' }],
      ['protectHole', { 1: '16 * 4096' }],
    ],
  },
  mremap: {
    good: ['at', '4096', '8192', 'MREMAP_MAYMOVE | MREMAP_FIXED', '0x20000000'],
    triggers: [
      ['remapFlags', { 3: '64' }],
      ['remapAligned', { 0: 'at + 1' }],
      ['remapLength', { 2: '0' }],
      ['remapMaymove', { 3: 'MREMAP_FIXED' }],
      ['remapDontunmap', { 3: 'MREMAP_MAYMOVE | MREMAP_DONTUNMAP' }],
      ['remapSize', { 2: '1L << 48' }],
      ['remapTarget', { 4: '0x20000001' }],
      ['remapOverlap', { 0: 'at + 4096', 1: '4096', 4: 'at + 4096' }],
      ['remapNothing', { 0: 'at - 8192' }],
      ['remapCopy', { 1: '0' }],
    ],
  },
  madvise: {
    good: ['at', '4096', 'MADV_DONTNEED'],
    triggers: [
      ['adviceValid', { 2: '999' }],
      ['adviceAligned', { 0: 'at + 1' }],
      ['adviceLength', { 1: '-1L' }],
      ['adviceHole', { 1: '16 * 4096' }],
    ],
  },
  msync: {
    good: ['at', '4096', 'MS_SYNC'],
    triggers: [
      ['syncFlags', { 2: '64' }],
      ['syncAligned', { 0: 'at + 1' }],
      ['syncBoth', { 2: 'MS_SYNC | MS_ASYNC' }],
      ['syncHole', { 1: '16 * 4096' }],
    ],
  },
  mincore: {
    good: ['at', '4096', 'at + 4096'],
    triggers: [
      ['incoreAligned', { 0: 'at + 1' }],
      ['incoreRange', { 1: '-1L' }],
      ['incoreVector', { 2: '-4096L' }],
    ],
  },
  mseal: {
    good: ['at', '0', '0'],
    triggers: [
      ['sealFlags', { 2: '1' }],
      ['sealAligned', { 0: 'at + 1' }],
      ['sealLength', { 1: '-1L' }],
    ],
  },
  mlock2: {
    good: ['at', '4096', '0'],
    triggers: [
      ['lockFlags', { 2: '8' }],
      ['lockHole', { 1: '16 * 4096' }],
    ],
  },
}

const combine = (good: readonly string[], ...changes: readonly Trigger[1][]): string =>
  good.map((value, i) => changes.reduce((own, change) => change[i] ?? own, value)).join(', ')

const disjoint = (a: Trigger, b: Trigger): boolean => Object.keys(a[1]).every((i) => b[1][Number(i)] === undefined)

describe.each(Object.entries(calls))('%s', (call, { good, triggers }) => {
  const order = checkOrder[call]
  const cases = triggers.flatMap((a, i) => [
    { keys: [a[0]], args: combine(good, a[1]) },
    ...triggers.slice(i + 1).flatMap((b) => {
      if (!disjoint(a, b)) return []
      return [{ keys: [a[0], b[0]], args: combine(good, a[1], b[1]) }]
    }),
  ])
  it(`refuses by the first of ${cases.length} single and double reasons`, () => {
    const body = cases.map(({ args }) => `  syscall(SYS_${call}, ${args});`).join('\n')
    const found = actsOf(body, call).map(refusalOf)
    const wanted = cases.map(({ keys }) => expected([...keys].sort((a, b) => order.indexOf(a) - order.indexOf(b))[0]))
    expect(found.map((each, i) => [cases[i]?.args, ...each])).toEqual(wanted.map((each, i) => [cases[i].args, ...each]))
  })
})

const limit = (name: string, bytes: string): string =>
  `  struct rlimit limit = { ${bytes}, ${bytes} };\n  setrlimit(${name}, &limit);\n`

const mdwe = 'syscall(SYS_prctl, 65, 1, 0, 0, 0);\n'

/** Checks that need a state of their own: what comes before the call, and the call. */
const states: readonly (readonly [key: CheckKey, call: string, body: string, kernel?: string, uid?: number])[] = [
  ['areaEnd', 'mmap', `mmap((void *)0x7ffffffff000, 8192, PROT_READ, ${anonymous} | MAP_FIXED, -1, 0);`],
  ['areaAligned', 'mmap', `mmap(at + 1, 4096, PROT_READ, ${anonymous} | MAP_FIXED, -1, 0);`],
  ['areaLowest', 'mmap', `mmap((void *)0, 4096, PROT_READ, ${anonymous} | MAP_FIXED, -1, 0);`],
  ['areaRoom', 'mmap', `mmap(0, 0x7ffff0000000, PROT_NONE, ${anonymous} | MAP_NORESERVE, -1, 0);`],
  ['noreplace', 'mmap', `mmap(at, 4096, PROT_READ, ${anonymous} | MAP_FIXED_NOREPLACE, -1, 0);`],
  ['hugeFile', 'mmap', 'mmap(0, 4096, PROT_READ, MAP_PRIVATE | MAP_HUGETLB, file, 0);'],
  ['hugeSize', 'mmap', `mmap(0, 4096, PROT_READ, ${anonymous} | MAP_HUGETLB | (13 << 26), -1, 0);`],
  ['hugePool', 'mmap', `mmap(0, 1 << 21, PROT_READ, ${anonymous} | MAP_HUGETLB, -1, 0);`],
  [
    'hugeOffset',
    'mmap',
    'int m = memfd_create("m", 4);\nmmap(0, 4096, PROT_READ, MAP_SHARED | MAP_NORESERVE, m, 4096);',
  ],
  ['areaHuge', 'mmap', `mmap(at + 4096, 4096, PROT_READ, ${anonymous} | MAP_HUGETLB | MAP_FIXED, -1, 0);`],
  [
    'hugeSplit',
    'munmap',
    'char *h = mmap(0, 1 << 21, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_HUGETLB | MAP_NORESERVE, -1, 0);\nmunmap(h, 4096);',
  ],
  [
    'hugeSplit',
    'mprotect',
    'char *h = mmap(0, 1 << 21, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_HUGETLB | MAP_NORESERVE, -1, 0);\nmprotect(h, 4096, PROT_READ);',
  ],
  [
    'remapHuge',
    'mremap',
    'char *h = mmap(0, 1 << 21, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_HUGETLB | MAP_NORESERVE, -1, 0);\nmremap(h, 1 << 21, 1 << 22, MREMAP_MAYMOVE);',
  ],
  [
    'adviceHuge',
    'madvise',
    'char *h = mmap(0, 1 << 21, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_HUGETLB | MAP_NORESERVE, -1, 0);\nmadvise(h + 4096, 4096, MADV_DONTNEED);',
  ],
  [
    'remapAlone',
    'mremap',
    'int z = open("/dev/zero", O_RDWR);\nmmap(at, 4096, PROT_READ, MAP_PRIVATE | MAP_FIXED, z, 0);\nmremap(at, 8192, 8192, MREMAP_MAYMOVE | MREMAP_FIXED, (void *)0x20000000);',
  ],
  ['lockRight', 'mmap', `${limit('RLIMIT_MEMLOCK', '0')}mmap(0, 4096, PROT_READ, ${anonymous} | MAP_LOCKED, -1, 0);`],
  [
    'lockLimit',
    'mmap',
    `${limit('RLIMIT_MEMLOCK', '4096')}mmap(0, 8192, PROT_READ, ${anonymous} | MAP_LOCKED, -1, 0);`,
  ],
  ['fileValidate', 'mmap', 'mmap(0, 4096, PROT_READ, MAP_SHARED_VALIDATE | 0x200, file, 0);'],
  ['fileWrite', 'mmap', 'mmap(0, 4096, PROT_WRITE, MAP_SHARED, ro, 0);'],
  [
    'fileSwap',
    'mmap',
    `static char page[65536]; page[1024] = 1; page[1028] = 15;
  for (int i = 0; i < 10; i++) page[4086 + i] = "SWAPSPACE2"[i];
  pwrite(file, page, 65536, 0);
  syscall(SYS_swapon, "file", 0);
  mmap(0, 4096, PROT_WRITE, MAP_SHARED, file, 0);`,
    '6.18',
    0,
  ],
  [
    'fileAppend',
    'mmap',
    'int append = 0x20;\nioctl(file, 0x40086602, &append);\nmmap(0, 4096, PROT_READ, MAP_SHARED, file, 0);',
    '6.18',
    0,
  ],
  ['fileType', 'mmap', 'mmap(0, 4096, PROT_READ, 0, file, 0);'],
  ['fileGrows', 'mmap', 'mmap(0, 4096, PROT_READ, MAP_PRIVATE | MAP_GROWSDOWN, file, 0);'],
  ['anonGrows', 'mmap', 'mmap(0, 4096, PROT_READ, MAP_SHARED | MAP_ANONYMOUS | MAP_GROWSDOWN, -1, 0);'],
  ['anonType', 'mmap', 'mmap(0, 4096, PROT_READ, MAP_ANONYMOUS, -1, 0);'],
  ['droppableFlags', 'mmap', 'mmap(0, 4096, PROT_READ, 8 | MAP_ANONYMOUS | MAP_LOCKED, -1, 0);'],
  [
    'writeSealed',
    'mmap',
    'int m = memfd_create("m", MFD_ALLOW_SEALING);\nftruncate(m, 4096);\nfcntl(m, F_ADD_SEALS, F_SEAL_WRITE);\nmmap(0, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, m, 0);',
  ],
  ['spaceLimit', 'mmap', `${limit('RLIMIT_AS', '1 << 20')}mmap(0, 1 << 21, PROT_READ, ${anonymous}, -1, 0);`],
  ['sealed', 'mmap', `syscall(SYS_mseal, at, 4096, 0);\nmmap(at, 4096, PROT_READ, ${anonymous} | MAP_FIXED, -1, 0);`],
  ['commit', 'mmap', `mmap(0, 1L << 40, PROT_READ | PROT_WRITE, ${anonymous}, -1, 0);`],
  ['writeExec', 'mmap', `${mdwe}mmap(0, 4096, PROT_WRITE | PROT_EXEC, ${anonymous}, -1, 0);`],
  ['protectExec', 'mprotect', `${mdwe}mprotect(at, 4096, PROT_READ | PROT_EXEC);`],
  ['sealed', 'munmap', 'syscall(SYS_mseal, at, 4096, 0);\nmunmap(at, 4096);'],
  ['protectMay', 'mprotect', 'char *s = mmap(0, 4096, PROT_READ, MAP_SHARED, ro, 0);\nmprotect(s, 4096, PROT_WRITE);'],
  ['protectGrowsNot', 'mprotect', 'mprotect(at, 4096, PROT_READ | PROT_GROWSDOWN);'],
  ['sealed', 'mprotect', 'syscall(SYS_mseal, at, 4096, 0);\nmprotect(at, 4096, PROT_READ);'],
  [
    'protectLimit',
    'mprotect',
    `mprotect(at + 4096, 4096, PROT_READ);\n${limit('RLIMIT_DATA', '4096')}mprotect(at + 4096, 4096, PROT_READ | PROT_WRITE);`,
  ],
  ['remapAcross', 'mremap', 'mremap(at, 13 * 4096, 14 * 4096, MREMAP_MAYMOVE);'],
  [
    'remapStays',
    'mremap',
    `mmap(at - 4096, 4096, PROT_READ, ${anonymous} | MAP_FIXED, -1, 0);\nmremap(at - 4096, 4096, 8192, 0);`,
  ],
  ['remapHole', 'mremap', 'mremap(at + 12 * 4096, 8192, 8192, MREMAP_MAYMOVE | MREMAP_FIXED, (void *)0x20000000);'],
  ['sealed', 'mremap', 'syscall(SYS_mseal, at, 4096, 0);\nmremap(at, 4096, 8192, MREMAP_MAYMOVE);'],
  ['adviceWipe', 'madvise', 'madvise(at + 16 * 4096, 4096, MADV_WIPEONFORK);'],
  ['adviceFree', 'madvise', 'madvise(at + 16 * 4096, 4096, MADV_FREE);'],
  ['adviceLocked', 'madvise', 'mlock(at, 4096);\nmadvise(at, 4096, MADV_DONTNEED);'],
  ['adviceCold', 'madvise', 'mlock(at, 4096);\nmadvise(at, 4096, MADV_COLD);'],
  ['removeLocked', 'madvise', 'mlock(at, 4096);\nmadvise(at, 4096, MADV_REMOVE);'],
  ['removeFile', 'madvise', 'madvise(at, 4096, MADV_REMOVE);'],
  [
    'removeWrite',
    'madvise',
    'char *s = mmap(0, 4096, PROT_READ, MAP_PRIVATE, file, 0);\nmadvise(s, 4096, MADV_REMOVE);',
  ],
  ['guardRegion', 'madvise', 'mlock(at, 4096);\nmadvise(at, 4096, 102);'],
  ['collapse', 'madvise', 'madvise(at, 4096, 25);'],
  [
    'adviceSealed',
    'madvise',
    'mprotect(at, 4096, PROT_READ);\nsyscall(SYS_mseal, at, 4096, 0);\nmadvise(at, 4096, MADV_DONTNEED);',
  ],
  ['lockAllowed', 'mlock', `${limit('RLIMIT_MEMLOCK', '0')}mlock(at, 4096);`],
  ['lockTotal', 'mlock', `${limit('RLIMIT_MEMLOCK', '4096')}mlock(at, 8192);`],
  ['lockNothing', 'mlock', 'mlock(at - 8192, 4096);'],
  ['lockallFlags', 'mlockall', 'mlockall(0);'],
  ['lockallTotal', 'mlockall', `${limit('RLIMIT_MEMLOCK', '4096')}mlockall(MCL_CURRENT);`],
  ['syncBusy', 'msync', 'mlock(at, 4096);\nmsync(at, 4096, MS_INVALIDATE);'],
  ['incoreHole', 'mincore', 'unsigned char v[16];\nmincore(at + 12 * 4096, 4096, v);'],
  ['incoreCopy', 'mincore', 'mincore(at, 4096, (void *)8);'],
  ['sealKnown', 'mseal', 'syscall(SYS_mseal, at, 4096, 0);', '6.1'],
  ['sealHole', 'mseal', 'syscall(SYS_mseal, at, 16 * 4096, 0);'],
]

it('the rows of the checks stand in the order of their ids', () => {
  expect(checkRows.map((row) => row.key)).toEqual(Object.keys(CHECK))
})

describe('a state', () => {
  it.each(states.map((each) => ({ key: each[0], call: each[1], each })))('is refused by $key of $call', ({ each }) => {
    const [key, call, body, kernel, uid] = each
    expect(refusalOf(actsOf(body, call, kernel, uid).at(-1))).toEqual(expected(key))
    expect(checkOrder[call]).toContain(key)
  })
})

/** Not reached above, each with the reason. */
const unreached: Readonly<Partial<Record<CheckKey, string>>> = {
  mapCount: 'takes 65,530 regions',
  splitCount: 'takes 65,530 regions',
  adviceRegions: 'takes 65,530 regions',
  remapCount: 'takes 65,530 regions',
  adviceRight: 'the advice is not known to kernels built without memory failure',
  fileNoexec: 'no file system here is mounted noexec',
  remapSpecial: 'no program maps VM_DONTEXPAND',
  remapExpand: 'no program maps VM_DONTEXPAND',
  adviceIo: 'no program maps VM_IO',
  adviceDroppable: 'droppable memory alone',
  adviceDump: 'special mappings alone',
  adviceEnd: 'a length that wraps and does not round to 0',
  adviceWillneed: 'a kernel without swap',
  removeHole: 'a file system without holes',
  protectKey: 'pkey_mprotect alone',
  lockEnd: 'a length that wraps and does not round to 0',
  syncEnd: 'a length that wraps and does not round to 0',
  sealEnd: 'a length that wraps and does not round to 0',
}

it('names every row in the order of a call, and reaches all but those with a reason', () => {
  const ordered = new Set(Object.values(checkOrder).flat())
  expect(checkRows.map((row) => row.key).filter((key) => !ordered.has(key as CheckKey))).toEqual([])
  const reached = new Set<string>([
    ...states.map(([key]) => key),
    ...Object.values(calls).flatMap(({ triggers }) => triggers.map(([key]) => key)),
  ])
  expect(checkRows.map((row) => row.key).filter((key) => !reached.has(key))).toEqual(
    checkRows.map((row) => row.key).filter((key) => key in unreached),
  )
})
