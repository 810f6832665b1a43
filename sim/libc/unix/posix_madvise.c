#include "../internal/libc.h"
#include <sys/mman.h>

int posix_madvise(void *start, size_t length, int advice) {
  /* MADV_DONTNEED would throw data away, which POSIX_MADV_DONTNEED may not. */
  if (advice == POSIX_MADV_DONTNEED) return 0;
  return (int)-RAW3(SYS_madvise, start, length, advice);
}
