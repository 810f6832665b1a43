#define _GNU_SOURCE
#include <errno.h>
#include <string.h>
#define E(number, name, text) {name, text},
static const struct {
  const char *name;
  const char *text;
} errors[] = {
#include "strerror-table.h"
};
#undef E

const char *strerrordesc_np(int number) {
  if (number < 0 || number > 133 || !errors[number].name[0]) return 0;
  return errors[number].text;
}

const char *strerrorname_np(int number) {
  if (number < 0 || number > 133 || !errors[number].name[0]) return 0;
  return errors[number].name;
}

static char *unknown(char *to, int number) {
  char digits[12];
  int n = sizeof digits;
  unsigned int left = number < 0 ? -(unsigned int)number : (unsigned int)number;
  do digits[--n] = '0' + left % 10;
  while (left /= 10);
  if (number < 0) digits[--n] = '-';
  char *end = stpcpy(to, "Unknown error ");
  memcpy(end, digits + n, sizeof digits - n);
  end[sizeof digits - n] = 0;
  return to;
}

char *strerror(int number) {
  static _Thread_local char text[32];
  const char *known = strerrordesc_np(number);
  return known ? (char *)known : unknown(text, number);
}

/* The GNU form: may return a constant text and leave the buffer alone. */
char *strerror_r(int number, char *buffer, size_t size) {
  char text[32];
  const char *known = strerrordesc_np(number);
  if (known) return (char *)known;
  unknown(text, number);
  size_t n = strlen(text);
  if (size) {
    if (n >= size) n = size - 1;
    memcpy(buffer, text, n);
    buffer[n] = 0;
  }
  return buffer;
}

int __xpg_strerror_r(int number, char *buffer, size_t size) {
  char text[32];
  const char *known = strerrordesc_np(number);
  int result = known ? 0 : EINVAL;
  if (!known) known = unknown(text, number);
  size_t n = strlen(known);
  if (n >= size) {
    n = size ? size - 1 : 0;
    if (!result) result = ERANGE;
  }
  if (size) {
    memcpy(buffer, known, n);
    buffer[n] = 0;
  }
  return result;
}
