// cachestat: pages written and synced in files and shared memory of 1 to 128 pages, for all kinds of descriptors, and what it refuses.
#define _GNU_SOURCE
#include "../look.h"
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/syscall.h>

#ifndef SYS_cachestat
#define SYS_cachestat 451
#endif

static unsigned long counts[5];
static struct { unsigned long offset, length; } range;
static char bytes[PAGE];

static void told(const char *what, int fd) {
  memset(counts, 0xff, sizeof counts);
  if (syscall(SYS_cachestat, fd, &range, counts, 0) < 0) printf("%s: %s\n", what, strerrorname_np(errno));
  else printf("%s: cached %lu dirty %lu writeback %lu evicted %lu %lu\n", what, counts[0], counts[1], counts[2], counts[3], counts[4]);
}

int main(void) {
  int pipes[2];
  for (int n = 1; n <= 128; n *= 4) {
    int fd = open("file", O_RDWR | O_CREAT | O_TRUNC, 0600), memory = memfd_create("m", 0);
    for (int i = 0; i < n; i++) write(fd, bytes, PAGE), write(memory, bytes, PAGE);
    range.offset = 0, range.length = n * PAGE;
    told("written", fd);
    fsync(fd);
    told("synced", fd);
    range.length = 0;
    told("to the end", fd);
    range.offset = (n / 2) * PAGE + 1, range.length = PAGE;
    told("a page from within a page", fd);
    range.offset = 0, range.length = n * PAGE;
    told("memory", memory);
    range.length = 1;
    told("a byte of it", memory);
    close(fd), close(memory);
  }
  range.offset = range.length = 0;
  pipe(pipes);
  told("-1", -1);
  told("a path", open("file", O_PATH));
  told("a directory", open(".", O_RDONLY));
  told("/dev/zero", open("/dev/zero", O_RDONLY));
  told("/proc", open("/proc/self/maps", O_RDONLY));
  told("a pipe", pipes[0]);
  told("a socket", socket(AF_UNIX, SOCK_STREAM, 0));
  told("an event", eventfd(0, 0));
  told("huge pages", memfd_create("huge", MFD_HUGETLB));
  int fd = open("file", O_WRONLY);
  told("to write", fd);
  printf("flags %s\n", said(syscall(SYS_cachestat, fd, &range, counts, -1)));
  printf("flags 1 %s\n", said(syscall(SYS_cachestat, fd, &range, counts, 1)));
  printf("no range %s\n", said(syscall(SYS_cachestat, fd, NULL, counts, 0)));
  printf("no room %s\n", said(syscall(SYS_cachestat, fd, &range, NULL, 0)));
  printf("no range, flags %s\n", said(syscall(SYS_cachestat, fd, NULL, counts, 1)));
  printf("-1, no range %s\n", said(syscall(SYS_cachestat, -1, NULL, NULL, 1)));
  close(open("others", O_RDWR | O_CREAT, 0400));
  chmod(".", 0777);
  setresuid(1000, 1000, 1000);
  told("another's", fd);
  return 0;
}
