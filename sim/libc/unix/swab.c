#include <unistd.h>

void swab(const void *restrict from, void *restrict to, ssize_t n) {
  const char *f = from;
  char *t = to;
  for (; n > 1; n -= 2, f += 2, t += 2) {
    char c = f[1];
    t[1] = f[0];
    t[0] = c;
  }
}
