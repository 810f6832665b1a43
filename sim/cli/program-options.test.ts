// Macros, folders, further source files, arguments and standard input on the command line: what the program makes of them, and what is
// said where they are wrong. `verify` takes the same ones.

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { whyNotNative } from './native.ts'
import { ownIncludes } from './sources.ts'

const folder = mkdtempSync(join(tmpdir(), 'pagewalk-options-'))
const command = new URL('./pagewalk', import.meta.url).pathname

const files: Readonly<Record<string, string>> = {
  'main.c': `#include <stdio.h>
#include <tool/add.h>
#include <assert.h>
#include "own.h"
int main(int argc, char **argv) {
  char line[100] = "";
  printf("%d %s %d %d\\n", LIMIT, NAME, add(OWN, WORDS), SHADOWED);
  for (int i = 0; i < argc; i++) puts(argv[i]);
  while (fgets(line, sizeof line, stdin)) printf("> %s", line);
  return THREE(1) - 3;
}
`,
  'own.h': '#define OWN 40\n',
  'lib/add.c': '#include "tool/add.h"\n#include "own.h"\nint add(int a, int b) { return a + b + OWN; }\n',
  'lib/own.h': '#define OWN 1000\n',
  'include/tool/add.h': '#pragma once\n#include "words.h"\nint add(int a, int b);\n',
  'include/tool/words.h': '#define WORDS 2\n',
  'include/assert.h': '#define SHADOWED 7\n',
  'input.txt': 'one\ntwo\n',
  'wrong.c': 'int f(void) {\n  return x;\n}\n',
}
beforeAll(() => {
  for (const each of ['lib', 'include', 'include/tool']) mkdirSync(join(folder, each))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const pagewalk = (...args: readonly string[]) =>
  spawnSync(process.execPath, [command, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' })
const whole = ['main.c', '-DLIMIT=12', '-D', 'NAME="n"', '-DTHREE(x)=(3*(x))', '-Iinclude', '--with', 'lib/add.c', '--arg', 'a b', '--arg=-c', '--stdin', 'input.txt'] // prettier-ignore

describe('a program’s options', () => {
  it('are what the program sees', () => {
    const { stdout, stderr, status } = pagewalk('run', ...whole)
    expect(stderr).toBe('')
    expect(stdout).toBe('12 "n" 1042 7\n./main\na b\n-c\n> one\n> two\n'.replace('"n"', 'n'))
    expect(status).toBe(0)
  })

  it.skipIf(whyNotNative() !== null)('are what gcc and the real kernel are given', () => {
    const { stdout, status } = pagewalk('verify', ...whole)
    expect(stdout).toContain('\n1 equal, 0 different, 0 not compared\n')
    expect(status).toBe(0)
  })

  it('have messages that name the file, with its line', () => {
    const { stderr, status } = pagewalk('run', 'main.c', ...whole.slice(1), '--with', 'wrong.c')
    expect(stderr).toMatch(/^wrong\.c:2:10: error: .*\n {2}return x;\n {9}\^/)
    expect(status).toBe(2)
  })

  it.each([
    [['-D', '1x'], /-D 1x: no name of a macro/],
    [['-D', 'F(,)=1'], /-D F\(,\)=1: no name of a macro/],
    [['-D'], /-D needs a value: -D NAME\[=TEXT\]/],
    [['-Inowhere'], /-I nowhere: no such folder/],
    [['--with', 'none.c'], /none\.c: no such file/],
    [['--stdin', 'lib'], /lib: is a directory/],
    [['-x'], /there is no option -x/],
  ])('%s is refused', (args, message) => {
    for (const name of ['run', 'verify']) {
      const { stderr, status } = pagewalk(name, 'main.c', ...args)
      expect(stderr).toMatch(message)
      expect(status).toBe(2)
    }
  })

  it('do not change the machine of verify, which is the real one', () => {
    expect(pagewalk('verify', 'main.c', '--ram', '4G').stderr).toMatch(/there is no option for the machine/)
    expect(pagewalk('verify', 'main.c', '--arg', '').stderr).toMatch(/no empty words/)
  })
})

it('headers are found beside the file that includes them, then in the folders', () => {
  const found = ownIncludes(join(folder, 'main.c'), files['main.c'], [join(folder, 'include')])
  expect(found.map(({ name, isSearched = false }) => [name, isSearched])).toEqual([
    ['tool/add.h', true],
    ['tool/words.h', false],
    ['assert.h', true],
    ['own.h', false],
  ])
})
