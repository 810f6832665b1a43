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
    int fd = memfd_create("m", 0);

    for (int i = 0; i < 12; i++)
        pwrite(fd, "x", 1, i * 4096);
    char *p = mmap(NULL, 10 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 5 * 4096);
    char *q = mmap(NULL, 3 * 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    printf("%zd\n", pwrite(fd, q + 524, 7 * 4096, 10 * 4096));
    printf("%ld bytes\n", (long)lseek(fd, 0, SEEK_END));
    present(p, 10);
    present(q, 3);
    return 0;
}
