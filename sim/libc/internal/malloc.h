/* The heap of glibc 2.36, from its documented layout: what a program can see of it (addresses, reuse order, usable sizes, the
 * brk, mmap, munmap and mremap calls, the messages of a corrupt heap) is the same.
 *
 * A chunk, 16-byte aligned; the program gets the address of fd:
 *
 *   prev_size   of the chunk below, only while that is free
 *   size        of this chunk, multiple of 16, and three flags: 1 the chunk below is in use, 2 own mapping, 4 not main arena
 *   fd bk       links while free; otherwise the program's bytes, which run into the next chunk's prev_size
 *   fd_nextsize bk_nextsize   links between different sizes, in large bins */
#ifndef INTERNAL_MALLOC_H
#define INTERNAL_MALLOC_H
#include "libc.h"
#include <stdint.h>

struct chunk {
  size_t prev_size;
  size_t size;
  struct chunk *fd;
  struct chunk *bk;
  struct chunk *fd_nextsize;
  struct chunk *bk_nextsize;
};

#define PREV_INUSE 1UL
#define IS_MMAPPED 2UL
#define NON_MAIN 4UL
#define ALIGN_MASK 15UL
#define MINSIZE 32UL
#define HEADER 16UL

#define MEM(p) ((void *)((char *)(p) + HEADER))
#define CHUNK(mem) ((struct chunk *)((char *)(mem) - HEADER))
#define AT(p, offset) ((struct chunk *)((char *)(p) + (offset)))
#define SIZE(p) ((p)->size & ~7UL)
#define PREV_IN_USE(p) ((p)->size & PREV_INUSE)
#define MMAPPED(p) ((p)->size & IS_MMAPPED)
#define SET_SIZE(p, n) ((p)->size = ((p)->size & 7UL) | (n))
#define SET_FOOT(p, n) (AT(p, n)->prev_size = (n))
#define IN_USE_AT(p, n) (AT(p, n)->size & PREV_INUSE)

#define NBINS 128
#define NFASTBINS 10
#define TCACHE_BINS 64
#define TCACHE_COUNT 7

struct arena {
  int lock;
  int flags; /* 1: not contiguous */
  int have_fast;
  struct chunk *fast[NFASTBINS];
  struct chunk *top;
  struct chunk *last_remainder;
  struct chunk *bins[NBINS * 2 - 2];
  unsigned int map[4];
  struct arena *next;
  struct arena *next_free;
  size_t threads;
  size_t system_mem;
  size_t max_system_mem;
};

struct tcache {
  uint16_t counts[TCACHE_BINS];
  struct tcache_entry *entries[TCACHE_BINS];
};

struct tcache_entry {
  struct tcache_entry *next;
  size_t key;
};

struct malloc_parameters {
  size_t trim_threshold;
  size_t top_pad;
  size_t mmap_threshold;
  size_t arena_max;
  size_t max_fast;
  int n_mmaps;
  int n_mmaps_max;
  int max_n_mmaps;
  int no_dynamic_threshold;
  size_t mmapped_mem;
  size_t max_mmapped_mem;
  char *sbrk_base;
  int perturb;
};

extern struct malloc_parameters __mp;
extern struct arena __main_arena;

#define BIN(a, i) ((struct chunk *)((char *)&(a)->bins[((i) - 1) * 2] - offsetof(struct chunk, fd)))
#define UNSORTED(a) BIN(a, 1)
#define TOP_INITIAL(a) UNSORTED(a)
#define IS_SMALL(n) ((n) < 1024)

size_t __malloc_chunk_size(size_t request); /* 0: too large */
void __malloc_ready(void);                  /* the main arena's bins, once */
struct arena *__malloc_arena_get(size_t n);
struct arena *__malloc_arena_of(struct chunk *p);
void *__malloc_from(struct arena *a, size_t request);
void __malloc_give(struct arena *a, struct chunk *p, int locked);
void __malloc_unlink(struct chunk *p);
void __malloc_consolidate(struct arena *a);
void *__malloc_more(size_t n, struct arena *a);
int __malloc_trim_top(size_t pad, struct arena *a);
void __malloc_unmap(struct chunk *p);
unsigned int __malloc_bin_index(size_t n);
_Noreturn void __malloc_corrupt(const char *text);

/* Arenas of other threads: made of heaps of 64 MiB of address space. */
struct heap {
  struct arena *arena;
  struct heap *prev;
  size_t size;
  size_t committed;
  size_t pad[2];
};
#define HEAP_MAX (64UL << 20)
#define HEAP_OF(p) ((struct heap *)((unsigned long)(p) & -HEAP_MAX))
/* Hooks that the thread library's file sets. */
extern struct arena *(*__malloc_thread_arena)(void);
extern void *(*__malloc_heap_more)(size_t n, struct arena *a);
extern int (*__malloc_heap_trim)(struct arena *a, size_t pad);
#endif
