/* The main arena and the parameters. */
#include "../internal/malloc.h"

struct malloc_parameters __mp = {
    .trim_threshold = 128 * 1024,
    .top_pad = 128 * 1024,
    .mmap_threshold = 128 * 1024,
    .max_fast = 128,
    .n_mmaps_max = 65536,
};
struct arena __main_arena;
struct arena *(*__malloc_thread_arena)(void);
void *(*__malloc_heap_more)(size_t n, struct arena *a);
int (*__malloc_heap_trim)(struct arena *a, size_t pad);

void __malloc_init_arena(struct arena *a) {
  for (int i = 1; i < NBINS; i++) {
    struct chunk *bin = BIN(a, i);
    bin->fd = bin->bk = bin;
  }
  a->top = TOP_INITIAL(a);
}

void __malloc_ready(void) {
  if (__main_arena.top) return;
  __malloc_init_arena(&__main_arena);
  __main_arena.next = &__main_arena;
  __main_arena.threads = 1;
}

size_t __malloc_chunk_size(size_t request) {
  if (request > 0x7fffffffffffffffUL) {
    ERRNO = 12;
    return 0;
  }
  if (request + 8 + ALIGN_MASK < MINSIZE) return MINSIZE;
  return (request + 8 + ALIGN_MASK) & ~ALIGN_MASK;
}

unsigned int __malloc_bin_index(size_t n) {
  if (n < 1024) return (unsigned int)(n >> 4);
  if (n >> 6 <= 48) return 48 + (unsigned int)(n >> 6);
  if (n >> 9 <= 20) return 91 + (unsigned int)(n >> 9);
  if (n >> 12 <= 10) return 110 + (unsigned int)(n >> 12);
  if (n >> 15 <= 4) return 119 + (unsigned int)(n >> 15);
  if (n >> 18 <= 2) return 124 + (unsigned int)(n >> 18);
  return 126;
}

struct arena *__malloc_arena_get(size_t n) {
  (void)n;
  return __malloc_thread_arena ? __malloc_thread_arena() : &__main_arena;
}

struct arena *__malloc_arena_of(struct chunk *p) {
  return p->size & NON_MAIN ? HEAP_OF(p)->arena : &__main_arena;
}

_Noreturn void __malloc_corrupt(const char *text) {
  __abort_message(text);
}
