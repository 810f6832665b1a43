#include "../internal/tcache.h"
#include <stdlib.h>

void free(void *mem) {
  if (!mem) return;
  int error = ERRNO;
  struct chunk *p = CHUNK(mem);
  if (MMAPPED(p)) {
    /* Who frees such a size will ask for it again: next time from the heap. */
    if (!__mp.no_dynamic_threshold && p->size > __mp.mmap_threshold && p->size <= 32UL << 20) {
      __mp.mmap_threshold = SIZE(p);
      __mp.trim_threshold = 2 * __mp.mmap_threshold;
    }
    __malloc_unmap(p);
  } else {
    __tcache();
    __malloc_give(__malloc_arena_of(p), p, 0);
  }
  ERRNO = error;
}
