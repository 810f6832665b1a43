#define _GNU_SOURCE
#include "../internal/libc.h"
#include <sys/mman.h>

int mincore(void *start, size_t length, unsigned char *vector) {
  return (int)CALL3(SYS_mincore, start, length, vector);
}
