// Reading shared pages after fork is no fault, in parent or child.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, 8 * PAGE, RW, PRIVATE, -1, 0);
  memset(p, 1, 8 * PAGE);
  CHILD({
    faults("start");
    for (int i = 0; i < 8; i++) get(p + i * PAGE);
    faults("child reads");
  });
  get(p);
  faults("start");
  for (int i = 0; i < 8; i++) get(p + i * PAGE);
  faults("parent reads");
  return 0;
}
