// A page that was only read stays the zero page in the child, and is copied when written.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, PAGE, RW, PRIVATE, -1, 0);
  get(p);
  CHILD({
    flags("child", p);
    faults("start");
    put(p, 1);
    faults("child writes");
    flags("child", p);
  });
  flags("parent", p);
  return 0;
}
