// After MS_SYNC a page of a shared mapping is clean and read-only: its next write is a fault, its next read none.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(2);
  char *p = mmap(NULL, 2 * PAGE, RW, MAP_SHARED, fd, 0);
  put(p, 1), put(p + PAGE, 1);
  msync(p, 2 * PAGE, MS_SYNC);
  faults("start");
  get(p);
  faults("read");
  put(p, 2);
  faults("write");
  put(p, 3);
  faults("again");
  return 0;
}
