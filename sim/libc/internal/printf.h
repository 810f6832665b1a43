#ifndef INTERNAL_PRINTF_H
#define INTERNAL_PRINTF_H
#include "stdio.h"

#define P_LEFT 1
#define P_PLUS 2
#define P_SPACE 4
#define P_ALT 8
#define P_ZERO 16

/* One conversion, and where its text goes. */
struct __printer {
  FILE *f;
  long done; /* bytes so far */
  int failed;
  int flags;
  int width;
  int precision; /* -1: none */
  char conversion;
};

void __print_out(struct __printer *p, const char *text, size_t n);
void __print_pad(struct __printer *p, char with, long n);
void __print_double(struct __printer *p, double x);

/* For what is no number of double: its text, given the sign and what it is. */
struct __decimal;
struct __hexadecimal {
  unsigned long fraction; /* the digits behind the point, from the top */
  int lead, digits, exponent;
};
void __print_word(struct __printer *p, int negative, const char *word); /* inf, nan */
void __print_hexadecimal(struct __printer *p, int negative, struct __hexadecimal h);
void __print_decimal(struct __printer *p, int negative, struct __decimal *d);

/* Set where a long double is passed. */
extern void (*__print_long_double)(struct __printer *p, const void *x);
#endif
