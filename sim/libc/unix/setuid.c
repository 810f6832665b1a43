#define _GNU_SOURCE
#include "../internal/libc.h"
#include <unistd.h>

int setuid(uid_t uid) {
  return (int)CALL1(SYS_setuid, uid);
}

int setgid(gid_t gid) {
  return (int)CALL1(SYS_setgid, gid);
}

int setreuid(uid_t real, uid_t effective) {
  return (int)CALL2(SYS_setreuid, real, effective);
}

int setregid(gid_t real, gid_t effective) {
  return (int)CALL2(SYS_setregid, real, effective);
}

int setresuid(uid_t real, uid_t effective, uid_t saved) {
  return (int)CALL3(SYS_setresuid, real, effective, saved);
}

int setresgid(gid_t real, gid_t effective, gid_t saved) {
  return (int)CALL3(SYS_setresgid, real, effective, saved);
}

int getresuid(uid_t *real, uid_t *effective, uid_t *saved) {
  return (int)CALL3(SYS_getresuid, real, effective, saved);
}

int getresgid(gid_t *real, gid_t *effective, gid_t *saved) {
  return (int)CALL3(SYS_getresgid, real, effective, saved);
}
