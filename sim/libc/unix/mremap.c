#define _GNU_SOURCE
#include "../internal/libc.h"
#include <stdarg.h>
#include <sys/mman.h>

void *mremap(void *start, size_t old_length, size_t new_length, int flags, ...) {
  void *wish = 0;
  if (flags & (MREMAP_FIXED | MREMAP_DONTUNMAP)) {
    va_list arguments;
    va_start(arguments, flags);
    wish = va_arg(arguments, void *);
    va_end(arguments);
  }
  return (void *)CALL5(SYS_mremap, start, old_length, new_length, flags, wish);
}
