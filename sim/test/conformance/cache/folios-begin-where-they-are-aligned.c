// A write that begins in the middle of the file takes single pages up to the next aligned place.
#define _GNU_SOURCE
#include "../look.h"
#include "../folios.h"

int main(void) {
  int fd = make_file(0);
  char *from = mmap(NULL, 16 * PAGE, RW, PRIVATE, -1, 0);
  memset(from, 'x', 16 * PAGE);
  pwrite(fd, from, PAGE, 0);
  pwrite(fd, from, 15 * PAGE, PAGE);
  folios("from page 1", mmap(NULL, 16 * PAGE, PROT_READ, MAP_SHARED, fd, 0), 16);
  int other = make_file(0);
  pwrite(other, from, 8 * PAGE, 6 * PAGE);
  folios("from page 6", mmap(NULL, 8 * PAGE, PROT_READ, MAP_SHARED, other, 6 * PAGE), 8);
  return 0;
}
