#include "../internal/strtol.h"
#include <errno.h>
#include <inttypes.h>
#include <limits.h>
#include <stdlib.h>

unsigned long strtoul(const char *restrict text, char **restrict end, int base) {
  struct __number n;
  __parse_number(&n, text, base);
  if (n.bad_base) {
    errno = EINVAL;
    return 0;
  }
  if (end) *end = (char *)n.end;
  if (n.overflow) {
    errno = ERANGE;
    return ULONG_MAX;
  }
  return n.negative ? -n.magnitude : n.magnitude;
}

unsigned long long strtoull(const char *restrict text, char **restrict end, int base) {
  return strtoul(text, end, base);
}

unsigned long strtouq(const char *restrict text, char **restrict end, int base) {
  return strtoul(text, end, base);
}

uintmax_t strtoumax(const char *restrict text, char **restrict end, int base) {
  return strtoul(text, end, base);
}
