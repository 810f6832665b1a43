// A shared mapping of /dev/zero has an object of its own: a child sees its pages, another mapping of the device does not.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = open("/dev/zero", O_RDWR);
  char *p = mmap(NULL, PAGE, RW, MAP_SHARED, fd, 0), *q = mmap(NULL, PAGE, RW, MAP_SHARED, fd, 0);
  put(p, 5);
  printf("other mapping %d\n", get(q));
  CHILD(printf("child %d\n", get(p)); put(p, 6));
  printf("after the child %d\n", get(p));
  flags("page", p);
  return 0;
}
