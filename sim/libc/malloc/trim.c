#include "../internal/malloc.h"
#include <malloc.h>
#include <sys/mman.h>

/* Whole free pages inside free chunks go back to the kernel, then the top. */
static int trim(struct arena *a, size_t pad) {
  __malloc_consolidate(a);
  unsigned int first = __malloc_bin_index(PAGE_SIZE);
  int result = 0;
  for (unsigned int i = 1; i < NBINS; i++) {
    if (i != 1 && i < first) continue;
    struct chunk *bin = BIN(a, i);
    for (struct chunk *p = bin->bk; p != bin; p = p->bk) {
      size_t size = SIZE(p);
      if (size <= PAGE_SIZE - 1 + sizeof *p) continue;
      char *page = (char *)(((size_t)p + sizeof *p + PAGE_SIZE - 1) & -PAGE_SIZE);
      size -= page - (char *)p;
      if (size < PAGE_SIZE) continue;
      madvise(page, size & -PAGE_SIZE, MADV_DONTNEED);
      result = 1;
    }
  }
  return result | (a == &__main_arena ? __malloc_trim_top(pad, a) : 0);
}

int malloc_trim(size_t pad) {
  int result = 0;
  __malloc_ready();
  struct arena *a = &__main_arena;
  do {
    LOCK(&a->lock);
    result |= trim(a, pad);
    UNLOCK(&a->lock);
    a = a->next;
  } while (a && a != &__main_arena);
  return result;
}
