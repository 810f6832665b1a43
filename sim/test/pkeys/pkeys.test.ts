// A machine with protection keys, against what Debian's 6.12 answered on a processor that has them (QEMU, -cpu max).

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { Machine } from '../../machine.ts'

const here = (name: string): string => readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8')

test('programs with keys print what they print on Linux', () => {
  const machine = new Machine({ kernel: '6.12', pkeys: true })
  machine.checking = true
  machine.load(here('keys.c'), { name: 'keys' })
  expect(machine.run(100_000_000)).toMatchObject({ status: 'done', exit: 0 })
  expect(machine.stdout).toBe(here('keys.6.12.txt'))
})

test('a signal handler begins with the rights of a new program, and the old ones come back', () => {
  const machine = new Machine({ kernel: '6.12', pkeys: true })
  machine.load(`#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
static int inside;
static void handler(int number) { inside = pkey_get(1); }
int main(void) {
  int key = pkey_alloc(0, 0);
  signal(SIGUSR1, handler);
  raise(SIGUSR1);
  printf("%d %d %d\\n", key, inside, pkey_get(key));
}`)
  machine.run(10_000_000)
  expect(machine.stdout).toBe('1 1 0\n')
})
