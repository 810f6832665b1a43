#include <stdarg.h>
#include <stdio.h>

static long sum(int n, ...)
{
    va_list ap;
    long total = 0;

    va_start(ap, n);
    while (n-- > 0)
        total += va_arg(ap, int);
    va_end(ap);
    return total;
}

static void mixed(const char *kinds, ...)
{
    va_list ap, copy;

    va_start(ap, kinds);
    va_copy(copy, ap);
    for (; *kinds; kinds++) {
        switch (*kinds) {
        case 'i': printf("%d ", va_arg(ap, int)); break;
        case 'l': printf("%ld ", va_arg(ap, long)); break;
        case 's': printf("%s ", va_arg(ap, char *)); break;
        case 'c': printf("%c ", va_arg(ap, int)); break;
        case 'd': printf("%.2f ", va_arg(ap, double)); break;
        }
    }
    printf("first again %d\n", va_arg(copy, int));
    va_end(copy);
    va_end(ap);
}

static void log_line(const char *format, ...)
{
    va_list ap;

    va_start(ap, format);
    printf("log: ");
    vprintf(format, ap);
    va_end(ap);
}

int main(void)
{
    printf("%ld\n", sum(0));
    printf("%ld\n", sum(3, 1, 2, 3));
    printf("%ld\n", sum(10, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
    mixed("islcd", 42, "text", -5L, 'x', 2.5);
    log_line("%s=%d\n", "answer", 42);
    return 0;
}
