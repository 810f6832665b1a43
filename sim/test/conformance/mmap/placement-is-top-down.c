#include <stdio.h>
#include <sys/mman.h>

/* Each new mapping goes right below the lowest one: addresses fall. */
int main(void)
{
    char *last = NULL;
    size_t sizes[] = { 4096, 8192, 1, 4097, 65536, 12288 };

    for (int i = 0; i < 6; i++) {
        char *p = mmap(NULL, sizes[i], i % 2 ? PROT_READ : PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        printf("%6zu bytes at %p", sizes[i], p);
        if (last)
            printf(", %ld below the last", (long)(last - p));
        printf("\n");
        last = p;
    }
    return 0;
}
