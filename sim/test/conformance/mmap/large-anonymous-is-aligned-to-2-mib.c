#include <stdio.h>
#include <sys/mman.h>

#define MiB (1024UL * 1024)

static void show(size_t length)
{
    void *p = mmap(NULL, length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    printf("%9zu: %p%s\n", length, p, (unsigned long)p % (2 * MiB) ? "" : " (aligned)");
}

int main(void)
{
    show(2 * MiB);
    show(2 * MiB - 4096);
    show(2 * MiB + 4096);
    show(4 * MiB);
    show(4096);
    show(6 * MiB);
    return 0;
}
