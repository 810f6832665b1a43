#include "../internal/malloc.h"
#include <malloc.h>

size_t malloc_usable_size(void *mem) {
  if (!mem) return 0;
  struct chunk *p = CHUNK(mem);
  if (MMAPPED(p)) return SIZE(p) - HEADER;
  return IN_USE_AT(p, SIZE(p)) ? SIZE(p) - 8 : 0;
}
