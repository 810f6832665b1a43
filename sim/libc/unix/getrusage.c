#define _GNU_SOURCE
#include "../internal/libc.h"
#include <sys/resource.h>

int getrusage(int who, struct rusage *result) {
  return (int)CALL2(SYS_getrusage, who, result);
}
