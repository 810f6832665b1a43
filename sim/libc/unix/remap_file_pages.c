#define _GNU_SOURCE
#include "../internal/libc.h"
#include <sys/mman.h>

int remap_file_pages(void *start, size_t length, int protection, size_t offset, int flags) {
  return (int)CALL5(SYS_remap_file_pages, start, length, protection, offset, flags);
}
