// fsync writes what was stored through memory too.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(3);
  fsync(fd);
  char *p = mmap(NULL, 3 * PAGE, RW, MAP_SHARED, fd, 0);
  for (int i = 0; i < 3; i++) put(p + i * PAGE, 1);
  printf("dirty %ld\n", smaps(p, "Private_Dirty"));
  fsync(fd);
  printf("dirty %ld\n", smaps(p, "Private_Dirty"));
  faults("start");
  for (int i = 0; i < 3; i++) put(p + i * PAGE, 2);
  faults("three writes");
  return 0;
}
