#include <stdint.h>
#include <stdio.h>

static inline uint32_t swap32(uint32_t value)
{
    __asm__("bswapl %0" : "=r"(value) : "0"(value));
    return value;
}

static inline uint64_t swap64(uint64_t value)
{
    __asm__("bswapq %0" : "=r"(value) : "0"(value));
    return value;
}

struct pair {
    uint32_t a, b;
};

/* As linux/swab.h has it, and with an operand that is both. */
int main(void)
{
    struct pair pair = { 0x01020304, 0xf0e0d0c0 };
    uint64_t wide = 0x8090a0b0c0d0e0f0;
    long result;

    printf("%x %x\n", swap32(0x11223344), swap32(0xff));
    printf("%llx %llx\n", (unsigned long long)swap64(0x1122334455667788), (unsigned long long)swap64(0xff));
    __asm__("bswap %0" : "+r"(wide));
    __asm__("bswap %k0" : "+r"(pair.b));
    printf("%llx %x\n", (unsigned long long)wide, pair.b);
    __asm__ volatile("bswapq %q0" : "=r"(result) : "0"(-2L));
    printf("%ld\n", result);
    return 0;
}
