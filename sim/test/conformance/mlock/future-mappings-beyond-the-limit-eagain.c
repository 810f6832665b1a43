/* After mlockall of the future a mapping counts as it is made, that of an object that is smaller than it too; brk and mremap say it otherwise. */
#define _GNU_SOURCE
#include "../memory.h"
#include "../say.h"
#include <sys/resource.h>

int main(void)
{
    struct rlimit both = { 512 << 10, RLIM_INFINITY };
    int fd = open("f", O_RDWR | O_CREAT | O_TRUNC, 0600);
    ftruncate(fd, 1024);
    printf("mlockall %d\n", mlockall(MCL_FUTURE));
    getrlimit(RLIMIT_MEMLOCK, &both);
    both.rlim_cur = 512 << 10;
    setrlimit(RLIMIT_MEMLOCK, &both);
    seteuid(65534);
    say("1 MiB of a file", (long)mmap(NULL, 1 << 20, RW, MAP_SHARED, fd, 0));
    say("1 MiB of memory", (long)mmap(NULL, 1 << 20, RW, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    say("1 MiB without access", (long)mmap(NULL, 1 << 20, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    char *p = mmap(NULL, 256 << 10, RW, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    say("256 KiB", (long)p);
    say("grown to 1 MiB", (long)mremap(p, 256 << 10, 1 << 20, MREMAP_MAYMOVE));
    say("sbrk of 1 MiB", (long)sbrk(1 << 20));
    seteuid(0);
    say("as root", (long)mmap(NULL, 1 << 20, RW, MAP_SHARED, fd, 0));
    return 0;
}
