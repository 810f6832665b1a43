#define _GNU_SOURCE
#include "../internal/libc.h"
#include <unistd.h>

uid_t getuid(void) {
  return (uid_t)CALL0(SYS_getuid);
}

uid_t geteuid(void) {
  return (uid_t)CALL0(SYS_geteuid);
}

gid_t getgid(void) {
  return (gid_t)CALL0(SYS_getgid);
}

gid_t getegid(void) {
  return (gid_t)CALL0(SYS_getegid);
}
