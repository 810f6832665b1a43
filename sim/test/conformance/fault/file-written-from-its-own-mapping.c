#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* Pages of a mapping that have entries: those that faults have mapped around themselves. */
static void present(char *p, int pages)
{
    int fd = open("/proc/self/pagemap", O_RDONLY);
    unsigned long entry;

    for (int i = 0; i < pages; i++) {
        pread(fd, &entry, 8, ((unsigned long)p / 4096 + i) * 8);
        putchar(entry >> 63 ? '1' : '0');
    }
    putchar('\n');
    close(fd);
}

int main(void)
{
    int fd = open("file", O_RDWR | O_CREAT, 0600), sum = 0;

    for (int i = 0; i < 12; i++)
        pwrite(fd, &"ABCDEFGHIJKL"[i], 1, i * 4096);
    char *p = mmap((void *)0x10000000, 3 * 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, fd, 10 * 4096);
    char *q = mmap((void *)0x10003000, 100 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_FIXED, fd, 5 * 4096);
    printf("%zd\n", pwrite(fd, p, 16 * 4096, 11 * 4096));
    printf("%ld bytes\n", (long)lseek(fd, 0, SEEK_END));
    present(p, 3);
    present(q, 24);
    for (int i = 0; i < 22; i++)
        putchar(q[i * 4096]);
    putchar('\n');
    return 0;
}
