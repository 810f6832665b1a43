// ru_maxrss is the most that ever was resident; it does not fall.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  struct rusage before, after;
  getrusage(RUSAGE_SELF, &before);
  char *p = mmap(NULL, 4000 * PAGE, RW, PRIVATE, -1, 0);
  memset(p, 1, 4000 * PAGE);
  munmap(p, 4000 * PAGE);
  getrusage(RUSAGE_SELF, &after);
  printf("grown by 15 MiB: %d\n", after.ru_maxrss - before.ru_maxrss > 15000);
  return 0;
}
