#include "../internal/tcache.h"

unsigned long __tcache_key;
static _Thread_local struct tcache *own;
static _Thread_local int ended;

static void make_key(void) {
  if (RAW3(SYS_getrandom, &__tcache_key, 8, 1) == 8) return;
  __tcache_key = 0x9e3779b97f4a7c15UL;
}

struct tcache *__tcache_now(void) {
  return own;
}

struct tcache *__tcache(void) {
  if (own || ended) return own;
  if (!__tcache_key) make_key();
  struct arena *a = __malloc_arena_get(sizeof *own);
  LOCK(&a->lock);
  void *mem = __malloc_from(a, sizeof *own);
  UNLOCK(&a->lock);
  if (mem) {
    own = mem;
    __builtin_bulk_fill(own, 0, sizeof *own);
  }
  return own;
}

void __tcache_put(struct tcache *t, struct chunk *p, size_t index) {
  struct tcache_entry *entry = MEM(p);
  entry->key = __tcache_key;
  entry->next = HIDE(&entry->next, t->entries[index]);
  t->entries[index] = entry;
  t->counts[index]++;
}

void *__tcache_get(struct tcache *t, size_t index) {
  struct tcache_entry *entry = t->entries[index];
  if ((unsigned long)entry & ALIGN_MASK) __malloc_corrupt("malloc(): unaligned tcache chunk detected");
  t->entries[index] = SHOW(entry->next);
  t->counts[index]--;
  entry->key = 0;
  return entry;
}

/* The thread ends: its chunks go back to their arenas. */
void __tcache_end(void) {
  struct tcache *t = own;
  ended = 1;
  own = 0;
  if (!t) return;
  for (int i = 0; i < TCACHE_BINS; i++)
    while (t->entries[i]) {
      struct tcache_entry *entry = t->entries[i];
      if ((unsigned long)entry & ALIGN_MASK) __malloc_corrupt("tcache_thread_shutdown(): unaligned tcache chunk detected");
      t->entries[i] = SHOW(entry->next);
      struct chunk *p = CHUNK(entry);
      __malloc_give(__malloc_arena_of(p), p, 0);
    }
  struct chunk *p = CHUNK(t);
  __malloc_give(__malloc_arena_of(p), p, 0);
}
