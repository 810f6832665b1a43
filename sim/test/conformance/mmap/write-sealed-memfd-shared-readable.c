#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

static void say(const char *what, long result)
{
    printf("%s: %s\n", what, result == -1 ? strerrorname_np(errno) : "ok");
}

static void tell(const char *what, void *p)
{
    if (p == MAP_FAILED)
        printf("%s: %s\n", what, strerrorname_np(errno));
    else
        printf("%s: %p\n", what, p);
}

/* Since 6.7 (and in 6.1 by a backport of stable kernels) it may be mapped for reading, for ever. */
int main(void)
{
    int fd = memfd_create("m", MFD_ALLOW_SEALING);
    ftruncate(fd, PAGE);
    fcntl(fd, F_ADD_SEALS, F_SEAL_WRITE);
    tell("shared, readable", mmap((void *)0x20000000, PAGE, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0));
    say("writable later", mprotect((void *)0x20000000, PAGE, RW));
    return 0;
}
