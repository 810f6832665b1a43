// A file cut to nothing and made long again reads zeros, and is written to anew.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(3);
  char *p = mmap(NULL, 3 * PAGE, RW, MAP_SHARED, fd, 0);
  get(p + PAGE);
  ftruncate(fd, 0);
  TRY("nothing", get(p + PAGE));
  ftruncate(fd, 3 * PAGE);
  TRY("again", printf("%d\n", get(p + PAGE)));
  put(p + PAGE, 'n');
  char c;
  pread(fd, &c, 1, PAGE);
  printf("%c\n", c);
  return 0;
}
