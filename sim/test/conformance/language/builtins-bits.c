#include <stdio.h>

int main(void)
{
    volatile unsigned u = 0x00f0a001;
    volatile unsigned long l = 0x00f0000000000100;
    volatile int i;
    volatile unsigned short s = 0x1234;

    printf("%d %d %d %d\n", __builtin_clz(u), __builtin_ctz(u), __builtin_popcount(u), __builtin_parity(u));
    printf("%d %d %d %d\n", __builtin_clzl(l), __builtin_ctzl(l), __builtin_popcountl(l), __builtin_parityl(l));
    printf("%d %d %d\n", __builtin_clzll(1), __builtin_ctzll(1ull << 63), __builtin_popcountll(-1));
    printf("%x %x %lx\n", __builtin_bswap16(s), __builtin_bswap32(u), __builtin_bswap64(l));
    for (i = 0; i < 3; i++)
        printf("%d ", __builtin_ffs(i << 3));
    printf("%d %d\n", __builtin_ffsl(l), __builtin_ffsll(0));
    printf("%d %d %d\n", __builtin_clrsb(-1), __builtin_clrsb(1), __builtin_clrsbl(-256));
    printf("%d %ld\n", __builtin_abs(-5), __builtin_labs(-6L));
    printf("%d %d\n", (int)__builtin_expect(u > 5, 1), (int)__builtin_expect(u == 5, 0));
    printf("%d %d\n", __builtin_constant_p(5), __builtin_constant_p(i));
    printf("%d %d %d\n", __builtin_types_compatible_p(int, signed), __builtin_types_compatible_p(int, long),
           __builtin_types_compatible_p(typeof(u), const unsigned));
    printf("%d\n", __builtin_choose_expr(sizeof(long) == 8, 64, "no"));
    printf("%zu\n", __builtin_offsetof(struct { char a; long b; }, b));
    printf("%d %d\n", __builtin_strlen("abc"), __builtin_strcmp("a", "b") < 0);
    return 0;
}
