// A hole punched into a folio: the rest stays, in smaller ones.
#define _GNU_SOURCE
#include "../look.h"
#include "../folios.h"

int main(void) {
  int fd;
  char *p = written(&fd, 16 * PAGE, RW);
  fsync(fd);
  fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 5 * PAGE, PAGE);
  incore("cached", p, 16);
  printf("%d %c\n", p[5 * PAGE], p[6 * PAGE]);
  return 0;
}
