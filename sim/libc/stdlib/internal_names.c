/* Names that old headers of glibc called. In the locales that there are, digits are not grouped. */
#include <stdlib.h>

double __strtod_internal(const char *restrict s, char **restrict end, int grouped) {
  (void)grouped;
  return strtod(s, end);
}

float __strtof_internal(const char *restrict s, char **restrict end, int grouped) {
  (void)grouped;
  return strtof(s, end);
}

long double __strtold_internal(const char *restrict s, char **restrict end, int grouped) {
  (void)grouped;
  return strtold(s, end);
}

long __strtol_internal(const char *restrict s, char **restrict end, int base, int grouped) {
  (void)grouped;
  return strtol(s, end, base);
}

unsigned long __strtoul_internal(const char *restrict s, char **restrict end, int base, int grouped) {
  (void)grouped;
  return strtoul(s, end, base);
}
