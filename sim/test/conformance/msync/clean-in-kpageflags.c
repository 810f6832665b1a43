/* The page of a file is dirty from a store on, and clean after MS_SYNC. */
#define _GNU_SOURCE
#include "../look.h"

static int dirty(char *p)
{
    uint64_t flags = 0;
    int fd = open("/proc/kpageflags", O_RDONLY);
    pread(fd, &flags, 8, frame(p) * 8);
    close(fd);
    return flags >> 4 & 1;
}

int main(void)
{
    int fd = open("f", O_RDWR | O_CREAT | O_TRUNC, 0644);
    write(fd, "AAAAAAAAAA", 10);
    fsync(fd);
    char *p = mmap(NULL, PAGE, RW, MAP_SHARED, fd, 0);
    printf("read: %c, dirty %d\n", p[8], dirty(p));
    p[8] = 'B';
    printf("stored: dirty %d\n", dirty(p));
    printf("msync %d: dirty %d\n", msync(p, PAGE, MS_SYNC), dirty(p));
    char c;
    pread(fd, &c, 1, 8);
    printf("%c\n", c);
    return 0;
}
