// Writing 1 to clear_refs takes Referenced back.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, 4 * PAGE, RW, PRIVATE, -1, 0);
  memset(p, 1, 4 * PAGE);
  printf("Referenced %ld\n", smaps(p, "Referenced"));
  int fd = open("/proc/self/clear_refs", O_WRONLY);
  write(fd, "1", 1);
  printf("Referenced %ld\n", smaps(p, "Referenced"));
  return 0;
}
