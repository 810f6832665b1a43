// What write(2) puts into a file is in a shared mapping at once, and a store into the mapping is what read(2) gets.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(1);
  char c, *p = mmap(NULL, PAGE, RW, MAP_SHARED, fd, 0);
  printf("%c\n", get(p + 10));
  pwrite(fd, "W", 1, 10);
  printf("%c\n", get(p + 10));
  put(p + 11, 'S');
  pread(fd, &c, 1, 11);
  printf("%c\n", c);
  return 0;
}
