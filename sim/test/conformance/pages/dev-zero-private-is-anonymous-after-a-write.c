// A private mapping of /dev/zero is anonymous memory with a name.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = open("/dev/zero", O_RDWR);
  char *p = mmap(NULL, 2 * PAGE, RW, MAP_PRIVATE, fd, 0);
  get(p);
  flags("read", p);
  put(p + PAGE, 1);
  flags("written", p + PAGE);
  entry("written", p + PAGE);
  return 0;
}
