#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
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

/* madvise of another process, or of this one by its own descriptor. */
static long advise(int pidfd, void *p, long length, int advice)
{
    struct iovec range = { p, length };

    return syscall(SYS_process_madvise, pidfd, &range, 1, advice, 0);
}

int main(void)
{
    fflush(stdout);
    pid_t pid = fork();
    if (pid == 0)
        _exit(0);
    int fd = syscall(SYS_pidfd_open, pid, 0);
    wait(NULL);
    say("MADV_COLD", advise(fd, anon(0x20000000, 1, RW), PAGE, MADV_COLD));
    return 0;
}
