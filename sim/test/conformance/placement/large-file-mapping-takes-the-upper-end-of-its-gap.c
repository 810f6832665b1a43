#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

#define PAGE 4096L
#define ANON (MAP_PRIVATE | MAP_ANONYMOUS)

/* Aligned by adding room: since 6.9 what is left over is below it, not above. */
int main(void)
{
    int fd = open("f", O_RDWR | O_CREAT, 0644);
    ftruncate(fd, 8 << 20);
    char *above = mmap(NULL, PAGE, PROT_READ, ANON, -1, 0);
    char *p = mmap(NULL, 4 << 20, PROT_READ, MAP_SHARED, fd, 0);
    char *q = mmap(NULL, 4 << 20, PROT_READ, MAP_SHARED, fd, 0);
    printf("%lx, less than 2 MiB below what was there %d, next to each other %d\n", (unsigned long)p & 0x1fffff,
           above - (p + (4 << 20)) < 2 << 20, p - q == 4 << 20);
    return 0;
}
