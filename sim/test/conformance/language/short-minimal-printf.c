#include <stdarg.h>
#include <stdio.h>
static void number(unsigned long v, int base) { if (v >= (unsigned)base) number(v / base, base); putchar("0123456789abcdef"[v % base]); }
static void say(const char *f, ...)
{
    va_list ap;
    const char *s;
    va_start(ap, f);
    for (; *f; f++) {
        if (*f != '%') { putchar(*f); continue; }
        switch (*++f) {
        case 'd': { int v = va_arg(ap, int); if (v < 0) putchar('-'); number(v < 0 ? -(unsigned)v : (unsigned)v, 10); break; }
        case 'x': number(va_arg(ap, unsigned), 16); break;
        case 'o': number(va_arg(ap, unsigned), 8); break;
        case 'b': number(va_arg(ap, unsigned long), 2); break;
        case 'f': { double d = va_arg(ap, double); number((unsigned long)d, 10); putchar('.'); number((unsigned long)((d - (unsigned long)d) * 1000 + 0.5), 10); break; }
        case 's': for (s = va_arg(ap, char *); *s; s++) putchar(*s); break;
        case 'c': putchar(va_arg(ap, int)); break;
        default: putchar(*f);
        }
    }
    va_end(ap);
}
int main(void) { say("%d %x %o %b %f %s %c %%\n", -2147483647 - 1, 0xbeef, 8, 1UL << 40, 3.125, "str", 'q'); say("%d%d%d%d%d%d%d%d\n", 1, 2, 3, 4, 5, 6, 7, 8); return 0; }
