/* How a request is served from an arena: fast bin, small bin, the unsorted chunks (sorted into bins on the way), the best fit of
 * the large bins, a larger bin, the top, the system. Linux knows nothing of it: this is glibc's _int_malloc() in our words. */
#include "../internal/tcache.h"

static void *served(struct chunk *p) {
  return MEM(p);
}

static void mark_thread(struct arena *a, struct chunk *p) {
  if (a != &__main_arena) p->size |= NON_MAIN;
}

static struct chunk *pop_fast(struct chunk **bin) {
  struct chunk *p = *bin;
  if (!p) return 0;
  if ((unsigned long)p & ALIGN_MASK) __malloc_corrupt("malloc(): unaligned fastbin chunk detected 2");
  *bin = SHOW(p->fd);
  return p;
}

static void *take_fast(struct arena *a, size_t n) {
  size_t index = (n >> 4) - 2;
  struct chunk *p = pop_fast(&a->fast[index]);
  if (!p) return 0;
  if ((SIZE(p) >> 4) - 2 != index) __malloc_corrupt("malloc(): memory corruption (fast)");
  /* While here, fill the thread's cache. */
  struct tcache *t = __tcache_now();
  size_t cached = TCACHE_INDEX(n);
  if (t && cached < TCACHE_BINS)
    while (t->counts[cached] < TCACHE_COUNT && a->fast[index]) {
      if ((unsigned long)a->fast[index] & ALIGN_MASK) __malloc_corrupt("malloc(): unaligned fastbin chunk detected 3");
      __tcache_put(t, pop_fast(&a->fast[index]), cached);
    }
  return served(p);
}

static void *take_small(struct arena *a, size_t n) {
  struct chunk *bin = BIN(a, n >> 4), *p = bin->bk;
  if (p == bin) return 0;
  struct chunk *bk = p->bk;
  if (bk->fd != p) __malloc_corrupt("malloc(): smallbin double linked list corrupted");
  AT(p, n)->size |= PREV_INUSE;
  bin->bk = bk;
  bk->fd = bin;
  mark_thread(a, p);
  struct tcache *t = __tcache_now();
  size_t cached = TCACHE_INDEX(n);
  if (t && cached < TCACHE_BINS) {
    struct chunk *more;
    while (t->counts[cached] < TCACHE_COUNT && (more = bin->bk) != bin) {
      bk = more->bk;
      AT(more, n)->size |= PREV_INUSE;
      mark_thread(a, more);
      bin->bk = bk;
      bk->fd = bin;
      __tcache_put(t, more, cached);
    }
  }
  return served(p);
}

static void set_used(struct arena *a, struct chunk *p, size_t n, size_t flags) {
  p->size = n | flags | (a != &__main_arena ? NON_MAIN : 0);
}

/* The first n bytes of a free chunk that is in no bin; the rest becomes the newest unsorted chunk. */
static void *split(struct arena *a, struct chunk *p, size_t size, size_t n, int from_map) {
  size_t rest = size - n;
  if (rest < MINSIZE) {
    AT(p, size)->size |= PREV_INUSE;
    mark_thread(a, p);
    return served(p);
  }
  struct chunk *remainder = AT(p, n), *bk = UNSORTED(a), *fd = bk->fd;
  if (fd->bk != bk) __malloc_corrupt(from_map ? "malloc(): corrupted unsorted chunks 2" : "malloc(): corrupted unsorted chunks");
  remainder->bk = bk;
  remainder->fd = fd;
  bk->fd = remainder;
  fd->bk = remainder;
  if (!IS_SMALL(rest)) remainder->fd_nextsize = remainder->bk_nextsize = 0;
  if (from_map && IS_SMALL(n)) a->last_remainder = remainder;
  set_used(a, p, n, PREV_INUSE);
  remainder->size = rest | PREV_INUSE;
  SET_FOOT(remainder, rest);
  return served(p);
}

static void check_unsorted(struct arena *a, struct chunk *p, struct chunk *bk) {
  size_t size = SIZE(p);
  struct chunk *next = AT(p, size);
  if (size <= HEADER || size > a->system_mem) __malloc_corrupt("malloc(): invalid size (unsorted)");
  if (next->size < HEADER || next->size > a->system_mem) __malloc_corrupt("malloc(): invalid next size (unsorted)");
  if ((next->prev_size & ~7UL) != size) __malloc_corrupt("malloc(): mismatching next->prev_size (unsorted)");
  if (bk->fd != p || p->fd != UNSORTED(a)) __malloc_corrupt("malloc(): unsorted double linked list corrupted");
  if (PREV_IN_USE(next)) __malloc_corrupt("malloc(): invalid next->prev_inuse (unsorted)");
}

/* Large bins are sorted, largest first; chunks of different sizes are linked besides. */
static void put_in_bin(struct arena *a, struct chunk *p, size_t size) {
  unsigned int index = __malloc_bin_index(size);
  struct chunk *bk = BIN(a, index), *fd = bk->fd;
  if (!IS_SMALL(size)) {
    if (fd == bk) {
      p->fd_nextsize = p->bk_nextsize = p;
    } else if ((size | PREV_INUSE) < bk->bk->size) {
      fd = bk;
      bk = bk->bk;
      p->fd_nextsize = fd->fd;
      p->bk_nextsize = fd->fd->bk_nextsize;
      fd->fd->bk_nextsize = p->bk_nextsize->fd_nextsize = p;
    } else {
      while ((size | PREV_INUSE) < fd->size) fd = fd->fd_nextsize;
      if ((size | PREV_INUSE) == fd->size) {
        fd = fd->fd; /* never before the one that holds the links */
      } else {
        p->fd_nextsize = fd;
        p->bk_nextsize = fd->bk_nextsize;
        if (fd->bk_nextsize->fd_nextsize != fd) __malloc_corrupt("malloc(): largebin double linked list corrupted (nextsize)");
        fd->bk_nextsize = p;
        p->bk_nextsize->fd_nextsize = p;
      }
      bk = fd->bk;
      if (bk->fd != fd) __malloc_corrupt("malloc(): largebin double linked list corrupted (bk)");
    }
  }
  a->map[index >> 5] |= 1U << (index & 31);
  p->bk = bk;
  p->fd = fd;
  fd->bk = p;
  bk->fd = p;
}

/* Sorts the unsorted chunks; returns one that fits exactly, or the last remainder's start for a small request. */
static void *sort_unsorted(struct arena *a, size_t n, struct tcache *t, size_t cached, int *has_cached) {
  struct chunk *unsorted = UNSORTED(a), *p;
  for (int rounds = 0; (p = unsorted->bk) != unsorted && rounds < 10000; rounds++) {
    struct chunk *bk = p->bk;
    size_t size = SIZE(p);
    check_unsorted(a, p, bk);
    if (IS_SMALL(n) && bk == unsorted && p == a->last_remainder && size > n + MINSIZE) {
      size_t rest = size - n;
      struct chunk *remainder = AT(p, n);
      unsorted->bk = unsorted->fd = remainder;
      a->last_remainder = remainder;
      remainder->bk = remainder->fd = unsorted;
      if (!IS_SMALL(rest)) remainder->fd_nextsize = remainder->bk_nextsize = 0;
      set_used(a, p, n, PREV_INUSE);
      remainder->size = rest | PREV_INUSE;
      SET_FOOT(remainder, rest);
      return served(p);
    }
    if (bk->fd != p) __malloc_corrupt("malloc(): corrupted unsorted chunks 3");
    unsorted->bk = bk;
    bk->fd = unsorted;
    if (size == n) {
      AT(p, size)->size |= PREV_INUSE;
      mark_thread(a, p);
      if (t && cached < TCACHE_BINS && t->counts[cached] < TCACHE_COUNT) {
        __tcache_put(t, p, cached);
        *has_cached = 1;
        continue;
      }
      return served(p);
    }
    put_in_bin(a, p, size);
  }
  return 0;
}

static void *best_large(struct arena *a, size_t n, unsigned int index) {
  struct chunk *bin = BIN(a, index), *p = bin->fd;
  if (p == bin || p->size < n) return 0;
  size_t size;
  p = p->bk_nextsize;
  while ((size = SIZE(p)) < n) p = p->bk_nextsize;
  if (p != bin->bk && p->size == p->fd->size) p = p->fd; /* not the one that holds the links */
  __malloc_unlink(p);
  return split(a, p, size, n, 0);
}

static void *larger_bin(struct arena *a, size_t n, unsigned int index) {
  while (++index < NBINS) {
    unsigned int bits = a->map[index >> 5] >> (index & 31);
    if (!bits) {
      index |= 31;
      continue;
    }
    index += __builtin_ctz(bits);
    struct chunk *bin = BIN(a, index), *p = bin->bk;
    if (p == bin) {
      a->map[index >> 5] &= ~(1U << (index & 31));
      continue;
    }
    size_t size = SIZE(p);
    __malloc_unlink(p);
    return split(a, p, size, n, 1);
  }
  return 0;
}

static void *take(struct arena *a, size_t n) {
  void *mem;
  if (!a->top) __malloc_ready();
  if (n <= __mp.max_fast && (mem = take_fast(a, n))) return mem;
  if (IS_SMALL(n)) {
    if ((mem = take_small(a, n))) return mem;
  } else if (a->have_fast) {
    __malloc_consolidate(a);
  }
  unsigned int index = __malloc_bin_index(n);
  size_t cached = TCACHE_INDEX(n);
  struct tcache *t = __tcache_now();
  for (;;) {
    int has_cached = 0;
    if ((mem = sort_unsorted(a, n, t, cached, &has_cached))) return mem;
    if (has_cached) return __tcache_get(t, cached);
    if (!IS_SMALL(n) && (mem = best_large(a, n, index))) return mem;
    if ((mem = larger_bin(a, n, index))) return mem;
    struct chunk *top = a->top;
    size_t size = SIZE(top);
    if (size > a->system_mem) __malloc_corrupt("malloc(): corrupted top size");
    if (size >= n + MINSIZE) {
      struct chunk *remainder = AT(top, n);
      a->top = remainder;
      set_used(a, top, n, PREV_INUSE);
      remainder->size = (size - n) | PREV_INUSE;
      return served(top);
    }
    if (!a->have_fast) return __malloc_more(n, a);
    __malloc_consolidate(a);
  }
}

void *__malloc_from(struct arena *a, size_t request) {
  size_t n = __malloc_chunk_size(request);
  if (!n) return 0;
  void *mem = take(a, n);
  if (mem && __mp.perturb) __builtin_bulk_fill(mem, __mp.perturb ^ 0xff, request);
  return mem;
}
