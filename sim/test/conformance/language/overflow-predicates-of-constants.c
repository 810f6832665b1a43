#include <limits.h>
#include <stdio.h>
#define P(fn, a, b, type) printf("%d ", __builtin_##fn##_overflow_p(a, b, (type)0))
#define ROW(type, low, high) \
  P(add, high, 1, type), P(add, high, 0, type), P(add, low, -1, type), P(sub, low, 1, type), P(sub, 0, high, type), \
    P(mul, high, 2, type), P(mul, high, high, type), P(mul, low, -1, type), P(mul, low, low, type), puts(#type)

_Static_assert(__builtin_mul_overflow_p(2, ULONG_MAX, 0UL), "");
_Static_assert(!__builtin_sub_overflow_p(ULONG_MAX, ULONG_MAX, 0UL), "");

int main(void)
{
  ROW(signed char, SCHAR_MIN, SCHAR_MAX);
  ROW(unsigned char, 0, UCHAR_MAX);
  ROW(short, SHRT_MIN, SHRT_MAX);
  ROW(int, INT_MIN, INT_MAX);
  ROW(unsigned, 0u, UINT_MAX);
  ROW(long, LONG_MIN, LONG_MAX);
  ROW(unsigned long, 0ul, ULONG_MAX);
  P(add, ULONG_MAX, -1L, unsigned long);
  P(add, ULONG_MAX, LONG_MIN, long);
  P(sub, LONG_MAX, ULONG_MAX, long);
  P(mul, -1L, ULONG_MAX, long);
  puts("mixed");
  return 0;
}
