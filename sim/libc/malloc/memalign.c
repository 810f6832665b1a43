#include "../internal/tcache.h"
#include <errno.h>
#include <malloc.h>
#include <stdlib.h>

/* Takes enough to find an aligned place inside, and frees what lies before and behind. glibc: _int_memalign(). */
static void *aligned(struct arena *a, size_t alignment, size_t request) {
  size_t n = __malloc_chunk_size(request);
  if (!n) return 0;
  void *mem = __malloc_from(a, n + alignment + MINSIZE);
  if (!mem) return 0;
  struct chunk *p = CHUNK(mem);
  size_t non_main = a != &__main_arena ? NON_MAIN : 0;
  if ((size_t)mem & (alignment - 1)) {
    struct chunk *place = CHUNK((void *)(((size_t)mem + alignment - 1) & -alignment));
    if ((size_t)place - (size_t)p < MINSIZE) place = AT(place, alignment);
    size_t lead = (size_t)place - (size_t)p, size = SIZE(p) - lead;
    if (MMAPPED(p)) {
      place->prev_size = p->prev_size + lead;
      place->size = size | IS_MMAPPED;
      return MEM(place);
    }
    place->size = size | PREV_INUSE | non_main;
    AT(place, size)->size |= PREV_INUSE;
    p->size = (p->size & PREV_INUSE) | lead | non_main;
    __malloc_give(a, p, 1);
    p = place;
  }
  if (!MMAPPED(p) && SIZE(p) > n + MINSIZE) {
    struct chunk *remainder = AT(p, n);
    remainder->size = (SIZE(p) - n) | PREV_INUSE | non_main;
    SET_SIZE(p, n);
    __malloc_give(a, remainder, 1);
  }
  return MEM(p);
}

void *memalign(size_t alignment, size_t request) {
  if (alignment <= 16) return malloc(request);
  if (alignment < MINSIZE) alignment = MINSIZE;
  if (alignment > 1UL << 63) {
    errno = EINVAL;
    return 0;
  }
  if (alignment & (alignment - 1)) {
    size_t power = 32;
    while (power < alignment) power <<= 1;
    alignment = power;
  }
  __tcache();
  struct arena *a = __malloc_arena_get(request + alignment + MINSIZE);
  LOCK(&a->lock);
  if (!a->top) __malloc_ready();
  void *mem = aligned(a, alignment, request);
  UNLOCK(&a->lock);
  return mem;
}

void *aligned_alloc(size_t alignment, size_t request) {
  return memalign(alignment, request);
}

int posix_memalign(void **to, size_t alignment, size_t request) {
  if (alignment % sizeof(void *) || alignment & (alignment - 1) || !alignment) return EINVAL;
  void *mem = memalign(alignment, request);
  if (!mem) return ENOMEM;
  *to = mem;
  return 0;
}

void *valloc(size_t request) {
  return memalign(PAGE_SIZE, request);
}

void *pvalloc(size_t request) {
  if (request > -2 * PAGE_SIZE) {
    ERRNO = ENOMEM;
    return 0;
  }
  return memalign(PAGE_SIZE, (request + PAGE_SIZE - 1) & -PAGE_SIZE);
}
