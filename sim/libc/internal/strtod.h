#ifndef INTERNAL_STRTOD_H
#define INTERNAL_STRTOD_H
/* The number at the start of text, rounded once to so many bits of mantissa with this least exponent; as a double, which holds
 * every float. *range: set if it over- or underflowed. *end: behind it, or text. */
double __parse_double(const char *text, const char **end, int bits, int least_exponent, int *range);
#endif
