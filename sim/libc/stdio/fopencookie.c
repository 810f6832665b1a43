#define _GNU_SOURCE
#include "../internal/stdio.h"
#include <errno.h>
#include <stdlib.h>

struct cookie {
  void *own;
  cookie_io_functions_t functions;
};

static long cookie_read(FILE *f, char *to, size_t n) {
  struct cookie *c = f->cookie;
  return c->functions.read ? c->functions.read(c->own, to, n) : -1;
}

static long cookie_write(FILE *f, const char *from, size_t n) {
  struct cookie *c = f->cookie;
  long done = c->functions.write ? c->functions.write(c->own, from, n) : 0;
  return done > 0 ? done : -1;
}

static long cookie_seek(FILE *f, long offset, int whence) {
  struct cookie *c = f->cookie;
  if (!c->functions.seek) {
    errno = EINVAL;
    return -1;
  }
  return c->functions.seek(c->own, &offset, whence) < 0 ? -1 : offset;
}

static int cookie_close(FILE *f) {
  struct cookie *c = f->cookie;
  return c->functions.close ? c->functions.close(c->own) : 0;
}

static const struct __io_ops cookie_ops = {cookie_read, cookie_write, cookie_seek, cookie_close};

FILE *fopencookie(void *restrict own, const char *restrict mode, cookie_io_functions_t functions) {
  int how;
  int flags = __io_mode(mode, &how);
  if (flags < 0) return 0;
  FILE *f = malloc(COOKIE_FILE_SIZE);
  if (!f) return 0;
  struct cookie *c = (struct cookie *)((char *)f + COOKIE_FILE_SIZE - sizeof *c);
  *c = (struct cookie){own, functions};
  __io_init(f, -1, (flags & ~F_APPEND) | F_COOKIE);
  f->ops = &cookie_ops;
  f->cookie = c;
  f->offset = -1;
  __io_link(f);
  return f;
}
