// A memfd's descriptor passed by /proc/self/fd opens the same object again.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = memfd_create("m", 0);
  ftruncate(fd, PAGE);
  char path[40], *p = mmap(NULL, PAGE, RW, MAP_SHARED, fd, 0);
  put(p, 'm');
  sprintf(path, "/proc/self/fd/%d", fd);
  int again = open(path, O_RDWR);
  char *q = mmap(NULL, PAGE, RW, MAP_SHARED, again, 0);
  printf("%c\n", *q);
  struct stat a, b;
  fstat(fd, &a), fstat(again, &b);
  printf("same inode %d\n", a.st_ino == b.st_ino);
  return 0;
}
