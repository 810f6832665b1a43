#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

static void l(const char *s, int base)
{
    char *end;
    errno = 0;
    long v = strtol(s, &end, base);
    printf("strtol(\"%s\", %d) = %ld rest \"%s\" errno %d\n", s, base, v, end, errno);
}

static void ul(const char *s, int base)
{
    char *end;
    errno = 0;
    unsigned long v = strtoul(s, &end, base);
    printf("strtoul(\"%s\", %d) = %lu rest \"%s\" errno %d\n", s, base, v, end, errno);
}

int main(void)
{
    l("123", 10); l("  -45x", 10); l("+7", 10); l("0x1F", 0); l("0x1F", 16); l("0x", 16); l("0xg", 0); l("077", 0); l("089", 0);
    l("zz", 36); l("1010", 2); l("12", 2); l("", 10); l("   ", 10); l("-", 10); l("--1", 10); l("9223372036854775807", 10);
    l("9223372036854775808", 10); l("-9223372036854775808", 10); l("-9223372036854775809", 10); l("99999999999999999999999", 0);
    l("1", 1); l("1", 37); l("0b101", 0); l("\t\n\v\f\r 5", 10); l("1e5", 10); l("- 5", 10);
    ul("18446744073709551615", 10); ul("18446744073709551616", 10); ul("-1", 10); ul("-18446744073709551615", 10);
    ul("-18446744073709551616", 10); ul("0xffffffffffffffff", 0); ul("ffffffffffffffffff", 16);
    printf("%d %ld %lld\n", atoi("  42abc"), atol("-99999999999"), atoll("9000000000000000000"));
    printf("%d\n", atoi("x"));
    printf("%lld %llu\n", strtoll("-0x10", NULL, 0), strtoull("777", NULL, 8));
    return 0;
}
