#ifndef _SYS_TIME_H
#define _SYS_TIME_H
#include <bits/features.h>
#include <bits/types.h>
#include <bits/timeval.h>
#include <bits/timespec.h>
#include <sys/select.h>
typedef __time_t time_t;
typedef __suseconds_t suseconds_t;
struct timezone {
  int tz_minuteswest;
  int tz_dsttime;
};
#define ITIMER_REAL 0
#define ITIMER_VIRTUAL 1
#define ITIMER_PROF 2
struct itimerval {
  struct timeval it_interval;
  struct timeval it_value;
};
int gettimeofday(struct timeval *restrict, void *restrict);
int settimeofday(const struct timeval *, const struct timezone *);
int getitimer(int, struct itimerval *);
int setitimer(int, const struct itimerval *restrict, struct itimerval *restrict);
int utimes(const char *, const struct timeval[2]);
int lutimes(const char *, const struct timeval[2]);
int futimes(int, const struct timeval[2]);
#define timerisset(t) ((t)->tv_sec || (t)->tv_usec)
#define timerclear(t) ((t)->tv_sec = (t)->tv_usec = 0)
#define timercmp(s, t, op) ((s)->tv_sec == (t)->tv_sec ? (s)->tv_usec op(t)->tv_usec : (s)->tv_sec op(t)->tv_sec)
#define timeradd(s, t, a) \
  do { \
    (a)->tv_sec = (s)->tv_sec + (t)->tv_sec; \
    (a)->tv_usec = (s)->tv_usec + (t)->tv_usec; \
    if ((a)->tv_usec >= 1000000) { \
      (a)->tv_sec++; \
      (a)->tv_usec -= 1000000; \
    } \
  } while (0)
#define timersub(s, t, a) \
  do { \
    (a)->tv_sec = (s)->tv_sec - (t)->tv_sec; \
    (a)->tv_usec = (s)->tv_usec - (t)->tv_usec; \
    if ((a)->tv_usec < 0) { \
      (a)->tv_sec--; \
      (a)->tv_usec += 1000000; \
    } \
  } while (0)
#define TIMEVAL_TO_TIMESPEC(tv, ts) ((ts)->tv_sec = (tv)->tv_sec, (ts)->tv_nsec = (tv)->tv_usec * 1000)
#define TIMESPEC_TO_TIMEVAL(tv, ts) ((tv)->tv_sec = (ts)->tv_sec, (tv)->tv_usec = (ts)->tv_nsec / 1000)
int futimesat(int, const char *, const struct timeval[2]);
#endif
