#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static int format(char *out, size_t n, const char *f, ...)
{
    va_list ap;
    int r;

    va_start(ap, f);
    r = vsnprintf(out, n, f, ap);
    va_end(ap);
    return r;
}

int main(void)
{
    char b[16];
    int r;

    for (size_t n = 0; n < 9; n++) {
        memset(b, '#', sizeof b);
        b[15] = 0;
        r = snprintf(b, n, "%d-%s", 123, "abc");
        printf("%zu: %d [%s]\n", n, r, b);
    }
    printf("%d\n", snprintf(NULL, 0, "%s %d", "measure", 12345));
    printf("%d\n", format(b, sizeof b, "%c%c%c", 'x', 'y', 'z'));
    puts(b);
    r = sprintf(b, "%x", 255);
    r += sprintf(b + r, "%s", "!");
    r += sprintf(b + r, "%o", 8);
    printf("%s %d\n", b, r);
    memset(b, '#', sizeof b);
    snprintf(b, 5, "%s", "");
    printf("%d %c\n", b[0], b[1]);
    snprintf(b, sizeof b, "%.*s", 3, "truncate");
    puts(b);
    snprintf(b, sizeof b, "%s", b);
    return 0;
}
