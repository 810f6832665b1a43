#define _GNU_SOURCE
#include <stdio.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

static char *anon(unsigned long at, int pages, int prot)
{
    return mmap((void *)at, pages * PAGE, prot, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
}

/* madvise of another process, or of this one by its own descriptor. */
static long advise(int pidfd, void *p, long length, int advice)
{
    struct iovec range = { p, length };

    return syscall(SYS_process_madvise, pidfd, &range, 1, advice, 0);
}

static int self(void)
{
    return syscall(SYS_pidfd_open, getpid(), 0);
}

/* The caller itself may be given any advice since 6.13. */
int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    p[0] = 7;
    printf("%ld\n", advise(self(), p, PAGE, MADV_DONTNEED));
    printf("%d\n", p[0]);
    return 0;
}
