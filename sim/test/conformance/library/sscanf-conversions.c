#include <stdio.h>
#include <string.h>

int main(void)
{
    int a = -1, b = -1, c = -1, n = -1;
    unsigned u; long l; long long ll; short h; signed char hh; size_t z;
    float f; double d;
    char s[32], t[32], ch, chars[4] = "";
    void *p;

    printf("%d", sscanf("12 -34 +56", "%d %d %d", &a, &b, &c)); printf(" %d %d %d\n", a, b, c);
    printf("%d", sscanf("0x1f 017 99", "%i %i %i", &a, &b, &c)); printf(" %d %d %d\n", a, b, c);
    printf("%d", sscanf("ff 77 4294967295", "%x %o %u", (unsigned *)&a, (unsigned *)&b, &u)); printf(" %d %d %u\n", a, b, u);
    printf("%d", sscanf("-9000000000 123456789012 70000 300", "%ld %lld %hd %hhd", &l, &ll, &h, &hh)); printf(" %ld %lld %d %d\n", l, ll, h, hh);
    printf("%d", sscanf("1.5 -2.5e3", "%f %lf", &f, &d)); printf(" %g %g\n", f, d);
    printf("%d", sscanf("inf 0x1.8p3", "%f %lf", &f, &d)); printf(" %g %g\n", f, d);
    printf("%d", sscanf("  word another", "%s %31s", s, t)); printf(" %s %s\n", s, t);
    printf("%d", sscanf("abcdef", "%3s%c%2c", s, &ch, chars)); printf(" %s %c %s\n", s, ch, chars);
    printf("%d", sscanf("key = value", "%[a-z] = %[^\n]", s, t)); printf(" %s %s\n", s, t);
    printf("%d", sscanf("123abc", "%[0-9]%[^0-9]", s, t)); printf(" %s %s\n", s, t);
    printf("%d", sscanf("]x-y", "%[]x-]%s", s, t)); printf(" %s %s\n", s, t);
    printf("%d", sscanf("10:20:30", "%d:%d%n:%d", &a, &b, &n, &c)); printf(" %d %d %d %d\n", a, b, n, c);
    printf("%d", sscanf("5 6 7", "%*d %d", &a)); printf(" %d\n", a);
    printf("%d", sscanf("12345", "%2d%1d%d", &a, &b, &c)); printf(" %d %d %d\n", a, b, c);
    printf("%d\n", sscanf("abc", "%d", &a));
    printf("%d\n", sscanf("", "%d", &a));
    printf("%d\n", sscanf("   ", "%s", s));
    printf("%d", sscanf("1,x", "%d,%d", &a, &b)); printf(" %d\n", a);
    printf("%d", sscanf("50%", "%d%%%n", &a, &n)); printf(" %d %d\n", a, n);
    printf("%d", sscanf("0xdeadbeef", "%p", &p)); printf(" %p\n", p);
    printf("%d", sscanf("18446744073709551615", "%zu", &z)); printf(" %zu\n", z);
    printf("%d", sscanf("99999999999", "%d", &a)); printf(" %d\n", a);
    printf("%d", sscanf("a  b", "a b%n", &n)); printf(" %d\n", n);
    printf("%d", sscanf("7 8", "%2$d %1$d", &a, &b)); printf(" %d %d\n", a, b);
    return 0;
}
