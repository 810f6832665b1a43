#ifndef INTERNAL_STRTOL_H
#define INTERNAL_STRTOL_H
/* The value's magnitude, its sign, and whether it did not fit 64 bits; end is the text itself if there is no number. */
struct __number {
  unsigned long magnitude;
  const char *end;
  int negative;
  int overflow;
  int bad_base;
};
void __parse_number(struct __number *n, const char *text, int base);
#endif
