#define _GNU_SOURCE
#include "../internal/libc.h"
#include <unistd.h>

int chown(const char *path, uid_t uid, gid_t gid) {
  return (int)CALL3(SYS_chown, path, uid, gid);
}

int fchown(int fd, uid_t uid, gid_t gid) {
  return (int)CALL3(SYS_fchown, fd, uid, gid);
}

int lchown(const char *path, uid_t uid, gid_t gid) {
  return (int)CALL3(SYS_lchown, path, uid, gid);
}

int fchownat(int dir, const char *path, uid_t uid, gid_t gid, int flags) {
  return (int)CALL5(SYS_fchownat, dir, path, uid, gid, flags);
}
