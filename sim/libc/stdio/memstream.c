/* Streams in memory: one that grows, one over a given block. */
#include "../internal/stdio.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>

struct growing {
  char **to;
  size_t *size;
  char *block;
  size_t length, capacity, at;
};

static long grow_write(FILE *f, const char *data, size_t n) {
  struct growing *g = f->cookie;
  size_t end = g->at + n;
  if (end >= g->capacity) {
    size_t capacity = 2 * g->capacity > end + 1 ? 2 * g->capacity : end + 1;
    char *larger = realloc(g->block, capacity);
    if (!larger) return -1;
    memset(larger + g->capacity, 0, capacity - g->capacity);
    g->block = larger;
    g->capacity = capacity;
  }
  memcpy(g->block + g->at, data, n);
  g->at = end;
  if (end > g->length) g->length = end;
  g->block[g->length] = 0;
  *g->to = g->block;
  *g->size = g->at;
  return n;
}

static long grow_seek(FILE *f, long offset, int whence) {
  struct growing *g = f->cookie;
  long base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? (long)g->at : (long)g->length;
  if (base + offset < 0) {
    errno = EINVAL;
    return -1;
  }
  g->at = base + offset;
  return g->at;
}

/* The block is cut to what lies before the position. */
static int grow_close(FILE *f) {
  struct growing *g = f->cookie;
  char *fitted = realloc(g->block, g->at + 1);
  if (fitted) {
    fitted[g->at] = 0;
    *g->to = fitted;
    *g->size = g->at;
  }
  free(g);
  return 0;
}

static const struct __io_ops grow_ops = {0, grow_write, grow_seek, grow_close};

FILE *open_memstream(char **to, size_t *size) {
  FILE *f = malloc(sizeof *f);
  struct growing *g = malloc(sizeof *g);
  char *block = calloc(1, BUFSIZ);
  if (!f || !g || !block) {
    free(f);
    free(g);
    free(block);
    return 0;
  }
  *g = (struct growing){to, size, block, 0, BUFSIZ, 0};
  *to = block;
  *size = 0;
  __io_init(f, -1, F_NO_READ);
  f->ops = &grow_ops;
  f->cookie = g;
  f->offset = 0;
  __io_link(f);
  return f;
}

struct fixed {
  char *block;
  size_t size, length, at;
  int append, owned;
};

static long fixed_read(FILE *f, char *to, size_t n) {
  struct fixed *m = f->cookie;
  if (m->at >= m->length) return 0;
  if (n > m->length - m->at) n = m->length - m->at;
  memcpy(to, m->block + m->at, n);
  m->at += n;
  return n;
}

static long fixed_write(FILE *f, const char *data, size_t n) {
  struct fixed *m = f->cookie;
  if (m->append) m->at = m->length;
  int closed = n && !data[n - 1]; /* a zero that is written stands for the one behind */
  if (m->at + n > m->size) {
    if (m->at + !closed >= m->size) {
      errno = ENOSPC;
      return -1;
    }
    n = m->size - m->at - !closed;
  }
  memcpy(m->block + m->at, data, n);
  m->at += n;
  if (m->at > m->length) {
    m->length = m->at;
    if (m->length < m->size && !closed) m->block[m->length] = 0;
  }
  return n;
}

static long fixed_seek(FILE *f, long offset, int whence) {
  struct fixed *m = f->cookie;
  long base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? (long)m->at : (long)m->length;
  if (base + offset < 0 || (size_t)(base + offset) > m->size) {
    errno = EINVAL;
    return -1;
  }
  m->at = base + offset;
  return m->at;
}

static int fixed_close(FILE *f) {
  struct fixed *m = f->cookie;
  if (m->owned) free(m->block);
  free(m);
  return 0;
}

static const struct __io_ops fixed_ops = {fixed_read, fixed_write, fixed_seek, fixed_close};

FILE *fmemopen(void *block, size_t size, const char *mode) {
  int how;
  int flags = __io_mode(mode, &how);
  if (flags < 0) return 0;
  FILE *f = malloc(COOKIE_FILE_SIZE);
  struct fixed *m = calloc(1, sizeof *m);
  if (!f || !m || (!block && !(block = calloc(1, size ? size : 1)))) {
    free(f);
    free(m);
    return 0;
  }
  m->block = block;
  m->size = size;
  m->append = flags & F_APPEND;
  if (*mode == 'w' && mode[1] == '+') *m->block = 0;
  m->length = *mode == 'r' ? size : *mode == 'w' ? 0 : strnlen(m->block, size);
  if (m->append) m->at = m->length;
  __io_init(f, -1, flags & ~F_APPEND);
  f->ops = &fixed_ops;
  f->cookie = m;
  f->offset = m->at;
  __io_link(f);
  return f;
}
