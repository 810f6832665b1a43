/* 1,000 pages of a file become 2,000, as the file did; all of them can be stored to, and reach the file. */
#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

int main(void)
{
    int fd = open("f", O_RDWR | O_CREAT | O_TRUNC, 0666), wrong = 0;
    ftruncate(fd, 1000 * PAGE);
    char *p = mmap(NULL, 1000 * PAGE, PROT_WRITE, MAP_SHARED, fd, 0);
    ftruncate(fd, 2000 * PAGE);
    p = mremap(p, 1000 * PAGE, 2000 * PAGE, MREMAP_MAYMOVE);
    say("mremap", (long)p);
    for (long i = 0; i < 2000 * PAGE; i += 512)
        p[i] = i / 512 % 113;
    say("msync", msync(p, 2000 * PAGE, MS_SYNC));
    for (long i = 0; i < 2000 * PAGE; i += 512) {
        char c;
        pread(fd, &c, 1, i);
        wrong += c != i / 512 % 113;
    }
    printf("wrong %d\n", wrong);
    say("munmap", munmap(p, 2000 * PAGE));
    return 0;
}
