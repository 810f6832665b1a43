#include <stdint.h>
#include <stdio.h>

static uint64_t state = 88172645463325252ull;

static uint64_t xorshift(void)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return state;
}

int main(void)
{
    uint64_t hash = 14695981039346656037ull;

    for (const char *p = "pagewalk"; *p; p++)
        hash = (hash ^ (unsigned char)*p) * 1099511628211ull;
    printf("%lx\n", hash);
    for (int i = 0; i < 4; i++)
        printf("%016lx\n", xorshift());
    int64_t a = -123456789012345, b = 98765432109;
    printf("%ld %ld %ld %ld\n", a + b, a * 1000, a / b, a % b);
    printf("%d %d\n", a < b, (uint64_t)a < (uint64_t)b);
    printf("%ld\n", a >> 20);
    printf("%lu\n", (uint64_t)a >> 20);
    return 0;
}
