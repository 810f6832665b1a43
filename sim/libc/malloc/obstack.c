/* Stacks of objects in chunks: only the newest object grows, and freeing one frees all that came after it. */
#define _GNU_SOURCE
#include <obstack.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

int obstack_exit_failure = 1;

static void failed(void) {
  fputs("memory exhausted\n", stderr);
  exit(obstack_exit_failure);
}

void (*obstack_alloc_failed_handler)(void) = failed;

static char *aligned(struct obstack *h, char *at) {
  return (char *)(((unsigned long)at + h->alignment_mask) & ~h->alignment_mask);
}

static struct _obstack_chunk *add_chunk(struct obstack *h, long size) {
  struct _obstack_chunk *chunk = h->chunkfun(size);
  if (!chunk) obstack_alloc_failed_handler();
  chunk->limit = (char *)chunk + size;
  chunk->prev = h->chunk;
  h->chunk = chunk;
  h->chunk_limit = chunk->limit;
  return chunk;
}

int _obstack_begin(struct obstack *h, long size, long alignment, void *(*allocate)(long), void (*release)(void *)) {
  h->alignment_mask = (alignment ? alignment : 16) - 1;
  h->chunk_size = size ? size : 4064;
  h->chunkfun = allocate;
  h->freefun = release;
  h->chunk = 0;
  h->next_free = h->object_base = aligned(h, add_chunk(h, h->chunk_size)->contents);
  return 1;
}

/* The object that grows moves; the chunk that it alone was in goes. */
void _obstack_newchunk(struct obstack *h, long more) {
  struct _obstack_chunk *old = h->chunk;
  long object = h->next_free - h->object_base, size = object + more + h->alignment_mask + 1 + (long)sizeof *old;
  size += (object >> 3) + 100;
  if (size < h->chunk_size) size = h->chunk_size;
  char *from = h->object_base;
  int alone = from == aligned(h, old->contents);
  struct _obstack_chunk *chunk = add_chunk(h, size);
  char *to = aligned(h, chunk->contents);
  memcpy(to, from, object);
  if (alone) {
    chunk->prev = old->prev;
    h->freefun(old);
  }
  h->object_base = to;
  h->next_free = to + object;
}

void _obstack_free(struct obstack *h, void *object) {
  struct _obstack_chunk *chunk = h->chunk;
  while (chunk && ((void *)chunk >= object || (void *)chunk->limit < object)) {
    struct _obstack_chunk *older = chunk->prev;
    h->freefun(chunk);
    chunk = older;
  }
  h->chunk = chunk;
  if (chunk) {
    h->object_base = h->next_free = object;
    h->chunk_limit = chunk->limit;
  } else if (object) {
    abort();
  }
}

long _obstack_memory_used(struct obstack *h) {
  long sum = 0;
  for (struct _obstack_chunk *chunk = h->chunk; chunk; chunk = chunk->prev) sum += chunk->limit - (char *)chunk;
  return sum;
}

int obstack_vprintf(struct obstack *h, const char *format, va_list arguments) {
  char *text;
  int n = vasprintf(&text, format, arguments);
  if (n < 0) return n;
  obstack_grow(h, text, n);
  free(text);
  return n;
}

int obstack_printf(struct obstack *h, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  int n = obstack_vprintf(h, format, arguments);
  va_end(arguments);
  return n;
}
