#define _GNU_SOURCE
#include <fcntl.h>
#include <unistd.h>
#include "../faults.h"
#include "../say.h"

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)

int main(void)
{
    int fd = memfd_create("m", MFD_ALLOW_SEALING);
    ftruncate(fd, PAGE);
    char *p = mmap((void *)0x20000000, PAGE, RW, MAP_SHARED | MAP_FIXED, fd, 0);
    say("seal", fcntl(fd, F_ADD_SEALS, F_SEAL_FUTURE_WRITE));
    tell("a new one", mmap(NULL, PAGE, RW, MAP_SHARED, fd, 0));
    printf("the old one: %s\n", store(p, 1));
    tell("to read", mmap((void *)0x20001000, PAGE, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0));
    say("and then write", mprotect((void *)0x20001000, PAGE, RW));
    return 0;
}
