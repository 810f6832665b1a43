#include <stdio.h>

int main(void)
{
    int i, j, n = 0;

    for (i = 0, j = 10; i < j; i++, j--)
        n += i * j;
    printf("%d %d %d\n", i, j, n);
    do
        n -= 50;
    while (n > 0);
    printf("%d\n", n);
    for (i = 0; i < 10; i++) {
        if (i % 2)
            continue;
        if (i > 6)
            break;
        printf("%d ", i);
    }
    printf("\n");
    i = 0;
again:
    if (i < 3) {
        printf("%d ", i++);
        goto again;
    }
    for (i = 0; i < 3; i++)
        for (j = 0; j < 3; j++)
            if (i * j == 2)
                goto out;
out:
    printf("\n%d %d\n", i, j);
    while (i-- > 0)
        ;
    printf("%d\n", i);
    return 0;
}
