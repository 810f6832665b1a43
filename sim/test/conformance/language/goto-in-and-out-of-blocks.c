#include <stdio.h>

static int find(int m[3][3], int want)
{
    int i, j;

    for (i = 0; i < 3; i++)
        for (j = 0; j < 3; j++)
            if (m[i][j] == want)
                goto found;
    return -1;
found:
    return i * 10 + j;
}

static void into(int n)
{
    int i = 0;

    if (n > 2)
        goto inside;
    while (i < 3) {
        printf("loop %d\n", i);
inside:
        printf("inside %d\n", i);
        i++;
    }
    if (0) {
never:
        printf("reached by goto\n");
        return;
    }
    goto never;
}

static int retry(int fail)
{
    int attempts = 0;

retry:
    attempts++;
    if (fail-- > 0)
        goto retry;
    goto out;
    attempts = 1000;
out:
    return attempts;
}

int main(void)
{
    int m[3][3] = { { 1, 2, 3 }, { 4, 5, 6 }, { 7, 8, 9 } };
    int label = 1;

    printf("%d %d %d\n", find(m, 6), find(m, 7), find(m, 10));
    into(1);
    into(3);
    printf("%d\n", retry(4));
label:
    if (label++ < 3)
        goto label;
    printf("%d\n", label);
    return 0;
}
