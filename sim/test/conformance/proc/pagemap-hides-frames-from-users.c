#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <unistd.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

static char *anon(unsigned long at, int pages, int prot)
{
    return mmap((void *)at, pages * PAGE, prot, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
}

/* From root to an ordinary user. */
static void drop(void)
{
    setresgid(1000, 1000, 1000);
    setresuid(1000, 1000, 1000);
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
    char *p = anon(0x20000000, 1, RW);
    p[0] = 1;
    unsigned long mask = (1UL << 55) - 1;
    printf("root: frame %d\n", (pagemap(p) & mask) != 0);
    int fd = open("/proc/self/pagemap", O_RDONLY);
    drop();
    prctl(PR_SET_DUMPABLE, 1);
    unsigned long entry = pagemap(p);
    printf("user: present %d, frame %d\n", (int)(entry >> 63), (entry & mask) != 0);
    return 0;
}
