// Populate, advice and locks on persistent memory.
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

#ifndef MADV_POPULATE_WRITE
#define MADV_POPULATE_READ 22
#define MADV_POPULATE_WRITE 23
#endif

int main(void) {
  int fd = dax_file(4);
  char *p = mmap(NULL, 4 * PAGE, RW, MAP_SHARED, fd, 0);
  printf("read %s\n", said(madvise(p, 2 * PAGE, MADV_POPULATE_READ)));
  printf("write %s\n", said(madvise(p + 2 * PAGE, 2 * PAGE, MADV_POPULATE_WRITE)));
  faults("start");
  for (int i = 0; i < 4; i++) get(p + i * PAGE);
  faults("loads");
  for (int i = 0; i < 4; i++) put(p + i * PAGE, 1);
  faults("stores");
  printf("free %s\n", said(madvise(p, PAGE, MADV_FREE)));
  printf("remove %s\n", said(madvise(p, PAGE, MADV_REMOVE)));
  printf("%d\n", get(p));
  printf("willneed %s\n", said(madvise(p, PAGE, MADV_WILLNEED)));
  return 0;
}
