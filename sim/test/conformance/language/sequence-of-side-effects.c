#include <stdio.h>

int main(void)
{
    int i, j, a[6] = { 0, 1, 2, 3, 4, 5 };
    char text[] = "abcdef", *p = text;

    i = 2;
    i = i++ + ++i;
    printf("%d\n", i);
    i = 3;
    j = i-- - --i;
    printf("%d %d\n", i, j);
    i = 1;
    a[i] = i++;
    printf("%d %d %d\n", i, a[1], a[2]);
    i = 0;
    a[i++] = a[i];
    printf("%d %d\n", i, a[0]);
    i = 1;
    i += i += i;
    printf("%d\n", i);
    i = 5;
    j = i++ * i++;
    printf("%d %d\n", i, j);
    i = 5;
    j = ++i * ++i;
    printf("%d %d\n", i, j);
    while (*p)
        *p++ ^= 0x20;
    printf("%s\n", text);
    i = 0;
    j = (i++, i++, i++);
    printf("%d %d\n", i, j);
    return 0;
}
