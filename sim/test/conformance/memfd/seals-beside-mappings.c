// While a shared writable mapping is there F_SEAL_WRITE is EBUSY and others are added; a private one hinders nothing.
#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"
#include <fcntl.h>

int main(void)
{
    int fd = memfd_create("m", MFD_ALLOW_SEALING);

    ftruncate(fd, 2 * PAGE);
    char *p = mmap(NULL, 2 * PAGE, RW, MAP_SHARED, fd, 0);
    say("write", fcntl(fd, F_ADD_SEALS, F_SEAL_WRITE));
    say("write and grow", fcntl(fd, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_GROW));
    printf("%x\n", fcntl(fd, F_GET_SEALS));
    say("shrink", fcntl(fd, F_ADD_SEALS, F_SEAL_SHRINK));
    printf("%x\n", fcntl(fd, F_GET_SEALS));
    munmap(p, 2 * PAGE);
    p = mmap(NULL, 2 * PAGE, PROT_READ, MAP_PRIVATE, fd, 0);
    say("write", fcntl(fd, F_ADD_SEALS, F_SEAL_WRITE));
    printf("%x\n", fcntl(fd, F_GET_SEALS));
    say("the private one made writable", mprotect(p, 2 * PAGE, RW));
    p[0] = 'x';
    char byte = 'y';
    pread(fd, &byte, 1, 0);
    printf("%d %d\n", p[0], byte);
    say("write", pwrite(fd, "z", 1, 0));
    say("grow by writing", pwrite(fd, "z", 1, 2 * PAGE));
    say("shrink", ftruncate(fd, PAGE));
    say("grow", ftruncate(fd, 3 * PAGE));
    say("shared, to read", mmap(NULL, PAGE, PROT_READ, MAP_SHARED, fd, 0) == MAP_FAILED ? -1 : 0);
    return 0;
}
