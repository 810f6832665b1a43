// mremap moves page-table entries: nothing is touched, nothing faults.
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

static struct rusage then;

/* Faults since the last call. It is made twice at the start, so that its own memory is there. */
static void count(const char *what) {
  struct rusage now;
  getrusage(RUSAGE_SELF, &now);
  if (what) printf("%s: %ld minor, %ld major\n", what, now.ru_minflt - then.ru_minflt, now.ru_majflt - then.ru_majflt);
  for (int i = 0; i < 2; i++) getrusage(RUSAGE_SELF, &then);
}

/* What /proc/self/pagemap says of the page: present, of a file or shared, mapped here alone. */
static void entry(const char *what, void *p) {
  uint64_t e = 0;
  int fd = open("/proc/self/pagemap", O_RDONLY);
  pread(fd, &e, 8, (uintptr_t)p / 4096 * 8);
  close(fd);
  printf("%s:%s%s%s\n", what, e >> 63 & 1 ? " present" : " none", e >> 61 & 1 ? " file" : "", e >> 56 & 1 ? " exclusive" : "");
}

int main(void) {
  volatile char *p = mmap(NULL, 2 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  char *to = mmap(NULL, 4 * 4096, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  p[0] = 1; // fault: do_anonymous_page; none → P RW US A D NX; minor
  volatile char *q = mremap((void *)p, 2 * 4096, 2 * 4096, MREMAP_MAYMOVE | MREMAP_FIXED, to);
  entry("moved", (void *)q);
  entry("never touched", (void *)(q + 4096));
  count(NULL);
  q[0]++;
  count("first");
  q[4096] = 1; // fault: do_anonymous_page; none → P RW US A D NX; minor
  count("second");
  printf("%d\n", q[0]);
  return 0;
}
