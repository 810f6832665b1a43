/* malloc_info: what the heap is made of, as XML. Sizes of bins are the words in the chunks, flags and all, as in glibc. */
#include "../internal/malloc.h"
#include <errno.h>
#include <malloc.h>
#include <stdio.h>

struct sums {
  size_t fast_count, fast_bytes, count, bytes, system, max, accessible;
};

static void line(FILE *f, const char *name, size_t from, size_t to, size_t total, size_t count) {
  fprintf(f, "  <%s from=\"%zu\" to=\"%zu\" total=\"%zu\" count=\"%zu\"/>\n", name, from, to, total, count);
}

static void print_bin(FILE *f, struct arena *a, int i, struct sums *s) {
  size_t from = ~0UL, to = 0, total = 0, count = 0;
  for (struct chunk *p = BIN(a, i)->fd; p != BIN(a, i); p = p->fd) {
    count++;
    total += p->size;
    if (p->size < from) from = p->size;
    if (p->size > to) to = p->size;
  }
  s->count += count;
  s->bytes += total;
  if (count) line(f, i == 1 ? "unsorted" : "size", from, to, total, count);
}

static void print_totals(FILE *f, const struct sums *s) {
  fprintf(f, "<total type=\"fast\" count=\"%zu\" size=\"%zu\"/>\n", s->fast_count, s->fast_bytes);
  fprintf(f, "<total type=\"rest\" count=\"%zu\" size=\"%zu\"/>\n", s->count, s->bytes);
}

static void print_system(FILE *f, const struct sums *s, size_t total) {
  fprintf(f, "<system type=\"current\" size=\"%zu\"/>\n<system type=\"max\" size=\"%zu\"/>\n", s->system, s->max);
  fprintf(f, "<aspace type=\"total\" size=\"%zu\"/>\n<aspace type=\"mprotect\" size=\"%zu\"/>\n", total, s->accessible);
}

static size_t print_arena(FILE *f, struct arena *a, int number, struct sums *all) {
  struct sums s = {0};
  size_t total = a->system_mem, heaps = 0;
  fprintf(f, "<heap nr=\"%d\">\n<sizes>\n", number);
  LOCK(&a->lock);
  if (a->top != TOP_INITIAL(a)) {
    s.count = 1;
    s.bytes = SIZE(a->top);
  }
  for (int i = 0; i < NFASTBINS; i++) {
    size_t count = 0, size = 0;
    for (struct chunk *p = a->fast[i]; p; p = (void *)(((size_t)&p->fd >> 12) ^ (size_t)p->fd)) {
      count++;
      size = SIZE(p);
    }
    s.fast_count += count;
    s.fast_bytes += count * size;
    if (count) line(f, "size", size - 15, size, count * size, count);
  }
  for (int i = 2; i < NBINS; i++) print_bin(f, a, i, &s);
  print_bin(f, a, 1, &s);
  s.system = s.accessible = a->system_mem;
  s.max = a->max_system_mem;
  if (a != &__main_arena) {
    total = s.accessible = 0;
    for (struct heap *h = HEAP_OF(a->top); h; h = h->prev) {
      total += h->size;
      s.accessible += h->committed;
      heaps++;
    }
  }
  UNLOCK(&a->lock);
  fprintf(f, "</sizes>\n");
  print_totals(f, &s);
  print_system(f, &s, total);
  if (heaps) fprintf(f, "<aspace type=\"subheaps\" count=\"%zu\"/>\n", heaps);
  fprintf(f, "</heap>\n");
  all->fast_count += s.fast_count;
  all->fast_bytes += s.fast_bytes;
  all->count += s.count;
  all->bytes += s.bytes;
  all->system += s.system;
  all->max += s.max;
  all->accessible += s.accessible;
  return total;
}

int malloc_info(int options, FILE *f) {
  if (options) return EINVAL;
  struct sums all = {0};
  size_t total = 0;
  int number = 0;
  __malloc_ready();
  fprintf(f, "<malloc version=\"1\">\n");
  struct arena *a = &__main_arena;
  do {
    total += print_arena(f, a, number++, &all);
    a = a->next;
  } while (a && a != &__main_arena);
  print_totals(f, &all);
  fprintf(f, "<total type=\"mmap\" count=\"%d\" size=\"%zu\"/>\n", __mp.n_mmaps, __mp.mmapped_mem);
  print_system(f, &all, total);
  fprintf(f, "</malloc>\n");
  return 0;
}
