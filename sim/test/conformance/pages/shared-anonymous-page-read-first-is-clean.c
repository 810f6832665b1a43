// A page of shared anonymous memory that was only read is allocated, and marked dirty only by a write.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, PAGE, RW, SHARED, -1, 0);
  get(p);
  entry("read", p);
  mapped("read", p);
  put(p, 1);
  printf("Private_Dirty %ld\n", smaps(p, "Private_Dirty"));
  return 0;
}
