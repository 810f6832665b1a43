// FALLOC_FL_ZERO_RANGE: the mapping reads zeros, the size stays.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(2);
  char *p = mmap(NULL, 2 * PAGE, RW, MAP_SHARED, fd, 0);
  get(p);
  printf("%s\n", said(fallocate(fd, FALLOC_FL_ZERO_RANGE, 100, 50)));
  printf("%c %d %d %c\n", p[99], p[100], p[149], p[150]);
  struct stat st;
  fstat(fd, &st);
  printf("%ld\n", st.st_size);
  return 0;
}
