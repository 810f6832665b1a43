// brk gives addresses; the page comes when it is written.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *old = sbrk(4 * PAGE);
  char *page = (char *)(((uintptr_t)old + 2 * PAGE) & -PAGE);
  entry("untouched", page);
  put(page, 1);
  entry("written", page);
  flags("written", page);
  sbrk(-4 * PAGE);
  TRY("given back", get(page));
  return 0;
}
