#define _GNU_SOURCE
#include <fcntl.h>
#include <linux/mempolicy.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include "../say.h"

#ifndef MPOL_WEIGHTED_INTERLEAVE
#define MPOL_WEIGHTED_INTERLEAVE 6
#endif
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

/* What numa_maps shows of each policy, and of pages. */
int main(void)
{
    char *p = mmap(AT, 32 * PAGE, RW, PRIV | MAP_FIXED, -1, 0);
    for (int i = 0; i < 6; i++)
        p[i * PAGE] = 1;
    volatile char c = p[7 * PAGE];
    mbind(p, PAGE, MPOL_PREFERRED, 1, 0);
    mbind(p + PAGE, PAGE, MPOL_BIND, 1, 0);
    mbind(p + 2 * PAGE, PAGE, MPOL_INTERLEAVE, 1, 0);
    mbind(p + 3 * PAGE, PAGE, MPOL_LOCAL, 0, 0);
    mbind(p + 4 * PAGE, PAGE, MPOL_PREFERRED_MANY, 1, 0);
    mbind(p + 5 * PAGE, PAGE, MPOL_BIND | MPOL_F_STATIC_NODES, 1, 0);
    mbind(p + 6 * PAGE, PAGE, MPOL_PREFERRED | MPOL_F_RELATIVE_NODES, 4, 0);
    mbind(p + 7 * PAGE, PAGE, MPOL_INTERLEAVE | MPOL_F_RELATIVE_NODES, 6, 0);
    mbind(p + 8 * PAGE, PAGE, MPOL_BIND | MPOL_F_NUMA_BALANCING, 1, 0);
    mbind(p + 9 * PAGE, PAGE, MPOL_BIND | MPOL_F_NUMA_BALANCING | MPOL_F_STATIC_NODES, 1, 0);
    say("weighted", mbind(p + 10 * PAGE, PAGE, MPOL_WEIGHTED_INTERLEAVE, 1, 0));
    say("many and balancing", mbind(p + 12 * PAGE, PAGE, MPOL_PREFERRED_MANY | MPOL_F_NUMA_BALANCING, 1, 0));
    lines("/proc/self/numa_maps");
    unsigned long one = 1;
    say("of the process", syscall(SYS_set_mempolicy, MPOL_BIND, &one, 2));
    lines("/proc/self/numa_maps");
    say("of the process, local", syscall(SYS_set_mempolicy, MPOL_LOCAL, 0, 0));
    mbind(p, 32 * PAGE, MPOL_DEFAULT, 0, 0);
    lines("/proc/self/numa_maps");
    return 0;
}
