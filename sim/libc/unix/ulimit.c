#define _GNU_SOURCE
#include <errno.h>
#include <limits.h>
#include <stdarg.h>
#include <sys/resource.h>
#include <ulimit.h>
#include <unistd.h>

/** Sizes of files are counted in blocks of 512 bytes. */
long ulimit(int what, ...) {
  struct rlimit limit;
  va_list ap;
  switch (what) {
    case UL_GETFSIZE:
      if (getrlimit(RLIMIT_FSIZE, &limit)) return -1;
      return limit.rlim_cur == RLIM_INFINITY ? LONG_MAX : (long)(limit.rlim_cur / 512);
    case UL_SETFSIZE: {
      va_start(ap, what);
      long blocks = va_arg(ap, long);
      va_end(ap);
      rlim_t bytes = (rlim_t)blocks > RLIM_INFINITY / 512 ? RLIM_INFINITY : (rlim_t)blocks * 512;
      limit = (struct rlimit){bytes, bytes};
      return setrlimit(RLIMIT_FSIZE, &limit) ? -1 : blocks;
    }
    case __UL_GETOPENMAX:
      return sysconf(_SC_OPEN_MAX);
  }
  errno = EINVAL;
  return -1;
}
