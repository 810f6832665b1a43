#include <stdio.h>
#include <stdlib.h>

/* Where glibc puts chunks relative to each other: 16 bytes of overhead and alignment. */
int main(void)
{
    char *p[6];
    size_t sizes[] = { 1, 24, 25, 40, 100, 1000 };

    setvbuf(stdout, NULL, _IONBF, 0);
    for (int i = 0; i < 6; i++)
        p[i] = malloc(sizes[i]);
    for (int i = 1; i < 6; i++)
        printf("%zu after %zu: %ld\n", sizes[i], sizes[i - 1], (long)(p[i] - p[i - 1]));
    free(p[2]);
    char *again = malloc(25);
    printf("same chunk again: %d\n", again == p[2]);
    free(p[3]);
    free(p[4]);
    printf("last freed of a size comes first: %d\n", malloc(100) == p[4]);
    return 0;
}
