#define _GNU_SOURCE
#include <errno.h>
#include <stddef.h>
#include <string.h>
/* Name and text of each error in one object, so that the library has not two for every error; and where each name begins. */
static const struct texts {
#define E(number, name, text) char entry##number[sizeof name "\0" text];
#include "strerror-table.h"
#undef E
} texts = {
#define E(number, name, text) name "\0" text,
#include "strerror-table.h"
#undef E
};
static const unsigned short begins[] = {
#define E(number, name, text) offsetof(struct texts, entry##number),
#include "strerror-table.h"
#undef E
};

const char *strerrorname_np(int number) {
  if (number < 0 || number > 133) return 0;
  const char *name = (const char *)&texts + begins[number];
  return *name ? name : 0;
}

const char *strerrordesc_np(int number) {
  const char *name = strerrorname_np(number);
  return name ? name + strlen(name) + 1 : 0;
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
