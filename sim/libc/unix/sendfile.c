#define _GNU_SOURCE
#include "../internal/libc.h"
#include <sys/sendfile.h>
#include <unistd.h>

ssize_t sendfile(int out, int in, off_t *offset, size_t n) {
  return CALL4(SYS_sendfile, out, in, offset, n);
}

ssize_t copy_file_range(int in, off_t *in_offset, int out, off_t *out_offset, size_t n, unsigned int flags) {
  return CALL6(SYS_copy_file_range, in, in_offset, out, out_offset, n, flags);
}
