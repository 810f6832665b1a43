// MADV_DONTNEED takes the page; the next read is a first read again.
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
  volatile char *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  *p = 7; // fault: do_anonymous_page; none → P RW US A D NX; minor
  madvise((void *)p, 4096, MADV_DONTNEED);
  entry("taken", (void *)p);
  count(NULL);
  printf("%d\n", *p); // fault: do_anonymous_page; none → P US A special NX zero-page; minor
  count("read");
  *p = 8; // fault: do_wp_page wp_page_copy (new frame); P US A special NX zero-page → P RW US A D NX; minor
  count("write");
  return 0;
}
