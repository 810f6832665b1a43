/* Amounts of money as the C locale writes them: a minus sign or parentheses, and two decimals. */
#include <ctype.h>
#include <errno.h>
#include <math.h>
#include <monetary.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

struct amount {
  char fill;
  int left, parentheses, left_digits, right_digits, width, wide;
};

static const char *parse(const char *f, struct amount *a) {
  *a = (struct amount){.fill = ' ', .left_digits = -1, .right_digits = -1};
  for (;; f++) {
    if (*f == '=') a->fill = *++f;
    else if (*f == '(') a->parentheses = 1;
    else if (*f == '-') a->left = 1;
    else if (*f != '^' && *f != '!' && *f != '+') break;
  }
  while (isdigit((unsigned char)*f)) a->width = 10 * a->width + (*f++ - '0');
  if (*f == '#')
    for (a->left_digits = 0, f++; isdigit((unsigned char)*f); f++) a->left_digits = 10 * a->left_digits + (*f - '0');
  if (*f == '.')
    for (a->right_digits = 0, f++; isdigit((unsigned char)*f); f++) a->right_digits = 10 * a->right_digits + (*f - '0');
  if (*f == 'L') {
    a->wide = 1;
    f++;
  }
  return f;
}

static int write_amount(char *to, size_t size, const struct amount *a, double value) {
  char digits[400], text[500];
  int decimals = a->right_digits < 0 ? 2 : a->right_digits;
  int negative = signbit(value) != 0;
  snprintf(digits, sizeof digits, "%.*f", decimals, fabs(value));
  int whole = (int)strcspn(digits, "."), n = 0;
  const char *sign = negative ? (a->parentheses ? "(" : "-") : a->left_digits >= 0 ? " " : "";
  n = sprintf(text, "%s", sign);
  for (int i = whole; i < a->left_digits && n < 90; i++) text[n++] = a->fill;
  n += sprintf(text + n, "%s", digits);
  if (a->parentheses) n += sprintf(text + n, "%s", negative ? ")" : a->left_digits >= 0 ? " " : "");
  return snprintf(to, size, a->left ? "%-*s" : "%*s", a->width, text);
}

static ssize_t format_all(char *to, size_t size, const char *f, va_list list) {
  size_t n = 0;
  while (*f) {
    int length = 1;
    if (*f != '%' || f[1] == '%') {
      if (n + 1 >= size) errno = E2BIG;
      if (n + 1 < size) to[n] = *f;
      f += *f == '%' ? 2 : 1;
    } else {
      struct amount a;
      f = parse(f + 1, &a);
      if (*f != 'i' && *f != 'n') {
        errno = EINVAL;
        return -1;
      }
      double value = a.wide ? (double)va_arg(list, long double) : va_arg(list, double);
      length = write_amount(to + n, n < size ? size - n : 0, &a, value);
      f++;
    }
    n += (size_t)length;
    if (n >= size) return -1;
  }
  to[n] = 0;
  return (ssize_t)n;
}

ssize_t strfmon(char *restrict to, size_t size, const char *restrict format, ...) {
  va_list list;
  va_start(list, format);
  ssize_t n = format_all(to, size, format, list);
  va_end(list);
  return n;
}

ssize_t strfmon_l(char *restrict to, size_t size, locale_t l, const char *restrict format, ...) {
  va_list list;
  (void)l;
  va_start(list, format);
  ssize_t n = format_all(to, size, format, list);
  va_end(list);
  return n;
}
