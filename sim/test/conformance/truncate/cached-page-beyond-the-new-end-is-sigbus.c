// A page that was mapped and read is gone by ftruncate: SIGBUS, while the page before stays.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(2);
  char *p = mmap(NULL, 2 * PAGE, RW, MAP_SHARED, fd, 0);
  get(p), get(p + PAGE);
  ftruncate(fd, PAGE);
  TRY("first", get(p));
  TRY("second", get(p + PAGE));
  entry("second", p + PAGE);
  return 0;
}
