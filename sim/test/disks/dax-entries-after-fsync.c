// fsync makes entries read-only and clean: the next store is a fault, the next load none.
#define _GNU_SOURCE
#include "../conformance/look.h"

/* A file of so many pages on persistent memory. */
static int dax_file(int pages) {
  char page[PAGE];
  memset(page, 'x', PAGE);
  int fd = open("/mnt/dax/file", O_RDWR | O_CREAT | O_TRUNC, 0600);
  for (int i = 0; i < pages; i++) write(fd, page, PAGE);
  fsync(fd);
  return fd;
}

int main(void) {
  int fd = dax_file(2);
  char *p = mmap(NULL, 2 * PAGE, RW, MAP_SHARED, fd, 0);
  put(p, 1), put(p + PAGE, 1);
  faults("start");
  put(p, 2);
  faults("store again");
  fsync(fd);
  faults("start");
  get(p);
  faults("load after fsync");
  put(p, 3);
  faults("store after fsync");
  msync(p + PAGE, PAGE, MS_SYNC);
  faults("start");
  put(p + PAGE, 3);
  faults("store after msync");
  return 0;
}
