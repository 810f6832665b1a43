#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

int main(void)
{
    unsigned long entry[4] = { 0 };
    char *p = mmap(NULL, 4 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    int fd = open("/proc/self/pagemap", O_RDONLY);

    p[0] = 1;
    printf("install %d\n", madvise(p, 2 * 4096, 102) == 0 ? 0 : errno);
    p[2 * 4096] = 1;
    pread(fd, entry, sizeof entry, (unsigned long)p / 4096 * 8);
    for (int i = 0; i < 4; i++)
        printf("present %lu swapped %lu file %lu guard %lu exclusive %lu, as a swap entry %lu\n", entry[i] >> 63, entry[i] >> 62 & 1,
               entry[i] >> 61 & 1, entry[i] >> 58 & 1, entry[i] >> 56 & 1, entry[i] >> 63 ? 0 : entry[i] & ((1UL << 55) - 1));
    return 0;
}
