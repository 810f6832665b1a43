#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <setjmp.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>
static const char *name(int r) { return r < 0 ? strerrorname_np(errno) : "0"; }
static void map(const char *what, int fd, int flags) {
  errno = 0;
  char *p = mmap(0, 4096, PROT_READ | PROT_WRITE, flags, fd, 0);
  printf("%s: %s\n", what, p == MAP_FAILED ? strerrorname_np(errno) : "mapped");
  if (p != MAP_FAILED) munmap(p, 4096);
}
static struct rusage before;
static void start(void) { getrusage(RUSAGE_SELF, &before); }
static void end(const char *what) {
  struct rusage now;
  getrusage(RUSAGE_SELF, &now);
  printf("%s: %ld+%ld\n", what, now.ru_minflt - before.ru_minflt, now.ru_majflt - before.ru_majflt);
}
int main(void) {
  int fd = open("/mnt/dax/f", O_RDWR | O_CREAT | O_TRUNC, 0644);
  char page[4096];
  memset(page, 'x', 4096);
  for (int i = 0; i < 8; i++) write(fd, page, 4096);
  fsync(fd);
  map("MAP_SHARED", fd, MAP_SHARED);
  map("MAP_SHARED_VALIDATE|MAP_SYNC", fd, MAP_SHARED_VALIDATE | MAP_SYNC);
  map("MAP_SHARED|MAP_SYNC", fd, MAP_SHARED | MAP_SYNC);
  map("MAP_PRIVATE|MAP_SYNC", fd, MAP_PRIVATE | MAP_SYNC);
  map("MAP_SHARED_VALIDATE|0x4000000", fd, MAP_SHARED_VALIDATE | 0x4000000);
  start(); end("warm"); start(); end("nothing");
  volatile char *p = mmap(0, 16 * 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  start(); char c = p[0]; end("read");
  start(); p[0] = 1; end("write after read");
  start(); p[4096] = 1; end("write, first touch");
  fsync(fd);
  start(); p[0] = 2; end("write after fsync");
  ftruncate(fd, 16 * 4096);
  start(); c = p[8 * 4096]; end("read of a hole");
  start(); p[8 * 4096] = 1; end("write to that hole");
  start(); p[9 * 4096] = 1; end("write to a hole, first touch");
  volatile char *s = mmap(0, 16 * 4096, PROT_READ | PROT_WRITE, MAP_SHARED_VALIDATE | MAP_SYNC, fd, 0);
  start(); s[2 * 4096] = 1; end("sync: write, on disk already");
  start(); s[10 * 4096] = 1; end("sync: write to a hole");
  volatile char *q = mmap(0, 16 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 0);
  start(); q[3 * 4096] = 7; end("private: write");
  start(); c = q[4 * 4096]; end("private: read");
  start(); q[4 * 4096] = 9; end("private: write after read");
  char got[5];
  for (int i = 0; i < 5; i++) pread(fd, got + i, 1, i * 4096);
  printf("%d %d %d %c %c\n", got[0], got[1], got[2], got[3], got[4]);
  printf("%c %d %d\n", q[3 * 4096 + 1], q[3 * 4096], q[4 * 4096]);
  pwrite(fd, "W", 1, 5 * 4096);
  printf("%c\n", p[5 * 4096]);
  printf("mlock %s\n", name(mlock((void *)p, 8 * 4096)));
  printf("MADV_FREE %s\n", name(madvise((void *)p, 8 * 4096, MADV_FREE)));
  printf("MADV_PAGEOUT %s\n", name(madvise((void *)p, 8 * 4096, 21)));
  printf("MADV_DONTNEED %s\n", name(madvise((void *)p, 8 * 4096, MADV_DONTNEED)));
  p[0] = 3;
  unsigned char v[8];
  printf("mincore %s", name(mincore((void *)p, 8 * 4096, v)));
  printf(" %d%d%d\n", v[0] & 1, v[1] & 1, v[2] & 1);
  printf("msync %s\n", name(msync((void *)p, 8 * 4096, MS_SYNC)));
  int e = open("/mnt/ext4/g", O_RDWR | O_CREAT | O_TRUNC, 0644);
  ftruncate(e, 4096);
  map("ext4 VALIDATE|SYNC", e, MAP_SHARED_VALIDATE | MAP_SYNC);
  map("ext4 SHARED|SYNC", e, MAP_SHARED | MAP_SYNC);
  int f = open("/dev/shm/h", O_RDWR | O_CREAT | O_TRUNC, 0644);
  ftruncate(f, 4096);
  map("tmpfs VALIDATE|SYNC", f, MAP_SHARED_VALIDATE | MAP_SYNC);
  map("tmpfs SHARED|SYNC", f, MAP_SHARED | MAP_SYNC);
  int g = open("/mnt/ext2/g", O_RDWR | O_CREAT | O_TRUNC, 0644);
  ftruncate(g, 4096);
  map("ext2 VALIDATE|SYNC", g, MAP_SHARED_VALIDATE | MAP_SYNC);
  map("ext2 SHARED|SYNC", g, MAP_SHARED | MAP_SYNC);
  return 0;
}
