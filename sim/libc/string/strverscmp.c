#define _GNU_SOURCE
#include <string.h>

static int digit(int c) {
  return c >= '0' && c <= '9';
}

/* Digits are compared as the numbers they write; a run that starts with 0 as what stands behind a decimal point (more zeros: less). */
int strverscmp(const char *a, const char *b) {
  const unsigned char *s = (const unsigned char *)a, *t = (const unsigned char *)b;
  size_t at = 0, start = 0;
  while (s[at] == t[at]) {
    if (!s[at]) return 0;
    at++;
    if (!digit(s[at - 1])) start = at;
  }
  int difference = s[at] - t[at];
  if (start == at ? !digit(s[at]) || !digit(t[at]) : !digit(s[at]) && !digit(t[at])) return difference;
  if (s[start] == '0' || t[start] == '0') {
    size_t zeros = start;
    while (zeros < at && s[zeros] == '0') zeros++;
    /* All equal digits are zeros: the one that goes on with digits is less than the one that ends, unless it goes on with a zero too. */
    if (start < at && zeros == at && digit(s[at]) != digit(t[at])) return digit(s[at]) ? -1 : 1;
    return difference;
  }
  size_t i = at, j = at;
  while (digit(s[i])) i++;
  while (digit(t[j])) j++;
  return i == j ? difference : i < j ? -1 : 1;
}
