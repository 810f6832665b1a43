#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifndef SYS_mseal
#define SYS_mseal 462
#endif

static void report(const char *what, long r)
{
    printf("%s: %s\n", what, r == -1 ? strerror(errno) : "ok");
}

int main(void)
{
    char *p = mmap((void *)0x20000000, 3 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

    report("flags", syscall(SYS_mseal, p, 4096, 1));
    report("misaligned", syscall(SYS_mseal, p + 1, 4096, 0));
    report("length 0", syscall(SYS_mseal, p, 0, 0));
    report("hole", syscall(SYS_mseal, p + 2 * 4096, 2 * 4096, 0));
    report("seal", syscall(SYS_mseal, p + 4096, 4096, 0));
    report("munmap", munmap(p + 4096, 4096));
    report("munmap all", munmap(p, 3 * 4096));
    report("mprotect", mprotect(p + 4096, 4096, PROT_READ));
    report("mprotect same", mprotect(p + 4096, 4096, PROT_READ | PROT_WRITE));
    report("mmap over it", (long)mmap(p + 4096, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0));
    report("mremap", (long)mremap(p + 4096, 4096, 8192, MREMAP_MAYMOVE));
    report("dontneed", madvise(p + 4096, 4096, MADV_DONTNEED));
    p[4096] = 'x';
    printf("still writable: %c\n", p[4096]);
    report("neighbour", munmap(p, 4096));
    return 0;
}
