#include <stdio.h>

int main(void)
{
    int a = 5, b = 3, c = 2;
    int array[] = { 10, 20, 30 };
    int *p = array;

    printf("%d\n", a + b * c - a % b);
    printf("%d\n", a << 1 + 1);
    printf("%d\n", a > b > c);
    printf("%d\n", !a == b);
    printf("%d\n", a & b | c ^ a);
    printf("%d\n", *p++ + 1);
    printf("%d\n", (*p)++ + 1);
    printf("%d\n", *++p);
    printf("%d %d\n", array[1], 1[array]);
    printf("%d\n", a == 5 ? b == 3 ? 1 : 2 : 3);
    printf("%d\n", (a, b, c));
    printf("%d\n", -a * -b);
    printf("%zu\n", sizeof a + 1);
    return 0;
}
