// A folio is dirty or clean as one: a store into one page of it makes all its mapped pages count as dirty.
#define _GNU_SOURCE
#include "../look.h"
#include "../folios.h"

int main(void) {
  int fd;
  char *p = written(&fd, 8 * PAGE, RW);
  fsync(fd);
  for (int i = 0; i < 8; i++) get(p + i * PAGE);
  printf("dirty %ld\n", smaps(p, "Private_Dirty") + smaps(p, "Shared_Dirty"));
  put(p + 3 * PAGE, 1);
  printf("dirty %ld\n", smaps(p, "Private_Dirty") + smaps(p, "Shared_Dirty"));
  flags("another page of it", p + 6 * PAGE);
  return 0;
}
