#define _GNU_SOURCE
#include <unistd.h>

int group_member(__gid_t group) {
  int n = getgroups(0, 0);
  gid_t groups[n > 0 ? n : 1];
  n = getgroups(n, groups);
  while (n-- > 0)
    if (groups[n] == group) return 1;
  return 0;
}
