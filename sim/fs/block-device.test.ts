// Devices that take time and devices that fail, by whole programs.

import { expect, test } from 'vitest'
import { boot } from '../index.ts'
import { eventKind, eventLanes } from '../trace/events.ts'
import type { PartialMachineOptions } from '../index.ts'

const run = (text: string, options: PartialMachineOptions = {}) => {
  const machine = boot({ uid: 0, ...options })
  const errors = machine.load(text).filter((each) => each.severity === 'error')
  expect(errors).toEqual([])
  const outcome = machine.run(50_000_000)
  expect(machine.check()).toEqual([])
  return { machine, outcome, stdout: machine.stdout }
}

const head = `
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
static int fresh(int pages) {
  char page[4096];
  memset(page, 'x', sizeof page);
  int fd = open("f", O_RDWR | O_CREAT | O_TRUNC, 0644);
  for (int i = 0; i < pages; i++) write(fd, page, sizeof page);
  fsync(fd);
  posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
  return fd;
}
`

const majorFault = `${head}
int main(void) {
  int fd = fresh(64);
  char *p = mmap(0, 64 * 4096, PROT_READ, MAP_SHARED, fd, 0);
  volatile int *n = mmap(0, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  pid_t child = fork();
  if (child == 0) for (;;) ++*n;
  while (*n < 10) usleep(10);
  struct rusage a, b;
  int before = *n;
  getrusage(RUSAGE_SELF, &a);
  char c = p[20 * 4096];
  getrusage(RUSAGE_SELF, &b);
  printf("%c, %ld major, child ran %d\\n", c, b.ru_majflt - a.ru_majflt, *n - before > 1000);
  kill(child, SIGKILL);
  wait(0);
  return 0;
}`

test('a fault sleeps while the disk works, and others run', () => {
  const { machine, stdout } = run(majorFault, { latency: 500_000 })
  expect(stdout).toBe('x, 1 major, child ran 1\n')
  const outcomes = machine.trace().chunks.flatMap((lanes) => {
    const found: number[] = []
    for (let at = 0; at < lanes.length; at += eventLanes) {
      if (lanes[at] === eventKind['fault-exit']) found.push(lanes[at + 4])
    }
    return found
  })
  // 5: the lock was dropped, VM_FAULT_RETRY.
  expect(outcomes.filter((outcome) => outcome === 5).length).toBe(1)
})

test('without latency the disk answers at once', () => {
  expect(run(majorFault, { latency: 0 }).stdout).toBe('x, 1 major, child ran 0\n')
})

test('the same machine does the same at the same ticks', () => {
  const [a, b] = [run(majorFault), run(majorFault)]
  expect(a.machine.ticks).toBe(b.machine.ticks)
  expect(a.machine.trace().chunks).toEqual(b.machine.trace().chunks)
})

const failing = `${head}
static void bus(int signo, siginfo_t *info, void *context) {
  printf("SIGBUS code %d\\n", info->si_code);
  fflush(stdout);
  _exit(3);
}
int main(void) {
  int fd = fresh(8);
  char byte;
  errno = 0;
  ssize_t got = read(fd, &byte, 1);
  got = pread(fd, &byte, 1, 0);
  printf("read %zd %s\\n", got, strerrorname_np(errno));
  struct sigaction action = {.sa_sigaction = bus, .sa_flags = SA_SIGINFO};
  sigaction(SIGBUS, &action, 0);
  volatile char *p = mmap(0, 8 * 4096, PROT_READ, MAP_SHARED, fd, 0);
  return p[0];
}`

test.each([0, 80_000])('a read that fails is EIO, and SIGBUS where a mapping wanted it (latency %i)', (latency) => {
  const { stdout, outcome } = run(failing, {
    latency,
    errors: 'vda:read',
  })
  expect(stdout).toBe('read -1 EIO\nSIGBUS code 2\n')
  expect(outcome.exit).toBe(3)
})

const failedWrite = `${head}
int main(void) {
  int a = open("f", O_RDWR | O_CREAT | O_TRUNC, 0644), b = open("f", O_RDWR);
  ftruncate(a, 4096);
  char *p = mmap(0, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, a, 0);
  p[0] = 1;
  int r = msync(p, 4096, MS_SYNC);
  printf("msync %d %d\\n", r, errno);
  errno = 0;
  r = msync(p, 4096, MS_SYNC);
  printf("msync again %d %d\\n", r, errno);
  printf("fsync of the same %d\\n", fsync(a));
  errno = 0;
  r = fsync(b);
  printf("fsync of the other %d %d\\n", r, errno);
  printf("and again %d\\n", fsync(b));
  int c = open("f", O_RDWR);
  printf("a later one %d\\n", fsync(c));
  return 0;
}`

test.each([0, 80_000])('a write that fails is told once to every open file (latency %i)', (latency) => {
  expect(run(failedWrite, { latency, errors: 'vda:write:0-32G:1' }).stdout).toBe(
    'msync -1 5\nmsync again 0 0\nfsync of the same 0\nfsync of the other -1 5\nand again 0\na later one 0\n',
  )
})
