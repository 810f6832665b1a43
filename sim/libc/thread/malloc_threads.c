/* The heap of a program with threads: each thread after the first gets an arena of its own, in heaps of 64 MiB of address space of
 * which the used part is accessible. glibc: arena.c. */
#include "../internal/futex.h"
#include "../internal/tcache.h"
#include "../internal/threads.h"
#include <sys/mman.h>
#include <sys/sysinfo.h>

#define ROUND_UP(n) (((n) + PAGE_SIZE - 1) & -PAGE_SIZE)
#define ARENA_START 0x8d0 /* behind the heap's header and the arena */

void __malloc_init_arena(struct arena *a);

static _Thread_local struct arena *own;
static struct arena *free_list;
static int list_lock;
static unsigned long arenas = 1;
static char *next_place; /* where an aligned heap may follow the last one */

static struct heap *new_heap(size_t size, size_t pad) {
  if (size + pad < 32 * PAGE_SIZE) size = 32 * PAGE_SIZE;
  else if (size + pad <= HEAP_MAX) size += pad;
  else if (size > HEAP_MAX) return 0;
  else size = HEAP_MAX;
  size = ROUND_UP(size);
  char *place = MAP_FAILED;
  int flags = MAP_ANONYMOUS | MAP_PRIVATE | MAP_NORESERVE;
  if (next_place) {
    place = mmap(next_place, HEAP_MAX, PROT_NONE, flags, -1, 0);
    next_place = 0;
    if (place != MAP_FAILED && (unsigned long)place & (HEAP_MAX - 1)) {
      munmap(place, HEAP_MAX);
      place = MAP_FAILED;
    }
  }
  if (place == MAP_FAILED) {
    char *wide = mmap(0, 2 * HEAP_MAX, PROT_NONE, flags, -1, 0);
    if (wide != MAP_FAILED) {
      place = (char *)(((unsigned long)wide + HEAP_MAX - 1) & -HEAP_MAX);
      unsigned long lead = place - wide;
      if (lead) munmap(wide, lead);
      else next_place = place + HEAP_MAX;
      munmap(place + HEAP_MAX, HEAP_MAX - lead);
    } else {
      place = mmap(0, HEAP_MAX, PROT_NONE, flags, -1, 0);
      if (place == MAP_FAILED) return 0;
      if ((unsigned long)place & (HEAP_MAX - 1)) {
        munmap(place, HEAP_MAX);
        return 0;
      }
    }
  }
  if (mprotect(place, size, PROT_READ | PROT_WRITE) < 0) {
    munmap(place, HEAP_MAX);
    return 0;
  }
  struct heap *h = (struct heap *)place;
  h->size = h->committed = size;
  return h;
}

static struct arena *new_arena(void) {
  struct heap *h = new_heap(ARENA_START + 16, __mp.top_pad);
  if (!h) return 0;
  struct arena *a = (struct arena *)(h + 1);
  h->arena = a;
  __malloc_init_arena(a);
  a->flags = 1;
  a->threads = 1;
  a->system_mem = a->max_system_mem = h->size;
  a->top = (struct chunk *)((char *)h + ARENA_START);
  a->top->size = (h->size - ARENA_START) | PREV_INUSE;
  __low_lock(&list_lock);
  a->next = __main_arena.next;
  __main_arena.next = a;
  __low_unlock(&list_lock);
  return a;
}

/* All arenas have a thread: the one after the last given. */
static struct arena *shared_arena(void) {
  static struct arena *last;
  __low_lock(&list_lock);
  if (!last) last = &__main_arena;
  struct arena *a = last;
  last = a->next;
  a->threads++;
  __low_unlock(&list_lock);
  return a;
}

static struct arena *choose(void) {
  __low_lock(&list_lock);
  struct arena *a = free_list;
  if (a) {
    free_list = a->next_free;
    a->threads = 1;
  }
  __low_unlock(&list_lock);
  if (a) return a;
  unsigned long limit = __mp.arena_max ? __mp.arena_max : arenas <= 8 ? 8 : (unsigned long)get_nprocs() * 8;
  if (ADD(&arenas, 1) < limit) {
    a = new_arena();
    if (a) return a;
  }
  ADD(&arenas, -1);
  return shared_arena();
}

static struct arena *arena_of_thread(void) {
  if (!own) own = __thread_self()->stack_block ? choose() : &__main_arena;
  return own;
}

static int grow(struct heap *h, size_t more) {
  size_t size = h->size + ROUND_UP(more);
  if (size > HEAP_MAX) return 0;
  if (size > h->committed) {
    if (mprotect((char *)h + h->committed, size - h->committed, PROT_READ | PROT_WRITE) < 0) return 0;
    h->committed = size;
  }
  h->size = size;
  return 1;
}

/* glibc: the part of sysmalloc() for these arenas. */
static void *more(size_t n, struct arena *a) {
  struct chunk *top = a->top;
  struct heap *h = HEAP_OF(top);
  size_t old_size = SIZE(top), heap_size = h->size;
  if ((long)(MINSIZE + n - old_size) > 0 && grow(h, MINSIZE + n - old_size)) {
    a->system_mem += h->size - heap_size;
    top->size = (size_t)((char *)h + h->size - (char *)top) | PREV_INUSE;
    return top;
  }
  struct heap *next = new_heap(n + MINSIZE + sizeof *next, __mp.top_pad);
  if (!next) return 0;
  next->arena = a;
  next->prev = h;
  a->system_mem += next->size;
  a->top = (struct chunk *)(next + 1);
  a->top->size = (next->size - sizeof *next) | PREV_INUSE;
  /* The old top ends with a fence post, so that its neighbours never merge beyond it. */
  size_t kept = (old_size - MINSIZE) & ~ALIGN_MASK;
  AT(top, kept + HEADER)->size = PREV_INUSE;
  if (kept >= MINSIZE) {
    AT(top, kept)->size = HEADER | PREV_INUSE;
    SET_FOOT(AT(top, kept), HEADER);
    top->size = kept | PREV_INUSE | NON_MAIN;
    __malloc_give(a, top, 1);
  } else {
    top->size = (kept + HEADER) | PREV_INUSE;
    SET_FOOT(top, kept + HEADER);
  }
  return a->top;
}

/* glibc: heap_trim(). A heap of which everything is free goes; then the top shrinks. */
static int trim(struct arena *a, size_t pad) {
  struct heap *h = HEAP_OF(a->top);
  struct chunk *top = a->top;
  while (top == (struct chunk *)(h + 1) && h->prev) {
    struct heap *before = h->prev;
    size_t offset = before->size - (MINSIZE - HEADER);
    struct chunk *p = AT(before, offset);
    size_t unaligned = (size_t)MEM(p) & ALIGN_MASK;
    p = AT(p, -unaligned);
    p = AT(p, -p->prev_size);
    size_t size = SIZE(p) + (MINSIZE - HEADER) + unaligned;
    if (!PREV_IN_USE(p)) size += p->prev_size;
    if (size + (HEAP_MAX - before->size) < pad + MINSIZE + PAGE_SIZE) break;
    a->system_mem -= h->size;
    if ((char *)h + HEAP_MAX == next_place) next_place = 0;
    munmap(h, HEAP_MAX);
    h = before;
    if (!PREV_IN_USE(p)) {
      p = AT(p, -p->prev_size);
      __malloc_unlink(p);
    }
    a->top = top = p;
    top->size = size | PREV_INUSE;
  }
  size_t size = SIZE(top);
  if (size < __mp.trim_threshold) return 0;
  long area = (long)(size - MINSIZE - 1);
  if (area < 0 || (size_t)area <= pad) return 0;
  size_t extra = ((size_t)area - pad) & -PAGE_SIZE;
  if (!extra || h->size - extra < sizeof *h) return 0;
  madvise((char *)h + h->size - extra, extra, MADV_DONTNEED);
  h->size -= extra;
  a->system_mem -= extra;
  top->size = (size - extra) | PREV_INUSE;
  return 1;
}

void __malloc_threads_begin(void) {
  __malloc_thread_arena = arena_of_thread;
  __malloc_heap_more = more;
  __malloc_heap_trim = trim;
}

void __malloc_thread_end(void) {
  __tcache_end();
  struct arena *a = own;
  own = 0;
  if (!a) return;
  __low_lock(&list_lock);
  if (--a->threads == 0) {
    a->next_free = free_list;
    free_list = a;
  }
  __low_unlock(&list_lock);
}
