#include "../internal/libc.h"
#include <stdlib.h>

void arc4random_buf(void *to, size_t n) {
  for (size_t done = 0; done < n;) {
    long got = RAW3(SYS_getrandom, (char *)to + done, n - done, 0);
    if (got > 0) done += got;
    else if (got != -4) abort();
  }
}

unsigned int arc4random(void) {
  unsigned int x;
  arc4random_buf(&x, sizeof x);
  return x;
}

unsigned int arc4random_uniform(unsigned int bound) {
  if (bound < 2) return 0;
  unsigned int least = -bound % bound, x;
  do x = arc4random();
  while (x < least);
  return x % bound;
}
