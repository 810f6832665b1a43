// A private store changes nothing of the file's inode.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(1);
  struct stat st;
  struct timespec old[2] = {{1000, 0}, {1000, 0}};
  futimens(fd, old);
  char *p = mmap(NULL, PAGE, RW, MAP_PRIVATE, fd, 0);
  put(p, 1);
  fstat(fd, &st);
  printf("%d\n", st.st_mtime == 1000);
  return 0;
}
