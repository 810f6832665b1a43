#include <stdio.h>
#include <sys/mman.h>

static char *map(size_t pages)
{
    return mmap(NULL, pages * 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
}

int main(void)
{
    char *a = map(10);

    printf("ten pages at %p\n", a);
    munmap(a + 1 * 4096, 2 * 4096);
    munmap(a + 5 * 4096, 3 * 4096);
    printf("gaps: two pages at %p, three at %p\n", a + 4096, a + 5 * 4096);
    printf("two:   %p\n", map(2));
    printf("two:   %p\n", map(2));
    printf("three: %p\n", map(3));
    printf("one:   %p\n", map(1));
    return 0;
}
