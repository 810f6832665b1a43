// Truncation takes locked pages; the lock stays with the mapping.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = memfd_create("m", 0);
  ftruncate(fd, 4 * PAGE);
  char *p = mmap(NULL, 4 * PAGE, RW, MAP_SHARED, fd, 0);
  printf("%s\n", said(mlock(p, 4 * PAGE)));
  ftruncate(fd, PAGE);
  printf("Locked %ld\n", smaps(p, "Locked"));
  TRY("cut", get(p + PAGE));
  ftruncate(fd, 4 * PAGE);
  TRY("grown", get(p + PAGE));
  printf("Locked %ld\n", smaps(p, "Locked"));
  return 0;
}
