// Bytes behind the end of file are zero in the mapping; append fills them, and the mapping sees it.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(0);
  write(fd, "abc", 3);
  char *p = mmap(NULL, PAGE, RW, MAP_SHARED, fd, 0);
  printf("%d\n", get(p + 3));
  write(fd, "def", 3);
  printf("%.6s %d\n", p, get(p + 6));
  return 0;
}
