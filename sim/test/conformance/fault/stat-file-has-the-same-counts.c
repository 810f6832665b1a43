// /proc/self/stat's minflt and majflt go with getrusage's.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  char *p = mmap(NULL, 50 * PAGE, RW, PRIVATE, -1, 0), line[600];
  unsigned long first = 0, second = 0;
  for (int i = 0; i < 2; i++) {
    int fd = open("/proc/self/stat", O_RDONLY);
    line[read(fd, line, sizeof line - 1)] = 0;
    close(fd);
    sscanf(strrchr(line, ')') + 2, "%*c %*d %*d %*d %*d %*d %*u %lu", i ? &second : &first);
    if (i == 0) memset(p, 1, 50 * PAGE);
  }
  printf("at least fifty: %d\n", second - first >= 50 && second - first < 60);
  return 0;
}
