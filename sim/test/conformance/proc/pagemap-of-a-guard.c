#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

/* A guard is a swap entry of a type that no area has: bits 62 and 58, and for root the type and what the marker says. */
int main(void)
{
    unsigned long word = 0;
    char *p = mmap(NULL, 4 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    madvise(p + 4096, 4096, 102);
    int fd = open("/proc/self/pagemap", O_RDONLY);
    printf("%ld", (long)pread(fd, &word, 8, (unsigned long)(p + 4096) / 4096 * 8));
    printf(" %016lx\n", word & ~(1UL << 55));
    return 0;
}
