// MADV_GUARD_INSTALL: SIGSEGV with SEGV_MAPERR inside, no line more in maps, contents gone when it is removed.
#define _GNU_SOURCE
#include "../look.h"

#ifndef MADV_GUARD_INSTALL
#define MADV_GUARD_INSTALL 102
#define MADV_GUARD_REMOVE 103
#endif

int main(void) {
  char *p = mmap(NULL, 3 * PAGE, RW, PRIVATE, -1, 0);
  memset(p, 'x', 3 * PAGE);
  if (madvise(p + PAGE, PAGE, MADV_GUARD_INSTALL) != 0) {
    printf("%s\n", strerror(errno));
    return 0;
  }
  TRY("guard", get(p + PAGE));
  TRY("behind", get(p + 2 * PAGE));
  printf("Size %ld, Rss %ld\n", smaps(p, "Size"), smaps(p, "Rss"));
  madvise(p + PAGE, PAGE, MADV_GUARD_REMOVE);
  printf("%d %c\n", p[PAGE], p[2 * PAGE]);
  return 0;
}
