// A file on persistent memory that becomes shorter under its mappings: SIGBUS behind the end, zeros when it grows again.
#define _GNU_SOURCE
#include "../conformance/look.h"

/* A file of so many pages on persistent memory. */
static int dax_file(int pages) {
  char page[PAGE];
  memset(page, 'x', PAGE);
  int fd = open("/mnt/dax/file", O_RDWR | O_CREAT | O_TRUNC, 0600);
  for (int i = 0; i < pages; i++) write(fd, page, PAGE);
  fsync(fd);
  return fd;
}

int main(void) {
  int fd = dax_file(4);
  char *p = mmap(NULL, 4 * PAGE, RW, MAP_SHARED, fd, 0), *q = mmap(NULL, 4 * PAGE, RW, MAP_PRIVATE, fd, 0);
  put(p + 2 * PAGE, 's');
  put(q + 2 * PAGE, 'p');
  ftruncate(fd, PAGE);
  TRY("inside", get(p));
  TRY("shared", get(p + 2 * PAGE));
  TRY("private copy", get(q + 2 * PAGE));
  ftruncate(fd, 4 * PAGE);
  TRY("grown", printf("%d\n", get(p + 2 * PAGE)));
  TRY("private, grown", printf("%d\n", get(q + 2 * PAGE)));
  ftruncate(fd, 100);
  printf("%c %d\n", p[99], p[100]);
  return 0;
}
