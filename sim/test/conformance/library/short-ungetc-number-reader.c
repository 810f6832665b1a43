#include <ctype.h>
#include <stdio.h>
static int getint(FILE *f, int *n) { int c, sign; while (isspace(c = getc(f))) ; if (!isdigit(c) && c != EOF && c != '+' && c != '-') { ungetc(c, f); return 0; } sign = c == '-' ? -1 : 1; if (c == '+' || c == '-') c = getc(f); for (*n = 0; isdigit(c); c = getc(f)) *n = 10 * *n + (c - '0'); *n *= sign; if (c != EOF) ungetc(c, f); return c; }
int main(void)
{
    FILE *f = tmpfile(); int n, r;
    fputs("12 -7 +30x 99", f); rewind(f);
    while ((r = getint(f, &n)) != EOF && r != 0) printf("%d ", n); printf("| %d %c ", r, getc(f)); r = getint(f, &n); printf("%d %d %d\n", r, n, feof(f) != 0); return 0;
}
