#include <limits.h>
#include <stdio.h>

#define TRY(op, a, b, type, format) do { type _r; int _o = __builtin_##op##_overflow(a, b, &_r); \
    printf("%s(%s, %s) -> " format " %d\n", #op, #a, #b, _r, _o); } while (0)

int main(void)
{
    volatile int i = INT_MAX, m = INT_MIN;
    volatile unsigned u = UINT_MAX;
    volatile long l = LONG_MAX, lm = LONG_MIN;
    volatile unsigned long ul = ULONG_MAX;

    TRY(add, i, 1, int, "%d"); TRY(add, i, -1, int, "%d"); TRY(sub, m, 1, int, "%d"); TRY(mul, i, 2, int, "%d");
    TRY(add, u, 1u, unsigned, "%u"); TRY(sub, 0u, 1u, unsigned, "%u"); TRY(mul, u, u, unsigned, "%u");
    TRY(add, l, 1L, long, "%ld"); TRY(sub, lm, 1L, long, "%ld"); TRY(mul, l, 2L, long, "%ld"); TRY(mul, l, -1L, long, "%ld");
    TRY(mul, lm, -1L, long, "%ld"); TRY(add, ul, 1UL, unsigned long, "%lu"); TRY(mul, ul, 3UL, unsigned long, "%lu");
    TRY(add, i, 1, long, "%ld"); TRY(add, i, u, int, "%d"); TRY(sub, 5, 10u, unsigned, "%u"); TRY(add, 200, 55, unsigned char, "%d");
    TRY(add, 200, 56, unsigned char, "%d"); TRY(mul, -1, 1u, int, "%d"); TRY(add, l, ul, long, "%ld"); TRY(sub, ul, l, unsigned long, "%lu");
    TRY(mul, 0x100000000L, 0x80000000L, unsigned long, "%lu"); TRY(mul, 0x100000000L, 0x80000000L, long, "%ld");
    int r;
    printf("%d", __builtin_sadd_overflow(i, i, &r)); printf(" %d", r);
    printf(" %d", __builtin_ssub_overflow(0, m, &r)); printf(" %d", r);
    unsigned long ur;
    printf(" %d", __builtin_umull_overflow(1UL << 40, 1UL << 40, &ur)); printf(" %lu", ur);
    printf(" %d", __builtin_uaddl_overflow(1, 2, &ur)); printf(" %lu\n", ur);
    return 0;
}
