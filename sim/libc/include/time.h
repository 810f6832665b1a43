#ifndef _TIME_H
#define _TIME_H
#include <bits/features.h>
#include <bits/types.h>
#include <bits/timespec.h>
#include <stddef.h>
#include <bits/time-consts.h>
typedef __clock_t clock_t;
typedef __time_t time_t;
typedef __clockid_t clockid_t;
typedef __timer_t timer_t;
typedef __pid_t pid_t;
#define CLOCKS_PER_SEC ((__clock_t)1000000)
struct tm {
  int tm_sec;
  int tm_min;
  int tm_hour;
  int tm_mday;
  int tm_mon;
  int tm_year;
  int tm_wday;
  int tm_yday;
  int tm_isdst;
  long tm_gmtoff;
  const char *tm_zone;
};
struct itimerspec {
  struct timespec it_interval;
  struct timespec it_value;
};
struct sigevent;
clock_t clock(void);
time_t time(time_t *);
double difftime(time_t, time_t);
time_t mktime(struct tm *);
size_t strftime(char *restrict, size_t, const char *restrict, const struct tm *restrict);
struct tm *gmtime(const time_t *);
struct tm *localtime(const time_t *);
struct tm *gmtime_r(const time_t *restrict, struct tm *restrict);
struct tm *localtime_r(const time_t *restrict, struct tm *restrict);
char *asctime(const struct tm *);
char *ctime(const time_t *);
char *asctime_r(const struct tm *restrict, char *restrict);
char *ctime_r(const time_t *restrict, char *restrict);
extern char *tzname[2];
extern int daylight;
extern long timezone;
void tzset(void);
#include <bits/locale_t.h>
size_t strftime_l(char *restrict, size_t, const char *restrict, const struct tm *restrict, locale_t);
#ifdef __USE_GNU
#include <bits/timex.h>
int clock_adjtime(clockid_t, struct timex *);
int getdate_r(const char *restrict, struct tm *restrict);
extern int getdate_err;
struct tm *getdate(const char *);
char *strptime(const char *restrict, const char *restrict, struct tm *restrict);
char *strptime_l(const char *restrict, const char *restrict, struct tm *restrict, locale_t);
#endif
time_t timegm(struct tm *);
time_t timelocal(struct tm *);
int clock_getcpuclockid(pid_t, clockid_t *);
int nanosleep(const struct timespec *, struct timespec *);
int clock_getres(clockid_t, struct timespec *);
int clock_gettime(clockid_t, struct timespec *);
int clock_settime(clockid_t, const struct timespec *);
int clock_nanosleep(clockid_t, int, const struct timespec *, struct timespec *);
int timer_create(clockid_t, struct sigevent *restrict, timer_t *restrict);
int timer_delete(timer_t);
int timer_settime(timer_t, int, const struct itimerspec *restrict, struct itimerspec *restrict);
int timer_gettime(timer_t, struct itimerspec *);
int timer_getoverrun(timer_t);
int timespec_get(struct timespec *, int);
#ifdef __USE_GNU
int timespec_getres(struct timespec *, int);
int dysize(int);
#endif
#endif
