#include "../internal/tcache.h"
#include <stdlib.h>

void *calloc(size_t count, size_t each) {
  size_t request = count * each;
  if ((count | each) >> 32 && each && request / each != count) {
    ERRNO = 12;
    return 0;
  }
  __tcache();
  struct arena *a = __malloc_arena_get(request);
  LOCK(&a->lock);
  if (!a->top) __malloc_ready();
  /* Memory above what the top ever was is fresh from the kernel: zero already. */
  struct chunk *old_top = a->top;
  size_t used_before = SIZE(old_top);
  if (a == &__main_arena) {
    size_t ever = (size_t)(__mp.sbrk_base + a->max_system_mem - (char *)old_top);
    if (used_before < ever) used_before = ever;
  } else {
    struct heap *heap = HEAP_OF(old_top);
    size_t ever = (char *)heap + heap->committed - (char *)old_top;
    if (used_before < ever) used_before = ever;
  }
  void *mem = __malloc_from(a, request);
  UNLOCK(&a->lock);
  if (!mem) return 0;
  struct chunk *p = CHUNK(mem);
  if (MMAPPED(p)) {
    if (__mp.perturb) __builtin_bulk_fill(mem, 0, request);
    return mem;
  }
  size_t size = SIZE(p);
  if (!__mp.perturb && p == old_top && size > used_before) size = used_before;
  __builtin_bulk_fill(mem, 0, size - 8);
  return mem;
}
