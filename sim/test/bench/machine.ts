// Benches of the whole machine: a C program, compiled by us and by gcc, from its first instruction to its exit.

import { compile } from '../../lang/compile.ts'
import { headers } from '../../libc/generated.ts'
import { boot } from '../../machine.ts'
import { buildProgram } from '../../program.ts'
import { basicFamily } from '../conformance/generator.ts'
import type { Machine } from '../../machine.ts'
import type { Bench } from './bench.ts'
import { clock } from './native.ts'
import { program } from './program.ts'

const pages = 8192
/** Enough that what was left of loading the program, and the first faults' cold memory, are a small part of a figure. */
const rounds = 60

const touch = `for (int r = 0; r < ${rounds}; r++) {
  char *p = mmap(0, ${pages} * 4096L, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  for (long i = 0; i < ${pages}; i++) p[i * 4096] = 1;
  munmap(p, ${pages} * 4096L);
}`

const sieve = `for (int r = 0; r < 10; r++) {
  for (int i = 0; i < 100000; i++) flags[i] = 1;
  for (int i = 2; i < 100000; i++) if (flags[i]) for (int j = 2 * i; j < 100000; j += i) flags[j] = 0;
}`

const copyOnWrite = `for (int r = 0; r < ${rounds}; r++) {
  char *p = mmap(0, ${pages} * 4096L, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  for (long i = 0; i < ${pages}; i++) p[i * 4096] = 1;
  if (fork() == 0) _exit(0 * (int)write_all(p));
  wait(0);
  munmap(p, ${pages} * 4096L);
}`

const writeAll = `#include <unistd.h>
#include <sys/wait.h>
long write_all(char *p) { for (long i = 0; i < ${pages}; i++) p[i * 4096] = 2; return 0; }`

const forks = `char *p = mmap(0, 64 << 20, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
for (long i = 0; i < 64 << 20; i += 4096) p[i] = 1;
for (int r = 0; r < ${rounds}; r++) { if (fork() == 0) _exit(0); wait(0); }`

const stores = `for (int r = 0; r < 500; r++) for (int i = 0; i < 8192; i++) p[i] = 1;`

/** The loop of a cell, after 300 other programs have been through the compiler, the kernel and the interpreter. */
const pollutedStores = (): Bench => {
  const bench = program({
    name: 'store-polluted',
    unit: 'store',
    before: 'int p[8192];',
    body: stores,
    units: 500 * 8192,
    faults: 0,
    window: 'on',
  })
  const state = { polluted: false }
  return {
    ...bench,
    prepare() {
      if (!state.polluted) for (const text of smallPrograms(300)) runSmall(text)
      state.polluted = true
      bench.prepare?.()
    },
  }
}

/** Generated programs that fill, copy and print: 250 lines each, as the fuzz of memory calls has them. */
const smallPrograms = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => basicFamily.text(basicFamily.generate(11, index)))

const held: { machine: Machine | null } = { machine: null }

/** From the text to the end of the run, on a machine that is used again, as `pagewalk run --json` does it. */
function runSmall(text: string): void {
  held.machine ??= boot()
  const { machine } = held
  machine.tracing = false
  machine.reset()
  machine.load(text)
  const { status } = machine.run(1e8)
  if (status !== 'done') throw new Error(`a small program: ${status}`)
  if (JSON.stringify({ out: machine.stdout, maps: machine.maps(), vmstat: machine.vmstat() }).length < 100) {
    throw new Error('a small program says nothing')
  }
}

const smallProgramBench = (): Bench => {
  const texts = smallPrograms(60)
  return {
    name: 'small-programs',
    unit: 'program',
    run() {
      texts.forEach(runSmall)
      return texts.length
    },
  }
}

const bootBench = (): Bench => {
  const machine = boot()
  machine.tracing = false
  const { image } = buildProgram(
    [{ name: 'a.c', text: '#include <stdio.h>\nint main(void) { puts("hi"); return 0; }' }],
    'a',
  )
  return {
    name: 'boot-hello',
    unit: 'boot',
    run() {
      for (let i = 0; i < 200; i++) {
        machine.reset()
        if (image !== null) machine.start(image)
        if (machine.run(1e7).exit !== 0 || machine.stdout !== 'hi\n') throw new Error('boot-hello does not say hi')
      }
      return 200
    },
    native:
      `${clock}#include <unistd.h>\n#include <sys/wait.h>\nint main(int argc, char **argv) { if (argc > 1) { puts("hi"); return 0; } start = now(); int nowhere[2]; pipe(nowhere);` +
      'for (int i = 0; i < 200; i++) { if (vfork() == 0) { dup2(nowhere[1], 1); execl(argv[0], "a", "b", (char *)0); _exit(1); } wait(0); }' +
      'printf("%f\\n", (now() - start) / 200); }',
    differs: 'ours boots a machine and its file systems; the real one only starts a process',
  }
}

/** A thousand lines of functions with declarations, loops, calls and a switch. */
const thousandLines = (): string => {
  const one = (n: number): string => `struct s${n} { int a; long b[4]; char *name; };
static long f${n}(struct s${n} *p, int count)
{
  long sum = 0;
  for (int i = 0; i < count; i++) {
    if (p->b[i & 3] > i && p->a != ${n})
      sum += p->b[i & 3] * i - (p->a >> 2);
    else
      sum ^= (unsigned)i * 2654435761u;
  }
  switch (sum % 5) {
  case 0:
    p->name = "case ${n}";
    break;
  case 1:
  case 2:
    sum = sum << 3 | 1;
    break;
  default:
    sum -= count;
  }
  printf("%ld %s\\n", sum, p->name ? p->name : "none");
  return sum;
}
`
  const lines = one(0).split('\n').length - 1
  const count = Math.ceil(1000 / lines)
  return `#include <stdio.h>\n${Array.from({ length: count }, (_, n) => one(n)).join('')}int main(void) { return 0; }\n`
}

const compileBench = (): Bench => {
  const text = thousandLines()
  return {
    name: 'compile-1000',
    unit: 'line',
    run() {
      for (let i = 0; i < 5; i++) {
        const { object, diagnostics } = compile([{ name: 'long.c', text }], headers)
        if (object === null) throw new Error(`compile-1000: ${diagnostics[0]?.message}`)
      }
      return 5 * (text.split('\n').length - 1)
    },
  }
}

const filePages = 1024
const fileRounds = 1200

/** A cached file of a disk, mapped, read a byte a page, unmapped. Writing it first is a hundredth of the work. */
const readMapped = `int fd = open("bench.tmp", O_RDWR | O_CREAT | O_TRUNC, 0644);
unlink("bench.tmp");
static char block[65536];
for (int i = 0; i < ${filePages} / 16; i++) write(fd, block, sizeof block);
fsync(fd);
volatile long sum = 0;
for (int r = 0; r < ${fileRounds}; r++) {
  char *p = mmap(0, ${filePages} * 4096L, PROT_READ, MAP_SHARED, fd, 0);
  for (long i = 0; i < ${filePages}; i++) sum += p[i * 4096];
  munmap(p, ${filePages} * 4096L);
}`

const system = '#include <unistd.h>\n#include <sys/wait.h>'

/** The events of `on` are all kept. */
const faultBench = (window: 'on' | 'off', most: number): Bench =>
  program({
    name: window === 'on' ? 'fault-anon-events' : 'fault-anon',
    unit: 'page',
    before: '',
    body: touch,
    units: pages * rounds,
    faults: pages * rounds,
    window,
    target: () => most,
  })

export const machineBenches: readonly (() => Bench)[] = [
  () => faultBench('off', 0.1),
  () => faultBench('on', 0.15),
  () =>
    program({
      name: 'fault-cow',
      unit: 'page',
      before: writeAll,
      body: copyOnWrite,
      units: pages * rounds,
      faults: pages * rounds * 2,
      window: 'off',
      target: () => 0.1,
    }),
  () =>
    program({
      name: 'fork-exit-64M',
      unit: 'fork',
      before: system,
      body: forks,
      units: rounds,
      faults: 16384,
      window: 'off',
      target: () => 0.25,
    }),
  () =>
    program({
      name: 'fault-file-around',
      unit: 'page',
      before: '#include <fcntl.h>\n#include <unistd.h>',
      body: readMapped,
      units: filePages * fileRounds,
      faults: (filePages / 16) * fileRounds,
      window: 'off',
      target: () => 1,
    }),
  pollutedStores,
  bootBench,
  smallProgramBench,
  compileBench,
  () =>
    program({
      name: 'sieve',
      unit: 'number',
      before: 'char flags[100000];',
      body: sieve,
      units: 10 * 100_000,
      faults: 0,
      window: 'on',
    }),
]
