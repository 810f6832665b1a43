#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static void kinds(const char *format, ...)
{
    va_list ap;

    va_start(ap, format);
    for (; *format; format++)
        switch (*format) {
        case 'i': printf("%d ", va_arg(ap, int)); break;
        case 'u': printf("%u ", va_arg(ap, unsigned)); break;
        case 'l': printf("%ld ", va_arg(ap, long)); break;
        case 'q': printf("%llu ", va_arg(ap, unsigned long long)); break;
        case 'd': printf("%g ", va_arg(ap, double)); break;
        case 's': printf("%s ", va_arg(ap, char *)); break;
        case 'p': printf("%d ", *va_arg(ap, int *)); break;
        case 'f': va_arg(ap, void (*)(const char *))("called "); break;
        case 'c': printf("%c ", va_arg(ap, int)); break;
        }
    va_end(ap);
    printf("\n");
}

static void say(const char *s) { printf("%s", s); }

static int vsum(int n, va_list ap)
{
    int sum = 0;

    while (n--)
        sum += va_arg(ap, int);
    return sum;
}

static void twice(int n, ...)
{
    va_list a, b;
    int first, second;

    va_start(a, n);
    va_copy(b, a);
    first = vsum(n, a);
    second = vsum(n - 1, b);
    va_end(a);
    va_end(b);
    va_start(a, n);
    printf("%d %d %d\n", first, second, va_arg(a, int));
    va_end(a);
}

static void pointer_to_list(va_list *ap)
{
    printf("%d ", va_arg(*ap, int));
}

static void through(int n, ...)
{
    va_list ap;

    va_start(ap, n);
    while (n--)
        pointer_to_list(&ap);
    va_end(ap);
    printf("\n");
}

static char *concat(char *out, ...)
{
    va_list ap;
    const char *s;

    va_start(ap, out);
    for (*out = 0; (s = va_arg(ap, const char *)) != NULL;)
        strcat(out, s);
    va_end(ap);
    return out;
}

int main(void)
{
    int v = 77;
    char out[64];
    signed char sc = -3;
    unsigned short us = 65535;
    float f = 0.25f;

    kinds("iulqd", -1, 3000000000u, -5000000000L, 18446744073709551615ULL, 1.5);
    kinds("sspfc", "a", "b", &v, say, 'x');
    kinds("iiidd", sc, us, (_Bool)5, f, 1.0f / 4);
    kinds("dididididididididid", 1.0, 1, 2.0, 2, 3.0, 3, 4.0, 4, 5.0, 5, 6.0, 6, 7.0, 7, 8.0, 8, 9.0, 9, 10.0);
    twice(4, 1, 2, 3, 4);
    through(3, 7, 8, 9);
    puts(concat(out, "one", ", ", "two", ", ", "three", (char *)NULL));
    return 0;
}
