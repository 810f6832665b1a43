#include <stdio.h>
static int htoi(const char *s) { int n = 0; if (*s == '0' && (s[1] == 'x' || s[1] == 'X')) s += 2; for (; ; s++) { if (*s >= '0' && *s <= '9') n = 16 * n + (*s - '0'); else if (*s >= 'a' && *s <= 'f') n = 16 * n + (*s - 'a' + 10); else if (*s >= 'A' && *s <= 'F') n = 16 * n + (*s - 'A' + 10); else return n; } }
static char *itob(int n, char *s, int b) { char *p = s, *q = s; unsigned u = n < 0 && b == 10 ? -(unsigned)n : (unsigned)n; do *p++ = "0123456789abcdefghijklmnopqrstuvwxyz"[u % b]; while ((u /= b) > 0); if (n < 0 && b == 10) *p++ = '-'; *p-- = '\0'; while (q < p) { char t = *q; *q++ = *p; *p-- = t; } return s; }
static double atof_(const char *s) { double v = 0, p = 1; int sign = *s == '-' ? s++, -1 : 1, e = 0, es = 1; for (; *s >= '0' && *s <= '9'; s++) v = 10 * v + *s - '0'; if (*s == '.') for (s++; *s >= '0' && *s <= '9'; s++) v = 10 * v + *s - '0', p *= 10; if (*s == 'e' || *s == 'E') { if (*++s == '-') es = -1, s++; while (*s >= '0' && *s <= '9') e = e * 10 + *s++ - '0'; } v = sign * v / p; while (e--) v = es > 0 ? v * 10 : v / 10; return v; }
int main(void)
{
    char s[40];
    printf("%d %d %d %d\n", htoi("0x1F"), htoi("ff"), htoi("0XAbC"), htoi("xyz"));
    printf("%s ", itob(-255, s, 10)); printf("%s ", itob(-255, s, 16)); printf("%s ", itob(1000, s, 2)); printf("%s ", itob(35, s, 36)); printf("%s\n", itob(-2147483647 - 1, s, 10));
    printf("%g %g %g %.10g\n", atof_("123.45"), atof_("-1.5e3"), atof_("2E-2"), atof_("3.1415926535"));
    return 0;
}
