// Programs that make more events, or more processes, than anybody can look at.

import { expect, test } from 'vitest'
import { boot, runTape } from './index.ts'
import { defaultTraceLimit } from './machine.ts'

const eater = `#include <sys/mman.h>
int main(void) {
  char *p = mmap(0, 1 << 30, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  for (long i = 0; i < 1 << 30; i += 4096) p[i] = 1;
  return 0;
}`

test('a run of more than a million events keeps the first ones, and all counters', () => {
  const machine = boot({ ram: 2 ** 31 })
  machine.load(eater)
  expect(machine.run(1e8).exit).toBe(0)
  const trace = machine.trace()
  expect(trace.total).toBeGreaterThan(1_000_000)
  expect(trace.length).toBeGreaterThanOrEqual(defaultTraceLimit)
  expect(trace.length).toBeLessThan(defaultTraceLimit + 5000)
  expect(trace.chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0)).toBe(trace.length * 12 * 8)
  expect(machine.vmstat().pgfault).toBeGreaterThan(2 ** 18)
  expect(machine.faults.minor).toBeGreaterThan(2 ** 18)
  // The window is an option of the machine, and it is of the first events.
  const short = boot({ ram: 2 ** 31 })
  short.traceLimit = 10_000
  short.load(eater)
  short.run(1e8)
  const first = short.trace()
  expect(first.total).toBe(trace.total)
  expect(first.length).toBeLessThan(15_000)
  expect(first.chunks[0]).toEqual(trace.chunks[0])
})

test('a cell tells how many events there were', () => {
  const cells = [{ id: 'eater', text: eater }]
  const request = { run: 1, cells, index: 0, machine: { ram: 2 ** 31 } }
  const { trace, vmstat } = runTape({ ...request, trace: true })
  expect(trace?.total).toBeGreaterThan(trace?.length ?? Infinity)
  expect(vmstat.pgfault).toBeGreaterThan(2 ** 18)
  const few = runTape({ ...request, cells: [{ id: 'few', text: 'puts("x");' }], trace: true }).trace
  expect(few?.total).toBe(few?.length)
})

test('a restored machine counts what it does not keep', () => {
  const machine = boot({ ram: 2 ** 31 })
  machine.traceLimit = 10_000
  machine.load(eater)
  machine.run(1e8)
  const { total } = machine.trace()
  machine.reset({ ram: 2 ** 31 })
  machine.load(eater)
  machine.run(1e8)
  expect(machine.trace().total).toBe(total)
})

test('fork() fails with EAGAIN at the limit of processes', () => {
  const machine = boot({ ram: 2 ** 26 })
  machine.load(`#include <errno.h>
#include <stdio.h>
#include <signal.h>
#include <unistd.h>
#include <sys/resource.h>
int main(void) {
  struct rlimit limit;
  getrlimit(RLIMIT_NPROC, &limit);
  int made = 0;
  pid_t child;
  while ((child = fork()) > 0) made++;
  if (child == 0) pause();
  int why = errno;
  signal(SIGTERM, SIG_IGN);
  kill(0, SIGTERM);
  printf("%d %d\\n", why == EAGAIN, made == (int)limit.rlim_cur - 1);
  return 0;
}`)
  expect(machine.run(1e8)).toMatchObject({ status: 'done', exit: 0 })
  expect(machine.stdout).toBe('1 1\n')
})

test('a fork bomb ends with a status, on a large machine and on a small one', () => {
  for (const ram of [2 ** 32, 2 ** 26]) {
    const cells = [{ id: 'bomb', text: '#include <unistd.h>\nint main(void) { for (;;) fork(); }' }]
    const result = runTape({ run: 1, cells, index: 0, machine: { ram }, maxSteps: 400_000_000, trace: true })
    expect(['memory', 'steps']).toContain(result.status)
    expect(result.message).not.toBe('')
    expect(result.trace?.length).toBeLessThan(defaultTraceLimit + 5000)
  }
}, 60_000)
