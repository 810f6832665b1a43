#include <stdio.h>

int main(void)
{
    int i = 0;
    int n = sizeof(i++);
    char c = 'c';
    unsigned u = 1;
    int array[10];

    printf("%d %d\n", n, i);
    printf("%zu %zu\n", sizeof(c ? c : c), sizeof(1 ? 1 : 1L));
    printf("%d\n", (1 ? -1 : u) > 0);
    printf("%zu %zu %zu\n", sizeof array, sizeof(array + 0), sizeof &array);
    printf("%zu\n", sizeof(int[3][5]));
    i = (n = 3, n += 4, n * 2);
    printf("%d %d\n", i, n);
    int x = 5, y = x > 3 ? x++ : x--;
    printf("%d %d\n", x, y);
    void *p = 1 ? NULL : &x;
    printf("%p\n", p);
    return 0;
}
