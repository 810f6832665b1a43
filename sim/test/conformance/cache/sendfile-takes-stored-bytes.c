// sendfile gives what is in the page cache, stored through memory or not.
#define _GNU_SOURCE
#include "../look.h"
#include <sys/sendfile.h>

int main(void) {
  int fd = make_file(1), out = memfd_create("out", 0);
  char c[4] = "", *p = mmap(NULL, PAGE, RW, MAP_SHARED, fd, 0);
  memcpy(p, "xyz", 3);
  off_t at = 0;
  printf("%zd\n", sendfile(out, fd, &at, 3));
  pread(out, c, 3, 0);
  printf("%s, at %ld\n", c, at);
  return 0;
}
