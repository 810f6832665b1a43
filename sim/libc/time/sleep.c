#include "../internal/libc.h"
#include <errno.h>
#include <time.h>
#include <unistd.h>

int clock_nanosleep(clockid_t clock, int flags, const struct timespec *wanted, struct timespec *left) {
  if (clock == CLOCK_THREAD_CPUTIME_ID) return EINVAL;
  CANCEL_ENTER();
  int result = (int)-RAW4(SYS_clock_nanosleep, clock, flags, wanted, left);
  CANCEL_LEAVE();
  return result;
}

int nanosleep(const struct timespec *wanted, struct timespec *left) {
  CANCEL_ENTER();
  int result = (int)CALL4(SYS_clock_nanosleep, CLOCK_REALTIME, 0, wanted, left);
  CANCEL_LEAVE();
  return result;
}

unsigned int sleep(unsigned int seconds) {
  struct timespec t = {seconds, 0};
  int saved = errno;
  if (nanosleep(&t, &t) < 0) return (unsigned int)t.tv_sec + (t.tv_nsec >= 500000000);
  errno = saved;
  return 0;
}

int usleep(useconds_t microseconds) {
  struct timespec t = {microseconds / 1000000, microseconds % 1000000 * 1000L};
  return nanosleep(&t, 0);
}
