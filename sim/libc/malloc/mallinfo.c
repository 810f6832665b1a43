#include "../internal/malloc.h"
#include <malloc.h>
#include <string.h>

static void add(struct arena *a, struct mallinfo2 *m) {
  size_t free_bytes = SIZE(a->top), blocks = 1, fast_blocks = 0, fast_bytes = 0;
  for (int i = 0; i < NFASTBINS; i++)
    for (struct chunk *p = a->fast[i]; p; p = (void *)(((size_t)&p->fd >> 12) ^ (size_t)p->fd)) {
      fast_blocks++;
      fast_bytes += SIZE(p);
    }
  free_bytes += fast_bytes;
  for (int i = 1; i < NBINS; i++)
    for (struct chunk *p = BIN(a, i)->bk; p != BIN(a, i); p = p->bk) {
      blocks++;
      free_bytes += SIZE(p);
    }
  m->smblks += fast_blocks;
  m->fsmblks += fast_bytes;
  m->ordblks += blocks;
  m->fordblks += free_bytes;
  m->uordblks += a->system_mem - free_bytes;
  m->arena += a->system_mem;
  if (a != &__main_arena) return;
  m->hblks = __mp.n_mmaps;
  m->hblkhd = __mp.mmapped_mem;
  m->keepcost = SIZE(a->top);
}

struct mallinfo2 mallinfo2(void) {
  struct mallinfo2 m;
  memset(&m, 0, sizeof m);
  __malloc_ready();
  struct arena *a = &__main_arena;
  do {
    LOCK(&a->lock);
    add(a, &m);
    UNLOCK(&a->lock);
    a = a->next;
  } while (a && a != &__main_arena);
  return m;
}

struct mallinfo mallinfo(void) {
  struct mallinfo2 m = mallinfo2();
  struct mallinfo i = {(int)m.arena,   (int)m.ordblks, (int)m.smblks,   (int)m.hblks,    (int)m.hblkhd,
                       (int)m.usmblks, (int)m.fsmblks, (int)m.uordblks, (int)m.fordblks, (int)m.keepcost};
  return i;
}
