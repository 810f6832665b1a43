// In shared memory MADV_DONTNEED drops the entry alone; the same frame comes back.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, PAGE, RW, SHARED, -1, 0);
  put(p, 7);
  uint64_t before = frame(p);
  madvise(p, PAGE, MADV_DONTNEED);
  entry("dropped", p);
  printf("reads %d, same frame %d\n", get(p), frame(p) == before);
  return 0;
}
