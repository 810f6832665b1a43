#ifndef _SYS_TIMEB_H
#define _SYS_TIMEB_H 1
#include <bits/features.h>
#include <time.h>
struct timeb {
  time_t time;
  unsigned short millitm;
  short timezone;
  short dstflag;
};
#endif
