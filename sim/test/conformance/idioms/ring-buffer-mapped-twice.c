#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

int main(void)
{
    size_t size = 4 * 4096;
    int fd = memfd_create("ring", 0);
    char *base;

    ftruncate(fd, size);
    base = mmap(NULL, 2 * size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    mmap(base, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, fd, 0);
    mmap(base + size, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, fd, 0);
    close(fd);
    strcpy(base + size - 6, "wrapped around");
    printf("%s | %s\n", base + size - 6, base);
    base[3] = '-';
    printf("%s\n", base + size);
    base[2 * size - 1] = 'Z';
    printf("%c\n", base[size - 1]);
    return 0;
}
