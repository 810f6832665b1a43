// What a command says of files that it can't read, and of output that it can't write: a sentence and a status, never a stack trace.

import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, openSync, closeSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileProblem } from './files.ts'

const folder = mkdtempSync(join(tmpdir(), 'pagewalk-files-'))
const command = new URL('./pagewalk', import.meta.url).pathname

beforeAll(() => {
  writeFileSync(join(folder, 'ok.c'), '#include <stdio.h>\nint main(void) { puts("x"); return 3; }\n')
  writeFileSync(join(folder, 'empty.c'), '')
  writeFileSync(join(folder, 'binary.c'), Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256)))
  writeFileSync(join(folder, 'big.c'), 'int a_very_long_line_of_code_here(void);\n'.repeat(250_000))
  writeFileSync(join(folder, 'closed.c'), '')
  chmodSync(join(folder, 'closed.c'), 0)
  mkdirSync(join(folder, 'directory.c'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (args: readonly string[], stdout: 'pipe' | number = 'pipe') =>
  spawnSync(process.execPath, [command, ...args], { cwd: folder, stdio: ['ignore', stdout, 'pipe'], encoding: 'utf8' })

describe('files that are given to a command', () => {
  it('names what is wrong with a path', () => {
    expect(fileProblem(join(folder, 'ok.c'))).toBeNull()
    expect(fileProblem(join(folder, 'none.c'))).toMatch(/none\.c: no such file$/)
    expect(fileProblem(join(folder, 'directory.c'))).toMatch(/is a directory$/)
    expect(fileProblem(join(folder, 'ok.c', 'x'))).toMatch(/a part of the path is no directory$/)
    if (process.getuid?.() !== 0) expect(fileProblem(join(folder, 'closed.c'))).toMatch(/permission denied$/)
  })

  it.each([
    ['run', 'none.c', /none\.c: no such file/],
    ['run', 'directory.c', /directory\.c: is a directory/],
    ['run', 'empty.c', /undefined reference to 'main'/],
    ['run', 'binary.c', /binary\.c:1:\d+: error/],
    ['run', 'big.c', /too long/],
    ['run', '--nope', /there is no option --nope/],
    ['run', '--ram=1', /ram=1 is too small/],
    ['replay', 'directory.c', /is a directory/],
    ['replay', 'binary.c', /no line of strace/],
    ['kernels', 'zz', /no release or change/],
    ['nothing', '', /there is no command 'nothing'/],
  ])('%s %s is refused with a sentence and status 2', (name, argument, sentence) => {
    const { status, stderr } = run(argument === '' ? [name] : [name, argument])
    expect(stderr).toMatch(sentence)
    expect(stderr).not.toMatch(/^ {4}at /m)
    expect(status).toBe(2)
  })

  it.each([[['run', '--json', 'ok.c']], [['run', 'ok.c']], [['--help']], [['kernels']]])(
    '%j on a full disk says so',
    (args) => {
      const full = openSync('/dev/full', 'w')
      const { status, stderr } = run(args, full)
      closeSync(full)
      expect(stderr).toBe('pagewalk: the output could not be written: no space left on the device\n')
      expect(status).toBe(74)
    },
  )
})
