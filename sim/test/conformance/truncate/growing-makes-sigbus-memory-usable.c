// Memory beyond the end becomes usable when the file grows under it.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(1);
  char *p = mmap(NULL, 4 * PAGE, RW, MAP_SHARED, fd, 0);
  TRY("before", get(p + 2 * PAGE));
  ftruncate(fd, 4 * PAGE);
  TRY("after", put(p + 2 * PAGE, 'x'));
  printf("%d %c\n", p[PAGE], p[2 * PAGE]);
  return 0;
}
