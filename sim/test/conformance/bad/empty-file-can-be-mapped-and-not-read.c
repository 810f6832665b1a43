// A mapping of a file of no bytes is made; each access is SIGBUS until the file has a byte.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(0);
  char *p = mmap(NULL, PAGE, RW, MAP_SHARED, fd, 0);
  printf("%s\n", said((long)p == -1 ? -1 : 0));
  TRY("read", get(p));
  TRY("write", put(p, 1));
  write(fd, "x", 1);
  TRY("one byte", get(p));
  return 0;
}
