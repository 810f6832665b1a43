#include <stdlib.h>

static const char letters[] = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

long a64l(const char *s) {
  unsigned int value = 0;
  for (int i = 0; i < 6 && s[i]; i++) {
    int digit = 0;
    while (letters[digit] && letters[digit] != s[i]) digit++;
    if (digit == 64) break;
    value |= (unsigned)digit << 6 * i;
  }
  return (int)value;
}

char *l64a(long x) {
  static char text[7];
  unsigned int left = (unsigned)x;
  int n = 0;
  for (; left; left >>= 6) text[n++] = letters[left & 63];
  text[n] = 0;
  return text;
}
