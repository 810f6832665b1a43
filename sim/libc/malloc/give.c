/* What happens to a freed chunk: the thread's cache, a fast bin, or merged with its free neighbours into the unsorted chunks or the
 * top. glibc: _int_free(). */
#include "../internal/tcache.h"

static int cached_twice(struct tcache *t, struct tcache_entry *entry, size_t index) {
  if (entry->key != __tcache_key) return 0;
  /* The key may be there by chance: look. */
  size_t count = 0;
  for (struct tcache_entry *e = t->entries[index]; e; e = SHOW(e->next), count++) {
    if (count >= TCACHE_COUNT) __malloc_corrupt("free(): too many chunks detected in tcache");
    if ((unsigned long)e & ALIGN_MASK) __malloc_corrupt("free(): unaligned chunk detected in tcache 2");
    if (e == entry) return 1;
  }
  return 0;
}

static int give_to_cache(struct chunk *p, size_t size) {
  struct tcache *t = __tcache_now();
  size_t index = TCACHE_INDEX(size);
  if (!t || index >= TCACHE_BINS) return 0;
  if (cached_twice(t, MEM(p), index)) __malloc_corrupt("free(): double free detected in tcache 2");
  if (t->counts[index] >= TCACHE_COUNT) return 0;
  __tcache_put(t, p, index);
  return 1;
}

static void give_fast(struct arena *a, struct chunk *p, size_t size, int locked) {
  struct chunk *next = AT(p, size);
  if (next->size <= HEADER || SIZE(next) >= a->system_mem) __malloc_corrupt("free(): invalid next size (fast)");
  if (__mp.perturb) __builtin_bulk_fill(MEM(p), __mp.perturb, size - 8);
  a->have_fast = 1;
  struct chunk **bin = &a->fast[(size >> 4) - 2], *old = *bin;
  if (old == p) __malloc_corrupt("double free or corruption (fasttop)");
  p->fd = HIDE(&p->fd, old);
  *bin = p;
  if (locked && old && SIZE(old) != size) __malloc_corrupt("invalid fastbin entry (free)");
}

static void give_and_merge(struct arena *a, struct chunk *p, size_t size) {
  struct chunk *next = AT(p, size);
  if (p == a->top) __malloc_corrupt("double free or corruption (top)");
  if (!(a->flags & 1) && (char *)next >= (char *)a->top + SIZE(a->top)) __malloc_corrupt("double free or corruption (out)");
  if (!PREV_IN_USE(next)) __malloc_corrupt("double free or corruption (!prev)");
  size_t next_size = SIZE(next);
  if (next->size <= HEADER || next_size >= a->system_mem) __malloc_corrupt("free(): invalid next size (normal)");
  if (__mp.perturb) __builtin_bulk_fill(MEM(p), __mp.perturb, size - 8);
  if (!PREV_IN_USE(p)) {
    size_t below = p->prev_size;
    size += below;
    p = (struct chunk *)((char *)p - below);
    if (SIZE(p) != below) __malloc_corrupt("corrupted size vs. prev_size while consolidating");
    __malloc_unlink(p);
  }
  if (next == a->top) {
    size += next_size;
    p->size = size | PREV_INUSE;
    a->top = p;
  } else {
    if (!IN_USE_AT(next, next_size)) {
      __malloc_unlink(next);
      size += next_size;
    } else {
      next->size &= ~PREV_INUSE;
    }
    struct chunk *bk = UNSORTED(a), *fd = bk->fd;
    if (fd->bk != bk) __malloc_corrupt("free(): corrupted unsorted chunks");
    p->fd = fd;
    p->bk = bk;
    if (!IS_SMALL(size)) p->fd_nextsize = p->bk_nextsize = 0;
    bk->fd = p;
    fd->bk = p;
    p->size = size | PREV_INUSE;
    SET_FOOT(p, size);
  }
  if (size < 65536) return;
  if (a->have_fast) __malloc_consolidate(a);
  if (a != &__main_arena) __malloc_heap_trim(a, __mp.top_pad);
  else if (SIZE(a->top) >= __mp.trim_threshold) __malloc_trim_top(__mp.top_pad, a);
}

void __malloc_give(struct arena *a, struct chunk *p, int locked) {
  size_t size = SIZE(p);
  if ((size_t)p > -size || (size_t)p & ALIGN_MASK) __malloc_corrupt("free(): invalid pointer");
  if (size < MINSIZE || size & ALIGN_MASK) __malloc_corrupt("free(): invalid size");
  if (give_to_cache(p, size)) return;
  if (MMAPPED(p)) {
    __malloc_unmap(p);
    return;
  }
  if (!locked) LOCK(&a->lock);
  if (size <= __mp.max_fast) give_fast(a, p, size, locked);
  else give_and_merge(a, p, size);
  if (!locked) UNLOCK(&a->lock);
}
