// A memfd's pages are single, however much one write brings.
#define _GNU_SOURCE
#include "../look.h"
#include "../folios.h"

int main(void) {
  int fd = memfd_create("m", 0);
  char *from = mmap(NULL, 8 * PAGE, RW, PRIVATE, -1, 0);
  memset(from, 'x', 8 * PAGE);
  pwrite(fd, from, 8 * PAGE, 0);
  folios("memfd", mmap(NULL, 8 * PAGE, PROT_READ, MAP_SHARED, fd, 0), 8);
  folios("shared anonymous", memset(mmap(NULL, 8 * PAGE, RW, SHARED, -1, 0), 1, 8 * PAGE), 8);
  return 0;
}
