#include <errno.h>
#include <malloc.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void)
{
    char *p = malloc(10), *q;
    int *z = calloc(100, sizeof *z), sum = 0;
    void *a, *b;

    printf("%d %d\n", (uintptr_t)p % 16 == 0, malloc_usable_size(p) >= 10);
    printf("%zu %zu %zu\n", malloc_usable_size(p), malloc_usable_size(malloc(24)), malloc_usable_size(malloc(25)));
    for (int i = 0; i < 100; i++) sum += z[i];
    printf("%d\n", sum);
    strcpy(p, "grown");
    p = realloc(p, 5000); printf("%s\n", p);
    p = realloc(p, 6); printf("%s\n", p);
    q = realloc(NULL, 5); printf("%d\n", q != NULL);
    printf("%d\n", realloc(q, 0) == NULL);
    errno = 0;
    printf("%d", malloc(PTRDIFF_MAX) == NULL); printf(" %d\n", errno == ENOMEM);
    errno = 0;
    printf("%d", calloc(SIZE_MAX / 2, 4) == NULL); printf(" %d\n", errno == ENOMEM);
    errno = 0;
    printf("%d", reallocarray(NULL, SIZE_MAX / 2, 4) == NULL); printf(" %d\n", errno == ENOMEM);
    printf("%d\n", posix_memalign(&a, 256, 100)); printf("%d\n", (uintptr_t)a % 256 == 0);
    printf("%d %d\n", posix_memalign(&b, 3, 100) == EINVAL, posix_memalign(&b, 4, 100) == EINVAL);
    a = aligned_alloc(4096, 8192); printf("%d\n", (uintptr_t)a % 4096 == 0);
    a = memalign(64, 10); printf("%d\n", (uintptr_t)a % 64 == 0);
    a = valloc(10); printf("%d\n", (uintptr_t)a % 4096 == 0);
    free(a); free(NULL); free(z); free(p);
    p = malloc(0); q = malloc(0); printf("%d\n", p && q && p != q);
    p = malloc(100); free(p); q = malloc(100); printf("%d\n", p == q);
    return 0;
}
