// Pages that stores into a hole make are single.
#define _GNU_SOURCE
#include "../look.h"
#include "../folios.h"

int main(void) {
  int fd = make_file(0);
  ftruncate(fd, 8 * PAGE);
  char *p = mmap(NULL, 8 * PAGE, RW, MAP_SHARED, fd, 0);
  for (int i = 0; i < 8; i++) put(p + i * PAGE, 1);
  folios("stores", p, 8);
  return 0;
}
