#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int main(void)
{
    char *top;
    char *small = malloc(1000);
    top = sbrk(0);
    char *big = malloc(200000);

    printf("small below the break: %d\n", small < top);
    printf("big below the break: %d\n", big < top);
    printf("break moved: %ld\n", (long)((char *)sbrk(0) - top));
    printf("big is 16 into its page: %d\n", (int)((unsigned long)big & 4095));
    free(big);
    free(small);
    char *more[4];
    for (int i = 0; i < 4; i++)
        more[i] = malloc(100000);
    printf("break moved: %ld\n", (long)((char *)sbrk(0) - top));
    return 0;
}
