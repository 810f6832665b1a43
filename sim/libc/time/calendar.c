/* Broken-down time; zone.c knows the time zone. */
#include "../internal/calendar.h"
#include <errno.h>
#include <time.h>

/* Days from 1970-01-01 of a date in the Gregorian calendar; month 1 to 12, may be any year. */
long __days_from_civil(long year, int month, int day) {
  year -= month <= 2;
  long era = (year >= 0 ? year : year - 399) / 400;
  long in_era = year - era * 400;
  long day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return era * 146097 + in_era * 365 + in_era / 4 - in_era / 100 + day_of_year - 719468;
}


struct tm *gmtime_r(const time_t *restrict when, struct tm *restrict tm) {
  long days = *when / 86400, left = *when % 86400;
  if (left < 0) {
    left += 86400;
    days--;
  }
  tm->tm_hour = (int)(left / 3600);
  tm->tm_min = (int)(left % 3600 / 60);
  tm->tm_sec = (int)(left % 60);
  tm->tm_wday = (int)((days + 4) % 7);
  if (tm->tm_wday < 0) tm->tm_wday += 7;
  long shifted = days + 719468;
  long era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
  long in_era = shifted - era * 146097;
  long year_of_era = (in_era - in_era / 1460 + in_era / 36524 - in_era / 146096) / 365;
  long year = year_of_era + era * 400;
  long day_of_year = in_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int month = (int)((5 * day_of_year + 2) / 153);
  tm->tm_mday = (int)(day_of_year - (153 * month + 2) / 5 + 1);
  tm->tm_mon = month < 10 ? month + 2 : month - 10;
  if (tm->tm_mon < 2) year++;
  if (year - 1900 != (int)(year - 1900)) {
    errno = EOVERFLOW;
    return 0;
  }
  tm->tm_year = (int)(year - 1900);
  tm->tm_yday = (int)(days - __days_from_civil(year, 1, 1));
  tm->tm_isdst = 0;
  tm->tm_gmtoff = 0;
  tm->tm_zone = "GMT";
  return tm;
}

static struct tm shared;

struct tm *gmtime(const time_t *when) {
  return gmtime_r(when, &shared);
}

struct tm *localtime_r(const time_t *restrict when, struct tm *restrict tm) {
  const char *name;
  int summer;
  long offset = __zone_offset(*when, &summer, &name);
  time_t there = *when + offset;
  if (offset > 0 && there < *when) there = *when;
  if (!gmtime_r(&there, tm)) return 0;
  tm->tm_isdst = summer;
  tm->tm_gmtoff = offset;
  tm->tm_zone = name;
  return tm;
}

struct tm *localtime(const time_t *when) {
  return localtime_r(when, &shared);
}

/* The fields as a time without a zone. */
static time_t count(const struct tm *tm) {
  long month = tm->tm_mon, year = 1900L + tm->tm_year + month / 12;
  month %= 12;
  if (month < 0) {
    month += 12;
    year--;
  }
  long days = __days_from_civil(year, (int)month + 1, 1) + tm->tm_mday - 1L;
  return days * 86400 + tm->tm_hour * 3600L + tm->tm_min * 60L + tm->tm_sec;
}

time_t timegm(struct tm *tm) {
  time_t when = count(tm);
  struct tm result;
  if (!gmtime_r(&when, &result)) return -1;
  *tm = result;
  return when;
}

/* tm_isdst chooses between standard and summer time; below 0 it is what holds then. */
time_t mktime(struct tm *tm) {
  time_t there = count(tm);
  long standard, summer;
  int is_summer;
  const char *name;
  struct tm result;
  __zone_offsets(&standard, &summer);
  time_t when = there - (tm->tm_isdst > 0 ? summer : standard);
  if (tm->tm_isdst < 0) {
    __zone_offset(when, &is_summer, &name);
    if (is_summer) {
      __zone_offset(there - summer, &is_summer, &name);
      if (is_summer) when = there - summer;
    }
  }
  if (!localtime_r(&when, &result)) return -1;
  *tm = result;
  return when;
}

time_t timelocal(struct tm *tm) {
  return mktime(tm);
}

int __is_leap_year(long year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}
