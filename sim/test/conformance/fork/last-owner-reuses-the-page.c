#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

static char *anon(unsigned long at, int pages, int prot)
{
    return mmap((void *)at, pages * PAGE, prot, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
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

/* Runs something in a child and waits for it. */
static void child(void (*action)(void))
{
    fflush(stdout);
    if (fork() == 0) {
        action();
        fflush(stdout);
        _exit(0);
    }
    wait(NULL);
}

static char *p;

static void nothing(void)
{
}

/* When the child is gone, a store needs no copy. */
int main(void)
{
    p = anon(0x20000000, 1, RW);
    p[0] = 1;
    unsigned long mask = (1UL << 55) - 1, frame = pagemap(p) & mask;
    child(nothing);
    p[0] = 2;
    printf("same frame %d\n", (pagemap(p) & mask) == frame);
    return 0;
}
