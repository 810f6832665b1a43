#include "../internal/stdio.h"
#include <string.h>

/* The first call comes when the memory is full: from then on the stream writes into short_buffer, and that goes nowhere. */
static long drop(FILE *f, const char *data, size_t n) {
  (void)data;
  f->buf_base = f->short_buffer;
  f->buf_end = f->short_buffer + sizeof f->short_buffer;
  f->read_end = f->write_base;
  return n;
}

static long nothing(FILE *f, char *to, size_t n) {
  (void)f;
  (void)to;
  (void)n;
  return 0;
}

static const struct __io_ops string_ops = {nothing, drop, 0, 0};

void __io_string_writer(FILE *f, char *buffer, size_t size) {
  __io_init(f, -1, F_NO_READ | F_STATIC | F_USER_BUFFER | F_PUTTING);
  f->ops = &string_ops;
  if (!size) {
    buffer = f->short_buffer;
    size = sizeof f->short_buffer;
  }
  f->buf_base = f->write_base = f->write_ptr = buffer;
  f->buf_end = f->write_end = buffer + size;
  f->read_base = f->read_ptr = f->read_end = buffer;
}

void __io_string_reader(FILE *f, const char *text) {
  __io_init(f, -1, F_NO_WRITE | F_STATIC | F_USER_BUFFER);
  f->ops = &string_ops;
  f->buf_base = f->read_base = f->read_ptr = (char *)text;
  f->buf_end = f->read_end = (char *)text + strlen(text);
}
