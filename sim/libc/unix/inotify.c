#include "../internal/libc.h"
#include <sys/inotify.h>

int inotify_init(void) {
  return (int)CALL0(SYS_inotify_init);
}

int inotify_init1(int flags) {
  return (int)CALL1(SYS_inotify_init1, flags);
}

int inotify_add_watch(int fd, const char *path, uint32_t mask) {
  return (int)CALL3(SYS_inotify_add_watch, fd, path, mask);
}

int inotify_rm_watch(int fd, int watch) {
  return (int)CALL2(SYS_inotify_rm_watch, fd, watch);
}
