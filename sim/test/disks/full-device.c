// A device without room: what a store to a hole of a mapped file ends with, and what msync and fsync say.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
static sigjmp_buf back;
static void bus(int signo, siginfo_t *info, void *context) { siglongjmp(back, info->si_code); }
static const char *name(long r) { return r < 0 ? strerrorname_np(errno) : "0"; }
static void on(const char *dir) {
  char path[64], fill[64];
  static char block[65536];
  sprintf(path, "%s/hole", dir);
  sprintf(fill, "%s/fill", dir);
  printf("%s\n", dir);
  int fd = open(path, O_RDWR | O_CREAT | O_TRUNC, 0644);
  int again = open(path, O_RDWR);
  ftruncate(fd, 16 * 4096);
  volatile char *p = mmap(0, 16 * 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  p[0] = 'a';
  fsync(fd);
  int full = open(fill, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  memset(block, 'f', sizeof block);
  long n, size = sizeof block;
  while (size >= 512) {
    n = write(full, block, size);
    if (n < size) size /= 2;
  }
  errno = 0;
  n = write(full, block, 4096);
  printf("  write: %s\n", n < 0 ? strerrorname_np(errno) : "some");
  fsync(full);
  int code = sigsetjmp(back, 1);
  if (code == 0) {
    p[4096] = 'b';
    printf("  store to a hole: done\n");
  } else printf("  store to a hole: SIGBUS code %d\n", code);
  code = sigsetjmp(back, 1);
  if (code == 0) {
    char c = p[2 * 4096];
    printf("  load of a hole: %d\n", c);
  } else printf("  load of a hole: SIGBUS code %d\n", code);
  p[0] = 'c';
  printf("  msync: %s\n", name(msync((void *)p, 16 * 4096, MS_SYNC)));
  printf("  msync again: %s\n", name(msync((void *)p, 16 * 4096, MS_SYNC)));
  printf("  fsync of another descriptor: %s\n", name(fsync(again)));
  printf("  and again: %s\n", name(fsync(again)));
  unlink(fill);
  close(full);
  sync();
  code = sigsetjmp(back, 1);
  if (code == 0) {
    p[3 * 4096] = 'd';
    printf("  with room again: done, %s\n", name(msync((void *)p, 16 * 4096, MS_SYNC)));
  } else printf("  with room again: SIGBUS code %d\n", code);
  munmap((void *)p, 16 * 4096);
  close(fd);
  close(again);
  unlink(path);
}
int main(void) {
  struct sigaction action = {.sa_sigaction = bus, .sa_flags = SA_SIGINFO};
  sigaction(SIGBUS, &action, 0);
  on("/mnt/ext4");
  on("/mnt/ext2");
  on("/mnt/dax");
  return 0;
}
