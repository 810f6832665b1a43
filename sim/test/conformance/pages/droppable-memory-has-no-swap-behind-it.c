// MAP_DROPPABLE pages are anonymous and not backed by swap.
#define _GNU_SOURCE
#include "../look.h"

#ifndef MAP_DROPPABLE
#define MAP_DROPPABLE 0x08
#endif

int main(void) {
  char *p = mmap(NULL, PAGE, RW, MAP_ANONYMOUS | MAP_DROPPABLE, -1, 0);
  if (p == MAP_FAILED) {
    printf("not known: %s\n", strerror(errno));
    return 0;
  }
  put(p, 1);
  flags("page", p);
  return 0;
}
