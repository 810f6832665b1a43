// read(2) with a mapping as its buffer makes that file dirty.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  int a = make_file(1), b = make_file(1);
  fsync(b);
  char c, *p = mmap(NULL, PAGE, RW, MAP_SHARED, b, 0);
  get(p);
  printf("dirty %ld\n", smaps(p, "Private_Dirty"));
  pwrite(a, "hello", 5, 0);
  printf("%zd\n", pread(a, p, 5, 0));
  printf("dirty %ld, %.5s\n", smaps(p, "Private_Dirty"), p);
  pread(b, &c, 1, 4);
  printf("%c\n", c);
  return 0;
}
