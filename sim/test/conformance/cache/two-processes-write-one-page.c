// Stores of two processes into one page of a file meet in it.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(1);
  char *p = mmap(NULL, PAGE, RW, MAP_SHARED, fd, 0), text[3] = "";
  CHILD(put(p, '1'));
  put(p + 1, '2');
  pread(fd, text, 2, 0);
  printf("%s\n", text);
  return 0;
}
