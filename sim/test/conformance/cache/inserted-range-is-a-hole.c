// FALLOC_FL_INSERT_RANGE puts a hole into the middle; what followed is behind it.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(3);
  struct stat st;
  char c, *p = mmap(NULL, 5 * PAGE, RW, MAP_SHARED, fd, 0);
  get(p + PAGE);
  printf("%s\n", said(fallocate(fd, FALLOC_FL_INSERT_RANGE, PAGE, 2 * PAGE)));
  printf("%c %d %d %c %c\n", p[0], p[PAGE], p[2 * PAGE], p[3 * PAGE], p[4 * PAGE]);
  pread(fd, &c, 1, 4 * PAGE);
  fsync(fd);
  fstat(fd, &st);
  printf("%c, size %ld\n", c, st.st_size);
  return 0;
}
