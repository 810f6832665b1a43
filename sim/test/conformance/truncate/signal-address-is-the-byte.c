// The SIGBUS of a cut file tells the byte that was accessed.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int fd = make_file(2);
  char *p = mmap(NULL, 2 * PAGE, RW, MAP_SHARED, fd, 0);
  ftruncate(fd, 10);
  TRY("byte 5000", get(p + 5000));
  printf("offset %ld\n", (char *)look_address - p);
  TRY("store", put(p + 8191, 1));
  printf("offset %ld\n", (char *)look_address - p);
  return 0;
}
