#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
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

/* A file of pages that begin with 'a', 'b', ... */
static int file(const char *name, int pages)
{
    int fd = open(name, O_RDWR | O_CREAT | O_TRUNC, 0644);

    ftruncate(fd, pages * PAGE);
    for (int i = 0; i < pages; i++)
        pwrite(fd, &"abcdefghijklmnop"[i], 1, i * PAGE);
    return fd;
}

/* madvise of another process, or of this one by its own descriptor. */
static long advise(int pidfd, void *p, long length, int advice)
{
    struct iovec range = { p, length };

    return syscall(SYS_process_madvise, pidfd, &range, 1, advice, 0);
}

int main(void)
{
    char *p = anon(0x20000000, 1, RW);
    say("99", advise(99, p, PAGE, MADV_COLD));
    say("a file", advise(file("f", 1), p, PAGE, MADV_COLD));
    return 0;
}
