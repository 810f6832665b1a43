#include "../internal/strtol.h"
#include <errno.h>
#include <inttypes.h>
#include <limits.h>
#include <stdlib.h>

long strtol(const char *restrict text, char **restrict end, int base) {
  struct __number n;
  __parse_number(&n, text, base);
  if (n.bad_base) {
    errno = EINVAL;
    return 0;
  }
  if (end) *end = (char *)n.end;
  if (n.overflow || n.magnitude > (unsigned long)LONG_MAX + (unsigned)n.negative) {
    errno = ERANGE;
    return n.negative ? LONG_MIN : LONG_MAX;
  }
  return n.negative ? (long)-n.magnitude : (long)n.magnitude;
}

long long strtoll(const char *restrict text, char **restrict end, int base) {
  return strtol(text, end, base);
}

long strtoq(const char *restrict text, char **restrict end, int base) {
  return strtol(text, end, base);
}

intmax_t strtoimax(const char *restrict text, char **restrict end, int base) {
  return strtol(text, end, base);
}
