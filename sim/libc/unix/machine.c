#define _GNU_SOURCE
#include "../internal/libc.h"
#include <errno.h>
#include <fcntl.h>
#include <sys/epoll.h>
#include <sys/io.h>
#include <sys/klog.h>
#include <sys/reboot.h>
#include <sys/timex.h>
#include <time.h>
#include <unistd.h>

int klogctl(int type, char *to, int n) {
  return (int)CALL3(SYS_syslog, type, to, n);
}

int ioperm(unsigned long from, unsigned long n, int on) {
  return (int)CALL3(SYS_ioperm, from, n, on);
}

int iopl(int level) {
  return (int)CALL1(SYS_iopl, level);
}

int reboot(int command) {
  return (int)CALL3(SYS_reboot, 0xfee1dead, 0x28121969, command);
}

int adjtimex(struct timex *t) {
  return clock_adjtime(CLOCK_REALTIME, t);
}

int ntp_adjtime(struct timex *t) {
  return clock_adjtime(CLOCK_REALTIME, t);
}

int clock_adjtime(clockid_t clock, struct timex *t) {
  return (int)CALL2(SYS_clock_adjtime, clock, t);
}

int ntp_gettime(struct ntptimeval *t) {
  struct timex now = {0};
  int state = clock_adjtime(CLOCK_REALTIME, &now);
  *t = (struct ntptimeval){now.time, now.maxerror, now.esterror, now.tai, {0}};
  return state;
}

int ntp_gettimex(struct ntptimeval *t) {
  return ntp_gettime(t);
}

int name_to_handle_at(int dir, const char *path, struct file_handle *handle, int *mount, int flags) {
  return (int)CALL5(SYS_name_to_handle_at, dir, path, handle, mount, flags);
}

int open_by_handle_at(int mount, struct file_handle *handle, int flags) {
  return (int)CANCELLABLE(CALL3(SYS_open_by_handle_at, mount, handle, flags));
}

int epoll_pwait2(int epoll, struct epoll_event *events, int max, const struct timespec *timeout, const sigset_t *mask) {
  return (int)CANCELLABLE(CALL6(SYS_epoll_pwait2, epoll, events, max, timeout, mask, 8));
}

int execveat(int dir, const char *path, char *const argv[], char *const envp[], int flags) {
  return (int)CALL5(SYS_execveat, dir, path, argv, envp, flags);
}

int setdomainname(const char *name, size_t n) {
  return (int)CALL2(SYS_setdomainname, name, n);
}

int profil(unsigned short *counts, size_t n, size_t offset, unsigned int scale) {
  (void)n, (void)offset, (void)scale;
  if (!counts) return 0;
  errno = ENOSYS;
  return -1;
}
