#define _GNU_SOURCE
#include "../memory.h"

/* The entry of a page in /proc/self/pagemap. */
static unsigned long pagemap(void *p)
{
    unsigned long entry = 0;
    int fd = open("/proc/self/pagemap", O_RDONLY);

    pread(fd, &entry, 8, (unsigned long)p / PAGE * 8);
    close(fd);
    return entry;
}

int main(void)
{
    int fd = file("f", 1);
    char *a = anon(0x20000000, 1, RW), *b = anon(0x20010000, 1, RW), *c = map_file(0x20020000, 1, RW, MAP_SHARED, fd, 0);
    a[0] = 1;
    char x = b[0] + c[0];
    printf("written anonymous: present %d, file %d\n", (int)(pagemap(a) >> 63), (int)(pagemap(a) >> 61 & 1));
    printf("zero page: present %d, file %d\n", (int)(pagemap(b) >> 63), (int)(pagemap(b) >> 61 & 1));
    printf("shared file: present %d, file %d\n", (int)(pagemap(c) >> 63), (int)(pagemap(c) >> 61 & 1));
    printf("nothing: %lx\n", pagemap((void *)0x30000000));
    return 0;
}
