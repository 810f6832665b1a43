#include <string.h>
void *memfrob(void *p, size_t n);

void *memfrob(void *p, size_t n) {
  for (size_t i = 0; i < n; i++) ((char *)p)[i] ^= 42;
  return p;
}
