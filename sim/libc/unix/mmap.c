#include "../internal/libc.h"
#include <errno.h>
#include <sys/mman.h>

void *mmap(void *start, size_t length, int protection, int flags, int fd, off_t offset) {
  if (offset & (PAGE_SIZE - 1)) {
    errno = EINVAL;
    return MAP_FAILED;
  }
  return (void *)CALL6(SYS_mmap, start, length, protection, flags, fd, offset);
}
