#include <errno.h>
#include <stdlib.h>

void *reallocarray(void *mem, size_t count, size_t each) {
  size_t request = count * each;
  if (each && request / each != count) {
    errno = ENOMEM;
    return 0;
  }
  return realloc(mem, request);
}
