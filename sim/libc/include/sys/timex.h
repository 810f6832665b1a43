#ifndef _SYS_TIMEX_H
#define _SYS_TIMEX_H 1
#include <bits/features.h>
#include <sys/time.h>
#include <bits/timex.h>
#define NTP_API 4
struct ntptimeval {
  struct timeval time;
  long maxerror, esterror, tai;
  long __reserved[4];
};
#define TIME_OK 0
#define TIME_INS 1
#define TIME_DEL 2
#define TIME_OOP 3
#define TIME_WAIT 4
#define TIME_ERROR 5
#define TIME_BAD TIME_ERROR
#define MAXTC 6
int adjtimex(struct timex *);
int ntp_gettime(struct ntptimeval *);
int ntp_gettimex(struct ntptimeval *);
int ntp_adjtime(struct timex *);
#endif
