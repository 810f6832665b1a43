#include <stdint.h>
#include <stdio.h>
#include <string.h>

static uint32_t k[64], start[8];

static uint32_t fraction(double x) { x -= (uint32_t)x; return (uint32_t)(x * 4294967296.0); }
static double root(double n, int degree)
{
    double x = n;

    for (int i = 0; i < 200; i++)
        x -= (degree == 2 ? (x * x - n) / (2 * x) : (x * x * x - n) / (3 * x * x));
    return x;
}

static void constants(void)
{
    int n = 0;

    for (int p = 2; n < 64; p++) {
        int prime = 1;
        for (int d = 2; d * d <= p; d++)
            if (p % d == 0)
                prime = 0;
        if (!prime)
            continue;
        if (n < 8)
            start[n] = fraction(root(p, 2));
        k[n++] = fraction(root(p, 3));
    }
}

#define ROR(x, n) ((x) >> (n) | (x) << (32 - (n)))

static void block(uint32_t h[8], const uint8_t *p)
{
    uint32_t w[64], s[8];

    for (int i = 0; i < 16; i++)
        w[i] = (uint32_t)p[i * 4] << 24 | p[i * 4 + 1] << 16 | p[i * 4 + 2] << 8 | p[i * 4 + 3];
    for (int i = 16; i < 64; i++)
        w[i] = w[i - 16] + w[i - 7] + (ROR(w[i - 15], 7) ^ ROR(w[i - 15], 18) ^ w[i - 15] >> 3) + (ROR(w[i - 2], 17) ^ ROR(w[i - 2], 19) ^ w[i - 2] >> 10);
    memcpy(s, h, sizeof s);
    for (int i = 0; i < 64; i++) {
        uint32_t t1 = s[7] + (ROR(s[4], 6) ^ ROR(s[4], 11) ^ ROR(s[4], 25)) + ((s[4] & s[5]) ^ (~s[4] & s[6])) + k[i] + w[i];
        uint32_t t2 = (ROR(s[0], 2) ^ ROR(s[0], 13) ^ ROR(s[0], 22)) + ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]));
        memmove(s + 1, s, 7 * sizeof *s);
        s[4] += t1;
        s[0] = t1 + t2;
    }
    for (int i = 0; i < 8; i++)
        h[i] += s[i];
}

static void digest(const char *text)
{
    uint8_t buffer[128] = { 0 };
    size_t n = strlen(text), total = n < 56 ? 64 : 128;
    uint32_t h[8];

    memcpy(h, start, sizeof h);
    memcpy(buffer, text, n);
    buffer[n] = 0x80;
    for (int i = 0; i < 8; i++)
        buffer[total - 1 - i] = (uint64_t)n * 8 >> i * 8;
    for (size_t i = 0; i < total; i += 64)
        block(h, buffer + i);
    for (int i = 0; i < 8; i++)
        printf("%08x", h[i]);
    printf("\n");
}

int main(void)
{
    constants();
    digest("");
    digest("abc");
    digest("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq");
    return 0;
}
