#include "../internal/stdio.h"
#include <stdlib.h>
#include <string.h>

/* Reading goes on in a block of its own, filled from its end. */
static int push(FILE *f, int c) {
  if (!(f->flags & F_BACKUP)) {
    if (!f->save_base) {
      f->save_base = malloc(128);
      if (!f->save_base) return EOF;
      f->save_end = f->save_base + 128;
    }
    f->saved_base = f->read_base;
    f->saved_ptr = f->read_ptr;
    f->saved_end = f->read_end;
    f->read_base = f->save_base;
    f->read_ptr = f->read_end = f->save_end;
    f->flags |= F_BACKUP;
  } else if (f->read_ptr == f->save_base) {
    size_t size = f->save_end - f->save_base;
    char *larger = malloc(2 * size);
    if (!larger) return EOF;
    memcpy(larger + size, f->save_base, size);
    free(f->save_base);
    f->save_base = f->read_base = larger;
    f->save_end = f->read_end = larger + 2 * size;
    f->read_ptr = larger + size;
  }
  *--f->read_ptr = (char)c;
  return (unsigned char)c;
}

int ungetc(int c, FILE *f) {
  if (c == EOF) return EOF;
  FLOCK(f);
  int result;
  if (f->flags & F_PUTTING) __io_switch_to_get(f);
  if (f->read_ptr > f->read_base && (unsigned char)f->read_ptr[-1] == (unsigned char)c) {
    f->read_ptr--;
    result = (unsigned char)c;
  } else {
    result = push(f, c);
  }
  if (result != EOF) f->flags &= ~F_EOF;
  FUNLOCK(f);
  return result;
}
