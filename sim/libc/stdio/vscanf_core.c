/* The scanf family's one engine: one character of look-ahead, which is given back to the stream at the end of a conversion. */
#include "../internal/charset.h"
#include "../internal/stdio.h"
#include "../internal/strtod.h"
#include "../internal/strtold.h"
#include "../internal/strtol.h"
#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

enum { S_NONE, S_CHAR, S_SHORT, S_LONG, S_LONG_DOUBLE };

struct scanner {
  FILE *f;
  long count; /* bytes taken */
  int width;  /* characters that the conversion may still take */
  char *text; /* of a number */
  int n, room;
  char first[128];
};

static int next(struct scanner *s) {
  int c = GETC(s->f);
  if (c != EOF) s->count++;
  return c;
}

static void back(struct scanner *s, int c) {
  if (c == EOF) return;
  ungetc(c, s->f);
  s->count--;
}

static int skip_space(struct scanner *s) {
  int c;
  do c = next(s);
  while (c != EOF && isspace(c));
  return c;
}

static void add(struct scanner *s, int c) {
  if (s->n + 1 >= s->room) {
    int room = 2 * s->room;
    char *larger = malloc(room);
    if (!larger) return;
    memcpy(larger, s->text, s->n);
    if (s->text != s->first) free(s->text);
    s->text = larger;
    s->room = room;
  }
  s->text[s->n++] = (char)c;
  s->text[s->n] = 0;
}

/* Adds c and takes the next character; EOF when the width is used up, with nothing to give back. */
static int take(struct scanner *s, int c) {
  add(s, c);
  return --s->width > 0 ? next(s) : EOF;
}

/* An integer's text; returns the character behind it. *base may be 0. */
static int integer_text(struct scanner *s, int c, int *base) {
  if (c == '-' || c == '+') c = take(s, c);
  if (c == '0' && (*base == 0 || *base == 16)) {
    c = take(s, c);
    if (c != EOF && (c | 32) == 'x') {
      *base = 16;
      c = --s->width > 0 ? next(s) : EOF;
    } else if (!*base) {
      *base = 8;
    }
  }
  if (!*base) *base = 10;
  while (c != EOF && isalnum(c)) {
    int digit = c <= '9' ? c - '0' : (c | 32) - 'a' + 10;
    if (digit >= *base) break;
    c = take(s, c);
  }
  return c;
}

static int word_text(struct scanner *s, int c, const char *word) {
  for (; *word && c != EOF && (c | 32) == *word; word++) c = take(s, c);
  return c;
}

static int float_text(struct scanner *s, int c) {
  if (c == '-' || c == '+') c = take(s, c);
  if (c != EOF && (c | 32) == 'n') return word_text(s, c, "nan");
  if (c != EOF && (c | 32) == 'i') {
    c = word_text(s, c, "inf");
    return word_text(s, c, "inity");
  }
  int hex = 0, point = 0, digits = 0;
  if (c == '0') {
    c = take(s, c);
    digits = 1;
    /* glibc leaves the x where nothing may follow it. */
    if (c != EOF && (c | 32) == 'x' && s->width > 1) {
      c = take(s, c);
      hex = 1;
      digits = 0;
    }
  }
  for (; c != EOF; c = take(s, c)) {
    if (hex ? isxdigit(c) : isdigit(c)) digits = 1;
    else if (c == '.' && !point) point = 1;
    else break;
  }
  if (!digits || c == EOF || (c | 32) != (hex ? 'p' : 'e')) return c;
  c = take(s, c);
  if (c == '-' || c == '+') c = take(s, c);
  while (c != EOF && isdigit(c)) c = take(s, c);
  return c;
}

static void store(void *to, int length, unsigned long value) {
  switch (length) {
    case S_CHAR: *(char *)to = (char)value; break;
    case S_SHORT: *(short *)to = (short)value; break;
    case S_NONE: *(int *)to = (int)value; break;
    default: *(long *)to = (long)value;
  }
}

/* The rest of "(nil)", as %p writes a null pointer. */
static int scan_nil(struct scanner *s, void *to) {
  int c = s->width > 4 ? next(s) : EOF;
  for (const char *rest = "nil)"; *rest; rest++, c = next(s)) {
    if (c != *rest) {
      back(s, c);
      return 0;
    }
    if (!rest[1]) break;
  }
  if (to) *(void **)to = 0;
  return 1;
}

/* 1 stored, 0 no match. */
static int scan_integer(struct scanner *s, int c, int conversion, int length, void *to) {
  if (c == '(' && conversion == 'p') return scan_nil(s, to);
  int base = conversion == 'o' ? 8 : conversion == 'x' || conversion == 'X' || conversion == 'p' ? 16 : conversion == 'i' ? 0 : 10;
  int behind = integer_text(s, c, &base);
  back(s, behind);
  int sign = s->n && (s->text[0] == '-' || s->text[0] == '+');
  if (s->n == sign) return 0;
  struct __number n;
  __parse_number(&n, s->text, base);
  if (!to) return 1;
  unsigned long value = n.negative ? -n.magnitude : n.magnitude;
  int is_signed = conversion == 'd' || conversion == 'i';
  if (is_signed && (n.overflow || n.magnitude > 0x7fffffffffffffffUL + (unsigned)n.negative)) {
    value = n.negative ? 1UL << 63 : ~0UL >> 1;
    errno = ERANGE;
  } else if (!is_signed && n.overflow) {
    value = ~0UL;
    errno = ERANGE;
  }
  store(to, length, value);
  return 1;
}

int (*__scan_long_double)(const char *text, const char **end, void *to);

static int scan_float(struct scanner *s, int c, int length, void *to) {
  int behind = float_text(s, c);
  back(s, behind);
  int range;
  const char *end;
  int wide = length == S_LONG;
  if (!s->n) return 0;
  double x = 0;
  int extended = length == S_LONG_DOUBLE && __scan_long_double;
  if (extended) range = __scan_long_double(s->text, &end, to);
  else x = __parse_double(s->text, &end, wide ? 53 : 24, wide ? -1074 : -149, &range);
  if (end == s->text) return 0;
  /* Only "0x" of a hexadecimal number is no number. */
  int lead = s->text[0] == '-' || s->text[0] == '+';
  if (s->n == lead + 2 && s->text[lead] == '0' && (s->text[lead + 1] | 32) == 'x') return 0;
  /* A part of "infinity" is no number either, though "inf" is one. */
  if ((s->text[lead] | 32) == 'i' && end != s->text + s->n) return 0;
  if (range) errno = ERANGE;
  if (!to || extended) return 1;
  if (wide) *(double *)to = x;
  else *(float *)to = (float)x;
  return 1;
}

/* Where %s %[ %c put bytes: the caller's array, or one that grows (%m). */
struct sink {
  char *to;
  char **grown;
  size_t n, room;
  int wide; /* characters of wchar_t */
  mbstate_t state;
};

static void store_character(struct sink *k, int c) {
  if (!k->to) return;
  if (k->wide) ((wchar_t *)k->to)[k->n] = c;
  else k->to[k->n] = (char)c;
}

/* 0: no memory, or no character of the locale. */
static int put(struct sink *k, int c) {
  if (k->wide && (c > 127 || k->state.__count)) {
    wchar_t whole;
    char byte = (char)c;
    size_t taken = __decode_hook ? __decode_hook(&whole, &byte, 1, &k->state) : (size_t)-1;
    if (taken == (size_t)-2) return 1;
    if (taken != 1) {
      errno = EILSEQ;
      return 0;
    }
    c = whole;
  }
  if (k->grown) {
    if (k->n + 1 >= k->room) {
      size_t room = k->room ? 2 * k->room : 100;
      char *larger = realloc(k->to, k->wide ? room * sizeof(wchar_t) : room);
      if (!larger) return 0;
      k->to = larger;
      k->room = room;
    }
  }
  store_character(k, c);
  k->n++;
  return 1;
}

static void finish(struct sink *k, int terminate) {
  if (!k->to) return;
  if (terminate) store_character(k, 0);
  if (!k->grown) return;
  char *fitted = realloc(k->to, (k->n + (size_t)terminate) * (k->wide ? sizeof(wchar_t) : 1));
  *k->grown = fitted ? fitted : k->to;
}

static const char *parse_set(const char *format, unsigned int set[8]) {
  int invert = *format == '^';
  if (invert) format++;
  memset(set, 0, 32);
  const char *start = format;
  for (; *format && (*format != ']' || format == start); format++) {
    unsigned char low = *format, high = low;
    if (format[1] == '-' && format[2] && format[2] != ']' && (unsigned char)format[2] >= low) {
      high = format[2];
      format += 2;
    }
    for (int c = low; c <= high; c++) set[c >> 5] |= 1U << (c & 31);
  }
  if (invert)
    for (int i = 0; i < 8; i++) set[i] = ~set[i];
  return *format ? format + 1 : format;
}

/* %c %s %[: 1 stored, 0 no match, -1 the input ended first. */
static int scan_bytes(struct scanner *s, int conversion, const unsigned int set[8], struct sink *k) {
  int c = conversion == 's' ? skip_space(s) : next(s);
  if (c == EOF) return -1;
  for (;;) {
    if (conversion == 's' ? isspace(c) != 0 : conversion == '[' && !(set[c >> 5] >> (c & 31) & 1)) {
      back(s, c);
      break;
    }
    if (!put(k, c)) return -1;
    if (--s->width <= 0) break;
    c = next(s);
    if (c == EOF) break;
  }
  if (!k->n) return 0;
  finish(k, conversion != 'c');
  return 1;
}

static const char *parse_length(const char *format, int *length) {
  *length = S_NONE;
  switch (*format) {
    case 'h':
      *length = S_SHORT;
      if (*++format != 'h') return format;
      *length = S_CHAR;
      return format + 1;
    case 'l':
      *length = S_LONG;
      if (*++format != 'l') return format;
      *length = S_LONG_DOUBLE;
      return format + 1;
    case 'q':
    case 'L': *length = S_LONG_DOUBLE; return format + 1;
    case 'j':
    case 'z':
    case 't': *length = S_LONG; return format + 1;
  }
  return format;
}

int __vscanf(FILE *f, const char *format, va_list list) {
  struct scanner s;
  va_list arguments;
  va_list numbered;
  int done = 0, failed = 0; /* 1: the input ended */
  s.f = f;
  s.count = 0;
  s.text = s.first;
  s.room = sizeof s.first;
  va_copy(arguments, list);
  while (*format && !failed) {
    if (isspace((unsigned char)*format)) {
      while (isspace((unsigned char)*format)) format++;
      back(&s, skip_space(&s));
      continue;
    }
    if (*format != '%' || format[1] == '%') {
      int want = (unsigned char)*format++;
      if (want == '%') format++;
      int c = want == '%' ? skip_space(&s) : next(&s);
      if (c == want) continue;
      back(&s, c);
      failed = c == EOF ? 1 : 2;
      break;
    }
    format++;
    int suppress = 0, grow = 0, width = 0, position = 0, length;
    if (isdigit((unsigned char)*format)) {
      const char *at = format;
      while (isdigit((unsigned char)*at)) position = position * 10 + (*at++ - '0');
      if (*at == '$') format = at + 1;
      else position = 0;
    }
    for (;; format++) {
      if (*format == '*') suppress = 1;
      else if (*format != '\'' && *format != 'I') break;
    }
    while (isdigit((unsigned char)*format)) width = width * 10 + (*format++ - '0');
    if (*format == 'm') {
      grow = 1;
      format++;
    }
    format = parse_length(format, &length);
    int conversion = (unsigned char)*format++;
    if (!conversion) break;
    unsigned int set[8];
    if (conversion == 'S' || conversion == 'C') {
      conversion |= 32;
      length = S_LONG;
    }
    if (conversion == '[') format = parse_set(format, set);
    void *to = 0;
    if (!suppress) {
      if (position) {
        va_copy(numbered, list);
        while (position--) to = va_arg(numbered, void *);
        va_end(numbered);
      } else {
        to = va_arg(arguments, void *);
      }
    }
    if (conversion == 'n') {
      if (to) store(to, length, (unsigned long)s.count);
      continue;
    }
    s.width = width ? width : conversion == 'c' ? 1 : 0x7fffffff;
    s.n = 0;
    s.text[0] = 0;
    int result;
    if (conversion == 'c' || conversion == 's' || conversion == '[') {
      struct sink sink = {grow ? 0 : to, grow ? to : 0, 0, 0, length == S_LONG};
      result = scan_bytes(&s, conversion, set, &sink);
      if (result <= 0 && grow && !suppress) {
        free(sink.to);
        *(void **)to = 0;
      }
      /* %5c with too few characters left keeps what came. */
    } else {
      int c = skip_space(&s);
      if (c == EOF) {
        result = -1;
      } else if (strchr("diouxXp", conversion)) {
        if (conversion == 'p') length = S_LONG;
        result = scan_integer(&s, c, conversion, length, to);
      } else if (strchr("aAeEfFgG", conversion)) {
        result = scan_float(&s, c, length, to);
      } else {
        back(&s, c);
        result = 0;
      }
    }
    if (result < 0) failed = 1;
    else if (!result) failed = 2;
    else if (!suppress) done++;
  }
  if (s.text != s.first) free(s.text);
  va_end(arguments);
  return failed == 1 && !done ? EOF : done;
}
