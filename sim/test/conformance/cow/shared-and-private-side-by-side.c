// Of two neighbours, one shared and one private, the child's store reaches the parent in one only.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, 2 * PAGE, RW, PRIVATE, -1, 0);
  mmap(p + PAGE, PAGE, RW, SHARED | MAP_FIXED, -1, 0);
  CHILD(put(p, 'p'); put(p + PAGE, 's'));
  printf("%d %c\n", p[0], p[PAGE]);
  return 0;
}
