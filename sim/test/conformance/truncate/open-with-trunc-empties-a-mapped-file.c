// O_TRUNC on a file that is mapped takes its pages like ftruncate.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = open("t", O_RDWR | O_CREAT | O_TRUNC, 0600);
  write(fd, "0123456789", 10);
  char *p = mmap(NULL, PAGE, RW, MAP_SHARED, fd, 0);
  get(p);
  close(open("t", O_WRONLY | O_TRUNC));
  TRY("emptied", get(p));
  write(fd, "x", 1);
  TRY("written behind the hole", printf("%d %c\n", p[0], p[10]));
  return 0;
}
