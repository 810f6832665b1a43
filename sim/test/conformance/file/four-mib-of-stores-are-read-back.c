// A thousand pages stored through a shared mapping are what read() gives after it is gone.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  enum { SIZE = 4 << 20 };
  int fd = make_file(0);
  ftruncate(fd, SIZE);
  char *p = mmap(NULL, SIZE, RW, MAP_SHARED, fd, 0);
  for (int i = 0; i < SIZE; i += PAGE) memset(p + i, 'a' + i / PAGE % 26, PAGE);
  munmap(p, SIZE);
  char buffer[1 << 16];
  long total = 0, wrong = 0, n;
  while ((n = read(fd, buffer, sizeof buffer)) > 0) {
    for (long i = 0; i < n; i++) wrong += buffer[i] != 'a' + (total + i) / PAGE % 26;
    total += n;
  }
  printf("%ld bytes, %ld wrong\n", total, wrong);
  return 0;
}
