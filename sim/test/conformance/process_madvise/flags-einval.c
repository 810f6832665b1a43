#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

static void say(const char *what, long result)
{
    printf("%s: %s\n", what, result == -1 ? strerrorname_np(errno) : "ok");
}

static char *anon(unsigned long at, int pages, int prot)
{
    return mmap((void *)at, pages * PAGE, prot, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
}

static int self(void)
{
    return syscall(SYS_pidfd_open, getpid(), 0);
}

int main(void)
{
    struct iovec range = { anon(0x20000000, 1, RW), PAGE };
    say("flags 1", syscall(SYS_process_madvise, self(), &range, 1, MADV_COLD, 1));
    return 0;
}
