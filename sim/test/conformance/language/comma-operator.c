#include <stdio.h>

static int f(int a, int b) { return a * 10 + b; }

int main(void)
{
    int i, j, x;

    for (i = 0, j = 10; i < j; i++, j--)
        ;
    printf("%d %d\n", i, j);
    x = (1, 2, 3);
    printf("%d\n", x);
    x = 1, 2, 3;
    printf("%d\n", x);
    printf("%d\n", f((x++, x), (x--, x + 5)));
    int array[] = { (1, 2), (3, 4) };
    printf("%zu %d\n", sizeof array / sizeof *array, array[1]);
    if (x = 5, x > 4)
        printf("yes\n");
    while (x--, x > 2)
        printf("%d ", x);
    printf("\n%zu\n", sizeof((char)1, (short)2));
    i = 0;
    i = (i += 2, i *= 3, i + 1);
    printf("%d\n", i);
    return (void)i, 3;
}
