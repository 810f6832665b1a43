// A copy that a private mapping has made is shared with the child like any private page.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(2);
  char *p = mmap(NULL, 2 * PAGE, RW, MAP_PRIVATE, fd, 0);
  put(p, 'P');
  get(p + PAGE);
  CHILD({
    printf("child %c %c\n", p[0], p[PAGE]);
    mapped("copy", p);
    faults("start");
    put(p, 'C');
    faults("write");
  });
  printf("parent %c\n", p[0]);
  return 0;
}
