#include <stdio.h>
#include <stddef.h>

static size_t length(const char *s) { size_t n = 0; while (s[n]) n++; return n; }

int main(void)
{
    int array[] = { 1, 2, 3, 4, 5 }, d, i, count = 0;
    unsigned u = 10;
    unsigned char uc = 255;
    signed char sc = -1;
    long l = -1;

    for (d = -1; d <= (sizeof array / sizeof array[0]) - 2; d++)
        count++;
    printf("%d\n", count);
    printf("%d %d %d\n", -1 < 1u, -1L < 1u, -1 < (unsigned char)1);
    printf("%d %d\n", l < u, (unsigned long)l < u);
    printf("%d\n", length("abc") - 4 > 0);
    printf("%d %d\n", uc == sc, uc == (unsigned char)sc);
    printf("%d\n", ~uc == 0);
    printf("%d\n", (unsigned char)~uc == 0);
    printf("%d\n", u - 11 > 0);
    for (i = 3; i-- > 0;)
        printf("%d ", i);
    printf("\n%d\n", 'a' < '\x80');
    printf("%d\n", sizeof(int) > -1);
    printf("%d\n", (short)40000 < 0);
    printf("%d\n", 0x80000000 < 0);
    printf("%d\n", -2147483648 < 2147483647);
    printf("%d\n", -0x80000000 > 0);
    printf("%d\n", (ptrdiff_t)(array - (array + 2)) < (ptrdiff_t)sizeof array);
    return 0;
}
