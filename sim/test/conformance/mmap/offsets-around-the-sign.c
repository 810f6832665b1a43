// The largest offset whose mapping ends below 2^63 is taken; what ends there or is negative is EOVERFLOW.
#define _GNU_SOURCE
#include "../look.h"

int main(void) {
  static const long offsets[] = {0x7fffffffffffe000, 0x7ffffffffffff000, (long)(1ul << 63), -2 * PAGE, -PAGE};
  int fd = make_file(1);
  for (int i = 0; i < 5; i++) {
    char *p = mmap(NULL, PAGE, PROT_READ, MAP_SHARED, fd, offsets[i]);
    printf("%lx: %s\n", offsets[i], p == MAP_FAILED ? strerror(errno) : "fine");
  }
  return 0;
}
