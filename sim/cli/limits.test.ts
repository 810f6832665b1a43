// Programs that are bad on purpose, through the command line: each ends with a status, a signal or a message, and soon.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(path.join(tmpdir(), 'limits-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const command = fileURLToPath(new URL('pagewalk', import.meta.url))

function run(name: string, text: string, ...options: string[]) {
  const file = path.join(folder, `${name}.c`)
  writeFileSync(file, text)
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'run', '--json', ...options, file], {
    encoding: 'utf8',
    timeout: 100_000,
    maxBuffer: 2 ** 27,
  })
  expect(stderr).toBe('')
  const document = JSON.parse(stdout) as {
    readonly status: string
    readonly signal: string | null
    readonly diagnostics: readonly { readonly code: string }[]
  }
  return { code: status, ...document }
}

const many = 200_000
const wide =
  '#include <unistd.h>\n#include <stdlib.h>\n#include <string.h>\n#include <stdio.h>\n#include <sys/mman.h>\n'

test.each([
  ['a loop without end', 'int main(void) { for (;;); }', 3, 'steps', null],
  ['output without end', `${wide}int main(void) { for (;;) puts("x"); }`, 3, 'steps', null],
  [
    'mappings without end',
    `${wide}int main(void) { for (;;) mmap(0, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0); }`,
    3,
    'steps',
    null,
  ],
  [
    'a recursion without end',
    'int f(int x) { return f(x + 1) + 1; } int main(void) { return f(0); }',
    139,
    'done',
    'SIGSEGV',
  ],
  ['processes without end', `${wide}int main(void) { for (;;) fork(); }`, 3, 'memory', null],
  ['waiting for nobody', `${wide}int main(void) { pause(); }`, 3, 'steps', null],
] as const)('%s', { timeout: 100_000 }, (name, text, code, status, signal) => {
  expect(run(name.replaceAll(' ', '-'), text, '--max-steps', '20000000')).toMatchObject({ code, status, signal })
})

test('more memory than the machine has: the kernel kills', { timeout: 100_000 }, () => {
  const text = `${wide}int main(void) { for (;;) memset(malloc(1 << 20), 1, 1 << 20); }`
  expect(run('eats', text, '--ram', '64M')).toMatchObject({ code: 137, status: 'done', signal: 'SIGKILL' })
})

test('more memory than the simulator has: a status', { timeout: 100_000 }, () => {
  const text = `${wide}int main(void) { for (;;) memset(malloc(1 << 20), 1, 1 << 20); }`
  expect(run('eats-all', text, '--ram', '8G')).toMatchObject({ code: 3, status: 'memory' })
})

test.each([
  ['ten megabytes of source', 'int x;\n'.repeat(1_500_000), 'too-long'],
  ['deep nesting', `int x = ${'('.repeat(many)}1${')'.repeat(many)};`, 'too-deep'],
  ['nothing that ends', '/*'.repeat(many), 'unterminated'],
])('%s: a diagnostic', { timeout: 100_000 }, (name, text, wanted) => {
  const { code, status, diagnostics } = run(name.replaceAll(' ', '-'), text)
  expect([code, status]).toEqual([2, 'compile'])
  expect(diagnostics.map((each) => each.code)).toContain(wanted)
})
