#include <stdio.h>
#include <stdint.h>
static unsigned getbits(unsigned x, int p, int n) { return (x >> (p + 1 - n)) & ~(~0u << n); }
static unsigned setbits(unsigned x, int p, int n, unsigned y) { unsigned m = ~(~0u << n) << (p + 1 - n); return (x & ~m) | ((y << (p + 1 - n)) & m); }
static unsigned reverse(unsigned v) { unsigned r = 0; for (int i = 0; i < 32; i++, v >>= 1) r = r << 1 | (v & 1); return r; }
static int count(unsigned v) { int c = 0; for (; v; v &= v - 1) c++; return c; }
static unsigned power2(unsigned v) { v--; v |= v >> 1; v |= v >> 2; v |= v >> 4; v |= v >> 8; v |= v >> 16; return v + 1; }
static int log2i(uint64_t v) { int r = -1; while (v) { v >>= 1; r++; } return r; }
static unsigned gray(unsigned v) { return v ^ v >> 1; }
static unsigned rotl(unsigned v, unsigned n) { return n % 32 ? v << n % 32 | v >> (32 - n % 32) : v; }
static int average(int a, int b) { return (a & b) + ((a ^ b) >> 1); }
int main(void)
{
    printf("%x %x %x %d %u %d\n", getbits(0xabcd, 11, 4), setbits(0xffff, 7, 4, 5), reverse(0x12345678), count(0xf0f0f0f1), power2(1000), log2i(1UL << 50));
    for (unsigned i = 0; i < 8; i++) printf("%u ", gray(i));
    printf("%x %x %d %d\n", rotl(0x80000001, 1), rotl(0x12345678, 36), average(-3, 8), average(0x7fffffff, 0x7ffffffd));
    int a = 5, b = 9; a ^= b; b ^= a; a ^= b; printf("%d %d %d %d\n", a, b, (a & -a), (a & (a - 1)) == 0);
    printf("%d %d\n", -8 >> 1, (int)((unsigned)-8 >> 28)); printf("%d %d %d\n", !(6 & 1), 6 & ~1, ~6 + 1);
    return 0;
}
