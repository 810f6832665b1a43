#define _GNU_SOURCE
#include "../internal/libc.h"
#include <sys/eventfd.h>

int eventfd(unsigned int count, int flags) {
  return (int)CALL2(SYS_eventfd2, count, flags);
}
