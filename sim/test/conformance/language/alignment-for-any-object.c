/* max_align_t, and what malloc and structs make of it. */
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

struct header {
    char tag;
    max_align_t payload;
};

union cell {
    size_t size;
    max_align_t align;
};

int main(void)
{
    int aligned = 1;

    printf("%zu %zu\n", _Alignof(max_align_t), sizeof(max_align_t));
    printf("%zu %zu\n", offsetof(struct header, payload), sizeof(struct header));
    printf("%zu\n", sizeof(union cell));
    for (size_t n = 1; n < 200; n += 13)
        aligned &= (uintptr_t)malloc(n) % _Alignof(max_align_t) == 0;
    printf("malloc: %d\n", aligned);
    return 0;
}
