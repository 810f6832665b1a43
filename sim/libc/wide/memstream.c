/* A stream into wide characters that grows: the bytes that the stream writes are the characters. */
#define _GNU_SOURCE
#include "../internal/wide.h"
#include <errno.h>
#include <stdlib.h>

struct growing {
  wchar_t **to;
  size_t *size;
  wchar_t *block;
  size_t length, capacity, at;
};

static void tell(struct growing *g) {
  *g->to = g->block;
  *g->size = g->at;
}

static long grow_write(FILE *f, const char *data, size_t n) {
  struct growing *g = f->cookie;
  size_t end = g->at + n;
  if (end >= g->capacity) {
    size_t capacity = 2 * g->capacity > end + 1 ? 2 * g->capacity : end + 1;
    wchar_t *larger = realloc(g->block, capacity * sizeof *larger);
    if (!larger) return -1;
    wmemset(larger + g->capacity, 0, capacity - g->capacity);
    g->block = larger;
    g->capacity = capacity;
  }
  for (size_t i = 0; i < n; i++) g->block[g->at + i] = (unsigned char)data[i];
  g->at = end;
  if (end > g->length) g->length = end;
  g->block[g->length] = 0;
  tell(g);
  return (long)n;
}

static long grow_seek(FILE *f, long offset, int whence) {
  struct growing *g = f->cookie;
  long base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? (long)g->at : (long)g->length;
  if (base + offset < 0) {
    errno = EINVAL;
    return -1;
  }
  g->at = (size_t)(base + offset);
  return (long)g->at;
}

static int grow_close(FILE *f) {
  struct growing *g = f->cookie;
  wchar_t *fitted = realloc(g->block, (g->at + 1) * sizeof *fitted);
  if (fitted) {
    fitted[g->at] = 0;
    g->block = fitted;
    tell(g);
  }
  free(g);
  return 0;
}

static const struct __io_ops grow_ops = {0, grow_write, grow_seek, grow_close};

FILE *open_wmemstream(wchar_t **to, size_t *size) {
  FILE *f = malloc(sizeof *f);
  struct growing *g = malloc(sizeof *g);
  wchar_t *block = calloc(BUFSIZ, sizeof *block);
  if (!f || !g || !block) {
    free(f);
    free(g);
    free(block);
    return 0;
  }
  *g = (struct growing){to, size, block, 0, BUFSIZ, 0};
  __io_init(f, -1, F_NO_READ);
  f->ops = &grow_ops;
  f->cookie = g;
  f->offset = 0;
  __io_make_wide(f);
  __io_link(f);
  return f;
}
