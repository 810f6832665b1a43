#define _GNU_SOURCE
#include <stdio.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#define PAGE 4096L

static char *anon(unsigned long at, int pages, int prot)
{
    return mmap((void *)at, pages * PAGE, prot, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
}

int main(void)
{
    long now = syscall(SYS_brk, 0), next = (now + 4095) & -PAGE;
    anon(next + 4 * PAGE, 1, PROT_READ);
    printf("up to it: %d\n", syscall(SYS_brk, next + 4 * PAGE) != now);
    now = syscall(SYS_brk, 0);
    printf("over it: %d\n", syscall(SYS_brk, next + 5 * PAGE) != now);
    return 0;
}
