#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define PAGE 4096L

static void say(const char *what, long result)
{
    printf("%s: %s\n", what, result == -1 ? strerrorname_np(errno) : "ok");
}

static char *anon(unsigned long at, int pages, int prot)
{
    return mmap((void *)at, pages * PAGE, prot, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
}

int main(void)
{
    char c;
    int fd = open("/proc/self/mem", O_RDWR);
    say("hole", pread(fd, &c, 1, 0x30000000));
    char *p = anon(0x20000000, 1, PROT_NONE);
    say("PROT_NONE", pread(fd, &c, 1, 0x20000000) == 1 ? 0 : -1);
    say("write", pwrite(fd, "x", 1, 0x20000000) == 1 ? 0 : -1);
    return 0;
}
