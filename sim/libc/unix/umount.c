#include "../internal/libc.h"
#include <sys/mount.h>

int umount(const char *target) {
  return (int)CALL2(SYS_umount2, target, 0);
}
