// A mapping whose first page is beyond the new end has nothing left; its file is long again, it reads zeros.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(4);
  char *tail = mmap(NULL, 2 * PAGE, RW, MAP_SHARED, fd, 2 * PAGE);
  put(tail, 't');
  ftruncate(fd, PAGE);
  TRY("cut", get(tail));
  ftruncate(fd, 4 * PAGE);
  TRY("grown", printf("%d\n", get(tail)));
  return 0;
}
