// Closed and unlinked, the file lives as long as its mapping.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(2);
  char *p = mmap(NULL, 2 * PAGE, RW, MAP_SHARED, fd, 0);
  close(fd);
  put(p, 'L');
  printf("%c %c\n", get(p), get(p + PAGE));
  printf("msync %s\n", said(msync(p, PAGE, MS_SYNC)));
  return 0;
}
