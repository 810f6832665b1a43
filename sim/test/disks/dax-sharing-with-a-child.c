// A child's store is in the file and in the parent's mapping; its page tables are filled anew.
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
  int fd = dax_file(2);
  char c, *p = mmap(NULL, 2 * PAGE, RW, MAP_SHARED, fd, 0);
  put(p, 'p');
  CHILD({
    faults("start");
    printf("child reads %c\n", get(p));
    put(p + 1, 'c');
  });
  pread(fd, &c, 1, 1);
  printf("%c %c\n", p[1], c);
  return 0;
}
