#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

int main(void)
{
    int fd = open("file", O_RDWR | O_CREAT, 0600);

    for (int i = 0; i < 4; i++)
        pwrite(fd, &"abcd"[i], 1, i * 4096);
    ftruncate(fd, 4 * 4096);
    char *p = mmap((void *)0x20000000, 4096, PROT_READ, MAP_PRIVATE | MAP_FIXED, fd, 4096);
    printf("%c\n", p[0]);
    p = mremap(p, 4096, 3 * 4096, 0);
    printf("%c%c%c\n", p[0], p[4096], p[8192]);
    return 0;
}
