/* getdate: the first line of the file that DATEMSK names which fits. What the line does not give is of now. */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

int getdate_err;

#define MISSING (-1000)

static void complete(struct tm *t) {
  time_t now = time(0);
  struct tm n;
  localtime_r(&now, &n);
  if (t->tm_wday != MISSING && t->tm_year == MISSING && t->tm_mon == MISSING && t->tm_mday == MISSING) {
    t->tm_year = n.tm_year;
    t->tm_mon = n.tm_mon;
    t->tm_mday = n.tm_mday + (t->tm_wday - n.tm_wday + 7) % 7;
  }
  if (t->tm_mon != MISSING && t->tm_mday == MISSING) {
    if (t->tm_year == MISSING) t->tm_year = n.tm_year + (t->tm_mon < n.tm_mon);
    t->tm_mday = 1;
  }
  if (t->tm_hour == MISSING && t->tm_min == MISSING && t->tm_sec == MISSING) {
    t->tm_hour = n.tm_hour;
    t->tm_min = n.tm_min;
    t->tm_sec = n.tm_sec;
  }
  if (t->tm_hour == MISSING) t->tm_hour = 0;
  if (t->tm_min == MISSING) t->tm_min = 0;
  if (t->tm_sec == MISSING) t->tm_sec = 0;
  if (t->tm_hour >= 0 && t->tm_year == MISSING && t->tm_mon == MISSING && t->tm_mday == MISSING) {
    t->tm_year = n.tm_year;
    t->tm_mon = n.tm_mon;
    t->tm_mday = n.tm_mday + (t->tm_hour < n.tm_hour);
  }
  if (t->tm_year == MISSING) t->tm_year = n.tm_year;
  if (t->tm_mon == MISSING) t->tm_mon = n.tm_mon;
  if (t->tm_mday == MISSING) t->tm_mday = n.tm_mday;
  t->tm_isdst = -1;
}

int getdate_r(const char *restrict text, struct tm *restrict t) {
  int error;
  const char *path = getenv("DATEMSK");
  struct stat st;
  FILE *f;
  if (!path || !*path) error = 1;
  else if (stat(path, &st) < 0) error = 3;
  else if (!S_ISREG(st.st_mode)) error = 4;
  else if (access(path, R_OK) < 0 || !(f = fopen(path, "re"))) error = 2;
  else {
    char line[1024], *end = 0;
    text += strspn(text, " \t\n");
    do {
      if (!fgets(line, sizeof line, f)) {
        end = 0;
        break;
      }
      line[strcspn(line, "\n")] = 0;
      *t = (struct tm){MISSING, MISSING, MISSING, MISSING, MISSING, MISSING, MISSING, MISSING, -1, 0, 0};
      end = strptime(text, line, t);
      if (end) end += strspn(end, " \t\n");
    } while (!end || *end);
    error = ferror(f) ? 5 : 7;
    fclose(f);
    if (end) {
      complete(t);
      error = mktime(t) == -1 ? 8 : 0;
    }
  }
  return error;
}

struct tm *getdate(const char *text) {
  static struct tm t;
  int error = getdate_r(text, &t);
  if (!error) return &t;
  getdate_err = error;
  return 0;
}
