// Anonymous memory without advice: every page by itself.
#define _GNU_SOURCE
#include "../look.h"
#include "../folios.h"

int main(void) {
  char *p = mmap(NULL, 16 * PAGE, RW, PRIVATE, -1, 0);
  memset(p, 1, 16 * PAGE);
  folios("anonymous", p, 16);
  return 0;
}
