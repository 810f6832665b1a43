// mremap of a mapping of persistent memory: the entries move along, growth shows more of the file.
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
  char *p = mmap(NULL, 2 * PAGE, RW, MAP_SHARED, fd, 0), *room = mmap(NULL, 8 * PAGE, PROT_NONE, PRIVATE, -1, 0);
  put(p, 'm');
  faults("start");
  char *q = mremap(p, 2 * PAGE, 4 * PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, room);
  printf("%c %c\n", q[0], q[3 * PAGE]);
  TRY("old place", get(p));
  char *r = mremap(q, 0, PAGE, MREMAP_MAYMOVE);
  put(r, 'd');
  printf("%c\n", q[0]);
  return 0;
}
