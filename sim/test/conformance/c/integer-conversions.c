#include <limits.h>
#include <stdint.h>
#include <stdio.h>

int main(void)
{
    long big = 0x123456789abcdef0;
    int i = (int)big;
    short s = (short)big;
    signed char c = (signed char)big;
    unsigned char uc = (unsigned char)-1;
    uint32_t u32 = -1;
    int64_t from_u = u32;
    int64_t from_i = (int32_t)u32;

    printf("%x %hx %hhx\n", i, s, c);
    printf("%d %d %d\n", i, s, c);
    printf("%d\n", uc);
    printf("%ld %ld\n", from_u, from_i);
    printf("%d %d\n", (int)3.99, (int)-3.99);
    printf("%d %d\n", (_Bool)256, (_Bool)0.5);
    printf("%ld %lu\n", LONG_MIN, ULONG_MAX);
    printf("%d %d\n", (char)200, (char)'\xff');
    printf("%lx\n", (unsigned long)(int)0x80000000);
    printf("%lx\n", (unsigned long)0x80000000);
    return 0;
}
