#define _GNU_SOURCE
#include "../internal/libc.h"
#include <sys/mount.h>

int mount(const char *source, const char *target, const char *type, unsigned long flags, const void *data) {
  return (int)CALL5(SYS_mount, source, target, type, flags, data);
}

int umount2(const char *target, int flags) {
  return (int)CALL2(SYS_umount2, target, flags);
}
