/* Chunks in bins: taking one out, and giving the fast bins' chunks back to the others. */
#include "../internal/tcache.h"

void __malloc_unlink(struct chunk *p) {
  if (SIZE(p) != AT(p, SIZE(p))->prev_size) __malloc_corrupt("corrupted size vs. prev_size");
  struct chunk *fd = p->fd, *bk = p->bk;
  if (fd->bk != p || bk->fd != p) __malloc_corrupt("corrupted double-linked list");
  fd->bk = bk;
  bk->fd = fd;
  if (IS_SMALL(SIZE(p)) || !p->fd_nextsize) return;
  if (p->fd_nextsize->bk_nextsize != p || p->bk_nextsize->fd_nextsize != p)
    __malloc_corrupt("corrupted double-linked list (not small)");
  if (fd->fd_nextsize) {
    p->fd_nextsize->bk_nextsize = p->bk_nextsize;
    p->bk_nextsize->fd_nextsize = p->fd_nextsize;
  } else if (p->fd_nextsize == p) {
    fd->fd_nextsize = fd->bk_nextsize = fd;
  } else {
    fd->fd_nextsize = p->fd_nextsize;
    fd->bk_nextsize = p->bk_nextsize;
    p->fd_nextsize->bk_nextsize = fd;
    p->bk_nextsize->fd_nextsize = fd;
  }
}

static void consolidate_one(struct arena *a, struct chunk *p) {
  size_t size = SIZE(p);
  struct chunk *next = AT(p, size);
  size_t next_size = SIZE(next);
  if (!PREV_IN_USE(p)) {
    size_t below = p->prev_size;
    size += below;
    p = (struct chunk *)((char *)p - below);
    if (SIZE(p) != below) __malloc_corrupt("corrupted size vs. prev_size in fastbins");
    __malloc_unlink(p);
  }
  if (next == a->top) {
    size += next_size;
    p->size = size | PREV_INUSE;
    a->top = p;
    return;
  }
  if (!IN_USE_AT(next, next_size)) {
    size += next_size;
    __malloc_unlink(next);
  } else {
    next->size &= ~PREV_INUSE;
  }
  struct chunk *unsorted = UNSORTED(a), *first = unsorted->fd;
  unsorted->fd = p;
  first->bk = p;
  if (!IS_SMALL(size)) p->fd_nextsize = p->bk_nextsize = 0;
  p->size = size | PREV_INUSE;
  p->bk = unsorted;
  p->fd = first;
  SET_FOOT(p, size);
}

void __malloc_consolidate(struct arena *a) {
  a->have_fast = 0;
  for (unsigned int i = 0; i < NFASTBINS; i++) {
    struct chunk *p = a->fast[i];
    a->fast[i] = 0;
    while (p) {
      if ((unsigned long)p & ALIGN_MASK) __malloc_corrupt("malloc_consolidate(): unaligned fastbin chunk detected");
      if ((SIZE(p) >> 4) - 2 != i) __malloc_corrupt("malloc_consolidate(): invalid chunk size");
      struct chunk *next = SHOW(p->fd);
      consolidate_one(a, p);
      p = next;
    }
  }
}
