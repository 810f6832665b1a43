// A written private page: mapped, anonymous, backed by swap, dirty.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, PAGE, RW, PRIVATE, -1, 0);
  put(p, 1);
  flags("page", p);
  mapped("page", p);
  return 0;
}
