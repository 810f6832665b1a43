/* What old headers made of strtod and strtol. */
#include <stdio.h>
#include <stdlib.h>

double __strtod_internal(const char *, char **, int);
long __strtol_internal(const char *, char **, int, int);
unsigned long __strtoul_internal(const char *, char **, int, int);

int main(void) {
  char *end;
  printf("%g", __strtod_internal("1.5x", &end, 0));
  printf(" %s %ld", end, __strtol_internal("-0x1fz", &end, 0, 0));
  printf(" %s %lu %s\n", end, __strtoul_internal("77 8", &end, 8, 0), end);
  return 0;
}
