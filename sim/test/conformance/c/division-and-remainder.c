#include <stdio.h>

int main(void)
{
    int a[] = { 7, -7, 7, -7 };
    int b[] = { 2, 2, -2, -2 };

    for (int i = 0; i < 4; i++)
        printf("%d / %d = %d, remainder %d\n", a[i], b[i], a[i] / b[i], a[i] % b[i]);
    printf("%u\n", -7u / 2);
    printf("%ld %ld\n", -1000000000007L / 10, -1000000000007L % 10);
    printf("%lu %lu\n", 0xfffffffffffffff0UL / 7, 0xfffffffffffffff0UL % 7);
    printf("%d\n", (short)-32768 / -1);
    return 0;
}
