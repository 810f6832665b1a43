#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

#define PAGE 4096L

/* On a file system with huge pages in mind, such as ext4. */
int main(void)
{
    int fd = open("f", O_RDWR | O_CREAT, 0644);
    ftruncate(fd, 8 << 20);
    char *p = mmap(NULL, 4 << 20, PROT_READ, MAP_SHARED, fd, 0);
    printf("%lx\n", (unsigned long)p & 0x1fffff);
    p = mmap(NULL, 4 << 20, PROT_READ, MAP_SHARED, fd, PAGE);
    printf("from its second page: %lx\n", (unsigned long)p & 0x1fffff);
    return 0;
}
