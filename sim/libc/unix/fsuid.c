#include "../internal/libc.h"
#include <sys/fsuid.h>

int setfsuid(uid_t uid) {
  return (int)CALL1(SYS_setfsuid, uid);
}

int setfsgid(gid_t gid) {
  return (int)CALL1(SYS_setfsgid, gid);
}
