// A page that only the child touched is in the object: the parent's first access finds it.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, 2 * PAGE, RW, SHARED, -1, 0);
  CHILD(put(p + PAGE, 'c'));
  incore("after the child", p, 2);
  faults("start");
  printf("%c\n", p[PAGE]);
  entry("page", p + PAGE);
  return 0;
}
