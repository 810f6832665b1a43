// A store of eight bytes over the end of a mapping faults at the edge and writes nothing.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap((void *)0x10000000000, PAGE, RW, PRIVATE | MAP_FIXED, -1, 0);
  TRY("store", *(volatile long *)(p + PAGE - 4) = -1);
  printf("offset %ld, written %d\n", (char *)look_address - p, p[PAGE - 4]);
  TRY("load", look_sink = *(volatile long *)(p + PAGE - 4));
  printf("offset %ld\n", (char *)look_address - p);
  return 0;
}
