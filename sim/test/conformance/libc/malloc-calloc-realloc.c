#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void)
{
    char *a = malloc(10), *b = calloc(100, 4), *c;
    int sum = 0;

    for (int i = 0; i < 400; i++)
        sum += b[i];
    printf("calloc sum %d\n", sum);
    strcpy(a, "keep me");
    a = realloc(a, 10000);
    printf("%s\n", a);
    a = realloc(a, 20);
    printf("%s\n", a);
    printf("aligned %d %d\n", (int)((uintptr_t)a % 16), (int)((uintptr_t)b % 16));
    free(a);
    free(NULL);
    c = realloc(NULL, 5);
    strcpy(c, "four");
    printf("%s\n", c);
    printf("%d\n", malloc(0) != NULL);
    printf("%d\n", (int)((uintptr_t)aligned_alloc(4096, 8192) % 4096));
    void *p;
    printf("%d %d\n", posix_memalign(&p, 256, 100), posix_memalign(&p, 3, 100));
    printf("%p\n", malloc((size_t)-1));
    printf("%p\n", calloc((size_t)1 << 40, (size_t)1 << 40));
    return 0;
}
