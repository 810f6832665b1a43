#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

static void report(const char *what, int r)
{
    printf("%s: %s\n", what, r ? strerror(errno) : "ok");
}

int main(void)
{
    char *p = mmap(NULL, 4 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    unsigned char vec[4];

    report("misaligned start", mlock(p + 100, 10));
    mincore(p, 4 * 4096, vec);
    printf("%d%d%d%d\n", vec[0] & 1, vec[1] & 1, vec[2] & 1, vec[3] & 1);
    report("length 0", mlock(p, 0));
    report("nothing mapped", mlock((void *)0x10000000, 4096));
    munmap(p + 2 * 4096, 4096);
    report("hole", mlock(p, 4 * 4096));
    mincore(p, 2 * 4096, vec);
    printf("%d%d\n", vec[0] & 1, vec[1] & 1);
    report("munlock", munlock(p, 2 * 4096));
    report("munlock with a hole", munlock(p, 4 * 4096));
    mprotect(p, 4096, PROT_NONE);
    report("PROT_NONE", mlock(p, 4096));
    report("mlockall(0)", mlockall(0));
    report("munlockall", munlockall());
    return 0;
}
