// MAP_POPULATE, MADV_POPULATE_WRITE and mlock make the pages before they are touched.
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
  count(NULL);
  volatile char *p = mmap(NULL, 4 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE, -1, 0);
  count("MAP_POPULATE");
  for (int i = 0; i < 4; i++) p[i * 4096] = 1;
  count("writes");
  volatile char *q = mmap(NULL, 4 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  count(NULL);
  mlock((void *)q, 4 * 4096);
  count("mlock");
  for (int i = 0; i < 4; i++) q[i * 4096] = 1;
  count("writes");
  volatile char *r = mmap(NULL, 4 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  count(NULL);
  int made = madvise((void *)r, 4 * 4096, 23);
  count("MADV_POPULATE_WRITE");
  for (int i = 0; i < 4; i++) r[i * 4096] = 1;
  if (made == 0) count("writes");
  return 0;
}
