/* A long double in two words: the mantissa with its integer bit; sign and exponent. */
#ifndef INTERNAL_F80_H
#define INTERNAL_F80_H
union __f80 {
  long double value;
  struct {
    unsigned long m;
    unsigned short se;
  } w;
};

/* high:low times 2^(exponent - 16383 - 63 - 64), rounded to nearest even; the last bit of low stands for all that is below. */
long double __f80_pack(int negative, int exponent, unsigned long high, unsigned long low);
/* Exponent of a finite number whose mantissa is brought to have its highest bit. */
int __f80_normal(union __f80 x, unsigned long *m);
/* A mantissa of at most 64 bits times 2^exponent. */
#define F80_EXPONENT(x) ((x).w.se & 0x7fff)
#define F80_NEGATIVE(x) ((x).w.se >> 15)
#define F80_NAN(x) (F80_EXPONENT(x) == 0x7fff && (x).w.m << 1 != 0)
#define F80_INF(x) (F80_EXPONENT(x) == 0x7fff && (x).w.m << 1 == 0)
#endif
