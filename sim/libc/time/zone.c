/* The time zone: what TZ says as POSIX has it (EST5EDT,M3.2.0,M11.1.0). There is no database of zones; the machine's own is UTC. */
#include "../internal/calendar.h"
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define NAME_LENGTH 16

/* When a change is: kind M (month, week, day), J (day 1 to 365, no 29 February) or 0 (day 0 to 365); seconds after midnight. */
struct rule {
  char kind;
  int month, week, day;
  int seconds;
};

char *tzname[2] = {"UTC", "UTC"};
int daylight;
long timezone;

static char names[2][NAME_LENGTH];
static char known[128] = "\1"; /* the text that was read */
static long offsets[2];
static struct rule rules[2];

static const char *parse_name(const char *s, char *to) {
  int n = 0;
  int quoted = *s == '<';
  s += quoted;
  while (quoted ? *s && *s != '>' : isalpha((unsigned char)*s) != 0) {
    if (n < NAME_LENGTH - 1) to[n++] = *s;
    s++;
  }
  to[n] = 0;
  if (n < 3 || (quoted && *s++ != '>')) return 0;
  return s;
}

/* [+-]hh[:mm[:ss]] */
static const char *parse_time(const char *s, int *to) {
  int sign = 1, part = 3600;
  *to = 0;
  if (*s == '-' || *s == '+') sign = *s++ == '-' ? -1 : 1;
  if (!isdigit((unsigned char)*s)) return 0;
  for (; part; part /= 60) {
    int n = 0;
    while (isdigit((unsigned char)*s)) n = 10 * n + (*s++ - '0');
    *to += n * part;
    if (part == 1 || *s != ':' || !isdigit((unsigned char)s[1])) break;
    s++;
  }
  *to *= sign;
  return s;
}

static const char *parse_rule(const char *s, struct rule *r) {
  char *end;
  if (*s++ != ',') return 0;
  r->kind = 0;
  r->seconds = 7200;
  if (*s == 'M' || *s == 'J') r->kind = *s++;
  if (!isdigit((unsigned char)*s)) return 0;
  r->day = (int)strtol(s, &end, 10);
  if (r->kind == 'M') {
    r->month = r->day;
    if (*end != '.') return 0;
    r->week = (int)strtol(end + 1, &end, 10);
    if (*end != '.') return 0;
    r->day = (int)strtol(end + 1, &end, 10);
    if (r->month < 1 || r->month > 12 || r->week < 1 || r->week > 5 || r->day > 6) return 0;
  }
  return *end == '/' ? parse_time(end + 1, &r->seconds) : end;
}

/* 0 if the text is no zone. */
static int parse(const char *s) {
  int west;
  s = parse_name(s, names[0]);
  if (!s || !(s = parse_time(s, &west))) return 0;
  offsets[0] = offsets[1] = -west;
  strcpy(names[1], names[0]);
  if (!*s) return 1;
  s = parse_name(s, names[1]);
  if (!s) return 0;
  daylight = 1;
  offsets[1] = offsets[0] + 3600;
  if (*s && *s != ',') {
    if (!(s = parse_time(s, &west))) return 0;
    offsets[1] = -west;
  }
  if (!*s) s = ",M3.2.0,M11.1.0";
  return (s = parse_rule(s, &rules[0])) && (s = parse_rule(s, &rules[1])) && !*s;
}

void tzset(void) {
  const char *text = getenv("TZ");
  if (!text) text = "UTC0";
  if (*text == ':') text++;
  if (!strncmp(known, text, sizeof known)) return;
  strncpy(known, text, sizeof known - 1);
  daylight = 0;
  if (!parse(text)) {
    daylight = 0;
    offsets[0] = offsets[1] = 0;
    strcpy(names[0], "UTC");
    strcpy(names[1], "UTC");
  }
  tzname[0] = names[0];
  tzname[1] = names[1];
  timezone = -offsets[0];
}

/* Seconds from the start of the year to a change, by the clock before it. */
static long change(const struct rule *r, long year) {
  long start = __days_from_civil(year, 1, 1), days;
  if (r->kind == 'M') {
    long first = __days_from_civil(year, r->month, 1);
    long length = (r->month == 12 ? __days_from_civil(year + 1, 1, 1) : __days_from_civil(year, r->month + 1, 1)) - first;
    int weekday = (int)((first + 4) % 7);
    if (weekday < 0) weekday += 7;
    long day = (r->day - weekday + 7) % 7 + 7 * (r->week - 1);
    if (day >= length) day -= 7;
    days = first + day - start;
  } else {
    days = r->kind == 'J' ? r->day - 1 + (r->day > 59 && __is_leap_year(year)) : r->day;
  }
  return (start + days) * 86400 + r->seconds;
}

long __zone_offset(time_t when, int *summer, const char **name) {
  tzset();
  *summer = 0;
  if (daylight) {
    time_t there = when + offsets[0];
    struct tm tm;
    if (gmtime_r(&there, &tm)) {
      long year = 1900L + tm.tm_year;
      long begin = change(&rules[0], year) - offsets[0], end = change(&rules[1], year) - offsets[1];
      *summer = begin < end ? when >= begin && when < end : when >= begin || when < end;
    }
  }
  *name = names[*summer];
  return offsets[*summer];
}

void __zone_offsets(long *standard, long *summer) {
  tzset();
  *standard = offsets[0];
  *summer = daylight ? offsets[1] : offsets[0] + 3600;
}
