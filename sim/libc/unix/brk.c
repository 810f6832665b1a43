/* The program break. The C library remembers it, so sbrk(0) makes a system call only the first time. */
#include "../internal/libc.h"
#include <errno.h>
#include <unistd.h>

static char *current;

int brk(void *end) {
  current = (char *)RAW1(SYS_brk, end);
  if (current < (char *)end) {
    errno = ENOMEM;
    return -1;
  }
  return 0;
}

void *sbrk(intptr_t increment) {
  if (!current && brk(0) < 0) return (void *)-1;
  char *old = current;
  if (!increment) return old;
  if (increment > 0 ? (size_t)old + (size_t)increment < (size_t)old : (size_t)old < (size_t)-increment) {
    errno = ENOMEM;
    return (void *)-1;
  }
  if (brk(old + increment) < 0) return (void *)-1;
  return old;
}
