#include <string.h>

void *memmove(void *to, const void *from, size_t n) {
  if ((size_t)to - (size_t)from >= n) __builtin_bulk_copy(to, from, n);
  else __builtin_bulk_copy_down(to, from, n);
  return to;
}

void bcopy(const void *from, void *to, size_t n) {
  memmove(to, from, n);
}
