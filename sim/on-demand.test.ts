// What comes on demand: a run that has to fetch it gives the same as one that has it.
import { afterEach, describe, expect, it } from 'vitest'
import { neededParts } from './needed-parts.ts'
import { loadNamed, partLoaders, withParts } from './on-demand.ts'
import { lastMachine, runTape } from './tape.ts'
import type { RunRequest } from './protocol.ts'

const whole = partLoaders.map(({ part }) => ({ part, module: part.module }))
afterEach(() => {
  whole.forEach(({ part, module }) => (part.module = module))
})

/** Takes all parts away. */
function empty() {
  whole.forEach(({ part }) => (part.module = null))
}
const loaded = () => whole.filter(({ part }) => part.module !== null).map(({ part }) => part.name)

const request = (text: string): RunRequest => ({
  run: 1,
  cells: [{ id: 'a', text }],
  index: 0,
  machine: {},
  trace: true,
})

/** A program for each part that a tape can come to, with the parts that it needs. */
const programs: readonly (readonly [text: string, needs: readonly string[]])[] = [
  ['int main(void) { return 3; }', []],
  ['int main(void) { unsigned __int128 x = 1; return (int)((x << 70) >> 69); }', ['initializers', 'wide types']],
  [
    '#include <unistd.h>\n#include <sys/wait.h>\nint main(void) { return fork() == 0 ? 1 : wait(0) < 0; }',
    ['other calls', 'threads'],
  ],
  [
    'char *p = mmap(0, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0); madvise(p, 4096, MADV_COLD);',
    ['other calls', 'mapped'],
  ],
  [
    '#include <sys/syscall.h>\n#include <unistd.h>\nint main(void) { return syscall(SYS_getcwd + (getpid() == 0), 0, 0) == 0; }',
    ['headers', 'other calls', 'paths'],
  ],
  [
    'int fd = open("/proc/self/maps", O_RDONLY); char b[4096]; long n = read(fd, b, 4096); printf("%.*s", (int)n, b);',
    ['opening'],
  ],
  ['int fd = open("/proc/self/status", O_RDONLY); char b[64]; read(fd, b, 10);', ['files of proc', 'opening']],
  ['mmap(NULL, 4096, PROT_READ, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = 0x7f0000000000', ['replay']],
]

const second = 'files and texts of the library'
const rest = 'rest of the library'
const qsort =
  '#include <stdlib.h>\nint f(const void *a, const void *b) { return 0; }\nint main(void) { int a[2]; qsort(a, 2, 4, f); }'

/** Programs with what they need of the library's other parts. */
const linked: readonly (readonly [text: string, needs: readonly string[]])[] = [
  ['#include <stdio.h>\nint main(void) { printf("%d %s %g\\n", 1, "two", 3.0); return 0; }', []],
  ['printf("%d\\n", SYS_mmap);', ['headers']],
  [qsort, [second]],
  ['char s[] = "a,b"; char *t = strtok(s, ","); printf("%s\\n", t);', [second, 'initializers']],
  ['#include <math.h>\nint main(void) { return floor(2.5); }', [second, rest, 'headers', 'rare C']],
  [
    'char *nobody_has_that(char *) __attribute__((weak)); int main(void) { return nobody_has_that != 0; }',
    [second, rest, 'headers'],
  ],
  ['int main(void) { return nobody_has_this(); }\nint nobody_has_this(void);', [second, rest, 'headers', 'builtins']],
  // Names of headers that the first part has without them.
  ['printf("%ld\\n", sysconf(_SC_NPROCESSORS_ONLN));', ['headers', 'other calls', 'identity']],
  ['int tcsetattr(double); int main(void) { return 0; }', []],
  ['#include <unistd.h>\nint chown(double); int main(void) { return 0; }', ['headers', 'builtins']],
  ['int chown; printf("%d\\n", (int)sizeof chown);', ['headers']],
  ['#ifdef F_GETLK\nprintf("yes\\n");\n#endif', ['headers']],
  ['#define PASTE(a, b) a##b\nprintf("%d\\n", PASTE(F_GE, TLK));', ['headers']],
  ['printf("%d\\n", MAP_ANONYMUS);', ['headers', 'builtins']],
]

describe('the library', () => {
  for (const [text, needs] of linked) {
    it(`gives the same late: ${text}`, async () => {
      const before = runTape(request(text))
      empty()
      const late = await withParts(() => runTape(request(text)))
      expect(late).toEqual(before)
      expect(loaded()).toEqual(needs)
    })
  }
})

describe('a run whose parts are known', () => {
  for (const text of [...programs, ...linked].map(([each]) => each)) {
    it(`asks for no other: ${text.slice(0, 60)}`, async () => {
      const { result, parts } = neededParts(() => runTape(request(text)))
      expect(whole.every(({ module }) => module !== null)).toBe(true)
      empty()
      await loadNamed(parts)
      expect(runTape(request(text))).toEqual(result)
      expect(loaded()).toEqual(parts)
    })
  }
})

describe('a part', () => {
  it('is given by every host: whole.ts fills each one that on-demand.ts fetches', () => {
    expect(whole.filter(({ module }) => module === null).map(({ part }) => part.name)).toEqual([])
  })

  for (const [text, needs] of programs) {
    it(`makes no difference when it comes late: ${text.slice(0, 60)}`, async () => {
      const before = runTape(request(text))
      empty()
      const late = await withParts(() => runTape(request(text)))
      expect(loaded()).toEqual(needs)
      expect(late).toEqual(before)
    })
  }

  it('that nobody has comes from `use` by name', async () => {
    runTape(request(programs[0][0]))
    empty()
    expect(() => lastMachine.machine?.check()).toThrow("the part 'invariants' is not loaded")
    expect(await withParts(() => lastMachine.machine?.check())).toEqual([])
  })
})
