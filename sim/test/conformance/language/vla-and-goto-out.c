#include <stdio.h>

static int depth(int n)
{
    int total = 0;
again:;
    {
        int a[n * 10];
        a[0] = n;
        a[n * 10 - 1] = n * 2;
        total += a[0] + a[n * 10 - 1];
        if (--n > 0)
            goto again;
    }
    return total;
}

static int many(void)
{
    int total = 0;

    for (int i = 0; i < 20000; i++) {
        char block[4000 + i % 10];
        block[0] = i;
        block[3999] = 1;
        total += block[0] + block[3999];
        if (i % 3)
            continue;
        if (i > 19990)
            break;
    }
    return total;
}

int main(void)
{
    printf("%d\n", depth(5));
    printf("%d\n", many());
    return 0;
}
