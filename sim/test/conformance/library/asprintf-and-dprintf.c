#define _GNU_SOURCE
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char *join(const char *f, ...)
{
    char *s;
    va_list ap;

    va_start(ap, f);
    if (vasprintf(&s, f, ap) < 0)
        s = NULL;
    va_end(ap);
    return s;
}

int main(void)
{
    char *s = NULL, *t;
    int n = asprintf(&s, "%s has %d bytes", "this", 17);

    printf("%d %s\n", n, s);
    t = join("%s|%5.1f|%s", s, 2.25, "end");
    printf("%s\n", t);
    free(s);
    free(t);
    t = join("%0500d", 7);
    printf("%zu %c %c\n", strlen(t), t[0], t[499]);
    free(t);
    fflush(stdout);
    n = dprintf(1, "straight %s %d\n", "to", 1);
    printf("%d\n", n);
    fprintf(stdout, "%s\n", "to stdout");
    printf("%d\n", dprintf(99, "bad descriptor"));
    return 0;
}
