#include <stdio.h>
#include <time.h>

char *asctime_r(const struct tm *restrict tm, char *restrict to) {
  static const char days[] = "SunMonTueWedThuFriSat", months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
  sprintf(to, "%.3s %.3s%3d %.2d:%.2d:%.2d %d\n", tm->tm_wday < 0 || tm->tm_wday > 6 ? "???" : days + 3 * tm->tm_wday,
          tm->tm_mon < 0 || tm->tm_mon > 11 ? "???" : months + 3 * tm->tm_mon, tm->tm_mday, tm->tm_hour, tm->tm_min, tm->tm_sec,
          1900 + tm->tm_year);
  return to;
}

static char text[64];

char *asctime(const struct tm *tm) {
  return asctime_r(tm, text);
}

char *ctime(const time_t *when) {
  return asctime_r(localtime(when), text);
}

char *ctime_r(const time_t *restrict when, char *restrict to) {
  struct tm tm;
  return asctime_r(localtime_r(when, &tm), to);
}
