// A hole in the file does not touch copies that private mappings have made.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(2);
  char *p = mmap(NULL, 2 * PAGE, RW, MAP_PRIVATE, fd, 0);
  put(p, 'P');
  get(p + PAGE);
  fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 0, 2 * PAGE);
  printf("%c%c %d\n", p[0], p[1], p[PAGE]);
  return 0;
}
