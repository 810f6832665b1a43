// Where one page is cached already, no larger folio goes over it.
#define _GNU_SOURCE
#include "../look.h"
#include "../folios.h"

int main(void) {
  int fd = make_file(0);
  char *from = mmap(NULL, 16 * PAGE, RW, PRIVATE, -1, 0);
  memset(from, 'x', 16 * PAGE);
  pwrite(fd, from, PAGE, 5 * PAGE);
  pwrite(fd, from, 16 * PAGE, 0);
  folios("page 5 was there", mmap(NULL, 16 * PAGE, PROT_READ, MAP_SHARED, fd, 0), 16);
  return 0;
}
