#include "../internal/strtod.h"
#include <errno.h>
#include <stdlib.h>

float strtof(const char *restrict text, char **restrict end) {
  int range;
  const char *stop;
  double x = __parse_double(text, &stop, 24, -149, &range);
  if (range) errno = ERANGE;
  if (end) *end = (char *)stop;
  return (float)x;
}
