import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { describeDifference } from './difference.ts'
import { whyNotNative } from './native.ts'
import { verify } from './verify.ts'

describe('describeDifference', () => {
  const result = (end: string, stdout: string): { end: string; stdout: string } => ({ end, stdout })

  it('is silent where there is none', () => {
    expect(describeDifference(result('exit 0', 'a\n'), result('exit 0', 'a\n'))).toBe('')
  })

  it('shows the first line that differs, and the one before', () => {
    const text = describeDifference(result('exit 0', 'same\none\nx'), result('signal SIGSEGV', 'same\ntwo\nx'))
    expect(text.split('\n').map((line) => line.trim())).toEqual([
      'ends: real exit 0, simulated signal SIGSEGV',
      'line 1, equal:    "same"',
      'line 2, real:      "one"',
      'line 2, simulated: "two"',
    ])
  })

  it('tells where one output ends early', () => {
    expect(describeDifference(result('exit 0', 'a\nb'), result('exit 0', 'a'))).toContain('simulated: (no such line)')
  })
})

describe('verify', () => {
  let folder = ''
  let printed: string[] = []
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'verify-'))
    printed = []
    vi.spyOn(console, 'log').mockImplementation((line) => void printed.push(String(line)))
    vi.spyOn(console, 'error').mockImplementation((line) => void printed.push(String(line)))
  })
  afterEach(() => {
    vi.restoreAllMocks()
    rmSync(folder, { recursive: true })
  })
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }

  it('refuses what it does not know', async () => {
    expect(await verify(['--fast'])).toBe(2)
    expect(printed.join('\n')).toContain('there is no option --fast')
    expect(await verify(['--help'])).toBe(0)
  })

  it.skipIf(whyNotNative() !== null)('compares programs and scripts, and tells what cannot be compared', async () => {
    const same = file('same.c', '#include <stdio.h>\nint main(void) { printf("%d\\n", 6 * 7); return 3; }\n')
    const script = file(
      'script.c',
      'char *p = mmap(NULL, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);\nprintf("%p\\n", p);\n',
    )
    expect(await verify([same, script])).toBe(0)
    expect(printed.filter((line) => line.startsWith('equal')).length).toBe(2)
    const pid = file(
      'pid.c',
      '#include <stdio.h>\n#include <unistd.h>\nint main(void) { printf("%d\\n", getpid()); }\n',
    )
    expect(await verify([pid, file('wrong.c', 'int main(void) { return x; }\n')])).toBe(2)
    expect(printed.join('\n')).toMatch(/pid\.c\n {2}two real runs differ/)
    expect(printed.join('\n')).toMatch(/wrong\.c[\s\S]*undeclared/)
    // Where functions lie is the compiler's: no part of the contract, so a difference that stays.
    const where = file('where.c', '#include <stdio.h>\nint main(void) { printf("%p\\n", main); return 0; }\n')
    expect(await verify([where])).toBe(1)
    expect(printed.join('\n')).toMatch(/DIFFERENT .*where\.c: exit 0\n {2}line 1, real: /)
    expect(await verify([join(folder, 'none.c')])).toBe(2)
    expect(printed.at(-1)).toContain('no such file')
  })

  it.skipIf(whyNotNative() !== null)('keeps programs that are compiled together apart', async () => {
    const text = (value: number): string =>
      `#include <stdio.h>\n#include <stdlib.h>\nint shared = ${value};\nint rand(void) { return shared++; }\n` +
      'int main(int argc, char **argv) { printf("%d %s\\n", rand(), argv[0]); return 0; }\n'
    const plain = (value: number): string =>
      `#include <stdio.h>\nint shared = ${value};\nint value(void) { return shared++; }\n` +
      'int main(void) { printf("%d\\n", value()); return 0; }\n'
    const files = [file('a.c', plain(3)), file('b.c', plain(5)), file('rand.c', text(7)), file('c.c', plain(9))]
    expect(await verify(files)).toBe(0)
    expect(printed.at(-1)).toBe('4 equal, 0 different, 0 not compared')
  })
})
