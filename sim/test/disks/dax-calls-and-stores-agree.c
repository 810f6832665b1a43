// read(2) and write(2) go to the same bytes as loads and stores.
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
  pwrite(fd, "W", 1, 10);
  printf("%c\n", get(p + 10));
  put(p + PAGE, 'S');
  pread(fd, &c, 1, PAGE);
  printf("%c\n", c);
  printf("%zd\n", pwrite(fd, p + PAGE, 10, 0));
  printf("%c\n", get(p));
  incore("pages", p, 2);
  printf("advice %d\n", posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED));
  incore("pages", p, 2);
  return 0;
}
