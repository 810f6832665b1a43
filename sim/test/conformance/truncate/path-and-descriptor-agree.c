// truncate(2) of a path does what ftruncate(2) does; a directory is EISDIR, a missing file ENOENT, a negative length EINVAL.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = open("t", O_RDWR | O_CREAT | O_TRUNC, 0600);
  write(fd, "0123456789", 10);
  char *p = mmap(NULL, PAGE, PROT_READ, MAP_SHARED, fd, 0);
  printf("%s %c %d\n", said(truncate("t", 5)), p[4], p[5]);
  printf("directory %s\n", said(truncate(".", 5)));
  printf("missing %s\n", said(truncate("none", 5)));
  printf("negative %s\n", said(truncate("t", -1)));
  printf("read-only %s\n", said(ftruncate(open("t", O_RDONLY), 1)));
  return 0;
}
