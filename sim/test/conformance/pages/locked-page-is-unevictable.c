// mlock makes a page unevictable and mlocked; munlock takes both back.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, PAGE, RW, PRIVATE, -1, 0);
  put(p, 1);
  flags("before", p);
  mlock(p, PAGE);
  flags("locked", p);
  munlock(p, PAGE);
  settle();
  flags("unlocked", p);
  return 0;
}
