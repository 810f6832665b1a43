#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Random doubles through every floating conversion and back: one number for each kind. */
static unsigned long state = 12345;

static unsigned long next(void)
{
    state = state * 6364136223846793005UL + 1442695040888963407UL;
    return state >> 11;
}

static unsigned long sum(unsigned long s, const char *text)
{
    while (*text) s = s * 31 + (unsigned char)*text++;
    return s;
}

int main(void)
{
    static const char *const formats[] = { "%.*e", "%.*f", "%.*g", "%#.*g", "%.*a", "%+30.*e", "%-40.*g|", "%030.*f" };
    char text[1500];

    for (int f = 0; f < 8; f++) {
        unsigned long printed = 0, read = 0;
        for (int i = 0; i < 60; i++) {
            unsigned long u = next() << 11 ^ next(), v;
            double x, y;
            if (i % 3 == 0) u = (u & ~(0x7ffUL << 52)) | (unsigned long)(1000 + u % 50) << 52;
            memcpy(&x, &u, 8);
            if (x != x) continue;
            snprintf(text, sizeof text, formats[f], (int)(next() % 25), x);
            printed = sum(printed, text);
            y = strtod(text, NULL);
            memcpy(&v, &y, 8);
            read = read * 31 + v;
            float z = strtof(text, NULL);
            y = z;
            memcpy(&v, &y, 8);
            read = read * 31 + v;
        }
        printf("%s: %016lx %016lx\n", formats[f], printed, read);
    }
    return 0;
}
