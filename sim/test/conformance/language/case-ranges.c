#include <stdio.h>

static const char *kind(int c)
{
    switch (c) {
    case '0' ... '9': return "digit";
    case 'a' ... 'f':
    case 'A' ... 'F': return "hex letter";
    case 'g' ... 'z': return "small";
    case 'G' ... 'Z': return "capital";
    case -10 ... -1: return "negative";
    case 1000 ... 2000000000: return "large";
    default: return "other";
    }
}

static int unsigned_range(unsigned long v)
{
    switch (v) {
    case 0 ... 9: return 1;
    case 0x100000000 ... 0x1ffffffff: return 2;
    case 0xfffffffffffffff0 ... 0xffffffffffffffff: return 3;
    }
    return 0;
}

int main(void)
{
    const char *s = "5fgGF_ ";

    for (; *s; s++)
        printf("'%c' %s\n", *s, kind(*s));
    printf("%s %s %s %s\n", kind(-10), kind(-11), kind(1000), kind(2000000001));
    printf("%d %d %d %d %d %d\n", unsigned_range(0), unsigned_range(9), unsigned_range(10),
           unsigned_range(0x180000000), unsigned_range(-1UL), unsigned_range(-17UL));
    return 0;
}
