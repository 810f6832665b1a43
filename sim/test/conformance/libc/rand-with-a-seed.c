#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    printf("%d %d %d\n", rand(), 0, RAND_MAX);
    srand(42);
    for (int i = 0; i < 5; i++)
        printf("%d ", rand());
    printf("\n");
    srand(1);
    printf("%d\n", rand());
    unsigned seed = 7;
    int a = rand_r(&seed);
    printf("%d %u\n", a, seed);
    srandom(5);
    printf("%ld\n", random());
    return 0;
}
