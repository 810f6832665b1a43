#ifndef _BITS_IOVEC_H
#define _BITS_IOVEC_H
#include <stddef.h>
struct iovec {
  void *iov_base;
  size_t iov_len;
};
#endif
