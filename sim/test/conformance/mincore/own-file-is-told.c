#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

static char *map_file(unsigned long at, int pages, int prot, int flags, int fd, long page)
{
    return mmap((void *)at, pages * PAGE, prot, flags | MAP_FIXED, fd, page * PAGE);
}

/* Which pages are in memory, as mincore says. */
static void resident(const char *what, void *p, int pages)
{
    unsigned char vec[64];

    if (mincore(p, pages * PAGE, vec)) {
        printf("%s: %s\n", what, strerrorname_np(errno));
        return;
    }
    printf("%s: ", what);
    for (int i = 0; i < pages; i++)
        putchar(vec[i] & 1 ? '1' : '0');
    putchar('\n');
}

/* From root to an ordinary user. */
static void drop(void)
{
    setresgid(1000, 1000, 1000);
    setresuid(1000, 1000, 1000);
}

int main(void)
{
    drop();
    int fd = open("/dev/shm/pagewalk-own", O_RDWR | O_CREAT | O_TRUNC, 0600);
    unlink("/dev/shm/pagewalk-own");
    ftruncate(fd, 2 * PAGE);
    char *p = map_file(0x20000000, 2, RW, MAP_SHARED, fd, 0);
    resident("fresh", p, 2);
    p[0] = 1;
    resident("one written", p, 2);
    return 0;
}
