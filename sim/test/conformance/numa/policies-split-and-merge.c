#define _GNU_SOURCE
#include <fcntl.h>
#include <linux/mempolicy.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include "../say.h"

#define PAGE 4096L
#define RW (PROT_READ | PROT_WRITE)
#define PRIV (MAP_PRIVATE | MAP_ANONYMOUS)
#define AT ((char *)0x200000000000)

static long mbind(void *p, unsigned long length, long mode, unsigned long nodes, unsigned flags)
{
    return syscall(SYS_mbind, p, length, mode, &nodes, 65, flags);
}

/* Lines of a file of /proc/self about addresses from AT on, without the number of the file system. */
static void lines(const char *name)
{
    FILE *f = fopen(name, "r");
    char line[512];
    while (fgets(line, sizeof line, f)) {
        unsigned long start = strtoul(line, 0, 16);
        if (start >= (unsigned long)AT && start < (unsigned long)AT + (1UL << 30))
            printf("  %s", line);
    }
    fclose(f);
}

static void show(const char *what, long result)
{
    say(what, result);
    lines("/proc/self/numa_maps");
}

/* Policies split mappings, and neighbours with the same policy are one. */
int main(void)
{
    char *p = mmap(AT, 8 * PAGE, RW, PRIV | MAP_FIXED, -1, 0);
    show("middle", mbind(p + 2 * PAGE, 2 * PAGE, MPOL_BIND, 1, 0));
    show("same again", mbind(p + 2 * PAGE, 2 * PAGE, MPOL_BIND, 1, 0));
    show("next, the same", mbind(p + 4 * PAGE, PAGE, MPOL_BIND, 1, 0));
    show("named more nodes, the same", mbind(p + 5 * PAGE, PAGE, MPOL_BIND, 7, 0));
    show("static", mbind(p + 2 * PAGE, PAGE, MPOL_BIND | MPOL_F_STATIC_NODES, 1, 0));
    show("static, other nodes named", mbind(p + 3 * PAGE, PAGE, MPOL_BIND | MPOL_F_STATIC_NODES, 3, 0));
    show("static, the same named", mbind(p + 3 * PAGE, PAGE, MPOL_BIND | MPOL_F_STATIC_NODES, 1, 0));
    show("interleave over all", mbind(p, 8 * PAGE, MPOL_INTERLEAVE, 1, 0));
    show("local in front", mbind(p, PAGE, MPOL_LOCAL, 0, 0));
    show("preferred without nodes is local", mbind(p + PAGE, PAGE, MPOL_PREFERRED, 0, 0));
    show("default", mbind(p, 8 * PAGE, MPOL_DEFAULT, 0, 0));
    mbind(p, 4 * PAGE, MPOL_PREFERRED, 1, 0);
    show("a new mapping behind has none",
        mmap(p + 8 * PAGE, PAGE, RW, PRIV | MAP_FIXED, -1, 0) == MAP_FAILED ? -1 : 0);
    show("nor has one over it", mmap(p, PAGE, RW, PRIV | MAP_FIXED, -1, 0) == MAP_FAILED ? -1 : 0);
    show("mprotect keeps it", mprotect(p + 2 * PAGE, PAGE, PROT_READ));
    show("and merges it again", mprotect(p + 2 * PAGE, PAGE, RW));
    char *q = mremap(p + PAGE, 2 * PAGE, 2 * PAGE, MREMAP_MAYMOVE | MREMAP_FIXED, p + 32 * PAGE);
    show("mremap takes it along", q == MAP_FAILED ? -1 : 0);
    q = mremap(q, 2 * PAGE, 3 * PAGE, 0);
    show("and grows with it", q == MAP_FAILED ? -1 : 0);
    show("before a hole nothing was changed", mbind(p + 4 * PAGE, 40 * PAGE, MPOL_BIND, 1, 0));
    return 0;
}
