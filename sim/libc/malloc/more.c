/* Memory from the system: a mapping of its own for a large request, else a larger top. glibc: sysmalloc(), systrim(). */
#include "../internal/malloc.h"
#include <sys/mman.h>
#include <unistd.h>

#define ROUND_UP(n) (((n) + PAGE_SIZE - 1) & -PAGE_SIZE)

_Noreturn void __malloc_assert(const char *expression, const char *file, unsigned int line, const char *function);

static void *own_mapping(size_t n) {
  size_t size = ROUND_UP(n + 8);
  if (size <= n) return 0;
  void *map = mmap(0, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (map == MAP_FAILED) return 0;
  struct chunk *p = map;
  p->prev_size = 0;
  p->size = size | IS_MMAPPED;
  if (++__mp.n_mmaps > __mp.max_n_mmaps) __mp.max_n_mmaps = __mp.n_mmaps;
  __mp.mmapped_mem += size;
  if (__mp.mmapped_mem > __mp.max_mmapped_mem) __mp.max_mmapped_mem = __mp.mmapped_mem;
  return MEM(p);
}

/* The break is stuck (a mapping above it, or the limit): the arena goes on in a mapping and is not contiguous from here on. */
static char *mapped_core(struct arena *a, size_t *size, size_t old_size) {
  if (!(a->flags & 1)) *size = ROUND_UP(*size + old_size);
  if (*size < 1UL << 20) *size = 1UL << 20;
  char *map = mmap(0, *size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (map == MAP_FAILED) return 0;
  a->flags |= 1;
  return map;
}

/* New memory that does not continue the old top: align it, and close the old top with two fence posts. */
static void new_top(struct arena *a, char *core, size_t size, char *core_end, char *old_end, struct chunk *old_top,
                    size_t old_size) {
  char *aligned = core;
  size_t correction = 0;
  if (!(a->flags & 1)) {
    if (old_size) a->system_mem += core - old_end;
    size_t astray = (size_t)core & ALIGN_MASK;
    if (astray) {
      correction = 16 - astray;
      aligned += correction;
    }
    correction += old_size;
    size_t end = (size_t)core + size + correction;
    correction += ROUND_UP(end) - end;
    core_end = sbrk((intptr_t)correction);
    if (core_end == (char *)-1) {
      correction = 0;
      core_end = sbrk(0);
    }
  } else if (!core_end) {
    core_end = sbrk(0);
  }
  if (core_end == (char *)-1) return;
  a->top = (struct chunk *)aligned;
  a->top->size = (size_t)(core_end - aligned + correction) | PREV_INUSE;
  a->system_mem += correction;
  if (!old_size) return;
  old_size = (old_size - 2 * HEADER) & ~ALIGN_MASK;
  old_top->size = old_size | PREV_INUSE;
  AT(old_top, old_size)->size = HEADER | PREV_INUSE;
  AT(old_top, old_size + HEADER)->size = HEADER | PREV_INUSE;
  if (old_size >= MINSIZE) __malloc_give(a, old_top, 1);
}

static void grow_main(size_t n, struct arena *a, struct chunk *old_top, size_t old_size) {
  char *old_end = (char *)old_top + old_size, *core_end = 0;
  size_t size = n + __mp.top_pad + MINSIZE;
  if (!(a->flags & 1)) size -= old_size;
  size = ROUND_UP(size);
  char *core = (intptr_t)size > 0 ? sbrk((intptr_t)size) : (char *)-1;
  if (core == (char *)-1) {
    core = mapped_core(a, &size, old_size);
    if (!core) return;
    core_end = core + size;
  }
  if (!__mp.sbrk_base) __mp.sbrk_base = core;
  a->system_mem += size;
  if (core == old_end && !core_end) old_top->size = (size + old_size) | PREV_INUSE;
  else if (!(a->flags & 1) && old_size && core < old_end) __malloc_corrupt("break adjusted to free malloc space");
  else new_top(a, core, size, core_end, old_end, old_top, old_size);
}

void *__malloc_more(size_t n, struct arena *a) {
  int tried = 0;
  if (n >= __mp.mmap_threshold && __mp.n_mmaps < __mp.n_mmaps_max) {
    void *mem = own_mapping(n);
    if (mem) return mem;
    tried = 1;
  }
  struct chunk *old_top = a->top;
  size_t old_size = SIZE(old_top);
  int fresh = old_top == TOP_INITIAL(a) && !old_size;
  if (!fresh && (old_size < MINSIZE || !PREV_IN_USE(old_top) || ((size_t)old_top + old_size) & (PAGE_SIZE - 1)))
    __malloc_assert("(old_top == initial_top (av) && old_size == 0) || ((unsigned long) (old_size) >= MINSIZE && "
                    "prev_inuse (old_top) && ((unsigned long) old_end & (pagesize - 1)) == 0)",
                    "malloc.c", 2617, "sysmalloc");
  if (a != &__main_arena) {
    if (!__malloc_heap_more(n, a)) {
      void *mem = tried ? 0 : own_mapping(n);
      if (mem) return mem;
    }
  } else {
    grow_main(n, a, old_top, old_size);
  }
  if (a->system_mem > a->max_system_mem) a->max_system_mem = a->system_mem;
  struct chunk *p = a->top;
  size_t size = SIZE(p);
  if (size < n + MINSIZE) {
    ERRNO = 12;
    return 0;
  }
  struct chunk *remainder = AT(p, n);
  a->top = remainder;
  p->size = n | PREV_INUSE | (a != &__main_arena ? NON_MAIN : 0);
  remainder->size = (size - n) | PREV_INUSE;
  return MEM(p);
}

int __malloc_trim_top(size_t pad, struct arena *a) {
  size_t size = SIZE(a->top), area = size - MINSIZE - 1;
  if (area <= pad) return 0;
  size_t extra = (area - pad) & -PAGE_SIZE;
  if (!extra) return 0;
  char *end = sbrk(0);
  if (end != (char *)a->top + size) return 0;
  sbrk(-(intptr_t)extra);
  char *new_end = sbrk(0);
  if (new_end == (char *)-1 || new_end == end) return 0;
  size_t released = end - new_end;
  a->system_mem -= released;
  a->top->size = (size - released) | PREV_INUSE;
  return 1;
}

void __malloc_unmap(struct chunk *p) {
  size_t mem = (size_t)MEM(p), block = (size_t)p - p->prev_size, total = p->prev_size + SIZE(p);
  if ((block | total) & (PAGE_SIZE - 1) || (mem & (PAGE_SIZE - 1) & ((mem & (PAGE_SIZE - 1)) - 1)))
    __malloc_corrupt("munmap_chunk(): invalid pointer");
  __mp.n_mmaps--;
  __mp.mmapped_mem -= total;
  munmap((void *)block, total);
}
