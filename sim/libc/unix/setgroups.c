#include "../internal/libc.h"
#include <grp.h>

int setgroups(size_t n, const gid_t *list) {
  return (int)CALL2(SYS_setgroups, n, list);
}
