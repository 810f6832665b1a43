// A memfd has nothing to write back: no msync and no fsync makes a fault out of the next write.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = memfd_create("m", 0);
  ftruncate(fd, PAGE);
  char *p = mmap(NULL, PAGE, RW, MAP_SHARED, fd, 0);
  put(p, 1);
  faults("start");
  int synced = msync(p, PAGE, MS_SYNC) + fsync(fd);
  put(p, 2);
  faults("write");
  printf("synced %d\n", synced);
  return 0;
}
