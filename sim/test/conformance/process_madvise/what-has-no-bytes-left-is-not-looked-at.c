#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static int fd;

static void show(const char *what, struct iovec *ranges, int count, int advice, int pidfd)
{
    long r = syscall(440, pidfd, ranges, (long)count, advice, 0);

    printf("%s: %ld %d\n", what, r, r < 0 ? errno : 0);
}

int main(void)
{
    char *p = mmap(NULL, 3 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    struct iovec none = { p, 0 }, some = { p, 4096 }, kernel = { (void *)0xffff800000000000UL, 4096 };
    struct iovec high = { (void *)0x7ffffffff000UL, 4096 }, two[2] = { { p, 0 }, { p, 4096 } }, end[2] = { { p, 4096 }, { p + 1, 0 } };

    fd = syscall(434, getpid(), 0);
    show("unknown advice, no bytes", &none, 1, 99, fd);
    show("unknown advice, a page", &some, 1, 99, fd);
    show("cold, no bytes", &none, 1, MADV_COLD, fd);
    show("cold, a page", &some, 1, MADV_COLD, fd);
    show("cold, no bytes and a page", two, 2, MADV_COLD, fd);
    show("cold, a page and no bytes", end, 2, MADV_COLD, fd);
    show("an address of the kernel", &kernel, 1, MADV_COLD, fd);
    show("an address of the kernel, no process", &kernel, 1, MADV_COLD, -1);
    show("beyond the last page", &high, 1, MADV_COLD, fd);
    show("no process", &some, 1, MADV_COLD, -1);
    return 0;
}
