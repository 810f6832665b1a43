#define _GNU_SOURCE
#include "../internal/libc.h"
#include <unistd.h>

int getgroups(int n, gid_t list[]) {
  return (int)CALL2(SYS_getgroups, n, list);
}
