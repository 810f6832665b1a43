#include <stdint.h>
#include <stdio.h>
#include <string.h>

static uint32_t crc_table[256];

static uint32_t crc32(const char *s, size_t n)
{
    uint32_t c = ~0u;

    for (uint32_t i = 0; i < 256; i++) {
        uint32_t v = i;
        for (int k = 0; k < 8; k++)
            v = v & 1 ? 0xedb88320 ^ (v >> 1) : v >> 1;
        crc_table[i] = v;
    }
    while (n--)
        c = crc_table[(c ^ *s++) & 0xff] ^ (c >> 8);
    return ~c;
}

static uint32_t adler(const char *s) { uint32_t a = 1, b = 0; for (; *s; s++) { a = (a + (uint8_t)*s) % 65521; b = (b + a) % 65521; } return b << 16 | a; }
static uint64_t fnv(const char *s) { uint64_t h = 0xcbf29ce484222325; while (*s) { h ^= (uint8_t)*s++; h *= 0x100000001b3; } return h; }
static uint32_t rotl(uint32_t x, int r) { return x << r | x >> (32 - r); }

static uint32_t murmur(const char *key, uint32_t seed)
{
    size_t n = strlen(key), blocks = n / 4;
    uint32_t h = seed, k;

    for (size_t i = 0; i < blocks; i++) {
        memcpy(&k, key + i * 4, 4);
        k *= 0xcc9e2d51; k = rotl(k, 15); k *= 0x1b873593;
        h ^= k; h = rotl(h, 13); h = h * 5 + 0xe6546b64;
    }
    k = 0;
    switch (n & 3) {
    case 3: k ^= (uint32_t)key[blocks * 4 + 2] << 16;
    case 2: k ^= (uint32_t)key[blocks * 4 + 1] << 8;
    case 1: k ^= (uint8_t)key[blocks * 4];
            k *= 0xcc9e2d51; k = rotl(k, 15); k *= 0x1b873593; h ^= k;
    }
    h ^= n; h ^= h >> 16; h *= 0x85ebca6b; h ^= h >> 13; h *= 0xc2b2ae35; h ^= h >> 16;
    return h;
}

static uint64_t xorshift(uint64_t *s) { *s ^= *s << 13; *s ^= *s >> 7; *s ^= *s << 17; return *s * 0x2545f4914f6cdd1d; }

int main(void)
{
    uint64_t state = 88172645463325252, wide = 0;

    printf("%08x %08x\n", crc32("123456789", 9), crc32("", 0));
    printf("%08x %016lx\n", adler("Wikipedia"), fnv("hello"));
    printf("%08x %08x %08x\n", murmur("", 1), murmur("test", 0x9747b28c), murmur("Hello, world!", 0));
    for (int i = 0; i < 1000; i++)
        wide += xorshift(&state);
    printf("%016lx %016lx\n", state, wide);
    return 0;
}
