#define _GNU_SOURCE
#include "../internal/libc.h"
#include <sys/time.h>
#include <time.h>

int clock_gettime(clockid_t clock, struct timespec *t) {
  return (int)CALL2(SYS_clock_gettime, clock, t);
}

int clock_getres(clockid_t clock, struct timespec *t) {
  return (int)CALL2(SYS_clock_getres, clock, t);
}

int clock_settime(clockid_t clock, const struct timespec *t) {
  return (int)CALL2(SYS_clock_settime, clock, t);
}

time_t time(time_t *to) {
  struct timespec t;
  RAW2(SYS_clock_gettime, CLOCK_REALTIME, &t);
  if (to) *to = t.tv_sec;
  return t.tv_sec;
}

int gettimeofday(struct timeval *restrict to, void *restrict zone) {
  struct timespec t;
  if (to) {
    RAW2(SYS_clock_gettime, CLOCK_REALTIME, &t);
    to->tv_sec = t.tv_sec;
    to->tv_usec = t.tv_nsec / 1000;
  }
  if (zone) {
    ((struct timezone *)zone)->tz_minuteswest = 0;
    ((struct timezone *)zone)->tz_dsttime = 0;
  }
  return 0;
}

clock_t clock(void) {
  struct timespec t;
  if (RAW2(SYS_clock_gettime, CLOCK_PROCESS_CPUTIME_ID, &t) < 0) return -1;
  return t.tv_sec * CLOCKS_PER_SEC + t.tv_nsec / 1000;
}

int timespec_get(struct timespec *t, int base) {
  if (base != TIME_UTC) return 0;
  RAW2(SYS_clock_gettime, CLOCK_REALTIME, t);
  return base;
}

double difftime(time_t a, time_t b) {
  return (double)(a - b);
}

int timespec_getres(struct timespec *t, int base) {
  if (base != TIME_UTC) return 0;
  if (t) clock_getres(CLOCK_REALTIME, t);
  return base;
}

int dysize(int year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 366 : 365;
}
