// printf, scanf, strtold and wcstold of long double: every digit, also at the ends of the range.
#include <errno.h>
#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

static void bytes(long double x) {
  unsigned char b[16];
  memcpy(b, &x, sizeof x);
  for (int i = 9; i >= 0; i--) printf("%02x", b[i]);
  printf("\n");
}

int main(void) {
  long double third = 1.0L / 3, big = 1e30L;
  printf("[%Lf] [%Le] [%Lg] [%La] [%.25Lf]\n", third, third, third, third, third);
  printf("[%12.3Lf] [%-14.2Le] [%+Lg] [%#Lg] [%012Lf] [%LG] [%LA]\n", third, big, third, 3.0L, -third, big, third);
  printf("[%.0La] [%.1La] [%.3La] [%La] [%La]\n", 0xf.8p0L, 1.99L, third, 0.0L, LDBL_TRUE_MIN);
  printf("%.20Le %.20Le %Lg %Lg\n", LDBL_MAX, LDBL_MIN, LDBL_TRUE_MIN, LDBL_EPSILON);
  printf("%Lf %LF %Lf\n", (long double)INFINITY, -(long double)INFINITY, (long double)NAN);
  printf("%2$.3Lf %1$d\n", 4, third);
  const char *texts[] = {"3.14159265358979323846264338327950288x", "1e4932", "1.1e-4940", "1e5000", "-1e-6000",
                         "0x1.23456789abcdef012345p-3",            "inf",    "-nan",      "0x",     "9223372036854775808.5"};
  for (unsigned i = 0; i < sizeof texts / sizeof texts[0]; i++) {
    char *end;
    errno = 0;
    long double x = strtold(texts[i], &end);
    printf("[%s] %d ", end, errno);
    bytes(x);
  }
  long double a, b;
  double d;
  printf("%d\n", sscanf("2.718281828459045235360287 0.5 -1e-4000", "%Lf %lf %Lg", &a, &d, &b));
  bytes(a);
  bytes(b);
  printf("%g\n", d);
  wchar_t *rest;
  bytes(wcstold(L"0.1x", &rest));
  printf("%lc\n", *rest);
  return 0;
}
