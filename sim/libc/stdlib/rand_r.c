#include <stdlib.h>

int rand_r(unsigned int *seed) {
  unsigned int next = *seed;
  int result;
  next = next * 1103515245U + 12345U;
  result = (int)(next / 65536 % 2048);
  next = next * 1103515245U + 12345U;
  result = result << 10 ^ (int)(next / 65536 % 1024);
  next = next * 1103515245U + 12345U;
  result = result << 10 ^ (int)(next / 65536 % 1024);
  *seed = next;
  return result;
}
