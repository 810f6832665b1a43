#define _GNU_SOURCE
#include <ctype.h>
#include <string.h>
#include <strings.h>
#include <time.h>

int __is_leap_year(long year);

static const char *const days[] = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
static const char *const months[] = {"January", "February", "March",     "April",   "May",      "June",
                                     "July",    "August",   "September", "October", "November", "December"};

/* What has been read so far, beside the fields themselves. */
struct state {
  int have_day, have_month, have_year_day, have_week_day;
  int hour12, afternoon, have_afternoon;
  int century, have_century, have_year;
  int want_days; /* a day was named: the others follow from it */
  int week, week_starts; /* with Sunday: 1, with Monday: 2 */
};

static const char *number(const char *s, int low, int high, int digits, int *to) {
  while (isspace((unsigned char)*s)) s++;
  if (!isdigit((unsigned char)*s)) return 0;
  int value = 0;
  while (digits-- && isdigit((unsigned char)*s)) value = value * 10 + (*s++ - '0');
  if (value < low || value > high) return 0;
  *to = value;
  return s;
}

static const char *word(const char *s, const char *const *words, int n, int *to) {
  for (int i = 0; i < n; i++) {
    size_t length = strlen(words[i]);
    if (strncasecmp(s, words[i], length)) {
      length = 3;
      if (strncasecmp(s, words[i], length)) continue;
    }
    *to = i;
    return s + length;
  }
  return 0;
}

static const char *parse(const char *s, const char *format, struct tm *tm, struct state *state);

static const char *one(const char *s, int c, struct tm *tm, struct state *st) {
  int n;
  switch (c) {
    case '%': return *s == '%' ? s + 1 : 0;
    case 'a':
    case 'A':
      st->have_week_day = 1;
      return word(s, days, 7, &tm->tm_wday);
    case 'b':
    case 'B':
    case 'h':
      st->have_month = st->want_days = 1;
      return word(s, months, 12, &tm->tm_mon);
    case 'c': return parse(s, "%a %b %e %H:%M:%S %Y", tm, st);
    case 'C':
      if (!(s = number(s, 0, 99, 2, &n))) return 0;
      st->century = n;
      st->have_century = st->want_days = 1;
      return s;
    case 'd':
    case 'e':
      st->have_day = st->want_days = 1;
      return number(s, 1, 31, 2, &tm->tm_mday);
    case 'D':
    case 'x': return parse(s, "%m/%d/%y", tm, st);
    case 'F': return parse(s, "%Y-%m-%d", tm, st);
    case 'k':
    case 'H':
      st->hour12 = 0;
      return number(s, 0, 23, 2, &tm->tm_hour);
    case 'l':
    case 'I':
      if (!(s = number(s, 1, 12, 2, &n))) return 0;
      tm->tm_hour = n % 12;
      st->hour12 = 1;
      return s;
    case 'j':
      if (!(s = number(s, 1, 366, 3, &n))) return 0;
      tm->tm_yday = n - 1;
      st->have_year_day = 1;
      return s;
    case 'm':
      if (!(s = number(s, 1, 12, 2, &n))) return 0;
      tm->tm_mon = n - 1;
      st->have_month = st->want_days = 1;
      return s;
    case 'M': return number(s, 0, 59, 2, &tm->tm_min);
    case 'n':
    case 't':
      while (isspace((unsigned char)*s)) s++;
      return s;
    case 'p':
    case 'P':
      if (!strncasecmp(s, "AM", 2)) st->afternoon = 0;
      else if (!strncasecmp(s, "PM", 2)) st->afternoon = 1;
      else return 0;
      st->have_afternoon = 1;
      return s + 2;
    case 'r': return parse(s, "%I:%M:%S %p", tm, st);
    case 'R': return parse(s, "%H:%M", tm, st);
    case 's': {
      time_t when = 0;
      if (!isdigit((unsigned char)*s)) return 0;
      while (isdigit((unsigned char)*s)) when = when * 10 + (*s++ - '0');
      localtime_r(&when, tm);
      return s;
    }
    case 'S': return number(s, 0, 61, 2, &tm->tm_sec);
    case 'T':
    case 'X': return parse(s, "%H:%M:%S", tm, st);
    case 'u':
      if (!(s = number(s, 1, 7, 1, &n))) return 0;
      tm->tm_wday = n % 7;
      st->have_week_day = 1;
      return s;
    case 'w':
      st->have_week_day = 1;
      return number(s, 0, 6, 1, &tm->tm_wday);
    case 'U':
    case 'W':
      st->week_starts = c == 'U' ? 1 : 2;
      return number(s, 0, 53, 2, &st->week);
    case 'V': return number(s, 0, 53, 2, &n);
    case 'y':
      if (!(s = number(s, 0, 99, 2, &n))) return 0;
      tm->tm_year = n >= 69 ? n : n + 100;
      st->have_year = st->want_days = 1;
      return s;
    case 'Y':
      if (!(s = number(s, 0, 9999, 4, &n))) return 0;
      tm->tm_year = n - 1900;
      st->have_century = 0;
      st->want_days = 1;
      return s;
    case 'z': {
      while (isspace((unsigned char)*s)) s++;
      if (*s == 'Z') {
        tm->tm_gmtoff = 0;
        return s + 1;
      }
      int negative = *s == '-', value = 0, digits = 0;
      if (*s != '+' && *s != '-') return 0;
      for (s++; digits < 4 && isdigit((unsigned char)*s); digits++) {
        value = 10 * value + *s++ - '0';
        if (*s == ':' && digits == 1 && isdigit((unsigned char)s[1])) s++;
      }
      if (digits == 2) value *= 100;
      else if (digits != 4) return 0;
      if (value % 100 >= 60) return 0;
      long offset = value / 100 * 3600L + value % 100 * 60L;
      tm->tm_gmtoff = negative ? -offset : offset;
      return s;
    }
    case 'Z': return s;
  }
  return 0;
}

static const char *parse(const char *s, const char *format, struct tm *tm, struct state *state) {
  for (; *format; format++) {
    if (isspace((unsigned char)*format)) {
      while (isspace((unsigned char)*s)) s++;
      continue;
    }
    if (*format != '%') {
      if (*s++ != *format) return 0;
      continue;
    }
    format++;
    while (*format == '-' || *format == '_' || *format == '0' || *format == '^' || *format == '#') format++;
    if (*format == 'E' || *format == 'O') format++;
    s = one(s, (unsigned char)*format, tm, state);
    if (!s) return 0;
  }
  return s;
}

static const short before[] = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};

static int first_day(const struct tm *tm, int month) {
  return before[month] + (month > 1 ? __is_leap_year(1900L + tm->tm_year) : 0);
}

static void week_day(struct tm *tm) {
  struct tm copy = *tm;
  copy.tm_hour = copy.tm_min = copy.tm_sec = 0;
  timegm(&copy);
  tm->tm_wday = copy.tm_wday;
}

/* Month and day from the day of the year, as far as they were not given. */
static void from_year_day(struct tm *tm, struct state *st) {
  int month = 11;
  while (month > 0 && tm->tm_yday < first_day(tm, month)) month--;
  if (!st->have_month) tm->tm_mon = month;
  if (!st->have_day) tm->tm_mday = tm->tm_yday - first_day(tm, month) + 1;
  st->have_month = st->have_day = 1;
}

/* The day of the year from the number of a week and the day in it. */
static void from_week(struct tm *tm, struct state *st) {
  struct tm first = *tm;
  int starts = st->week_starts - 1;
  first.tm_mon = 0;
  first.tm_mday = 1;
  week_day(&first);
  if (!st->have_year_day)
    tm->tm_yday = (7 - (first.tm_wday - starts)) % 7 + (st->week - 1) * 7 + (tm->tm_wday - starts + 7) % 7;
  if (!st->have_day || !st->have_month) from_year_day(tm, st);
}

/* The fields that follow from others. */
static void complete(struct tm *tm, struct state *st) {
  if (st->hour12 && st->have_afternoon && st->afternoon) tm->tm_hour += 12;
  if (st->have_century) tm->tm_year = (st->century - 19) * 100 + (st->have_year ? tm->tm_year % 100 : 0);
  if (st->want_days && !st->have_week_day) {
    if (!(st->have_month && st->have_day) && st->have_year_day) from_year_day(tm, st);
    week_day(tm);
  }
  if (st->want_days && !st->have_year_day && tm->tm_mon >= 0 && tm->tm_mon < 12)
    tm->tm_yday = first_day(tm, tm->tm_mon) + tm->tm_mday - 1;
  if (st->week_starts && st->have_week_day) from_week(tm, st);
}

char *strptime(const char *restrict s, const char *restrict format, struct tm *restrict tm) {
  struct state state;
  memset(&state, 0, sizeof state);
  const char *end = parse(s, format, tm, &state);
  if (!end) return 0;
  complete(tm, &state);
  return (char *)end;
}
