// The cells of a page run in its order: what a cell shows is what the shown text prints when it is run by itself.

import { describe, expect, it } from 'vitest'
import { boot } from './machine.ts'
import { runTape } from './tape.ts'
import { eventKind, eventLanes } from './trace/events.ts'
import type { CellSource } from './protocol.ts'

const cell = (id: string, text: string): CellSource => ({ id, text })

const run = (cells: readonly CellSource[], index: number, maxSteps = 20_000_000) =>
  runTape({ run: index, cells, index, machine: {}, maxSteps })

/** What each cell prints, run as the last of those up to it. */
const outputs = (cells: readonly CellSource[]): string[] => cells.map((_, index) => run(cells, index).stdout)

const writer = cell('writer', '#include <stdio.h>\nint main(void) { FILE *f = fopen("note", "w"); fprintf(f, "from the program"); return 0; }') // prettier-ignore
const appender = cell('appender', '#include <stdio.h>\nint main(void) { FILE *f = fopen("note", "a"); fprintf(f, ", again"); puts("appended"); return 0; }') // prettier-ignore
const show = 'char text[64] = ""; int fd = open("note", O_RDONLY); if (fd >= 0) read(fd, text, 63); printf("[%s]\\n", text); close(fd);' // prettier-ignore

describe('the order of cells', () => {
  it('lets the script go on where it was after a program has run', () => {
    const cells = [cell('a', `int before = 5; { ${show} }`), writer, cell('b', `before++; { ${show} }`), appender]
    const last = cell('c', `printf("%d ", before); { ${show} }`)
    expect(outputs([...cells, last])).toEqual([
      '[]\n',
      '',
      '[from the program]\n',
      'appended\n',
      '6 [from the program, again]\n',
    ])
  })

  it('shows the program what the script has done so far, and no more', () => {
    const script = cell('a', 'int fd = open("note", O_WRONLY | O_CREAT, 0644); write(fd, "one", 3);')
    const reader = cell('reader', '#include <stdio.h>\nint main(void) { char t[32] = ""; FILE *f = fopen("note", "r"); fgets(t, 32, f); puts(t); return 0; }') // prettier-ignore
    const more = cell('b', 'write(fd, "two", 3);')
    const again = { ...reader, id: 'again' }
    expect(outputs([script, reader, more, again])).toEqual(['', 'one\n', '', 'onetwo\n'])
  })

  it('keeps the script alive while a program runs: its memory, its children, its locks', () => {
    const cells = [
      cell('a', 'int fd = open("lock", O_RDWR | O_CREAT, 0600); flock(fd, LOCK_EX); char *m = mmap(0, 4096, 3, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0); m[0] = 7;'),
      cell('p', '#include <fcntl.h>\n#include <stdio.h>\n#include <sys/file.h>\nint main(void) { printf("%d\\n", flock(open("lock", O_RDWR), LOCK_EX | LOCK_NB)); return 0; }'),
      cell('b', 'printf("%d\\n", m[0]); flock(fd, LOCK_UN);'),
    ] // prettier-ignore
    const sources = cells.map((each) => ({ ...each, text: each.id === 'p' ? each.text : `#include <sys/file.h>\n${each.text}` })) // prettier-ignore
    expect(outputs([...sources, { ...sources[1], id: 'q' }])).toEqual(['', '-1\n', '7\n', '0\n'])
  })

  it('prints for scripts alone what the text put together prints', () => {
    const texts = ['int x = 1; printf("a");', 'for (int i = 0; i < 3; i++) x *= 3;', 'printf("%d\\n", x); fflush(stdout); if (fork() == 0) { usleep(900); printf("child %d\\n", x); exit(0); }', 'wait(NULL); printf("parent\\n");'] // prettier-ignore
    const cells = texts.map((text, i) => cell(`c${i}`, `#include <sys/wait.h>\n${text}\n`))
    let before = ''
    for (const index of cells.keys()) {
      const machine = boot()
      machine.load(cells.slice(0, index + 1).map((each) => each.text).join('')) // prettier-ignore
      machine.run(20_000_000)
      expect(before + run(cells, index).stdout).toBe(machine.stdout)
      before = machine.stdout
    }
  })

  it('ends a script that never ends, a program that never ends, a script that dies', () => {
    const loop = cell('loop', 'for (;;) ;')
    expect(run([loop, writer], 1, 1_000_000).status).toBe('done')
    const endless = cell('endless', 'int main(void) { for (;;) ; }')
    expect(run([cell('a', 'int x = 3;'), endless, cell('b', 'printf("%d\\n", x);')], 2, 1_000_000).stdout).toBe('3\n')
    const dead = run([cell('a', '*(volatile int *)8 = 1;'), writer, cell('b', 'printf("not reached");')], 2)
    expect([dead.signal, dead.stdout]).toEqual(['SIGSEGV', ''])
  })

  it('does not depend on what ran before in the process', () => {
    const cells = [
      cell('a', 'int x = 1;'),
      writer,
      cell('b', `{ ${show} } printf("%p\\n", malloc(1 << 20));`),
      appender,
    ]
    const first = cells.map((_, index) => run(cells, index))
    for (const index of [3, 1, 2, 0, 2]) {
      const { run: _number, ...again } = run(cells, index)
      const { run: _other, ...once } = first[index]
      expect(again).toEqual(once)
    }
  })

  it('keeps every event of a cell that follows others, each with its cause', () => {
    const cells = [
      cell('a', 'int x = 1;'),
      cell('b', 'mmap(NULL, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);'),
    ]
    const { trace } = runTape({ run: 1, cells, index: 1, machine: {}, maxSteps: 20_000_000, trace: true })
    const lanes = trace?.chunks[0] ?? new Float64Array(0)
    const kinds = Array.from({ length: trace?.length ?? 0 }, (_, i) => lanes[i * eventLanes])
    const causes = kinds.flatMap((kind, i) => (kind === eventKind['syscall-exit'] ? [lanes[i * eventLanes + 3]] : []))
    expect(causes.length).toBeGreaterThan(5)
    // Events are numbered from 1.
    for (const cause of causes) expect(kinds[cause - 1]).toBe(eventKind['syscall-enter'])
  })
})
