#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"

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
