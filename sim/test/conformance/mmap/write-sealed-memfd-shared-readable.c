#define _GNU_SOURCE
#include <fcntl.h>
#include <unistd.h>
#include "../say.h"

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

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
