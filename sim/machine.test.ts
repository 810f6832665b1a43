import { describe, expect, test } from 'vitest'
import { Machine } from './machine.ts'
import { checkTape, runTape } from './tape.ts'
import type { PartialMachineOptions } from './options.ts'

const small: PartialMachineOptions = { ram: 2 ** 26 }

/** Runs a text with all invariants checked after every system call and fault. */
function run(text: string, options: PartialMachineOptions = small, fuel = 20_000_000) {
  const machine = new Machine(options)
  machine.checking = true
  const errors = machine.load(text).filter((each) => each.severity === 'error')
  expect(errors).toEqual([])
  const outcome = machine.run(fuel)
  return { machine, outcome, stdout: machine.stdout }
}

describe('a program', () => {
  test('prints, ends with its status, and gives every frame back', () => {
    const machine = new Machine(small)
    machine.load('int main() { return 0; }')
    machine.run(1e6)
    const before = machine.record.zone.free
    machine.load(
      '#include <stdio.h>\n#include <stdlib.h>\nint main() { char *p = malloc(1 << 20); p[5000] = 1; puts("hi"); return 7; }',
    )
    const { stdout } = machine
    expect(stdout).toBe('')
    expect(machine.run(1e7)).toEqual({ status: 'done', exit: 7, signal: null, message: '' })
    expect(machine.stdout).toBe('hi\n')
    const [node] = [...machine.record.images.keys()].slice(-1)
    const pages = machine.record.mappings.get(machine.record.inodes.get(node)?.mapping ?? 0)?.pages.size ?? 0
    expect(machine.record.mms.size).toBe(0)
    expect(machine.record.vmas.size).toBe(0)
    expect(machine.record.files.size).toBe(0)
    // What is used more is the second executable in the page cache; the first one went with its name.
    expect(Math.abs(before - machine.record.zone.free)).toBeLessThan(pages)
    expect(machine.check()).toEqual([])
  })

  test.each([
    ['int main() { *(volatile int *)0 = 1; }', 'SIGSEGV', 'Segmentation fault'],
    ['#include <stdlib.h>\nint main() { abort(); }', 'SIGABRT', 'Aborted'],
    ['int zero; int main() { return 5 / zero; }', 'SIGFPE', 'Floating point exception'],
    [
      'int f(int x) { volatile char a[64]; a[0] = x; return f(x + 1) + a[0]; } int main() { return f(0); }',
      'SIGSEGV',
      'Segmentation fault',
    ],
    ['#include <signal.h>\nint main() { raise(SIGRTMIN + 1); }', 'SIGRT3', 'Real-time signal 1'],
  ])('%s dies of %s', (text, signal, message) => {
    expect(run(text).outcome).toEqual({ status: 'done', exit: null, signal, message })
  })

  test('without an end runs out of steps, and can go on', () => {
    const machine = new Machine(small)
    machine.load('int main() { for (volatile int i = 0; i < 1000000; i++); return 3; }')
    expect(machine.run(1000).status).toBe('steps')
    expect(machine.run(1e8).exit).toBe(3)
  })

  test('that waits for nobody is told so', () => {
    expect(run('#include <unistd.h>\nint main() { pause(); }').outcome.status).toBe('blocked')
  })

  test('that eats all memory is killed', () => {
    const text =
      '#include <stdlib.h>\n#include <string.h>\nint main() { for (;;) memset(malloc(1 << 20), 1, 1 << 20); }'
    const machine = new Machine({ ram: 2 ** 24 })
    machine.load(text)
    expect(machine.run(1e8).signal).toBe('SIGKILL')
    expect(machine.vmstat().oom_kill).toBe(1)
    expect(machine.check()).toEqual([])
  })

  test('shows the same trace, byte for byte, in every run and after a reset', () => {
    const text =
      '#include <unistd.h>\n#include <sys/wait.h>\nint main() { if (!fork()) { usleep(10); _exit(1); } wait(0); return 0; }'
    const first = run(text).machine
    const second = new Machine({ ram: 2 ** 25 })
    second.load('int main() { return 1; }')
    second.run(1e6)
    second.reset(small)
    second.load(text)
    second.run(1e7)
    expect(second.trace()).toEqual(first.trace())
  })

  test('leaves children that go on, and they end before the run does', () => {
    const text =
      '#include <stdio.h>\n#include <unistd.h>\nint main() { if (!fork()) { sleep(5); puts("child"); return 0; } puts("parent"); return 0; }'
    expect(run(text).stdout).toBe('parent\nchild\n')
  })

  test('asks for an unknown system call: ENOSYS, and a note', () => {
    const { machine, stdout } = run(
      '#include <stdio.h>\n#include <errno.h>\n#include <unistd.h>\n#include <sys/syscall.h>\nint main() { long r = syscall(SYS_bpf, 0, 0, 0); printf("%ld %d\\n", r, errno); }',
    )
    expect(stdout).toBe('-1 38\n')
    expect(machine.trace().strings).toContain('system call 321 (bpf) is not implemented: ENOSYS')
  })
})

describe('maps of a program', () => {
  test('looks as on Linux', () => {
    const { machine } = run('int main() { return 0; }')
    const rows = machine.maps()
    expect(rows.slice(0, 3).map((row) => `${row.start} ${row.perms}`)).toEqual([
      '00400000 r--p',
      '00401000 r-xp',
      expect.stringMatching(/ r--p$/),
    ])
    expect(rows.slice(-5).map((row) => `${row.start}-${row.end} ${row.perms} ${row.path}`)).toEqual([
      '7ffff7ff7000-7ffff7ffb000 r--p [vvar]',
      '7ffff7ffb000-7ffff7ffd000 r--p [vvar_vclock]',
      '7ffff7ffd000-7ffff7fff000 r-xp [vdso]',
      '7ffffffde000-7ffffffff000 rw-p [stack]',
      'ffffffffff600000-ffffffffff601000 --xp [vsyscall]',
    ])
  })
})

describe('a tape', () => {
  const cells = [
    { id: 'open', text: 'int fd = open("f", O_RDWR | O_CREAT, 0600);\nftruncate(fd, 8192);\nputs("made");' },
    {
      id: 'map',
      text: 'char *p = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);\np[0] = 65;\nprintf("%c\\n", *p);',
    },
    { id: 'other', text: '#include <stdio.h>\nint main() { printf("%c\\n", fgetc(fopen("f", "r"))); return 4; }' },
    { id: 'alone', text: 'puts("alone");', isolated: true },
  ]
  const runCell = (index: number) => runTape({ run: 1, cells, index, machine: small, trace: true })

  test('continues one process, and shows what each cell prints more', () => {
    expect([0, 1, 2, 3].map((index) => runCell(index).stdout)).toEqual(['made\n', 'A\n', 'A\n', 'alone\n'])
    expect(runCell(2).exit).toBe(4)
  })

  test('tells where in the trace a cell begins', () => {
    const [first, second] = [runCell(0), runCell(1)]
    expect(second.trace?.start).toBeGreaterThan((first.trace?.start ?? 0) + 10)
    expect(second.trace?.start).toBeLessThan(second.trace?.length ?? 0)
  })

  test('gives the same for a cell whatever was run before', () => {
    const first = runCell(1)
    runCell(3)
    runCell(0)
    expect(runCell(1)).toEqual(first)
  })

  test('tells mistakes at their place in their cell', () => {
    const wrong = [cells[0], { id: 'wrong', text: '\np[0] = 1;' }]
    expect(checkTape(wrong).map(({ file, from }) => [file, from])).toEqual([['wrong', { line: 2, column: 1 }]])
    expect(runTape({ run: 1, cells: wrong, index: 1, machine: small }).status).toBe('compile')
  })
})
