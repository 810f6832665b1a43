// Memory that the parent never touched has nothing to copy: the child's first write is an ordinary fault.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, 4 * PAGE, RW, PRIVATE, -1, 0);
  put(p, 1);
  CHILD({
    faults("start");
    put(p + 3 * PAGE, 1);
    faults("child writes");
    flags("new page", p + 3 * PAGE);
  });
  entry("parent's", p + 3 * PAGE);
  return 0;
}
