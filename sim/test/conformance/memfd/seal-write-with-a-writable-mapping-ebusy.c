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

static char *map_file(unsigned long at, int pages, int prot, int flags, int fd, long page)
{
    return mmap((void *)at, pages * PAGE, prot, flags | MAP_FIXED, fd, page * PAGE);
}

int main(void)
{
    int fd = memfd_create("m", MFD_ALLOW_SEALING);
    ftruncate(fd, PAGE);
    char *p = map_file(0x20000000, 1, RW, MAP_SHARED, fd, 0);
    say("mapped", fcntl(fd, F_ADD_SEALS, F_SEAL_WRITE));
    mprotect(p, PAGE, PROT_READ);
    say("read-only now", fcntl(fd, F_ADD_SEALS, F_SEAL_WRITE));
    munmap(p, PAGE);
    say("unmapped", fcntl(fd, F_ADD_SEALS, F_SEAL_WRITE));
    return 0;
}
