#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void)
{
    char *a, *b;

    printf("buffer first\n");
    a = malloc(1 << 20);
    b = malloc(200000);
    printf("%p\n%p\n", a, b);
    memset(a, 1, 1 << 20);
    free(a);
    a = malloc(1 << 20);
    printf("after free, on the heap: %d\n", a < (char *)0x7f0000000000);
    free(b);
    free(a);
    return 0;
}
