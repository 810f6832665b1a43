// What can't be mapped, and files that become shorter under a mapping.
// PLACES: the directories; the tests on disks of their own name others.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#ifndef PLACES
#define PLACES ".", "/dev/shm"
#define HERE "."
#endif
static const char *const places[] = {PLACES};
static sigjmp_buf back;
static void bus(int signo, siginfo_t *info, void *context) { siglongjmp(back, info->si_code); }
static void map(const char *what, int fd, int prot, int flags) {
  errno = 0;
  char *p = mmap(0, 4096, prot, flags, fd, 0);
  printf("%s: %s\n", what, p == MAP_FAILED ? strerrorname_np(errno) : "mapped");
  if (p != MAP_FAILED) munmap(p, 4096);
}
static void touch(const char *what, volatile char *at, int write) {
  int code = sigsetjmp(back, 1);
  if (code != 0) {
    printf("  %s: SIGBUS code %d\n", what, code);
    return;
  }
  if (write) *at = 'w';
  printf("  %s: %d\n", what, *at);
}
static void shrink(const char *dir) {
  char path[64], page[4096];
  memset(page, 'x', sizeof page);
  sprintf(path, "%s/shrink", dir);
  printf("%s\n", dir);
  int fd = open(path, O_RDWR | O_CREAT | O_TRUNC, 0644);
  for (int i = 0; i < 4; i++) write(fd, page, 4096);
  char *p = mmap(0, 5 * 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  char *q = mmap(0, 5 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 0);
  q[3 * 4096] = 'q';
  q[4096] = 'r';
  touch("behind the end", p + 4 * 4096, 0);
  ftruncate(fd, 4096 + 10);
  touch("in the last page, behind the end", p + 4096 + 2000, 0);
  touch("written there", p + 4096 + 2000, 1);
  touch("a page that is gone", p + 3 * 4096, 0);
  touch("a private copy that is gone", q + 3 * 4096, 0);
  touch("a private copy that stays", q + 4096, 0);
  touch("its bytes behind the end", q + 4096 + 2000, 0);
  ftruncate(fd, 4 * 4096);
  touch("longer again: behind the old end", p + 4096 + 2000, 0);
  touch("longer again: the page that was gone", p + 3 * 4096, 0);
  touch("and privately", q + 3 * 4096, 0);
  char c = 1;
  pread(fd, &c, 1, 4096 + 9);
  printf("  read before the old end: %c", c);
  pread(fd, &c, 1, 4096 + 2000);
  printf(", behind: %d\n", c);
  munmap(p, 5 * 4096);
  munmap(q, 5 * 4096);
  close(fd);
  unlink(path);
}
int main(void) {
  struct sigaction action = {.sa_sigaction = bus, .sa_flags = SA_SIGINFO};
  sigaction(SIGBUS, &action, 0);
  int dir = open(HERE, O_RDONLY | O_DIRECTORY);
  map("directory", dir, PROT_READ, MAP_SHARED);
  map("directory, private", dir, PROT_READ, MAP_PRIVATE);
  int pipes[2];
  pipe(pipes);
  map("pipe", pipes[0], PROT_READ, MAP_SHARED);
  map("writing end of a pipe", pipes[1], PROT_READ, MAP_SHARED);
  int path = open(HERE, O_PATH);
  map("O_PATH", path, PROT_READ, MAP_SHARED);
  int null = open("/dev/null", O_RDWR);
  map("/dev/null", null, PROT_READ, MAP_PRIVATE);
  int empty = open(HERE "/empty", O_RDWR | O_CREAT | O_TRUNC, 0644);
  volatile char *p = mmap(0, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, empty, 0);
  touch("an empty file", p, 0);
  touch("an empty file, written", p, 1);
  int wo = open(HERE "/empty", O_WRONLY);
  map("write only", wo, PROT_WRITE, MAP_SHARED);
  int ro = open(HERE "/empty", O_RDONLY);
  map("read only, shared and writable", ro, PROT_WRITE, MAP_SHARED);
  map("read only, private and writable", ro, PROT_WRITE, MAP_PRIVATE);
  for (int i = 0; i < (int)(sizeof places / sizeof *places); i++) shrink(places[i]);
  return 0;
}
