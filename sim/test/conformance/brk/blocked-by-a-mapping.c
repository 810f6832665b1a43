#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

int main(void)
{
    char *start = (char *)(((unsigned long)sbrk(0) + 4095) & ~4095UL);

    brk(start);
    mmap(start + 16 * 4096, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    for (int pages = 12; pages <= 18; pages++) {
        errno = 0;
        int r = brk(start + pages * 4096);
        printf("%d pages: %s, break at %ld\n", pages, r ? strerror(errno) : "ok", (long)((char *)sbrk(0) - start) / 4096);
    }
    return 0;
}
