// The first store into a shared page sets the file's time of modification; a read does not.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(1);
  fsync(fd);
  struct stat a, b;
  struct timespec old[2] = {{1000, 0}, {1000, 0}};
  futimens(fd, old);
  char *p = mmap(NULL, PAGE, RW, MAP_SHARED, fd, 0);
  get(p);
  fstat(fd, &a);
  put(p, 1);
  fstat(fd, &b);
  printf("read: %d, written: %d\n", a.st_mtime == 1000, b.st_mtime > 1000);
  return 0;
}
