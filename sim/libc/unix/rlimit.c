#define _GNU_SOURCE
#include "../internal/libc.h"
#include <sys/resource.h>

int getrlimit(int resource, struct rlimit *limit) {
  return (int)CALL4(SYS_prlimit64, 0, resource, 0, limit);
}

int setrlimit(int resource, const struct rlimit *limit) {
  return (int)CALL4(SYS_prlimit64, 0, resource, limit, 0);
}
