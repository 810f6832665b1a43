#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

int __is_leap_year(long year);

static const char *const days[] = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
static const char *const months[] = {"January", "February", "March",     "April",   "May",      "June",
                                     "July",    "August",   "September", "October", "November", "December"};

struct output {
  char *to;
  size_t n, room;
};

static void put(struct output *o, const char *s, size_t n) {
  if (o->n + n < o->room) memcpy(o->to + o->n, s, n);
  o->n += n;
}

/* pad: 0 the conversion's own, '-' none but what the width asks for, '_' spaces, '0' zeros. */
static void number(struct output *o, long value, int width, char own, char pad, int asked) {
  char text[32];
  if (pad == '-') {
    width = 0;
    pad = '_';
  }
  if (asked > width) width = asked;
  if (!pad) pad = own;
  int n = snprintf(text, sizeof text, "%ld", value), sign = value < 0;
  if (sign && pad != '_') put(o, text, 1);
  for (int i = n; i < width; i++) put(o, pad == '_' ? " " : "0", 1);
  if (sign && pad == '_') put(o, text, 1);
  put(o, text + sign, n - sign);
}

/* upper: 1 upper case, -1 lower case. */
static void name(struct output *o, const char *text, int n, char pad, int asked, int upper) {
  for (int i = (int)(n < 0 ? (int)strlen(text) : n); i < asked; i++) put(o, pad == '0' ? "0" : " ", 1);
  if (n < 0) n = (int)strlen(text);
  for (int i = 0; i < n; i++) {
    char c = (char)(upper > 0 ? toupper((unsigned char)text[i]) : upper < 0 ? tolower((unsigned char)text[i]) : text[i]);
    put(o, &c, 1);
  }
}

/* The ISO 8601 week of a day, and the year that it belongs to. */
static int iso_week(const struct tm *tm, long *year) {
  *year = 1900L + tm->tm_year;
  int week = (tm->tm_yday + 10 - (tm->tm_wday + 6) % 7) / 7;
  if (week < 1) {
    (*year)--;
    int last = tm->tm_yday + 365 + __is_leap_year(*year);
    return (last + 10 - (tm->tm_wday + 6) % 7) / 7;
  }
  if (week == 53) {
    int length = 365 + __is_leap_year(*year);
    int monday = tm->tm_yday - (tm->tm_wday + 6) % 7;
    if (length - monday < 4) {
      (*year)++;
      return 1;
    }
  }
  return week;
}

static void format_into(struct output *o, const char *format, const struct tm *tm, int upper);

/* Conversions made of others are filled up to their width from the left. */
static void several(struct output *o, const char *format, const struct tm *tm, char pad, int width, int upper) {
  struct output count = {0, 0, 0};
  format_into(&count, format, tm, upper);
  for (int i = (int)count.n; i < width; i++) put(o, pad == '0' ? "0" : " ", 1);
  format_into(o, format, tm, upper);
}

static void one(struct output *o, int c, const struct tm *tm, char pad, int width, int upper) {
  long year;
  int hour12 = tm->tm_hour % 12 ? tm->tm_hour % 12 : 12;
  const char *day = tm->tm_wday < 0 || tm->tm_wday > 6 ? "?" : days[tm->tm_wday];
  const char *month = tm->tm_mon < 0 || tm->tm_mon > 11 ? "?" : months[tm->tm_mon];
  switch (c) {
    case 'a': name(o, day, *day == '?' ? 1 : 3, pad, width, upper); break;
    case 'A': name(o, day, -1, pad, width, upper); break;
    case 'b':
    case 'h': name(o, month, *month == '?' ? 1 : 3, pad, width, upper); break;
    case 'B': name(o, month, -1, pad, width, upper); break;
    case 'c': several(o, "%a %b %e %H:%M:%S %Y", tm, pad, width, upper); break;
    case 'C': number(o, (1900L + tm->tm_year) / 100, 2, '0', pad, width); break;
    case 'd': number(o, tm->tm_mday, 2, '0', pad, width); break;
    case 'D':
    case 'x': several(o, "%m/%d/%y", tm, pad, width, upper); break;
    case 'e': number(o, tm->tm_mday, 2, '_', pad, width); break;
    case 'F': several(o, "%Y-%m-%d", tm, pad, width, upper); break;
    case 'g':
      iso_week(tm, &year);
      number(o, year % 100, 2, '0', pad, width);
      break;
    case 'G':
      iso_week(tm, &year);
      number(o, year, 1, '0', pad, width);
      break;
    case 'H': number(o, tm->tm_hour, 2, '0', pad, width); break;
    case 'I': number(o, hour12, 2, '0', pad, width); break;
    case 'j': number(o, tm->tm_yday + 1, 3, '0', pad, width); break;
    case 'k': number(o, tm->tm_hour, 2, '_', pad, width); break;
    case 'l': number(o, hour12, 2, '_', pad, width); break;
    case 'm': number(o, tm->tm_mon + 1, 2, '0', pad, width); break;
    case 'M': number(o, tm->tm_min, 2, '0', pad, width); break;
    case 'n': name(o, "\n", 1, pad, width, 0); break;
    case 'p': name(o, tm->tm_hour >= 12 ? "PM" : "AM", 2, pad, width, upper < 0 ? -1 : 0); break;
    case 'P': name(o, tm->tm_hour >= 12 ? "pm" : "am", 2, pad, width, 0); break;
    case 'r': several(o, "%I:%M:%S %p", tm, pad, width, upper); break;
    case 'R': several(o, "%H:%M", tm, pad, width, upper); break;
    case 's': {
      struct tm copy = *tm;
      number(o, mktime(&copy), 1, '_', pad, width);
      break;
    }
    case 'S': number(o, tm->tm_sec, 2, '0', pad, width); break;
    case 't': name(o, "\t", 1, pad, width, 0); break;
    case 'T':
    case 'X': several(o, "%H:%M:%S", tm, pad, width, upper); break;
    case 'u': number(o, tm->tm_wday ? tm->tm_wday : 7, 1, '0', pad, width); break;
    case 'U': number(o, (tm->tm_yday + 7 - tm->tm_wday) / 7, 2, '0', pad, width); break;
    case 'V': number(o, iso_week(tm, &year), 2, '0', pad, width); break;
    case 'w': number(o, tm->tm_wday, 1, '0', pad, width); break;
    case 'W': number(o, (tm->tm_yday + 7 - (tm->tm_wday + 6) % 7) / 7, 2, '0', pad, width); break;
    case 'y': number(o, ((1900L + tm->tm_year) % 100 + 100) % 100, 2, '0', pad, width); break;
    case 'Y': number(o, 1900L + tm->tm_year, 1, '0', pad, width); break;
    case 'z': {
      long off = tm->tm_gmtoff / 60;
      put(o, tm->tm_gmtoff < 0 ? "-" : "+", 1);
      if (off < 0) off = -off;
      number(o, off / 60 * 100 + off % 60, 4, '0', pad, width - 1);
      break;
    }
    case 'Z': name(o, tm->tm_zone ? tm->tm_zone : tm->tm_isdst < 0 ? "" : tzname[tm->tm_isdst != 0], -1, pad, width, upper); break;
    case '%': name(o, "%", 1, pad, width, 0); break;
  }
}

static void format_into(struct output *o, const char *format, const struct tm *tm, int all_upper) {
  while (*format) {
    if (*format != '%') {
      put(o, format++, 1);
      continue;
    }
    const char *start = format++;
    char pad = 0;
    int width = 0, upper = all_upper > 0, swap = 0;
    for (;; format++) {
      if (*format == '_' || *format == '-' || *format == '0') pad = *format;
      else if (*format == '^') upper = 1;
      else if (*format == '#') swap = 1;
      else if (*format != '+') break;
    }
    while (isdigit((unsigned char)*format)) width = width * 10 + (*format++ - '0');
    if (*format == 'E' || *format == 'O') format++;
    if (!*format || !strchr("aAbBcCdDeFgGhHIjklmMnpPrRsStTuUVwWxXyYzZ%", *format)) {
      put(o, start, format - start + (*format != 0));
      if (*format) format++;
      continue;
    }
    if (swap) upper = *format == 'Z' || *format == 'p' ? -1 : 1;
    one(o, *format++, tm, pad, width, upper);
  }
}

size_t strftime(char *restrict to, size_t size, const char *restrict format, const struct tm *restrict tm) {
  struct output o = {to, 0, size};
  tzset();
  format_into(&o, format, tm, 0);
  if (o.n >= size) return 0;
  to[o.n] = 0;
  return o.n;
}
