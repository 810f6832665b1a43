#define _GNU_SOURCE
#include "../internal/libc.h"
#include <sys/mman.h>

int madvise(void *start, size_t length, int advice) {
  return (int)CALL3(SYS_madvise, start, length, advice);
}

ssize_t process_madvise(int pidfd, const struct iovec *parts, size_t count, int advice, unsigned int flags) {
  return CALL5(SYS_process_madvise, pidfd, parts, count, advice, flags);
}

int process_mrelease(int pidfd, unsigned int flags) {
  return (int)CALL2(SYS_process_mrelease, pidfd, flags);
}
