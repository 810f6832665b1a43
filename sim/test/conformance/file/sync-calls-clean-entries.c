// After each call that writes a page back the next store faults again; after those that do not, it does not.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

static volatile char *p;

static int store(void) {
  struct rusage a, b;
  getrusage(RUSAGE_SELF, &a);
  p[0]++;
  getrusage(RUSAGE_SELF, &b);
  return (int)(b.ru_minflt - a.ru_minflt);
}

int main(void) {
  int fd = open("f", O_RDWR | O_CREAT | O_TRUNC, 0644);
  ftruncate(fd, 4096);
  p = mmap(0, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  store();
  printf("nothing: %d\n", store());
  fsync(fd);
  printf("fsync: %d\n", store());
  fdatasync(fd);
  printf("fdatasync: %d\n", store());
  syncfs(fd);
  printf("syncfs: %d\n", store());
  msync((void *)p, 4096, MS_SYNC);
  printf("MS_SYNC: %d\n", store());
  msync((void *)p, 4096, MS_ASYNC);
  printf("MS_ASYNC: %d\n", store());
  sync_file_range(fd, 0, 4096, SYNC_FILE_RANGE_WAIT_BEFORE | SYNC_FILE_RANGE_WRITE | SYNC_FILE_RANGE_WAIT_AFTER);
  printf("sync_file_range: %d\n", store());
  errno = 0;
  printf("negative: %d", sync_file_range(fd, -1, 1, SYNC_FILE_RANGE_WRITE));
  printf(" %s\n", strerrorname_np(errno));
  printf("unknown flag: %d", sync_file_range(fd, 0, 1, 8));
  printf(" %s\n", strerrorname_np(errno));
  int ends[2];
  pipe(ends);
  printf("pipe: %d", sync_file_range(ends[0], 0, 1, SYNC_FILE_RANGE_WRITE));
  printf(" %s\n", strerrorname_np(errno));
  int d = open("f", O_RDWR | O_DSYNC);
  printf("O_DSYNC: %zd", pwrite(d, "x", 1, 100));
  printf(" %d\n", store());
  return 0;
}
