#include "../internal/strtod.h"
#include <errno.h>
#include <stdlib.h>

double strtod(const char *restrict text, char **restrict end) {
  int range;
  const char *stop;
  double x = __parse_double(text, &stop, 53, -1074, &range);
  if (range) errno = ERANGE;
  if (end) *end = (char *)stop;
  return x;
}

double atof(const char *text) {
  return strtod(text, 0);
}
