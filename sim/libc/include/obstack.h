#ifndef _OBSTACK_H
#define _OBSTACK_H
#include <stddef.h>
#include <string.h>
struct _obstack_chunk {
  char *limit;
  struct _obstack_chunk *prev;
  char contents[];
};
struct obstack {
  long chunk_size;
  struct _obstack_chunk *chunk;
  char *object_base;
  char *next_free;
  char *chunk_limit;
  long alignment_mask;
  void *(*chunkfun)(long);
  void (*freefun)(void *);
};
int _obstack_begin(struct obstack *, long, long, void *(*)(long), void (*)(void *));
void _obstack_newchunk(struct obstack *, long);
void _obstack_free(struct obstack *, void *);
long _obstack_memory_used(struct obstack *);
int obstack_printf(struct obstack *, const char *, ...);
int obstack_vprintf(struct obstack *, const char *, __builtin_va_list);
extern void (*obstack_alloc_failed_handler)(void);
extern int obstack_exit_failure;
#define obstack_init(h) \
  _obstack_begin((h), 0, 0, (void *(*)(long))obstack_chunk_alloc, (void (*)(void *))obstack_chunk_free)
#define obstack_begin(h, size) \
  _obstack_begin((h), (size), 0, (void *(*)(long))obstack_chunk_alloc, (void (*)(void *))obstack_chunk_free)
#define obstack_chunk_size(h) ((h)->chunk_size)
#define obstack_alignment_mask(h) ((h)->alignment_mask)
#define obstack_base(h) ((void *)(h)->object_base)
#define obstack_next_free(h) ((void *)(h)->next_free)
#define obstack_object_size(h) ((long)((h)->next_free - (h)->object_base))
#define obstack_room(h) ((long)((h)->chunk_limit - (h)->next_free))
#define obstack_memory_used(h) _obstack_memory_used(h)
#define obstack_make_room(h, n) ((void)(obstack_room(h) < (long)(n) && (_obstack_newchunk((h), (n)), 0)))
#define obstack_grow(h, from, n) \
  ({ \
    struct obstack *__o = (h); \
    long __n = (n); \
    obstack_make_room(__o, __n); \
    memcpy(__o->next_free, (from), __n); \
    __o->next_free += __n; \
    (void)0; \
  })
#define obstack_grow0(h, from, n) \
  ({ \
    struct obstack *__o = (h); \
    long __n = (n); \
    obstack_make_room(__o, __n + 1); \
    memcpy(__o->next_free, (from), __n); \
    __o->next_free += __n; \
    *__o->next_free++ = 0; \
    (void)0; \
  })
#define obstack_1grow(h, c) \
  ({ \
    struct obstack *__o = (h); \
    obstack_make_room(__o, 1); \
    *__o->next_free++ = (c); \
    (void)0; \
  })
#define obstack_ptr_grow(h, p) \
  ({ \
    struct obstack *__o = (h); \
    const void *__p = (p); \
    obstack_make_room(__o, sizeof __p); \
    memcpy(__o->next_free, &__p, sizeof __p); \
    __o->next_free += sizeof __p; \
    (void)0; \
  })
#define obstack_int_grow(h, i) \
  ({ \
    struct obstack *__o = (h); \
    int __i = (i); \
    obstack_make_room(__o, sizeof __i); \
    memcpy(__o->next_free, &__i, sizeof __i); \
    __o->next_free += sizeof __i; \
    (void)0; \
  })
#define obstack_blank(h, n) \
  ({ \
    struct obstack *__o = (h); \
    long __n = (n); \
    obstack_make_room(__o, __n); \
    __o->next_free += __n; \
    (void)0; \
  })
#define obstack_1grow_fast(h, c) ((void)(*(h)->next_free++ = (c)))
#define obstack_blank_fast(h, n) ((void)((h)->next_free += (n)))
#define obstack_finish(h) \
  ({ \
    struct obstack *__f = (h); \
    char *__value = __f->object_base; \
    __f->next_free = (char *)(((unsigned long)__f->next_free + __f->alignment_mask) & ~__f->alignment_mask); \
    if (__f->next_free > __f->chunk_limit) __f->next_free = __f->chunk_limit; \
    __f->object_base = __f->next_free; \
    (void *)__value; \
  })
#define obstack_alloc(h, n) \
  ({ \
    struct obstack *__h = (h); \
    obstack_blank(__h, (n)); \
    obstack_finish(__h); \
  })
#define obstack_copy(h, from, n) \
  ({ \
    struct obstack *__h = (h); \
    obstack_grow(__h, (from), (n)); \
    obstack_finish(__h); \
  })
#define obstack_copy0(h, from, n) \
  ({ \
    struct obstack *__h = (h); \
    obstack_grow0(__h, (from), (n)); \
    obstack_finish(__h); \
  })
#define obstack_free(h, object) _obstack_free((h), (object))
#endif
