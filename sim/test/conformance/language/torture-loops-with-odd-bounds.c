#include <limits.h>
#include <stdio.h>

int main(void)
{
    int n = 0;
    unsigned char c;
    signed char s;
    unsigned u;
    long l;

    for (c = 250; c >= 250; c++) n++;
    printf("%d %d\n", n, c);
    for (n = 0, s = 120; s > 0; s++) n++;
    printf("%d %d\n", n, s);
    for (n = 0, u = 3; u < 4; u--) n++;
    printf("%d %u\n", n, u);
    for (n = 0, l = LONG_MAX - 2; l > 0; l = (unsigned long)l + 1) n++;
    printf("%d\n", n);
    for (n = 0; n < 10; n += 3) if (n == 6) continue; else if (n > 6) break;
    printf("%d\n", n);
    n = 5; do if (n == 3) break; while (--n); printf("%d\n", n);
    n = 0; while (1) { if (n++ > 3) goto out; }
out:
    printf("%d\n", n);
    for (;;) { for (;;) { break; } n++; if (n > 10) break; continue; }
    printf("%d\n", n);
    do { continue; n = 100; } while (n++ < 12);
    printf("%d\n", n);
    for (int i = 0, j = 10, *p = &j; i < *p; i++, (*p)--) n = i * j;
    printf("%d\n", n);
    for (struct { int a, b; } x = { 1, 1 }; x.a < 100; x.b += x.a, x.a = x.b - x.a) printf("%d ", x.a);
    printf("\n");
    while (n-- > 0 && n % 7) ;
    printf("%d\n", n);
    return 0;
}
