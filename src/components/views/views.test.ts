import { describe, expect, it } from 'vitest'
import { runTape } from '#sim'
import { eventKind, vmasOf } from '#sim/mirror'
import { looksOf } from './rows.ts'
import type { ViewName, ViewRows } from './rows.ts'
import { foldRun, frameAt, selectViews } from './select.ts'
import type { MapleNode } from './tree/maple.ts'
import { mapleOf } from './tree/stores.ts'

const P = 4096
const head = `char *p = mmap(NULL, 8 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);\n`

/** Rows of views at the end of a cell, and after each of its steps. */
const rowsOf = (text: string, views: readonly ViewName[], kernel = '6.18'): { end: ViewRows; steps: ViewRows[] } => {
  const request = { run: 1, cells: [{ id: 'cell', text }], index: 0, machine: { kernel }, trace: true }
  const result = runTape({ ...request, looks: looksOf(views) })
  expect(result.status).toBe('done')
  if (!result.trace) throw new Error('no trace')
  const fold = foldRun(result.trace, result.kernel, result)
  const steps = fold.steps.map((step) => selectViews(views, frameAt(fold, step)))
  return { end: selectViews(views, frameAt(fold, fold.end)), steps }
}

/** The ranges of a maple tree that are mapped. */
const mapped = (node: MapleNode | null, min: number): number[][] => {
  let start = min
  return (node?.entries ?? []).flatMap(({ end, slot }) => {
    const from = start
    start = end
    return typeof slot !== 'number' ? mapped(slot, from) : slot === 0 ? [] : [[from, end]]
  })
}

/** Why the process of a cell died. */
const deathOf = (text: string, machine: object = {}): string | undefined => {
  const request = {
    run: 1,
    cells: [{ id: 'cell', text }],
    index: 0,
    machine: { kernel: '6.18', ...machine },
    trace: true,
  }
  const result = runTape(request)
  if (!result.trace) throw new Error('no trace')
  const fold = foldRun(result.trace, result.kernel, result)
  return selectViews(['maps'], frameAt(fold, fold.end)).death?.why
}

const base = 0x7ffff7ff7000 - 8 * P
const range = (from: number, to: number): string => `${(base + from * P).toString(16)}-${(base + to * P).toString(16)}`
const stepsOf = (rows: ViewRows) => rows.calls?.groups.flatMap((group) => group.steps) ?? []
const nowOf = (rows: ViewRows) =>
  rows.maps?.regions.filter((each) => each.now !== '').map((each) => [each.range, each.now])

describe('the address space', () => {
  it('says what the last call split, merged and moved', () => {
    const split = rowsOf(`${head}mprotect(p + 4096, 4096, PROT_READ);`, ['maps']).end
    expect(nowOf(split)).toEqual([
      [range(2, 8), 'split off'],
      [range(1, 2), 'split off, was rw-p'],
      [range(0, 1), 'split off'],
    ])
    expect(split.maps?.last?.did).toBe('2 lines more: 1 went, 3 came')
    const again = `${head}mprotect(p + 4096, 4096, PROT_READ);\nmprotect(p + 4096, 4096, PROT_READ | PROT_WRITE);`
    expect(nowOf(rowsOf(again, ['maps']).end)).toEqual([[range(0, 8), 'merged: 3 were here']])
    const move = `${head}munmap(p + 2 * 4096, 4096);\nmremap(p, 2 * 4096, 2 * 4096, MREMAP_MAYMOVE | MREMAP_FIXED, (void *)0x10000000);`
    expect(nowOf(rowsOf(move, ['maps']).end)).toEqual([['10000000-10002000', `moved from ${base.toString(16)}`]])
  })

  it('shows the pages of a small region as their entries have them', () => {
    const { end } = rowsOf(`${head}p[0] = 1; char c = p[4096];`, ['maps'])
    const region = end.maps?.regions.find((each) => each.range === range(0, 8))
    expect(region?.slots.map((slot) => slot.state)).toEqual(['anon', 'zero', ...Array(6).fill('absent')])
  })
})

describe('entries', () => {
  it('that are markers are named, and hold no page', () => {
    const { ptes, maps } = rowsOf(`${head}madvise(p, 4096, 102);`, ['ptes', 'maps']).end
    expect(ptes?.entries.find((entry) => entry.shown)).toMatchObject({ state: 'marker', flags: 'marker: guard' })
    expect(ptes?.summary).toContain('no page now')
    expect(maps?.regions.find((each) => each.range === range(0, 8))?.slots[0].state).toBe('marker')
  })
})

describe('why not merged', () => {
  it('names the condition, what it looked at and the call, after every step', () => {
    const { end, steps } = rowsOf(`${head}mprotect(p + 4096, 4096, PROT_READ);\np[0] = 1;`, ['merges'])
    const pairs = end.merges?.pairs.filter((pair) => pair.shown)
    expect(pairs?.map((pair) => [pair.lower.range, pair.reason, pair.lower.value, pair.upper.value])).toEqual([
      [range(0, 1), 'flags', 'VM_WRITE | VM_ACCOUNT', 'none of these'],
      [range(1, 2), 'flags', 'none of these', 'VM_WRITE | VM_ACCOUNT'],
    ])
    expect(pairs?.[0].calls).toHaveLength(1)
    expect(steps[0].merges?.pairs.filter((pair) => pair.shown)).toEqual([])
  })
})

describe('the tree', () => {
  it('is a maple tree from 6.1 on: all VMAs and the holes between them, split when a node is full, with the way of the search', () => {
    const many = `${head.replace('8 *', '80 *')}for (int i = 0; i < 40; i++) mprotect(p + 2 * i * 4096, 4096, PROT_READ);`
    const { tree, maps } = rowsOf(many, ['tree', 'maps']).end
    expect(tree?.form).toBe('maple')
    expect(tree?.levels[0]).toHaveLength(1)
    const leaves = tree?.levels.at(-1) ?? []
    expect(leaves.length).toBeGreaterThan(5)
    expect(leaves.every((leaf) => leaf.size <= 16 && leaf.size >= 6)).toBe(true)
    const marked = leaves.flatMap((leaf) => leaf.entries).filter((entry) => entry.onPath)
    expect(marked.map((entry) => entry.vma?.start)).toEqual([tree?.address])
    expect(tree?.summary).toContain(`${maps?.regions.length} VMAs`)
  })

  it('holds what is mapped after each step, in order, whatever the calls did', () => {
    const text = `${head}munmap(p + 4096, 4096); mprotect(p + 3 * 4096, 4096, PROT_READ); mprotect(p + 3 * 4096, 4096, PROT_READ | PROT_WRITE);
mmap(p + 2 * 4096, 3 * 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
char *q = mremap(p + 5 * 4096, 4096, 8 * 4096, MREMAP_MAYMOVE); munmap(p, 8 * 4096); mremap(q, 8 * 4096, 4096, 0); sbrk(8192); sbrk(-4096);
char deep[40000]; deep[0] = 1;`
    for (const kernel of ['6.18', '6.12', '6.1']) {
      for (const { tree, maps } of rowsOf(text, ['tree', 'maps'], kernel).steps) {
        const held = tree?.levels.at(-1)?.flatMap((leaf) => leaf.entries.flatMap(({ vma }) => vma ?? [])) ?? []
        const ranges = held.map((vma) => `${vma.start.padStart(8, '0')}-${vma.end.padStart(8, '0')}`)
        expect(ranges).toEqual(maps?.regions.map((region) => region.range).reverse())
        const ends = tree?.levels.at(-1)?.flatMap((leaf) => leaf.entries.map((entry) => entry.end)) ?? []
        for (const vma of held) expect(ends).toContain(vma.end)
      }
    }
  })

  it('is the parent’s in a child, without what MADV_DONTFORK keeps back', () => {
    const text = `${head}madvise(p + 4096, 4096, MADV_DONTFORK);\nif (fork() == 0) { madvise(p, 4096, MADV_RANDOM); _exit(0); }\nwait(NULL);`
    for (const kernel of ['6.18', '6.1']) {
      const machine = { kernel }
      const run = runTape({ run: 1, cells: [{ id: 'cell', text }], index: 0, machine, trace: true })
      if (!run.trace) throw new Error('no trace')
      const { mirror } = foldRun(run.trace, run.kernel, run)
      const events = Array.from({ length: mirror.length }, (_, i) => i)
      const fork = events.filter((i) => mirror.kind(i) === eventKind['mm-new']).at(-1) ?? 0
      const child = mirror.lane(fork, 4)
      const exits = events.filter((i) => i > fork && mirror.kind(i) === eventKind['syscall-exit'])
      const sizes = exits.map((i) => {
        const rows = vmasOf(mirror.snapshot(i + 1), child).map((vma) => [vma.start, vma.end])
        expect(mapped(mapleOf(mirror, kernel, child, i + 1).root, 0)).toEqual(rows)
        return rows.length
      })
      expect(Math.max(...sizes)).toBeGreaterThan(8)
    }
  })

  it('is a red-black tree of the same VMAs before', () => {
    const { tree, maps } = rowsOf(`${head}munmap(p + 4096, 4096);`, ['tree', 'maps'], '4.17').end
    expect(tree?.form).toBe('rbtree')
    expect(tree?.rb.map((row) => `${row.vma.start.padStart(8, '0')}-${row.vma.end.padStart(8, '0')}`)).toEqual(
      maps?.regions.map((region) => region.range).reverse(),
    )
    expect(tree?.rb.filter((row) => row.depth === 0)).toHaveLength(1)
  })
})

describe('the xarray', () => {
  it('is that of the files of the cell, with the marks of what is below, and none on tmpfs', () => {
    const text = `char block[4096];
int fd = open("/tmp/letters", O_RDWR | O_CREAT | O_TRUNC, 0644); pwrite(fd, block, 4096, 0); fsync(fd); pwrite(fd, block, 4096, 70 * 4096);
int m = open("/dev/shm/m", O_RDWR | O_CREAT | O_TRUNC, 0644); pwrite(m, block, 4096, 0);`
    const files = rowsOf(text, ['xarray']).end.xarray?.files ?? []
    const disk = files.find((file) => file.nodes > 0)
    expect(
      disk?.levels.map((level) => level.map((node) => [node.first, node.slots.map((slot) => slot.slot), node.dirty])),
    ).toEqual([
      [[0, [0, 1], true]],
      [
        [0, [0], false],
        [64, [6], true],
      ],
    ])
    const memory = files.find((file) => file.single !== null)
    expect(memory?.single?.state).toBe('dirty')
    expect(memory?.hasMarks).toBe(false)
  })
})

describe('the checks', () => {
  it('are those of the call that failed, up to the one that said no, with what it looked at', () => {
    const text = `mmap(NULL, 0, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);\n${head}mprotect(p + 1, 4096, PROT_READ);`
    const { end, steps } = rowsOf(text, ['checks'])
    expect(end.checks?.calls.map((call) => call.errno)).toEqual(['EINVAL', 'EINVAL'])
    const [first, last] = end.checks?.calls ?? []
    const no = first.steps.findIndex((step) => step.state === 'no')
    expect(first.steps[no]).toMatchObject({
      where: 'do_mmap',
      says: 'the length is 0',
      looks: [{ name: 'length', value: '0' }],
    })
    expect(first.steps.slice(0, no).every((step) => step.state === 'passed')).toBe(true)
    expect(first.steps.slice(no + 1).every((step) => step.state === 'after')).toBe(true)
    expect(last.steps.find((step) => step.state === 'no')?.looks[0].value).toMatch(/^0x7ffff7[0-9a-f]+1$/)
    expect(steps[0].checks?.calls).toHaveLength(1)
  })
})

const forked = `${head}p[0] = 'a';
p[4096] = 'b';
char c = p[2 * 4096];
int ends[2];
pipe(ends);
if (fork() == 0) {
  p[0] = 'z';
  read(ends[0], &c, 1);
}
for (int i = 0; i < 3; i++) sched_yield();
`
const page = (n: number): string => (base + n * P).toString(16)

describe('the walk', () => {
  it('goes through four tables to the entry, each named by the one above it', () => {
    const { walk, tables } = rowsOf(`${head}p[4096] = 'b';`, ['walk', 'tables']).end
    const [first] = walk?.walks ?? []
    expect(first.address).toBe(page(1).padStart(12, '0'))
    expect(first.levels.map((level) => level.slot)).toEqual(
      [39, 30, 21, 12].map((shift) => Math.floor((base + P) / 2 ** shift) % 512),
    )
    for (let i = 0; i < 3; i++) expect(first.levels[i].word).toBe(`${first.levels[i + 1].frame}067`.padStart(16, '0'))
    expect(first.levels[3].says).toMatch(/^frame [0-9a-f]+ · P RW US A D/)
    expect(first.slots.filter((slot) => slot.state === 'anon').map((slot) => slot.address)).toEqual([page(1)])
    const frames = tables?.tables.map((table) => table.frame) ?? []
    expect(first.levels.every((level) => frames.includes(level.frame))).toBe(true)
  })
})

describe('frames and the reverse map', () => {
  it('count who holds a page, and lead back to the entries through the anon_vmas', () => {
    const { frames, rmap } = rowsOf(forked, ['frames', 'rmap']).end
    const own = rmap?.regions.filter((region) => region.range === range(0, 8)) ?? []
    expect(own.map((region) => region.entries.map((entry) => entry.state))).toEqual([
      ['anon', 'anon', 'zero'],
      ['anon', 'anon', 'zero'],
    ])
    const [parent, child] = own
    expect(parent.entries[1].frame).toBe(child.entries[1].frame)
    expect(parent.entries[0].frame).not.toBe(child.entries[0].frame)
    const shared = frames?.frames.find((row) => row.frame === parent.entries[1].frame)
    expect(shared).toMatchObject({ kind: 'anon', mapcount: 2 })
    expect(shared?.mappedBy.map((each) => each.address)).toEqual([page(1), page(1)])
    const rows = new Map(rmap?.frames.map((row) => [row.frame, row]))
    expect(rows.get(parent.entries[2].frame)?.object).toBe('')
    const root = rmap?.objects.find((object) => object.id === rows.get(parent.entries[1].frame)?.object)
    expect(root?.regions.map((region) => region.id)).toEqual([parent.id, child.id])
    const copied = rmap?.objects.find((object) => object.id === rows.get(child.entries[0].frame)?.object)
    expect(copied?.regions.map((region) => region.id)).toEqual([child.id])
  })
})

describe('the page cache', () => {
  it('shows which pages of a file are there, dirty and mapped', () => {
    const text = `char block[4096];
int fd = open("letters", O_RDWR | O_CREAT | O_TRUNC, 0644);
for (int i = 0; i < 8; i++) write(fd, block, 4096);
fsync(fd);
char *q = mmap(NULL, 4 * 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 2 * 4096);
q[4096] = 1;`
    const [file] = rowsOf(text, ['cache']).end.cache?.files ?? []
    expect(file.name).toBe('/tmp/letters')
    expect(file.pages.map((each) => each.state)).toEqual(
      Array.from({ length: 8 }, (_, i) => (i === 3 ? 'dirty' : 'file')),
    )
    expect(file.regions.map(({ from, to }) => [from, to])).toEqual([[2, 5]])
    expect(file.pages[3].mapped).toBe(true)
    expect(file.pages[0].mapped).toBe(false)
  })
})

describe('the fault path', () => {
  it('names the functions of the run as other releases do', () => {
    const { path } = rowsOf(`${head}p[0] = 1;`, ['path']).end
    expect(path?.releases).toEqual(['6.18', '4.17', '6.1'])
    const names = path?.paths[0].steps.map((step) => step.names) ?? []
    expect(names).toContainEqual(['do_anonymous_page', 'do_anonymous_page', 'do_anonymous_page'])
    expect(names.some(([now, then]) => now !== then)).toBe(true)
  })
})

describe('lines', () => {
  it('are told of each call and fault, through the C library and functions of the cell', () => {
    const text = `void touch(char *a) { *a = 1; }
${head}touch(p);

printf("x\\n");
fflush(stdout);
mprotect(p, 4096, PROT_READ);`
    const { end } = rowsOf(text, ['calls', 'maps'])
    const lines = stepsOf(end).map((step) => [step.text.replace(/\W.*/, ''), step.line])
    expect(lines).toContainEqual(['mmap', 2])
    expect(stepsOf(end).find((step) => step.text.startsWith(`write 0x${page(0)}`))?.line).toBe(1)
    expect(lines).toContainEqual(['write', 6])
    expect(lines).toContainEqual(['mprotect', 7])
    expect(end.maps?.regions.find((region) => region.range === range(0, 1))?.line).toBe(7)
    expect(end.maps?.last?.line).toBe(7)
  })

  it('have the strings and structs of the program, also in a child and where the call fails', () => {
    const text = `if (fork() == 0) {
  write(1, "child\\n", 6);
  _exit(0);
}
wait(NULL);
int fd = open("/etc/hostname", O_RDONLY | O_CLOEXEC);
lseek(fd, 0, SEEK_END);
open("/no/such", O_RDWR | O_CREAT, 0600);
mmap(NULL, 0, PROT_READ, MAP_PRIVATE, fd, 0);`
    const { end } = rowsOf(text, ['calls', 'checks'])
    const texts = stepsOf(end).map((step) => step.text)
    expect(texts).toContain('write(1, "child\\n", 6)')
    expect(texts).toContain('openat(AT_FDCWD, "/etc/hostname", O_RDONLY|O_CLOEXEC)')
    expect(texts).toContain('lseek(3, 0, SEEK_END)')
    expect(texts).toContain('openat(AT_FDCWD, "/no/such", O_RDWR|O_CREAT, 0600)')
    expect(texts).toContain('wait4(-1, NULL, 0, NULL)')
    expect(end.checks?.calls.at(-1)?.text).toBe('mmap(NULL, 0, PROT_READ, MAP_PRIVATE, 3, 0)')
  })
})

describe('calls and faults', () => {
  it('that are alike are told as one, and what the program mapped is opened', () => {
    const text = `${head}for (int i = 0; i < 8; i++) p[i * 4096] = 1;\nfor (int i = 0; i < 5; i++) getpid();\nprintf("x\\n");\nfflush(stdout);`
    const { calls } = rowsOf(text, ['calls']).end
    const alike = calls?.groups.filter((group) => group.count > 1).map((group) => [group.text, group.count])
    // The first fault makes an anon_vma as well: it went another way than the others.
    expect(alike).toEqual([
      [`write 0x${page(1)} … 0x${page(7)}, not present`, 7],
      ['5 × getpid, newfstatat', 6],
    ])
    expect(calls?.groups[calls.open].text).toContain(`0x${page(1)}`)
  })

  it('of the stack of a child that has ended are not what the program mapped', () => {
    const text = `${head}p[0] = 1;\nif (fork() == 0) { char deep[9000]; deep[0] = 1; _exit(0); }\nwait(NULL);`
    const { calls } = rowsOf(text, ['calls']).end
    expect(calls?.groups[calls.open].steps[0].text).toBe(`write 0x${page(0)}, not present`)
  })

  it('open to what happened last while stepping', () => {
    const { steps } = rowsOf(`${head}p[0] = 1;\nmprotect(p, 4096, PROT_READ);\ngetpid();`, ['calls'])
    const opened = steps.map(({ calls }) => calls?.groups[calls.open]?.steps[0].text.replace(/\W.*/, ''))
    expect(opened.slice(0, 3)).toEqual(['mmap', 'write', 'mprotect'])
  })

  it('name the parent of a child that ended, and an exit has no result', () => {
    const text = `if (fork() == 0) _exit(3);\nwait(NULL);`
    const steps = stepsOf(rowsOf(text, ['calls']).end)
    expect(steps.find((step) => step.kind === 'signal')?.text).toBe('SIGCHLD to the parent, CLD_EXITED, si_pid 1001')
    expect(steps.find((step) => step.text.startsWith('exit_group'))?.end).toBe('?')
  })
})

describe('the way of a fault', () => {
  it('is that of the last one in a mapping, and repeated functions are told once', () => {
    const text = `int fd = open("f", O_RDWR | O_CREAT, 0600); char b[4096 * 16]; write(fd, b, sizeof b);
char *f = mmap(NULL, sizeof b, PROT_READ, MAP_SHARED, fd, 0);\nchar c = f[0];\nprintf("%d\\n", c);\nfflush(stdout);`
    const { path } = rowsOf(text, ['path']).end
    const open = path?.paths.find((each) => each.seq === path.open)
    expect(open?.steps.map((step) => [step.names[0], step.times]).slice(-2)).toEqual([
      ['set_pte_range', 16],
      ['folio_add_file_rmap_ptes', 16],
    ])
    expect(path?.more).toBeGreaterThan(0)
  })
})

describe('after execve', () => {
  it('nothing is compared with the address space that went', () => {
    const { maps } = rowsOf(`${head}char *argv[] = {"cat", "/dev/null", 0}; execve("/bin/cat", argv, argv + 2);`, [
      'maps',
    ]).end
    expect(maps?.regions.some((region) => region.change !== '')).toBe(false)
    expect(maps?.gone).toEqual([])
    expect(maps?.summary).toContain('execve made a new address space')
  })
})

describe('names of maps', () => {
  it('are there for segments of System V and for private mappings of /dev/zero', () => {
    const text = `#include <sys/shm.h>
int id = shmget(0x706167, 4096, IPC_CREAT | 0600); char *s = shmat(id, NULL, 0); shmctl(id, IPC_RMID, NULL);
char *z = mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, open("/dev/zero", O_RDONLY), 0);`
    const names = rowsOf(text, ['maps']).end.maps?.regions.map((region) => region.name)
    expect(names).toContain('/SYSV00706167 (deleted)')
    expect(names).toContain('/dev/zero')
  })
})

describe('a death by SIGBUS', () => {
  it('tells the end of the file from a file system without room', () => {
    const beyond = `int fd = memfd_create("m", 0); char *m = mmap(NULL, 4096, PROT_READ, MAP_SHARED, fd, 0);\nchar c = *m;`
    expect(deathOf(beyond)).toBe('The region is there. The page lies behind the end of its file.')
    const full = `int fd = open("/mnt/s", O_RDWR | O_CREAT, 0600); ftruncate(fd, 8192); char *m = mmap(NULL, 8192, 3, MAP_SHARED, fd, 0);
int f = open("/mnt/f", O_RDWR | O_CREAT, 0600); static char b[4096]; while (write(f, b, 4096) > 0) ;\nchar c = *m; *m = 1;`
    expect(deathOf(full, { disks: 'vdb:1M:ext4:/mnt', uid: 0 })).toBe(
      'The region is there. Its file system has no room for the page.',
    )
  })
})

describe('the process of a cell', () => {
  it('is the tape’s, whatever became of the children of the cells before', () => {
    const texts = [
      head,
      `if (fork() == 0) execl("/bin/cat", "cat", "/dev/null", NULL);\nwait(NULL);`,
      'int main(void) { return 0; }',
      'sbrk(4096);',
    ]
    const cells = texts.map((text, i) => ({ id: `cell-${i}`, text }))
    const pids = cells.map((_, index) => {
      const run = runTape({ run: 1, cells, index, machine: { kernel: '6.18' }, trace: true })
      if (!run.trace) throw new Error('no trace')
      const fold = foldRun(run.trace, run.kernel, run)
      return fold.pid
    })
    expect(pids).toEqual([1000, 1000, 1002, 1000])
  })
})
