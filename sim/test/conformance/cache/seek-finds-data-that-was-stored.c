// SEEK_DATA and SEEK_HOLE know of pages that were written through memory.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = memfd_create("m", 0);
  ftruncate(fd, 8 * PAGE);
  char *p = mmap(NULL, 8 * PAGE, RW, MAP_SHARED, fd, 0);
  printf("data %s\n", said(lseek(fd, 0, SEEK_DATA)));
  put(p + 3 * PAGE, 1);
  int result = lseek(fd, 0, SEEK_DATA) / PAGE;
  int result2 = lseek(fd, 3 * PAGE, SEEK_HOLE) / PAGE;
  printf("data %ld, hole %ld\n", result, result2);
  printf("behind the end %s\n", said(lseek(fd, 9 * PAGE, SEEK_DATA)));
  return 0;
}
