#define _GNU_SOURCE
#include "../internal/tcache.h"
#include <stdlib.h>
#include <sys/mman.h>

static struct chunk *move_mapping(struct chunk *p, size_t n) {
  size_t lead = p->prev_size, size = SIZE(p), total = lead + size;
  size_t block = (size_t)p - lead, mem = (size_t)MEM(p);
  if ((block | total) & (PAGE_SIZE - 1) || (mem & (PAGE_SIZE - 1) & ((mem & (PAGE_SIZE - 1)) - 1)))
    __malloc_corrupt("mremap_chunk(): invalid pointer");
  size_t wanted = (n + lead + 8 + PAGE_SIZE - 1) & -PAGE_SIZE;
  if (total == wanted) return p;
  char *moved = mremap((void *)block, total, wanted, MREMAP_MAYMOVE);
  if (moved == MAP_FAILED) return 0;
  p = (struct chunk *)(moved + lead);
  p->size = (wanted - lead) | IS_MMAPPED;
  __mp.mmapped_mem += wanted - total;
  if (__mp.mmapped_mem > __mp.max_mmapped_mem) __mp.max_mmapped_mem = __mp.mmapped_mem;
  return p;
}

/* Grows into the top or a free chunk above, else moves; what is too much is freed. glibc: _int_realloc(). */
static void *resize(struct arena *a, struct chunk *p, size_t size, size_t n) {
  if (p->size <= HEADER || size >= a->system_mem) __malloc_corrupt("realloc(): invalid old size");
  struct chunk *next = AT(p, size);
  size_t next_size = SIZE(next), all = size;
  if (next->size <= HEADER || next_size >= a->system_mem) __malloc_corrupt("realloc(): invalid next size");
  if (size < n) {
    if (next == a->top && size + next_size >= n + MINSIZE) {
      SET_SIZE(p, n);
      a->top = AT(p, n);
      a->top->size = (size + next_size - n) | PREV_INUSE;
      return MEM(p);
    }
    if (next != a->top && !IN_USE_AT(next, next_size) && size + next_size >= n) {
      all = size + next_size;
      __malloc_unlink(next);
    } else {
      void *mem = __malloc_from(a, n - ALIGN_MASK);
      if (!mem) return 0;
      struct chunk *moved = CHUNK(mem);
      if (moved == next) {
        all = SIZE(moved) + size;
      } else {
        __builtin_bulk_copy(mem, MEM(p), size - 8);
        __malloc_give(a, p, 1);
        return mem;
      }
    }
  }
  size_t rest = all - n;
  if (rest < MINSIZE) {
    SET_SIZE(p, all);
    AT(p, all)->size |= PREV_INUSE;
  } else {
    struct chunk *remainder = AT(p, n);
    SET_SIZE(p, n);
    remainder->size = rest | PREV_INUSE | (a != &__main_arena ? NON_MAIN : 0);
    AT(remainder, rest)->size |= PREV_INUSE;
    __malloc_give(a, remainder, 1);
  }
  return MEM(p);
}

void *realloc(void *mem, size_t request) {
  if (mem && !request) {
    free(mem);
    return 0;
  }
  if (!mem) return malloc(request);
  struct chunk *p = CHUNK(mem);
  size_t size = SIZE(p);
  if (!MMAPPED(p)) __tcache();
  if ((size_t)p > -size || (size_t)p & ALIGN_MASK) __malloc_corrupt("realloc(): invalid pointer");
  size_t n = __malloc_chunk_size(request);
  if (!n) return 0;
  if (MMAPPED(p)) {
    struct chunk *moved = move_mapping(p, n);
    if (moved) return MEM(moved);
    if (size - 8 >= n) return mem;
    void *other = malloc(request);
    if (!other) return 0;
    __builtin_bulk_copy(other, mem, size - HEADER);
    __malloc_unmap(p);
    return other;
  }
  struct arena *a = __malloc_arena_of(p);
  LOCK(&a->lock);
  void *result = resize(a, p, size, n);
  UNLOCK(&a->lock);
  if (result || a == &__main_arena) return result;
  result = malloc(request);
  if (!result) return 0;
  __builtin_bulk_copy(result, mem, size - 8);
  __malloc_give(a, p, 0);
  return result;
}
