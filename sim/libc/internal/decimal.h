/* The exact decimal expansion of a double: 0.d1 d2 d3 … times 10 to the power `point`; no leading or trailing zeros. */
#ifndef INTERNAL_DECIMAL_H
#define INTERNAL_DECIMAL_H
struct __decimal {
  int n; /* digits; 0 for the value 0 */
  int point;
  char digits[1088]; /* characters '0' to '9'; more in a long double's */
};
void __decimal_from(struct __decimal *d, unsigned long mantissa, int exponent); /* mantissa times 2 to the exponent */
/* The same with room for the limbs: as many as it has nines of digits. */
void __decimal_with(struct __decimal *d, unsigned long mantissa, int exponent, unsigned int *limbs);
void __decimal_round(struct __decimal *d, int keep);                            /* to so many digits, ties to even */
#endif
