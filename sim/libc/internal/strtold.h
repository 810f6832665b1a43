#ifndef INTERNAL_STRTOLD_H
#define INTERNAL_STRTOLD_H
/* As __parse_double (strtod.h), rounded to long double. */
long double __parse_long_double(const char *text, const char **end, int *range);

/* scanf's: gives whether it is out of range; set where a pointer to long double is passed. */
extern int (*__scan_long_double)(const char *text, const char **end, void *to);
#endif
