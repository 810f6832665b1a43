#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static void d(const char *s)
{
    char *end;
    errno = 0;
    double v = strtod(s, &end);
    printf("%s = %.17g (%a) rest \"%s\" errno %d\n", s, v, v, end, errno);
}

int main(void)
{
    d("0"); d("-0"); d("1"); d("  1.5e3x"); d(".5"); d("5."); d("."); d("e5"); d("1e"); d("1e+"); d("1e5.5"); d("+3");
    d("0x1p3"); d("0x1.8"); d("0x.8p1"); d("0x"); d("0x1p"); d("inf"); d("-Infinity"); d("infinit"); d("INFx");
    d("1e308"); d("1e309"); d("-1e400"); d("1e-308"); d("5e-324"); d("2e-324"); d("3e-324"); d("1e-400");
    d("2.2250738585072011e-308"); d("2.2250738585072014e-308"); d("1.7976931348623157e308"); d("1.7976931348623159e308");
    d("0.1"); d("9007199254740993"); d("9007199254740992.99999"); d("123456789012345678901234567890");
    d("0.000000000000000000000000000000000000000000000000001"); d("1.00000000000000011102230246251565");
    d("1.00000000000000011102230246251566"); d("8.41e21"); d("9.5e-315"); d("1e23"); d("0x1.fffffffffffff8p0"); d("0x1.fffffffffffff7p0");
    d("100000000000000016777215"); d("100000000000000016777216"); d("6.02214076e23");
    char *end;
    printf("%d", isnan(strtod("nan(123)x", &end)) != 0); printf(" %s\n", end);
    printf("%.9g %.9g\n", strtof("0.1", NULL), strtof("16777217", NULL));
    errno = 0;
    printf("%g", strtof("1e39", NULL)); printf(" %d\n", errno);
    printf("%g %g\n", atof("2.5abc"), atof("abc"));
    return 0;
}
