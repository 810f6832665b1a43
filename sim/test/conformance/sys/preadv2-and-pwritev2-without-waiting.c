#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/uio.h>
#include <unistd.h>

static char buffer[16384];

static void get(const char *what, int fd, off_t at, size_t count) {
  struct iovec part = {buffer, count};
  errno = 0;
  ssize_t got = preadv2(fd, &part, 1, at, RWF_NOWAIT);
  printf("%s: read %zd %s\n", what, got, got < 0 ? strerror(errno) : "");
}

static void put(const char *what, int fd, off_t at, size_t count) {
  struct iovec part = {buffer, count};
  errno = 0;
  ssize_t got = pwritev2(fd, &part, 1, at, RWF_NOWAIT);
  printf("%s: write %zd %s\n", what, got, got < 0 ? strerror(errno) : "");
}

int main(void) {
  int ends[2];
  pipe(ends);
  get("an empty pipe", ends[0], -1, 10);
  put("a pipe", ends[1], -1, 10);
  get("a pipe with ten bytes", ends[0], -1, 20);
  get("a pipe at a position", ends[0], 0, 20);
  int fd = open("/tmp/without-waiting", O_RDWR | O_CREAT | O_TRUNC, 0600);
  write(fd, buffer, sizeof buffer);
  get("a file in the cache", fd, 0, sizeof buffer);
  put("a file", fd, 0, 100);
  fsync(fd);
  posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
  get("a file that is not in the cache", fd, 0, sizeof buffer);
  get("beyond its end", fd, 1 << 20, 100);
  int memory = memfd_create("m", 0);
  ftruncate(memory, 8192);
  put("memory", memory, 0, 10);
  get("memory", memory, 0, 8192);
  int zero = open("/dev/zero", O_RDWR);
  get("zeros", zero, 0, 10);
  put("zeros", zero, 0, 10);
  int null = open("/dev/null", O_RDWR);
  get("nothing", null, 0, 10);
  int proc = open("/proc/self/maps", O_RDONLY);
  get("a file of /proc", proc, 0, 10);
  unlink("/tmp/without-waiting");
}
