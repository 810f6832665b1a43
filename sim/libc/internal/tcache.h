/* The cache of freed chunks that each thread has; fast bins and it hide their links by the address that holds them. */
#ifndef INTERNAL_TCACHE_H
#define INTERNAL_TCACHE_H
#include "malloc.h"

#define HIDE(place, pointer) ((void *)(((unsigned long)(place) >> 12) ^ (unsigned long)(pointer)))
#define SHOW(field) HIDE(&(field), (field))
#define TCACHE_INDEX(chunk_size) (((chunk_size) - MINSIZE + ALIGN_MASK) / 16)

struct tcache *__tcache(void); /* of this thread, made at the first call; 0 if that failed or the thread ends */
struct tcache *__tcache_now(void); /* the same, but made by nobody: 0 */
extern unsigned long __tcache_key;
void __tcache_put(struct tcache *t, struct chunk *p, size_t index);
void *__tcache_get(struct tcache *t, size_t index);
void __tcache_end(void);
#endif
