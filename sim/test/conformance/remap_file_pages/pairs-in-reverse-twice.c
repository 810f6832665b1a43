/* Sixteen pages get the file's pages in pairs from the end to the front, twice: of a file on disk, and of one of tmpfs. */
#define _GNU_SOURCE
#include "../maps.h"
#include "../memory.h"

static void once(int fd)
{
    for (int i = 0; i < 32; i++) {
        char page[PAGE];
        memset(page, i, PAGE);
        pwrite(fd, page, PAGE, i * PAGE);
    }
    char *p = map_file(0x48000000, 16, RW, MAP_SHARED, fd, 0);
    for (int again = 0; again < 2; again++) {
        for (int i = 0; i < 16; i += 2)
            if (remap_file_pages(p + i * PAGE, 2 * PAGE, 0, 16 - i - 2, 0))
                puts(strerrorname_np(errno));
        for (int i = 0; i < 16; i++)
            printf("%d ", p[i * PAGE]);
        putchar('\n');
    }
    maps(0x48000000, 0x48010000);
    munmap(p, 16 * PAGE);
}

int main(void)
{
    int fd = open("/dev/shm/pagewalk-pairs", O_RDWR | O_CREAT | O_TRUNC, 0700);
    unlink("/dev/shm/pagewalk-pairs");
    once(fd);
    once(open("pairs", O_RDWR | O_CREAT | O_TRUNC, 0700));
    return 0;
}
