// copy_file_range copies what was stored through memory.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int a = make_file(1), b = make_file(0);
  char c[4] = "", *p = mmap(NULL, PAGE, RW, MAP_SHARED, a, 0);
  memcpy(p, "xyz", 3);
  off_t from = 0, to = 10;
  printf("%zd\n", copy_file_range(a, &from, b, &to, 3, 0));
  pread(b, c, 3, 10);
  printf("%s, %ld %ld\n", c, from, to);
  return 0;
}
