#include "../internal/libc.h"
#include <errno.h>
#include <unistd.h>

int seteuid(uid_t uid) {
  if (uid == (uid_t)-1) {
    errno = EINVAL;
    return -1;
  }
  return (int)CALL3(SYS_setresuid, -1, uid, -1);
}

int setegid(gid_t gid) {
  if (gid == (gid_t)-1) {
    errno = EINVAL;
    return -1;
  }
  return (int)CALL3(SYS_setresgid, -1, gid, -1);
}
