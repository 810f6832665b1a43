#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <time.h>

static char text[128];

static char *write_time(const struct tm *tm, char *to, size_t size) {
  static const char days[] = "SunMonTueWedThuFriSat", months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
  if (!tm) {
    errno = EINVAL;
    return 0;
  }
  if (tm->tm_year > INT_MAX - 1900) {
    errno = EOVERFLOW;
    return 0;
  }
  int n = snprintf(to, size, "%.3s %.3s%3d %.2d:%.2d:%.2d %d\n", tm->tm_wday < 0 || tm->tm_wday > 6 ? "???" : days + 3 * tm->tm_wday,
                   tm->tm_mon < 0 || tm->tm_mon > 11 ? "???" : months + 3 * tm->tm_mon, tm->tm_mday, tm->tm_hour, tm->tm_min,
                   tm->tm_sec, 1900 + tm->tm_year);
  if (n < 0 || (size_t)n >= size) {
    errno = EOVERFLOW;
    return 0;
  }
  return to;
}

/* A buffer of 26 bytes is what POSIX promises. */
char *asctime_r(const struct tm *restrict tm, char *restrict to) {
  return write_time(tm, to, 26);
}

char *asctime(const struct tm *tm) {
  return write_time(tm, text, sizeof text);
}

char *ctime(const time_t *when) {
  return asctime(localtime(when));
}

char *ctime_r(const time_t *restrict when, char *restrict to) {
  struct tm tm;
  return asctime_r(localtime_r(when, &tm), to);
}
