#include "../internal/tcache.h"
#include <stdlib.h>

void *malloc(size_t request) {
  size_t n = __malloc_chunk_size(request);
  if (!n) return 0;
  struct tcache *t = __tcache();
  size_t index = TCACHE_INDEX(n);
  if (index < TCACHE_BINS && t && t->counts[index]) return __tcache_get(t, index);
  struct arena *a = __malloc_arena_get(request);
  LOCK(&a->lock);
  void *mem = __malloc_from(a, request);
  UNLOCK(&a->lock);
  return mem;
}
