// A hole punched into a mapped file of persistent memory: the mapping reads zero, private copies stay.
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
  int fd = dax_file(3);
  struct stat st;
  char *p = mmap(NULL, 3 * PAGE, RW, MAP_SHARED, fd, 0), *q = mmap(NULL, 3 * PAGE, RW, MAP_PRIVATE, fd, 0);
  put(p + PAGE, 's');
  put(q + PAGE, 'q');
  printf("%s\n", said(fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, PAGE, PAGE)));
  printf("%d %c\n", p[PAGE], q[PAGE]);
  fstat(fd, &st);
  printf("blocks %ld\n", st.st_blocks);
  printf("zero range %s\n", said(fallocate(fd, FALLOC_FL_ZERO_RANGE, 10, 10)));
  printf("%c %d\n", p[9], p[10]);
  return 0;
}
