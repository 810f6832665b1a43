#include <stdio.h>
#include <stdint.h>

static uint64_t mul_high(uint64_t a, uint64_t b)
{
    uint64_t al = (uint32_t)a, ah = a >> 32, bl = (uint32_t)b, bh = b >> 32;
    uint64_t mid = al * bh + (al * bl >> 32), mid2 = ah * bl + (uint32_t)mid;
    return ah * bh + (mid >> 32) + (mid2 >> 32);
}

static uint64_t power(uint64_t b, uint64_t e, uint64_t m) { uint64_t r = 1; for (b %= m; e; e >>= 1, b = b * b % m) if (e & 1) r = r * b % m; return r; }
static uint64_t root(uint64_t n) { uint64_t x = n, y = (x + 1) / 2; while (y < x) { x = y; y = (x + n / x) / 2; } return x; }

int main(void)
{
    volatile int64_t a = -7000000000000000001, b = 3000000019;
    volatile uint64_t u = 0xfedcba9876543210, v = 0x123456789;
    int i;

    printf("%ld %ld %ld %ld\n", a / b, a % b, -a / b, a % -b);
    printf("%lu %lu %lu\n", u / v, u % v, u / 3);
    printf("%lx %lx %lx\n", u * v, mul_high(u, v), u * u);
    printf("%lx %lx %lx\n", u << 17, u >> 29, (uint64_t)(a >> 33));
    printf("%lx %lx %lx %lx\n", u & v, u | v, u ^ v, ~u);
    printf("%lu %lu\n", power(3, 1000003, 1000000007), root(9999999999999999999u));
    printf("%d %d %d %d\n", u > v, (int64_t)u > (int64_t)v, a < b, (uint64_t)a < (uint64_t)b);
    for (i = 0; i < 64; i += 9) printf("%lx ", 1UL << i | u >> (63 - i));
    printf("\n");
    a = INT64_MIN; printf("%ld %ld %ld\n", a / 10, a % 10, a >> 63);
    printf("%ld %lu\n", -a, (uint64_t)a / 10);
    u = 1; for (i = 0; i < 90; i++) { uint64_t t = u + v; v = u; u = t; } printf("%lu\n", u);
    printf("%d %ld\n", (int)u, (long)(int)u);
    a = 1; for (i = 2; i <= 20; i++) a *= i; printf("%ld ", a); a *= 21; printf("%ld\n", a);
    return 0;
}
