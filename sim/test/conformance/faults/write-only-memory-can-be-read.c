// x86 has no write-only pages: a mapping with PROT_WRITE alone is readable.
#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>

static struct rusage then;

/* Faults since the last call. It is made twice at the start, so that its own memory is there. */
static void count(const char *what) {
  struct rusage now;
  getrusage(RUSAGE_SELF, &now);
  if (what) printf("%s: %ld minor, %ld major\n", what, now.ru_minflt - then.ru_minflt, now.ru_majflt - then.ru_majflt);
  for (int i = 0; i < 2; i++) getrusage(RUSAGE_SELF, &then);
}

int main(void) {
  volatile char *p = mmap(NULL, 8192, PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  count(NULL);
  char c = p[0]; // fault: do_anonymous_page; none → P US A special NX zero-page; minor
  count("read");
  p[4096] = 1; // fault: do_anonymous_page; none → P RW US A D NX; minor
  count("write");
  printf("%d %d\n", c, p[4096]);
  return 0;
}
