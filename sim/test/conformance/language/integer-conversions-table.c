#include <limits.h>
#include <stdio.h>

#define ALL(v) do { printf("%s:", #v); \
    printf(" %d", (_Bool)(v)); printf(" %d", (char)(v)); printf(" %d", (signed char)(v)); printf(" %d", (unsigned char)(v)); \
    printf(" %d", (short)(v)); printf(" %d", (unsigned short)(v)); printf(" %d", (int)(v)); printf(" %u", (unsigned)(v)); \
    printf(" %ld", (long)(v)); printf(" %lu\n", (unsigned long)(v)); } while (0)

int main(void)
{
    volatile int i = -1;
    volatile long big = 0x123456789abcdef0;
    volatile unsigned u = 0xfedcba98;
    volatile unsigned char uc = 200;
    volatile signed char sc = -56;
    volatile unsigned short us = 40000;
    volatile short s = -25536;
    volatile _Bool b = 42;
    unsigned char from_int = 511;
    short from_long = 0x12348000L;
    _Bool from_pointer = &i;

    ALL(0); ALL(-1); ALL(INT_MIN); ALL(UINT_MAX); ALL(LONG_MIN); ALL(0x1ff); ALL(0x18000);
    ALL(i); ALL(big); ALL(u); ALL(uc); ALL(sc); ALL(us); ALL(s); ALL(b); ALL(0.5); ALL(3.9); ALL(100.99f);
    printf("%d %d %d\n", from_int, from_long, from_pointer);
    printf("%d %d %d %d\n", sc == uc, (unsigned char)sc == uc, us == s, (short)us == s);
    return 0;
}
