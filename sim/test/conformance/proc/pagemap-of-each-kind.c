#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

static char *anon(unsigned long at, int pages, int prot)
{
    return mmap((void *)at, pages * PAGE, prot, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
}

static char *map_file(unsigned long at, int pages, int prot, int flags, int fd, long page)
{
    return mmap((void *)at, pages * PAGE, prot, flags | MAP_FIXED, fd, page * PAGE);
}

/* A file of pages that begin with 'a', 'b', ... */
static int file(const char *name, int pages)
{
    int fd = open(name, O_RDWR | O_CREAT | O_TRUNC, 0644);

    ftruncate(fd, pages * PAGE);
    for (int i = 0; i < pages; i++)
        pwrite(fd, &"abcdefghijklmnop"[i], 1, i * PAGE);
    return fd;
}

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
