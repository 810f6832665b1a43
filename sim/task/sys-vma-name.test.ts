import { expect, test } from 'vitest'
import { Machine } from '../machine.ts'

const program = `#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#define PR_SET_VMA 0x53564d41
static void name(void *p, unsigned long size, const char *text) {
  int result = prctl(PR_SET_VMA, 0, p, size, text);
  printf("%s\\n", result ? strerrorname_np(errno) : "ok");
}
int main(void) {
  char *p = mmap(NULL, 8 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  char *s = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  char line[256];
  munmap(p + 6 * 4096, 4096);
  name(p, 2 * 4096, "first heap");
  name(p + 2 * 4096, 4096, "first heap");
  name(p + 3 * 4096, 4096, "other");
  name(p + 3 * 4096, 4096, NULL);
  name(s, 4096, "shared");
  name(p, 4096, "no [brackets]");
  name(p + 1, 4096, "x");
  name(p, 0, "x");
  name(p + 5 * 4096, 3 * 4096, "over a hole");
  FILE *maps = fopen("/proc/self/maps", "r");
  while (fgets(line, sizeof line, maps)) if (strstr(line, "[anon")) fputs(strchr(line, '['), stdout);
}`

const run = (kernel: string, vmanames: boolean): string[] => {
  const machine = new Machine({ kernel, vmanames })
  machine.load(program)
  machine.run(10_000_000)
  return machine.stdout.trim().split('\n')
}

test('mappings get names, equal neighbours are one, and maps shows them', () => {
  expect(run('6.18', true)).toEqual([
    ...['ok', 'ok', 'ok', 'ok', 'ok', 'EINVAL', 'EINVAL', 'ok', 'ENOMEM'],
    ...['[anon_shmem:shared]', '[anon:first heap]', '[anon:over a hole]', '[anon:over a hole]'],
  ])
})

test('a kernel built without, or older, has no such option', () => {
  expect(new Set(run('6.18', false))).toEqual(new Set(['EINVAL']))
  expect(new Set(run('5.14', true))).toEqual(new Set(['EINVAL']))
})
